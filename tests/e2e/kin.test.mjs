// Who somebody is to the owner: the picture of the family as a second way to the same radios, both parents shared, and the same
// question about a child.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { LANGUAGES, freshPage, launch } from "./browser.mjs";
import { atRelation, openFinder, say } from "./kin.mjs";
import { choose, comeToList, comeWithChild, goOn, speak } from "./person.mjs";

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

for (const width of [360, 1280]) {
  test(`${width} px: the picture hands a press on to the radios, and shows what they say`, async () => {
    const { context, page, faults } = await atRelation(browser, "kk", width);
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

test("whoever shares both parents is led to the answer for full brothers and sisters", async () => {
  const { context, page, faults } = await atRelation(browser, "en");
  await choose(page, "relation", "half_sibling");
  await goOn(page);
  await page.waitForSelector("#shared_parent");
  await page.click("#both-parents");
  await page.waitForSelector('#relation input[value="full_sibling"]:checked');
  assert.match((await page.textContent("#filled-in")) ?? "", /both parents are shared/);
  await speak(page, "kk");
  assert.ok(await page.isChecked('input[value="full_sibling"]'));
  // It is an answer like any other: what is chosen after it stands.
  await choose(page, "relation", "none");
  await speak(page, "en");
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
    await comeToList(page, "-2");
    await choose(page, "relation-2", "grandchild");
    assert.match((await page.textContent(".playback")) ?? "", told.back);
    const offered = await page.locator('input[name="relation-2"]').count();
    assert.equal(await page.locator(".choice .hint").count(), offered);
    await openFinder(page);
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
