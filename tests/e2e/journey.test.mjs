// The journey: with room, and past the norm, in each language; what is told on the way. The endings have a test of their own.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { LANGUAGES, freshPage, launch, started } from "./browser.mjs";
import {
  answer,
  answerRelation,
  comeToChild,
  comeToList,
  comeToOwner,
  comeWithChild,
  findHome,
  goOn,
  nameChild,
  persona,
} from "./person.mjs";

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** The words that each end must show, so that a page in the wrong language or for the wrong end fails. */
const ENDS = {
  room: { kk: "Бұл үйде орын бар", ru: "есть место", en: "There is room" },
  full: { kk: "бос орын жоқ", ru: "Все места", en: "All places" },
  check: { kk: "тексеріңіз", ru: "Проверьте ответы", en: "Check your answers" },
  relation: { kk: "Мен үй иесінің", ru: "Я прихожусь собственнику", en: "I am the owner’s" },
};

/** The applicant's date of birth, among the reasons. */
const DAYS = {
  kk: /Туған күні: 1998\sжылғы\s12\sсәуір/,
  ru: /Дата рождения: 12\sапреля\s1998\sгода/,
  en: /Date of birth: 12\sApril\s1998/,
};

for (const language of LANGUAGES) {
  test(`${language}: a home with room lets the person go on directly`, async () => {
    const { context, page, faults } = await freshPage(browser, { language });
    await comeToOwner(page, "aigerim", language);
    await goOn(page);
    await page.waitForSelector("#ticket");
    const sum = ((await page.textContent(".space")) ?? "").replaceAll("\u00a0", " ");
    assert.ok(sum.includes(ENDS.room[language]), sum);
    assert.ok(sum.includes(language === "en" ? "64.5 m² ÷ 15 m² = 4" : "64,5 м² ÷ 15 м² = 4"), sum);
    await answer(page, "ticket", "family");
    await answer(page, "ticket-2", "higher");
    await answer(page, "ticket-3", "employed");
    await page.waitForSelector("#sign");
    assert.ok((await page.textContent("#title"))?.includes(ENDS.check[language]));
    // In the browser, whose own Kazakh dates are no Kazakh.
    assert.match((await page.textContent("#reasons")) ?? "", DAYS[language]);
    assert.deepEqual(faults, []);
    await context.close();
  });

  test(`${language}: a full home asks for the relation, and says it back in both directions`, async () => {
    const { context, page, faults } = await freshPage(browser, { language });
    await comeToOwner(page, "dinara", language);
    await goOn(page);
    await page.waitForSelector("#related");
    assert.ok((await page.textContent(".space"))?.includes(ENDS.full[language]));
    assert.equal(await page.locator('input[name="related"]').count(), 3);
    await comeToList(page);
    assert.ok((await page.textContent("#title"))?.startsWith(ENDS.relation[language]));
    const choices = await page.locator('input[name="relation"]').count();
    assert.ok(choices >= 10, `${choices} choices`);
    assert.equal(await page.locator('input[name="relation"]').last().getAttribute("value"), "none");
    await page.locator('input[value="grandchild"]').check();
    assert.match((await page.textContent(".playback")) ?? "", /\. /);
    assert.deepEqual(faults, []);
    await context.close();
  });
}

test("a child moves in too: asked about in words of its own, after the parent", async () => {
  const { context, page } = await freshPage(browser, { language: "en" });
  await comeToChild(page, "me_and_children");
  // A day that is not whole is a mistake to mend, and what was typed stays.
  await page.fill("#child", "5500 5502 0079");
  await page.fill("#born-year", "2011");
  await goOn(page);
  await page.waitForSelector("#born-issue");
  assert.equal(await page.inputValue("#born-year"), "2011");
  assert.equal(await page.inputValue("#born-month"), "");
  await nameChild(page, "en");
  await answerRelation(page, "child");
  await page.waitForSelector('[id="related-2"]');
  assert.equal(await page.textContent("#title"), "Is your child related to the owner?");
  await comeToList(page, "-2");
  assert.equal(await page.textContent("#title"), "My child is the owner’s …");
  assert.doesNotMatch((await page.textContent("fieldset")) ?? "", /\byou\b|\byour\b/);
  await answerRelation(page, "grandchild", "-2");
  await answer(page, "side-2", "mother");
  await page.waitForSelector("#ticket");
  await context.close();
});

test("a refusal of one person says whom it is about, and nothing of the others' answers is read for them", async () => {
  const { context, page } = await freshPage(browser, { language: "en" });
  await comeWithChild(page, "children", "en");
  // The sum of places comes with the first relation that is asked, whoever it is about.
  await page.waitForSelector(".space");
  await answerRelation(page, "none", "-2");
  await page.waitForSelector("#whom");
  assert.match((await page.textContent("#whom")) ?? "", /your child, IIN ending in 0079/);
  assert.match((await page.textContent("#title")) ?? "", /^This person/);
  await page.click("#reasons-summary");
  assert.match((await page.textContent("#reasons")) ?? "", /About your child, IIN ending in 0079/);
  assert.doesNotMatch((await page.textContent("main")) ?? "", /5500/);
  await context.close();
});

test("whoever lives there already is shown the way to register the children alone", async () => {
  const { context, page } = await freshPage(browser, { language: "en" });
  await page.route("**/api/lookups", async (route) => {
    const asked = /** @type {{ lookup: string }} */ (route.request().postDataJSON());
    const response = await route.fetch();
    const said = await response.json();
    if (/^registered .* me$/.test(asked.lookup)) said.answer = "permanent";
    await route.fulfill({ response, json: said });
  });
  await comeWithChild(page, "me_and_children", "en");
  await page.waitForSelector("#next-children_alone");
  const told = (await page.textContent("main")) ?? "";
  assert.match(told, /You are registered there already/);
  assert.match(told, /Your children can be registered without you/);
  assert.doesNotMatch(told, /There is nothing to do/);
  // Where it can be seen.
  await page.waitForSelector('main a[href="https://egov.kz/cms/en"]');
  await page.click("#next-children_alone");
  await answer(page, "who", "children");
  // What was said of the child and the home is still there.
  const shown = ["#children", "#child", 'input[name="rka"]:checked', "#whose"];
  for (const answered of shown) {
    await page.waitForSelector(answered, { state: "attached" });
    await goOn(page);
  }
  await page.waitForSelector("#related-2");
  assert.equal(await page.locator("#related").count(), 0);
  await context.close();
});

test("a refusal tells why, what would change it and what to do", async () => {
  const { context, page } = await freshPage(browser, { language: "en" });
  await comeToOwner(page, "dinara", "en");
  await goOn(page);
  await answerRelation(page, "none");
  await page.waitForSelector("#next-other_home");
  const told = (await page.textContent("main")) ?? "";
  assert.match(told, /people are registered here/);
  assert.match(told, /What would change this answer.*At most \d+ p.*an area of \d+\sm² or more/s);
  assert.match(told, /What you can do now.*Choose another home.*Ask for a person/s);
  await page.click("#next-check_relation");
  await page.waitForSelector("#related");
  assert.ok(await page.isChecked('input[value="neither"]'));
  // Back from the other end of the list it is the list.
  await comeToList(page);
  await answer(page, "relation", "none");
  await page.click("#next-check_relation");
  await page.waitForSelector('#relation input[value="none"]:checked');
  await goOn(page);
  // Over both screens of the relation, to the very home.
  await page.click("#next-other_home");
  await page.waitForSelector("#rka-search");
  await context.close();
});

test("one's own home: no sum of places, nobody is asked for a relation", async () => {
  const { context, page } = await freshPage(browser, { language: "en" });
  await comeToOwner(page, "berik", "en");
  await answer(page, "whose", "mine");
  await page.waitForSelector("#ticket");
  assert.equal(await page.locator(".space").count(), 0);
  await context.close();
});

test("somebody else's home is not one's own, and it is said at the question itself", async () => {
  const { context, page } = await freshPage(browser, { language: "en" });
  await comeToOwner(page, "berik", "en");
  await page.goBack();
  await findHome(page, (await persona("aigerim")).try.address.en);
  await goOn(page);
  await answer(page, "whose", "mine");
  await page.waitForSelector("#whose-issue");
  assert.match((await page.textContent("#summary")) ?? "", /does not name you as the owner/);
  assert.ok(await page.isHidden("#owner"));
  await context.close();
});

test("what was asked of the registers is told, with register, time and reason", async () => {
  const { context, page } = await freshPage(browser, { language: "en" });
  await comeToOwner(page, "aigerim", "en");
  await goOn(page);
  await page.waitForSelector("#ticket");
  await page.click("#asked-summary");
  const told = (await page.textContent("#asked")) ?? "";
  assert.match(told, /State cadastre of real estate \(EGKN\),\s\d+\s\w+\s\d{4},\s\d\d:\d\d/);
  assert.match(told, /The answer is one word/);
  assert.equal(await page.locator("#asked .asked > li").count(), 6);
  await context.close();
});

test("why a question is asked: in plain words, and in those of the clause itself", async () => {
  const { context, page, faults } = await freshPage(browser, { language: "ru" });
  await comeToOwner(page, "dinara", "ru");
  await goOn(page);
  await comeToList(page);
  await page.click("#why-summary");
  await page.waitForSelector("#why blockquote");
  assert.match(
    (await page.textContent("#why")) ?? "",
    /сводный брат \(сестра\) \(указать кто из родителей общий\)/,
  );
  await answerRelation(page, "none");
  await page.waitForSelector("#next-other_home");
  await page.click("#reasons-summary");
  await page.waitForSelector("#reasons blockquote");
  assert.deepEqual(faults, []);
  await context.close();
});

test("no address of the page ever holds anything about the person", async () => {
  const { context, page } = await freshPage(browser, { language: "en" });
  /** @type {string[]} */
  const addresses = [];
  page.on("request", (request) => addresses.push(request.url()));
  await comeToOwner(page, "aigerim", "en");
  await goOn(page);
  await page.waitForSelector("#ticket");
  addresses.push(page.url());
  // The names of files end in what they hold, and that may be all digits.
  const own = addresses.map((address) => address.replace(/-\w{8}(\.\w+)$/, "$1"));
  assert.doesNotMatch(own.join("\n"), /\d{6,}|aigerim|kabanbay/i);
  await started(page);
  await context.close();
});
