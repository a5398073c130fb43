// Who somebody is to the owner: the picture of the family as a second way to the same radios, and the finder for those who
// don't know the word.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { LANGUAGES, freshPage, hasFocus, launch } from "./browser.mjs";
import { choose, comeToOwner, comeWithChild, goOn } from "./person.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("./browser.mjs").Language} Language */

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/**
 * @param {Language} language
 * @param {number} width
 */
async function atRelation(language, width = 360) {
  const opened = await freshPage(browser, { language, viewport: { width, height: 800 } });
  await comeToOwner(opened.page, "dinara", language);
  await goOn(opened.page);
  await opened.page.waitForSelector("#relation");
  return opened;
}

/**
 * @param {Page} page
 * @param {string[]} links
 */
async function say(page, links) {
  for (const link of links) await page.click(`#link-${link}`);
}

for (const width of [360, 1280]) {
  test(`${width} px: the picture hands a press on to the radios, and shows what they say`, async () => {
    const { context, page, faults } = await atRelation("kk", width);
    if (width < 700) await page.click("#family-summary");
    const shown = width < 700 ? ".family-rows" : ".family-tree";
    const people = page.locator(`${shown} ${width < 700 ? ".kin-chip" : ".kin-node"}`);
    const offered = await page.locator('input[name="relation"]').count();
    // Everybody but "none of these" stands in it.
    assert.equal(await people.count(), offered - 1);
    await people.first().click();
    assert.ok(await page.isChecked('input[value="grandparent"]'));
    assert.match((await page.textContent(".playback")) ?? "", /әжесісіз/);
    await page.locator('input[value="spouse"]').check();
    assert.equal(await page.locator(`${shown} .kin-chosen`).count(), 1);
    // Whoever can't see it is not told of it twice.
    assert.equal(await page.getAttribute(".family", "aria-hidden"), "true");
    assert.deepEqual(faults, []);
    await context.close();
  });
}

/** What is said of a brother of the mother, in both directions. */
const UNCLE = {
  kk: [/нағашы/i, /жиен/i],
  ru: [/дядя/, /племянни/],
  en: [/uncle on the mother’s side/, /niece/],
};

for (const language of LANGUAGES) {
  test(`${language}: the finder puts a chain into words and finds the answer`, async () => {
    const { context, page, faults } = await atRelation(language);
    await page.click("#find");
    await page.waitForSelector("#links, .links");
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
  const { context, page } = await atRelation("en");
  await page.click("#find");
  await page.waitForSelector(".links");
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
  const { context, page, faults } = await atRelation("kk");
  await page.click("#find");
  await page.waitForSelector(".links");
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
    const { context, page } = await atRelation(language);
    await page.click("#find");
    await page.waitForSelector(".links");
    await say(page, ["brother"]);
    await page.waitForSelector("#choose");
    assert.equal(await page.locator('input[name="older"]').count(), 0);
    await context.close();
  });
}

test("the finder works by keyboard, and keeps the focus where it was", async () => {
  const { context, page } = await atRelation("en");
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
  await page.click("#find");
  await page.waitForSelector(".links");
  while (await page.locator("#take-back").count()) await page.click("#take-back");
  await say(page, links);
  await page.click("#choose");
  await page.waitForSelector(`#relation input[value="${relation}"]:checked`);
}

test("what the chain tells of the question that follows is filled in, shown and can be changed", async () => {
  const { context, page, faults } = await atRelation("en");
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
    await page.click("#language-kk");
    await page.waitForSelector('html[lang="kk"]');
    assert.equal(await marked.getAttribute("value"), other);
    assert.equal(await page.locator("#filled-in").count(), 0);
    await page.click("#language-en");
    await page.waitForSelector('html[lang="en"]');
    await page.goBack();
    await page.waitForSelector("#relation");
  }
  assert.deepEqual(faults, []);
  await context.close();
});

test("the question that follows another relation than the finder's is not filled in", async () => {
  const { context, page } = await atRelation("en");
  await findAs(page, ["mother", "father"], "grandchild");
  await choose(page, "relation", "grandparent");
  await goOn(page);
  await page.waitForSelector("#side");
  assert.equal(await page.locator('input[name="side"]:checked').count(), 0);
  await context.close();
});

test("whoever shares both parents is led to the answer for full brothers and sisters", async () => {
  const { context, page, faults } = await atRelation("en");
  await choose(page, "relation", "half_sibling");
  await goOn(page);
  await page.waitForSelector("#shared_parent");
  await page.click("#both-parents");
  await page.waitForSelector('#relation input[value="full_sibling"]:checked');
  assert.match((await page.textContent("#filled-in")) ?? "", /both parents are shared/);
  await page.click("#language-kk");
  await page.waitForSelector('html[lang="kk"]');
  assert.ok(await page.isChecked('input[value="full_sibling"]'));
  // It is an answer like any other: what is chosen after it stands.
  await choose(page, "relation", "none");
  await page.click("#language-en");
  await page.waitForSelector('html[lang="en"]');
  assert.ok(await page.isChecked('input[value="none"]'));
  assert.equal(await page.locator("#filled-in").count(), 0);
  assert.deepEqual(faults, []);
  await context.close();
});

/** What is said of a child of the applicant, who is a grandchild of the owner through the mother. */
const OF_A_CHILD = {
  kk: {
    back: /Бұл адам – үй иесінің немересі\. Үй иесі – бұл адамның әжесі немесе атасы\./,
    finder: "Бұл адам үй иесіне кім болатынын біліңіз",
    chain: /Үй иесі бұл адамға нағашы ата болады\.[^]*Бұл адам үй иесіне жиен/,
    side: "Бұл адамның анасы арқылы",
  },
  ru: {
    back: /Этот человек – внук или внучка собственника\. Собственник – бабушка или дедушка/,
    finder: "Узнайте, кем этот человек приходится собственнику",
    chain: /Собственник этому человеку – дедушка[^]*Этот человек собственнику – вну/,
    side: "Через мать этого человека",
  },
  en: {
    back: /This person is the owner’s grandchild\. The owner is their grandparent\./,
    finder: "Find out who this person is to the owner",
    chain: /The owner is this person’s grandfather[^]*This person is the owner’s grand/,
    side: "Through this person’s mother",
  },
};

for (const language of LANGUAGES) {
  test(`${language}: of a child it is asked with examples, said back, found by the finder and confirmed in words`, async () => {
    const { context, page, faults } = await freshPage(browser, { language });
    await comeWithChild(page, "children", language);
    const told = OF_A_CHILD[language];
    await choose(page, "relation-2", "grandchild");
    assert.match((await page.textContent(".playback")) ?? "", told.back);
    const offered = await page.locator('input[name="relation-2"]').count();
    assert.equal(await page.locator(".choice .hint").count(), offered);
    await page.click("#find");
    await page.waitForSelector(".links");
    assert.equal(await page.textContent("#title"), told.finder);
    await say(page, ["mother", "father"]);
    assert.match((await page.textContent(".finding")) ?? "", told.chain);
    await page.click("#choose");
    await page.waitForSelector('[id="relation-2"] input[value="grandchild"]:checked');
    await goOn(page);
    // The chain has told the side too.
    await page.waitForSelector('[id="side-2"] input[value="mother"]:checked');
    assert.ok(((await page.textContent('[id="side-2"]')) ?? "").includes(told.side));
    await goOn(page);
    await page.waitForSelector("#ticket");
    assert.match((await page.textContent(".confirmed")) ?? "", told.back);
    assert.match((await page.textContent(".confirmed")) ?? "", /10\(5\)|10-?[^0-9]*5/);
    assert.deepEqual(faults, []);
    await context.close();
  });
}
