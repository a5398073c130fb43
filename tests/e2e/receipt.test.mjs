// Coming back to an application: on another device, and as a receipt, which works inside an app too.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { LANGUAGES, URL_OF_PAGE, freshPage, launch, started } from "./browser.mjs";
import { speak } from "./person.mjs";
import { comeToCheck, sendIn, withdrawAll } from "./applicant.mjs";
import { TELEPHONE } from "./ways.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** Somebody who has sent an application, in the app of a telephone. */
async function sent() {
  const opened = await freshPage(browser, { language: "en", ...TELEPHONE });
  const { page } = opened;
  await page.goto(`${URL_OF_PAGE}/?lang=en&host=webview`);
  await comeToCheck(page, "asel", "en");
  return { ...opened, number: await sendIn(page) };
}

test("on another device: signing in leads to the application that is under way", async () => {
  const { context, page, number } = await sent();
  const other = await freshPage(browser, { language: "en" });
  await started(other.page);
  await other.page.click("#begin");
  await other.page.click("#person-asel");
  await other.page.waitForSelector(`#number:has-text("${number}")`);
  await other.page.click("#to-start");
  await other.page.click(`#mine-${number}`);
  await other.page.waitForSelector(`#number:has-text("${number}")`);
  const link = (await page.textContent("#link")) ?? "";
  assert.equal(link, `${URL_OF_PAGE}/#application/${number}`);
  await other.page.goto(`${URL_OF_PAGE}/?lang=en`);
  await other.page.goto(link);
  await other.page.waitForSelector(`#number:has-text("${number}")`);
  await withdrawAll(page);
  // What has ended stands on the start page, and the form is open again.
  await other.page.goto(`${URL_OF_PAGE}/?lang=en`);
  await other.page.waitForSelector(`#mine-${number}`);
  await other.page.click("#begin");
  await other.page.waitForSelector("#kind");
  await context.close();
  await other.context.close();
});

test("a receipt opens inside an app, in each language, and leads back", async () => {
  const { context, page, number, faults } = await sent();
  const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  const words = { kk: /күтілуде/, ru: /ожидается/, en: /waiting for the owners/ };
  for (const language of LANGUAGES) {
    await speak(page, language);
    await page.click("#receipt");
    await page.waitForURL(`**/receipt/${language}`);
    const said = (await page.textContent("main")) ?? "";
    assert.ok(said.includes(number));
    assert.match(said, words[language]);
    assert.equal(await page.locator("script").count(), 0);
    await page.evaluate(axe);
    const found = await page.evaluate(async () => {
      const { violations } = await /** @type {any} */ (window).axe.run(document);
      return violations.map((/** @type {any} */ one) => one.id);
    });
    assert.deepEqual(found, []);
    const sideways = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    assert.ok(sideways <= 0, `${sideways} px too wide`);
    await page.click("#back");
    await page.waitForSelector("#number");
  }
  await withdrawAll(page);
  assert.deepEqual(faults, []);
  assert.equal(context.pages().length, 1);
  await context.close();
});

test("a receipt whose sign-in has ended leads to the form, which asks for it", async () => {
  const { context, page, number } = await sent();
  const path = `/api/applications/${number}/receipt/en`;
  await context.clearCookies();
  await page.goto(`${URL_OF_PAGE}${path}`);
  await page.click("#person-asel");
  await page.waitForSelector(`#number:has-text("${number}")`);
  await withdrawAll(page);
  await context.close();
});

test("on a shared computer there is no receipt to be left open", async () => {
  const { context, page } = await freshPage(browser, { language: "en" });
  await page.goto(`${URL_OF_PAGE}/?lang=en&kiosk`);
  await comeToCheck(page, "asel", "en");
  await sendIn(page);
  assert.equal(await page.locator("#receipt").count(), 0);
  await withdrawAll(page);
  await context.close();
});
