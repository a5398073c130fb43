// Each fault of each register, as the API itself makes it: never a refusal, nothing that was typed is lost, and it goes on
// once the register answers. The languages take turns.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { LANGUAGES, URL_OF_PAGE, freshPage, launch } from "./browser.mjs";
import { ends } from "./ending.mjs";
import { RAKHYM, YERASYL, bring } from "./endings.mjs";
import { SILENCES, order, slow } from "./faults.mjs";
import {
  answer,
  choose,
  comeToList,
  comeToOwner,
  comeToWho,
  goOn,
  nameHome,
  persona,
  speak,
} from "./person.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("./browser.mjs").Language} Language */

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** Is asked nothing by a form, but given the owners' messages; consent.test.mjs silences it. */
const MESSENGER = "1414";

/**
 * @typedef {object} Place where the next answer makes the page ask this register
 * @property {string} lookup
 * @property {(page: Page, language: Language) => Promise<void>} come
 * @property {(page: Page) => Promise<boolean>} isKept whether the answer that was given still stands there
 * @property {string} next what is shown when all registers answer
 * @property {(page: Page, language: Language) => Promise<unknown>} deceived what is shown when this one says the opposite
 * @property {(page: Page) => Promise<unknown>} [again] how the person asks again then; else by the button
 * @property {boolean} [gains] whether the opposite is to the person's advantage
 */

/** @type {Record<string, Place>} */
const PLACES = {
  egkn: {
    ...atOwner("home"),
    deceived: (page) => page.waitForSelector("#owner-issue"),
    // The same number is not checked twice in a visit, for each check counts as a guess.
    again: (page) => page.reload(),
  },
  gbdfl_esobes: {
    ...atOwner("gate"),
    deceived: (page, language) => ends(page, language, "desk"),
  },
  gbdfl: {
    ...atOwner("registered"),
    come: bringSon,
    isKept: async (page) =>
      (await page.inputValue("#owner")) === (await persona("ainur")).try.owner_iin,
    deceived: (page, language) => ends(page, language, "already_here", "others", "child"),
  },
  esobes: {
    lookup: "ward",
    async come(page) {
      await comeToWho(page, "saken");
      await answer(page, "who", "ward");
      await page.waitForSelector("#ward");
      await page.fill("#ward", RAKHYM);
    },
    isKept: async (page) => (await page.inputValue("#ward")) === RAKHYM,
    next: "#rka-search",
    deceived: (page, language) => ends(page, language, "not_your_ward", "", "ward"),
  },
  // She is no parent of his, as both registers of acts say: one of them alone can't deny it, but may confirm it.
  zags: {
    ...atRelation("dinara", "parent", "kin", ".centre"),
    deceived: (page) => page.waitForSelector("#ticket"),
    gains: true,
  },
  ukimet: {
    ...atRelation("dinara", "parent", "kin", ".centre"),
    deceived: (page) => page.waitForSelector("#ticket"),
    gains: true,
  },
  nobd: {
    ...atRelation("sanzhar", "student", "study", "#ticket"),
    deceived: (page, language) => ends(page, language, "not_student"),
  },
  epvo: {
    ...atRelation("aybek", "student", "study", "#ticket"),
    deceived: (page, language) => ends(page, language, "not_student"),
  },
};

/**
 * The register of persons has a part in the gate, which is asked before it: so a mother asks for herself first, and then
 * takes her son along. Of him nothing is known yet.
 * @param {Page} page
 * @param {Language} language
 */
async function bringSon(page, language) {
  await comeToOwner(page, "ainur", language);
  await goOn(page);
  for (const shown of ["#ticket", "#whose", "#rka-search"]) {
    await page.waitForSelector(shown);
    await page.goBack();
  }
  await bring(page, "me_and_children", YERASYL);
  await page.waitForSelector('input[name="rka"]:checked', { state: "attached" });
  await goOn(page);
  await page.waitForSelector("#whose");
}

/**
 * @param {string} lookup
 * @returns {Omit<Place, "deceived">}
 */
function atOwner(lookup) {
  return {
    lookup,
    async come(page, language) {
      await comeToOwner(page, "aigerim", language);
    },
    isKept: async (page) =>
      (await page.inputValue("#owner")) === (await persona("aigerim")).try.owner_iin,
    next: "#ticket",
  };
}

/**
 * In a home that is full on every day.
 * @param {string} person
 * @param {string} claim
 * @param {string} lookup
 * @param {string} next
 * @returns {Omit<Place, "deceived">}
 */
function atRelation(person, claim, lookup, next) {
  return {
    lookup,
    async come(page, language) {
      await comeToWho(page, person);
      await answer(page, "who", "me");
      await nameHome(page, await persona("dinara"), language);
      await goOn(page);
      await page.waitForSelector("#related");
      if (claim === "student") return choose(page, "related", claim);
      await comeToList(page);
      await choose(page, "relation", claim);
    },
    isKept: (page) => page.isChecked(`input[value="${claim}"]`),
    next,
  };
}

test("the registers and the faults are those that the API has", async () => {
  const { context, page } = await freshPage(browser);
  await comeToWho(page, "aigerim");
  const forecast = await (await context.request.get(`${URL_OF_PAGE}/api/weather`)).json();
  const registers = forecast.registers.map((/** @type {any} */ one) => one.register);
  assert.deepEqual([...Object.keys(PLACES), MESSENGER].sort(), registers.sort());
  const described = await (await context.request.get(`${URL_OF_PAGE}/api/openapi.json`)).json();
  const { pattern } = described.components.schemas.Order.properties.fault;
  const faults = ["ok", "slow", "wrong", ...Object.keys(SILENCES)];
  assert.deepEqual(
    pattern
      .replace(/[\^$()]/g, "")
      .split("|")
      .sort(),
    faults.sort(),
  );
  await context.close();
});

let turn = 0;

/**
 * The next language in turn.
 * @param {Page} page
 */
async function nextLanguage(page) {
  turn += 1;
  const language = LANGUAGES[turn % LANGUAGES.length] ?? "kk";
  await speak(page, language);
  return language;
}

for (const [register, place] of Object.entries(PLACES)) {
  test(`${register}: silent in each way it is no refusal, slow it is waited for, wrong it can be asked again`, async () => {
    const { context, page, faults } = await freshPage(browser, { language: "kk" });
    await page.clock.install();
    await place.come(page, "kk");
    const asked = { register, lookup: place.lookup };
    for (const [fault, isTold] of Object.entries(SILENCES)) {
      const language = await nextLanguage(page);
      await order(page, register, fault);
      await isTold(page, language, asked);
      await page.goBack();
      await page.waitForSelector("#continue");
      assert.ok(await place.isKept(page), `${fault}: what was answered is lost`);
    }
    const language = await nextLanguage(page);
    const again = () => place.again?.(page) ?? page.click("#again");
    const goes = (/** @type {boolean} */ first) => (first ? goOn(page) : again());
    const isSlow = async (/** @type {boolean} */ first) => {
      await order(page, register, "slow");
      await slow(page, language, asked, () => goes(first));
      await page.waitForSelector(place.next);
    };
    const isWrong = async (/** @type {boolean} */ first) => {
      await order(page, register, "wrong");
      await goes(first);
      await place.deceived(page, language);
    };
    // What was told to the person's disadvantage they can have asked again.
    const both = place.gains ? [isSlow, isWrong] : [isWrong, isSlow];
    for (const one of both) await one(one === both[0]);
    assert.deepEqual(faults, []);
    await context.close();
  });
}
