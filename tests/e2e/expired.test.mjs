// A sign-in that runs out in the middle: in again, and on from the very place, with everything that was typed.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { freshPage, launch } from "./browser.mjs";
import { arrives, atCode, sends } from "./applicant.mjs";
import { choose, comeToList, comeToOwner, goOnSignedOut } from "./person.mjs";
import { atWay, onThePhone } from "./ways.mjs";

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

test("at a question: the answers are there, and the registers are asked", async () => {
  const { context, page } = await freshPage(browser, { language: "en" });
  await comeToOwner(page, "dinara", "en");
  await goOnSignedOut(page, "dinara");
  await comeToList(page);
  // What was asked under the sign-in before is told to the new one, where a relation rests on it.
  await choose(page, "relation", "child");
  await goOnSignedOut(page, "dinara");
  await page.waitForSelector("#ticket");
  await page.goBack();
  await page.waitForSelector("#relation");
  await page.goBack();
  await page.waitForSelector("#related");
  await page.goBack();
  await page.waitForSelector("#owner");
  assert.match(await page.inputValue("#owner"), /^\d{12}$/);
  await context.close();
});

test("at the code: it is in its field, and signs", async () => {
  const { context, page } = await atCode(browser);
  const code = await page.inputValue("#code");
  await context.clearCookies();
  await page.click("#send");
  await page.click("#sign-in");
  await page.click("#person-asel");
  await page.waitForSelector("#code");
  assert.equal(await page.inputValue("#code"), code);
  await sends(page);
  await context.close();
});

test("while the telephone signs: said so, and then the page goes on by itself", async () => {
  const { context, page, wish } = await atWay(browser, "qr");
  await context.clearCookies();
  await page.waitForSelector("#sign-in");
  await onThePhone(wish.shown.qr, "sign");
  await page.click("#sign-in");
  await page.click("#person-asan");
  await arrives(page);
  await context.close();
});
