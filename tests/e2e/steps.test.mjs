// Every step of the form, whichever it is: the network goes and comes back, the person goes back and forward, and each
// answer is changed; nothing that was said is lost by it. Three people between them are asked every question.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as engine from "../js/words.mjs";
import { freshPage, launch } from "./browser.mjs";
import { AYANA, RAKHYM } from "./endings.mjs";
import { goOn, persona, signInAs } from "./person.mjs";
import { CHECK, TROUBLE, fill, isAt, questionsOf, standing, stands, step } from "./steps.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("./browser.mjs").Language} Language */
/** @typedef {import("./steps.mjs").Values} Values */
/** @typedef {{ name: string, values: Values }} Step */

/** What is asked of nobody who applies from home. */
const AT_THE_DESK = ["desk_owner", "powers"];

const SLIP = { ticket: "family", "ticket-2": "higher", "ticket-3": "employed" };
const [year = "", month = "", day = ""] = AYANA.born.split("-");

/** @type {{ person: string, language: Language, answers: Values }[]} */
const STORIES = [
  {
    person: "dinara",
    language: "kk",
    answers: {
      ...{ kind: "temporary", months: "6", who: "me_and_children", children: "1", ...SLIP },
      ...{ child: AYANA.iin, "born-year": year, "born-month": month, "born-day": day },
      ...{ whose: "other", related: "relative", relation: "child" },
      ...{ "related-2": "relative", "relation-2": "grandchild", "side-2": "mother" },
    },
  },
  {
    person: "arman",
    language: "ru",
    answers: {
      ...{ kind: "permanent", who: "me", whose: "other", ...SLIP },
      ...{ related: "relative", relation: "half_sibling", shared_parent: "father" },
    },
  },
  {
    person: "saken",
    language: "en",
    answers: { kind: "permanent", who: "ward", ward: RAKHYM, whose: "mine", ...SLIP },
  },
];

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** @type {Set<string>} */
const asked = new Set();

for (const { person, language, answers } of STORIES) {
  test(`${language}: at each step ${person} loses the network, goes back and on; then changes each answer`, async () => {
    const { context, page, faults } = await freshPage(browser, { language });
    const { address, owner_iin } = (await persona(person)).try;
    const named = answers.whose === "other" && { owner: owner_iin };
    const said = { ...answers, "rka-search": address[language], ...named };
    await signInAs(page, person);
    /** @type {Step | null} */
    let done = null;
    for (let name = await step(page, ""); ; name = await step(page, "", TROUBLE, name)) {
      await backAndOn(page, done, name);
      if (name === CHECK) break;
      for (const question of questionsOf(name)) asked.add(question);
      await fill(page, name, said);
      done = { name, values: await standing(page) };
      await withoutNetwork(page, name);
    }
    await changeEach(page, said);
    await context.setOffline(true);
    await page.click("#sign");
    await page.waitForSelector("#again");
    await context.setOffline(false);
    await isAt(page, CHECK);
    await page.click("#sign");
    await page.waitForSelector("#way-sms");
    assert.deepEqual(faults, []);
    await context.close();
  });
}

test("between them they were asked every question", () => {
  const wanted = engine.questions.filter((question) => !AT_THE_DESK.includes(question));
  assert.deepEqual(
    wanted.filter((question) => !asked.has(question)),
    [],
  );
});

/**
 * Back to the step before, and forward again.
 * @param {Page} page
 * @param {Step | null} before
 * @param {string} name
 */
async function backAndOn(page, before, name) {
  if (!before) return;
  await page.goBack();
  await isAt(page, before.name);
  await stands(page, before.values, `back from ${name}`);
  await page.goForward();
  await isAt(page, name);
}

/**
 * Goes on where there is no network: what needs none comes, all else comes with the network.
 * @param {Page} page
 * @param {string} name
 */
async function withoutNetwork(page, name) {
  await page.context().setOffline(true);
  await goOn(page);
  await step(page, "", name);
  await page.waitForSelector("#net:has-text(' ')");
  await page.context().setOffline(false);
}

/**
 * Each answer is asked for once more, and stands there as it was given.
 * @param {Page} page
 * @param {Values} said
 */
async function changeEach(page, said) {
  const told = await page.locator(".said").allTextContents();
  const links = await page.locator("[id^=change-]").evaluateAll((all) => all.map(({ id }) => id));
  assert.ok(links.length > 5);
  for (const link of links) {
    await page.click(`#${link}`);
    let name = await step(page, "", CHECK);
    while (name !== CHECK) {
      for (const [field, value] of Object.entries(await standing(page)))
        if (field in said) assert.equal(value, said[field], `${link}: ${field}`);
      await goOn(page);
      name = await step(page, "", name);
    }
    assert.deepEqual(await page.locator(".said").allTextContents(), told, link);
  }
}
