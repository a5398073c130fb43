// Nothing typed is lost: back and forward, reload, another language.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { URL_OF_PAGE, freshPage, hasFocus, heading, launch, started } from "./browser.mjs";
import {
  answer,
  comeToList,
  comeToMonths,
  comeToOwner,
  comeToWho,
  goOn,
  persona,
} from "./person.mjs";
import { isGone, isStored } from "./stored.mjs";

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

test("the browser's back and forward walk the screens and keep the answers", async () => {
  const { context, page } = await freshPage(browser, { language: "en" });
  await comeToMonths(page, "dinara", "7");
  await goOn(page);
  await page.waitForSelector("#who");
  await page.goBack();
  await page.waitForSelector("#months");
  assert.equal(await page.inputValue("#months"), "7");
  await hasFocus(page, "title");
  await page.goBack();
  await page.waitForSelector("#kind");
  assert.ok(await page.isChecked('input[value="temporary"]'));
  await page.goForward();
  await page.waitForSelector("#months");
  await page.goForward();
  await page.waitForSelector("#who");
  await page.click("#back");
  await page.waitForSelector("#months");
  await context.close();
});

test("out of the form and in again: the start page offers to go on", async () => {
  const { context, page } = await freshPage(browser, { language: "en" });
  await comeToWho(page, "dinara");
  for (let steps = 0; steps < 3; steps += 1) {
    const title = await heading(page);
    await page.goBack();
    await heading(page, title);
  }
  assert.equal(await page.textContent("#begin"), "Continue");
  await page.click("#begin");
  await page.waitForSelector("#kind");
  assert.ok(await page.isChecked('input[value="permanent"]'));
  await context.close();
});

test("a changed answer leads elsewhere, and nothing stale follows", async () => {
  const { context, page } = await freshPage(browser, { language: "en" });
  await comeToMonths(page, "dinara", "7");
  await page.goBack();
  await page.waitForSelector("#kind");
  await answer(page, "kind", "permanent");
  await page.waitForSelector("#who");
  await context.close();
});

test("a reload loses neither answers nor half-typed ones", async () => {
  const { context, page } = await freshPage(browser, { language: "ru" });
  const who = await comeToOwner(page, "dinara", "ru");
  await page.fill("#owner", "5500");
  await isStored(page, '"5500"');
  await page.reload();
  await started(page);
  await page.waitForSelector("#owner");
  assert.ok(await page.isChecked('input[value="other"]'));
  assert.equal(await page.inputValue("#owner"), "5500");
  await page.goBack();
  await page.waitForSelector("#rka-search");
  const chosen = page.locator('input[name="rka"]:checked');
  await chosen.waitFor();
  assert.equal(await page.locator("label:has(:checked)").textContent(), who.try.address.ru);
  await context.close();
});

test("a reload comes back to the far end too, and back still works there", async () => {
  const { context, page } = await freshPage(browser, { language: "en" });
  await comeToOwner(page, "dinara", "en");
  await goOn(page);
  await comeToList(page);
  await isStored(page, (await persona("dinara")).try.owner_iin);
  await page.reload();
  await started(page);
  await page.waitForSelector("#relation");
  await page.goBack();
  await page.waitForSelector("#related");
  assert.ok(await page.isChecked('input[value="relative"]'));
  await page.goBack();
  await page.waitForSelector("#whose");
  assert.equal(await page.inputValue("#owner"), (await persona("dinara")).try.owner_iin);
  await context.close();
});

test("another language: same place, same answers, same focus, and it is remembered", async () => {
  const { context, page } = await freshPage(browser, { language: "kk" });
  await comeToOwner(page, "dinara", "kk");
  await page.click("#why-summary");
  const address = page.url();
  const title = await heading(page);
  await page.click("#language-ru");
  await heading(page, title);
  assert.equal(await page.getAttribute("html", "lang"), "ru");
  assert.equal(await page.inputValue("#owner"), (await persona("dinara")).try.owner_iin);
  assert.ok(await page.isChecked('input[value="other"]'));
  assert.ok(await page.isVisible("#why .opened"));
  assert.equal(page.url(), address);
  await hasFocus(page, "language-ru");
  for (const comeBack of [() => page.reload(), () => page.goto(`${URL_OF_PAGE}/`)]) {
    await comeBack();
    await started(page);
    assert.equal(await page.getAttribute("html", "lang"), "ru");
  }
  await page.goto(`${URL_OF_PAGE}/?lang=en`);
  await started(page);
  assert.equal(await page.getAttribute("html", "lang"), "en", "the address counts at first");
  await page.reload();
  await started(page);
  assert.equal(await page.getAttribute("html", "lang"), "en");
  await context.close();
});

test("in the middle of a word: the caret stays where it was", async () => {
  const { context, page } = await freshPage(browser, { language: "en" });
  await comeToOwner(page, "dinara", "en");
  await page.focus("#owner");
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowRight");
  await page.evaluate(() => document.getElementById("language-kk")?.click());
  await page.waitForFunction(() => document.documentElement.lang === "kk");
  await hasFocus(page, "owner");
  const caret = await page.evaluate(
    () => /** @type {HTMLInputElement} */ (document.activeElement).selectionStart,
  );
  assert.equal(caret, 1);
  await context.close();
});

test("Kazakh comes first", async () => {
  const { context, page } = await freshPage(browser);
  await page.goto(`${URL_OF_PAGE}/`);
  await started(page);
  assert.equal(await page.getAttribute("html", "lang"), "kk");
  await context.close();
});

test("another home, straight from the answer: the other answers are kept", async () => {
  const { context, page } = await freshPage(browser, { language: "en" });
  await comeToOwner(page, "zhuldyz", "en");
  await goOn(page);
  await page.click("#next-other_home");
  await page.waitForSelector("#rka-search");
  await page.goBack();
  await page.waitForSelector("#who");
  assert.ok(await page.isChecked('input[value="me"]'));
  // A draft that came back without its history leads there too.
  await page.goForward();
  await page.waitForSelector("#rka-search");
  await page.goForward();
  await page.waitForSelector("#owner");
  await goOn(page);
  await page.waitForSelector("#next-other_home");
  await isStored(page, (await persona("zhuldyz")).try.owner_iin);
  const later = await context.newPage();
  await later.goto(`${URL_OF_PAGE}/?lang=en`);
  await later.click("#begin");
  await later.click("#next-other_home");
  await later.waitForSelector("#rka-search");
  await context.close();
});

test("signing out leaves nothing behind", async () => {
  const { context, page } = await freshPage(browser, { language: "en" });
  await comeToOwner(page, "dinara", "en");
  await page.click("#sign-out");
  await page.waitForSelector("#begin");
  assert.equal(await page.textContent("#begin"), "Start");
  await isGone(page, /\d{6}|draft-1/);
  await page.goBack();
  await page.waitForSelector("#begin");
  assert.equal(await page.locator("#owner").count(), 0);
  await context.close();
});
