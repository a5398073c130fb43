// The finder, for those who don't know the word for what they are to the owner.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { LANGUAGES, hasFocus, launch } from "./browser.mjs";
import { atRelation, openFinder, say } from "./kin.mjs";
import { choose, goOn, speak } from "./person.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** What is said of a brother of the mother, in both directions. */
const UNCLE = {
  kk: [/нағашы/i, /жиен/i],
  ru: [/дядя/, /племянни/],
  en: [/uncle on the mother’s side/, /niece/],
};

for (const language of LANGUAGES) {
  test(`${language}: the finder puts a chain into words and finds the answer`, async () => {
    const { context, page, faults } = await atRelation(browser, language);
    await openFinder(page);
    await hasFocus(page, "title");
    await page.check("#sex-female");
    await say(page, ["mother", "brother"]);
    const told = (await page.textContent(".finding")) ?? "";
    for (const words of UNCLE[language]) assert.match(told, words);
    await page.click("#choose");
    await page.waitForSelector("#relation");
    assert.ok(await page.isChecked('input[value="relatives_child"]'));
    await page.goForward();
    await page.waitForSelector(".links");
    await page.goBack();
    await page.waitForSelector("#relation");
    assert.deepEqual(faults, []);
    await context.close();
  });
}

test("a chain that the rules do not know is told as such, and can be taken back", async () => {
  const { context, page } = await atRelation(browser, "en");
  await openFinder(page);
  await say(page, ["father", "wife", "son"]);
  assert.match((await page.textContent(".finding")) ?? "", /stepbrother.*do not name/s);
  assert.equal(await page.locator("#choose").count(), 0);
  await page.click("#take-back");
  await page.click("#take-back");
  assert.match(
    (await page.textContent(".finding")) ?? "",
    /The owner is your father.*son or daughter/s,
  );
  assert.ok(await page.isVisible("#choose"));
  await page.check("#direction-from_owner");
  assert.match((await page.textContent(".finding")) ?? "", /Choose the first link/);
  await say(page, ["wife", "mother"]);
  assert.match(
    (await page.textContent(".finding")) ?? "",
    /relative of their husband or wife|in-law/,
  );
  await context.close();
});

/** Chains of brothers and sisters: who says to be older, and what the two are then called in Kazakh. */
const BY_AGE = [
  {
    sex: "female",
    links: ["sister"],
    age: "elder",
    told: [/апа/, /сіңлі/],
    untold: /қарындас|апаңыз/,
  },
  {
    sex: "male",
    links: ["sister"],
    age: "younger",
    told: [/қарындас/, /аға/],
    untold: /сіңлі|апа/,
  },
  { sex: "male", links: ["brother"], age: "elder", told: [/аға/, /іні/], untold: /немесе/ },
  { sex: "female", links: ["brother"], age: "younger", told: [/іні/, /апа/], untold: /немесе/ },
  {
    sex: "female",
    links: ["husband", "brother"],
    age: "elder",
    told: [/қайнаға/, /келін/],
    untold: /жеңге|қайын іні/,
  },
];

test("kk: who is older is asked where the word depends on it, and both words stand there until it is said", async () => {
  const { context, page, faults } = await atRelation(browser, "kk");
  await openFinder(page);
  for (const { sex, links, age, told, untold } of BY_AGE) {
    while (await page.locator("#take-back").count()) await page.click("#take-back");
    await page.check(`#sex-${sex}`);
    await say(page, links);
    assert.match((await page.textContent(".finding")) ?? "", /немесе/, links.join());
    assert.equal(await page.locator('input[name="older"]:checked').count(), 0);
    await page.check(`#older-${age}`);
    await hasFocus(page, `older-${age}`);
    const [there, back] = await page.locator(".finding > p").allTextContents();
    assert.match(there ?? "", told[0] ?? /-/);
    assert.match(back ?? "", told[1] ?? /-/);
    assert.doesNotMatch(`${there} ${back}`, untold);
  }
  // A mother's brother is one word, whoever is older.
  while (await page.locator("#take-back").count()) await page.click("#take-back");
  await say(page, ["mother", "brother"]);
  assert.equal(await page.locator('input[name="older"]').count(), 0);
  assert.deepEqual(faults, []);
  await context.close();
});

for (const language of /** @type {const} */ (["ru", "en"])) {
  test(`${language}: nobody is asked who is older, for no word depends on it`, async () => {
    const { context, page } = await atRelation(browser, language);
    await openFinder(page);
    await say(page, ["brother"]);
    await page.waitForSelector("#choose");
    assert.equal(await page.locator('input[name="older"]').count(), 0);
    await context.close();
  });
}

test("the finder works by keyboard, keeps the focus where it was, and leads from the first question to the list", async () => {
  const { context, page } = await atRelation(browser, "en");
  await page.goBack();
  await page.waitForSelector("#related");
  await page.focus("#find");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".links");
  await page.focus("#link-mother");
  await page.keyboard.press("Enter");
  await hasFocus(page, "link-mother");
  await page.focus("#choose");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#relation");
  assert.ok(await page.isChecked('input[value="child"]'));
  await hasFocus(page, "title");
  await page.goBack();
  await page.waitForSelector("#related");
  assert.ok(await page.isChecked('input[value="relative"]'));
  await context.close();
});

/** A chain, the relation that it is, the question that follows, what the chain says of it, and something else. */
const FOLLOWS = [
  {
    links: ["half_brother"],
    relation: "half_sibling",
    asks: "shared_parent",
    line: "",
    other: "mother",
  },
  {
    links: ["mother", "father"],
    relation: "grandchild",
    asks: "side",
    line: "mother",
    other: "father",
  },
  {
    links: ["father", "mother"],
    relation: "grandchild",
    asks: "side",
    line: "father",
    other: "mother",
  },
];

/**
 * From the question about the relation through the finder and back.
 * @param {Page} page
 * @param {string[]} links
 * @param {string} relation
 */
async function findAs(page, links, relation) {
  await openFinder(page);
  while (await page.locator("#take-back").count()) await page.click("#take-back");
  await say(page, links);
  await page.click("#choose");
  await page.waitForSelector(`#relation input[value="${relation}"]:checked`);
}

test("what the chain tells of the question that follows is filled in, shown and can be changed", async () => {
  const { context, page, faults } = await atRelation(browser, "en");
  for (const { links, relation, asks, line, other } of FOLLOWS) {
    await findAs(page, links, relation);
    await goOn(page);
    await page.waitForSelector(`#${asks}`);
    const marked = page.locator(`input[name="${asks}"]:checked`);
    assert.equal(await marked.count(), line ? 1 : 0, links.join());
    assert.equal(await page.locator("#filled-in").count(), line ? 1 : 0);
    if (line) assert.equal(await marked.getAttribute("value"), line);
    // Changed, it stays changed, and is no longer said to come from the finder.
    await choose(page, asks, other);
    await speak(page, "kk");
    assert.equal(await marked.getAttribute("value"), other);
    assert.equal(await page.locator("#filled-in").count(), 0);
    await speak(page, "en");
    await page.goBack();
    await page.waitForSelector("#relation");
  }
  assert.deepEqual(faults, []);
  await context.close();
});

test("the question that follows another relation than the finder's is not filled in", async () => {
  const { context, page } = await atRelation(browser, "en");
  await findAs(page, ["mother", "father"], "grandchild");
  await choose(page, "relation", "grandparent");
  await goOn(page);
  await page.waitForSelector("#side");
  assert.equal(await page.locator('input[name="side"]:checked').count(), 0);
  await context.close();
});
