// On a shared computer nothing stays: not on the disk, not in the history, not in the page.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { LANGUAGES, URL_OF_PAGE, freshPage, launch, started, stopClock } from "./browser.mjs";
import { comeToOwner } from "./person.mjs";
import { everythingStored } from "./stored.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

const ADDRESS = `${URL_OF_PAGE}/?kiosk&lang=en`;
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const PERSONAL = /\d{6}|Динара|Dinara|draft-1/;

/** Somebody in the middle of the form, at a clock that the test winds. */
async function someone() {
  const opened = await freshPage(browser, { language: "en" });
  const { page } = opened;
  await page.clock.install();
  await page.goto(ADDRESS);
  const who = await comeToOwner(page, "dinara", "en");
  await lastSign(page);
  return { ...opened, owner: who.try.owner_iin };
}

/**
 * The last sign of life: from here on the test alone lets time pass.
 * @param {Page} page
 */
async function lastSign(page) {
  await stopClock(page);
  await page.keyboard.press("Shift");
}

/**
 * Nothing is left, whichever way one looks.
 * @param {Page} page
 */
async function isClean(page) {
  await started(page);
  await page.waitForSelector("#begin");
  assert.equal(await page.textContent("#begin"), "Start");
  assert.doesNotMatch(await everythingStored(page), PERSONAL);
  assert.equal((await page.context().cookies()).filter(({ value }) => value).length, 0);
  assert.doesNotMatch((await page.textContent("body")) ?? "", PERSONAL);
}

test("nothing is written down while the form is being filled in", async () => {
  const { context, page } = await someone();
  assert.doesNotMatch(await everythingStored(page), PERSONAL);
  assert.doesNotMatch(await everythingStored(page), /tirkeu-(draft|language)/);
  await context.close();
});

test("whoever walks away is asked, and then everything is cleared", async () => {
  const { context, page, owner } = await someone();
  await page.clock.runFor(8 * MINUTE - SECOND);
  assert.equal(await page.locator("dialog").count(), 0);
  await page.clock.runFor(2 * SECOND);
  await page.waitForSelector("dialog[open]");
  assert.match((await page.textContent("dialog .left")) ?? "", /119 seconds/);
  assert.equal(await page.inputValue("#owner"), owner);
  const begun = page.waitForEvent("load");
  await page.clock.runFor(2 * MINUTE);
  await begun;
  await isClean(page);
  assert.match((await page.textContent("#notice")) ?? "", /Everything.*is cleared/);
  await page.goBack();
  await isClean(page);
  await page.goForward();
  await isClean(page);
  await page.goto(`${URL_OF_PAGE}/livez`);
  await page.goBack();
  await isClean(page);
  await context.close();
});

test("who is still there goes on, by keyboard too, with everything in its place", async () => {
  const { context, page, owner } = await someone();
  await page.clock.runFor(8 * MINUTE + SECOND);
  await page.waitForSelector("dialog[open]");
  assert.equal(await page.evaluate(() => document.activeElement?.id), "idle-stay");
  await page.keyboard.press("Enter");
  await page.waitForSelector("dialog", { state: "detached" });
  await page.clock.runFor(7 * MINUTE);
  await page.keyboard.press("Tab");
  await page.clock.runFor(7 * MINUTE);
  assert.equal(await page.locator("dialog").count(), 0);
  await page.clock.runFor(MINUTE + SECOND);
  await page.waitForSelector("dialog[open]");
  await page.keyboard.press("Escape");
  await page.waitForSelector("dialog", { state: "detached" });
  assert.equal(await page.inputValue("#owner"), owner);
  await context.close();
});

test("signing out clears as well", async () => {
  const { context, page } = await someone();
  await page.click("#sign-out");
  await page.waitForSelector("#begin");
  await page.waitForSelector("#notice:has-text('is cleared')");
  await isClean(page);
  await page.goBack();
  await isClean(page);
  await context.close();
});

test("nobody is asked where there is nothing to clear", async () => {
  const { context, page } = await freshPage(browser, { language: "en" });
  await page.clock.install();
  await page.goto(ADDRESS);
  await started(page);
  await page.clock.runFor(20 * MINUTE);
  assert.equal(await page.locator("dialog").count(), 0);
  await context.close();
});

test("the question is asked, and the clearing told, in the language of the page", async () => {
  for (const language of LANGUAGES) {
    const { context, page } = await freshPage(browser, { language });
    await page.clock.install();
    await page.goto(`${URL_OF_PAGE}/?kiosk&lang=${language}`);
    await started(page);
    await page.click("#begin");
    await page.click("#person-dinara");
    await page.waitForSelector("#kind");
    await lastSign(page);
    await page.clock.runFor(8 * MINUTE + SECOND);
    const words = { kk: /ортақ компьютер/, ru: /общий компьютер/, en: /shared computer/ };
    assert.match((await page.textContent("dialog")) ?? "", words[language]);
    // The page tells it at once, too, and begins anew then.
    const anew = page.waitForEvent("load");
    await page.click("#idle-leave");
    await anew;
    const cleared = { kk: "бәрі өшірілді", ru: "стёрто", en: "is cleared" }[language];
    await page.waitForSelector(`#notice:has-text('${cleared}')`);
    // It is said once, to whoever comes next.
    await page.reload();
    await started(page);
    assert.equal(await page.locator("#notice").count(), 0);
    await context.close();
  }
});
