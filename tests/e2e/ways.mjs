// The ways to sign, as the tests use them: a page that is at one of them, and the telephone that is not in anybody's hand.

import assert from "node:assert/strict";
import { URL_OF_PAGE, freshPage } from "./browser.mjs";
import { comeToCheck } from "./applicant.mjs";
import { isStored } from "./stored.mjs";

/** @typedef {import("playwright-core").Page} Page */

const SHOWN = { qr: ".qr, #open-phone", ncalayer: "#ncalayer", sms: "#code" };

/** A computer: NCALayer is offered on nothing else. */
export const COMPUTER = { viewport: { width: 1280, height: 800 } };
export const TELEPHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };

/**
 * Presses a button that asks for a signature, and gives what the service answered.
 * @param {Page} page
 * @param {string} button
 */
export async function ask(page, button) {
  const answered = page.waitForResponse(
    (response) => response.url().endsWith("/api/signatures") && response.ok(),
  );
  await page.click(button);
  return (await answered).json();
}

/**
 * @param {Page} page at the choice of ways
 * @param {keyof typeof SHOWN} way
 */
export async function choose(page, way) {
  const wish = await ask(page, `#way-${way}`);
  await page.waitForSelector(SHOWN[way]);
  return wish;
}

/**
 * @param {import("playwright-core").Browser} browser
 * @param {keyof typeof SHOWN} way
 * @param {Parameters<typeof freshPage>[1] & { person?: string }} [options] nobody may ask ten times in five minutes
 */
export async function atWay(browser, way, { person = "asan", ...options } = {}) {
  const opened = await freshPage(browser, { language: "en", ...COMPUTER, ...options });
  const { page } = opened;
  await comeToCheck(page, person, options.language ?? "en");
  await page.click("#sign");
  return { ...opened, wish: await choose(page, way) };
}

/**
 * What the telephone does with the code that it sees.
 * @param {string} qr
 * @param {string} what
 */
export async function onThePhone(qr, what) {
  const response = await fetch(`${URL_OF_PAGE}/api/phone`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ qr, do: what }),
  });
  assert.ok(response.ok, await response.text());
}

/**
 * The telephone ends the page, once what was asked for is on the disk.
 * @param {Page} page
 * @param {{ signature: string }} wish
 */
export async function isEnded(page, wish) {
  await isStored(page, wish.signature);
  await page.close();
}

/**
 * @param {import("playwright-core").BrowserContext} context in which the person comes back
 * @param {import("./browser.mjs").Language} [language]
 */
export async function openedAgain(context, language = "en") {
  const page = await context.newPage();
  await page.goto(`${URL_OF_PAGE}/?lang=${language}`);
  return page;
}
