// What is told beside a screen: every lookup so far, whatever the visit; why a thing is asked, in the clause's own words;
// where a number comes from; what the arrival slip holds already.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { comeToCheck, sendIn, withdrawAll } from "./applicant.mjs";
import { LANGUAGES, URL_OF_PAGE, freshPage, launch, started } from "./browser.mjs";
import {
  answer,
  answerRelation,
  comeToOwner,
  comeToWho,
  goOn,
  nameHome,
  persona,
  signInAs,
} from "./person.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/**
 * The lookups that the panel lists, once it is opened.
 * @param {Page} page
 */
async function listed(page) {
  await page.click("#asked-summary");
  await page.waitForSelector("#asked li");
  return page.locator("#asked li").allTextContents();
}

/**
 * @param {Page} page
 */
async function quoted(page) {
  await page.click("#why-summary");
  await page.waitForSelector("#why blockquote");
  return (await page.textContent("#why blockquote")) ?? "";
}

test("what was asked stays told after the page was left: in the form, on the start page, and on a later visit", async () => {
  const { context, page, faults } = await freshPage(browser, { language: "en" });
  await comeToOwner(page, "dinara", "en");
  await goOn(page);
  await page.waitForSelector("#related");
  const before = await listed(page);
  assert.ok(before.length >= 6, before.join("\n"));
  await page.goto(`${URL_OF_PAGE}/?lang=en`);
  await started(page);
  await page.waitForSelector("#asked-summary");
  const onStart = await listed(page);
  assert.equal(onStart.length, before.length);
  assert.ok(onStart.some((row) => /How many people are registered.*GBD FL/s.test(row)));
  assert.deepEqual(faults, []);
  await context.close();
});

test("an application that is opened from a bookmark tells what the service asked for it", async () => {
  const { context, page, faults } = await freshPage(browser, { language: "en" });
  await comeToCheck(page, "asel", "en");
  await sendIn(page);
  const address = page.url();
  const later = await context.newPage();
  await later.goto("about:blank");
  await later.goto(address);
  await later.waitForSelector("#number");
  const rows = await listed(later);
  // What this browser remembers of the form has a number each; what the service asked has not.
  const own = rows.filter((row) => !row.includes("Number of the request"));
  for (const told of [/owns this home.*EGKN.*\d\d:\d\d/s, /Citizens aged 16/, /served online/])
    assert.ok(
      own.some((row) => told.test(row)),
      `${told}\n${rows.join("\n")}`,
    );
  assert.doesNotMatch(rows.join(), /\d{12}/);
  await withdrawAll(later);
  assert.deepEqual(faults, []);
  await context.close();
});

/** The national rules, as the order refers to them. */
const NATIONAL = {
  kk: /№\s267 «Қазақстан/,
  ru: /№\s267 «Об утверждении/,
  en: /No\s267 “On the rules/,
};

for (const language of LANGUAGES) {
  test(`${language}: why is told in the clause's own words, from the first question to the signature`, async () => {
    const first = await freshPage(browser, { language });
    await signInAs(first.page, "aigerim");
    assert.match(await quoted(first.page), NATIONAL[language]);
    await first.context.close();
    const { context, page, faults } = await freshPage(browser, { language });
    await comeToCheck(page, "aigerim", language);
    await page.click("#sign");
    await page.waitForSelector("#way-sms");
    assert.match(await quoted(page), NATIONAL[language]);
    await page.click("#way-sms");
    await page.waitForSelector("#code");
    assert.match(await quoted(page), NATIONAL[language]);
    assert.deepEqual(faults, []);
    await context.close();
  });
}

test("a student's slip is filled in from what was confirmed, and stays a question", async () => {
  const { context, page, faults } = await freshPage(browser, { language: "en" });
  await comeToWho(page, "sanzhar");
  await answer(page, "who", "me");
  await nameHome(page, await persona("dinara"), "en");
  await goOn(page);
  await answerRelation(page, "student");
  await page.waitForSelector("#ticket");
  const known = (await page.textContent(".known")) ?? "";
  for (const told of [/Permanent/, /Myself/, /address register/, /database of persons/])
    assert.match(known, told);
  assert.ok(await page.isChecked('input[name="ticket"][value="study"]'));
  assert.match((await page.textContent("#filled-in")) ?? "", /higher education|EPVO|NOBD/);
  await page.click("#sources-summary");
  assert.match((await page.textContent("#sources")) ?? "", /EGKN.*GBD FL.*368\/48-VIII, since/s);
  await answer(page, "ticket", "work");
  await answer(page, "ticket-2", "higher");
  await page.waitForSelector('[id="ticket-3"]');
  assert.ok(await page.isChecked('input[name="ticket-3"][value="student"]'));
  await page.goBack();
  await page.waitForSelector('[id="ticket-2"]');
  await page.goBack();
  await page.waitForSelector('[id="ticket"]');
  // What was changed stays changed.
  assert.ok(await page.isChecked('input[name="ticket"][value="work"]'));
  assert.deepEqual(faults, []);
  await context.close();
});
