// Whoever is at a screen is left at it: what arrives late, or goes on behind another screen, draws nothing here, for a
// redrawn screen takes the focus and the click that was under way.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { freshPage, hasFocus, hasSettled, launch } from "./browser.mjs";
import { comeToCheck, comeToCode, sendIn, withdrawAll } from "./applicant.mjs";
import { goOn } from "./person.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

const ONE_APPLICATION = /\/api\/applications\/[0-9a-f-]{36}$/;

/**
 * Holds what is asked about an application from the second time on.
 * @param {Page} page
 */
async function holdSecondLook(page) {
  let looks = 0;
  /** @type {(held: import("playwright-core").Route) => void} */
  let caught = () => {};
  const held = new Promise((/** @type {typeof caught} */ resolve) => (caught = resolve));
  await page.route(ONE_APPLICATION, (route) => {
    looks += 1;
    return looks === 2 ? caught(route) : route.continue();
  });
  return async () => (await held).continue();
}

test("an answer about the application before comes too late: the code that is being typed is left alone", async () => {
  const { context, page } = await freshPage(browser, { language: "en" });
  await comeToCheck(page, "asel", "en");
  await sendIn(page);
  const release = await holdSecondLook(page);
  // The service tells of the change, and answers: the page looks twice.
  await page.click("#hurry");
  await page.click("#apply-again");
  await page.waitForSelector("#sign");
  await comeToCode(page);
  await page.focus("#code");
  const answered = page.waitForResponse(ONE_APPLICATION);
  await release();
  await (await answered).finished();
  await hasSettled(page);
  await hasFocus(page, "code");
  await page.click("#send");
  await page.waitForSelector("#number");
  await withdrawAll(page);
  await context.close();
});

test("an application is watched only while it is looked at", async () => {
  const { context, page } = await freshPage(browser, { language: "en" });
  await comeToCheck(page, "asel", "en");
  await page.clock.install();
  await sendIn(page);
  await page.click("#to-start");
  await page.waitForSelector(".mine");
  await page.focus("#begin");
  let looks = 0;
  await page.route(ONE_APPLICATION, (route) => {
    looks += 1;
    return route.continue();
  });
  await page.clock.runFor(60_000);
  await hasSettled(page);
  await hasFocus(page, "begin");
  assert.equal(looks, 0);
  await withdrawAll(page);
  await context.close();
});

test("back from the code to the answers and on again, with nothing changed: it is signed and sent", async () => {
  const { context, page } = await freshPage(browser, { language: "en" });
  await comeToCheck(page, "asel", "en");
  await comeToCode(page);
  for (const before of ["#way-sms", "#sign", '[id="ticket-3"]']) {
    await page.goBack();
    await page.waitForSelector(before);
  }
  await goOn(page);
  await page.waitForSelector("#sign");
  await sendIn(page);
  await withdrawAll(page);
  await context.close();
});

test("the start page learns late what was sent, and what has the focus keeps it", async () => {
  const { context, page } = await freshPage(browser, { language: "en" });
  await comeToCheck(page, "asel", "en");
  await sendIn(page);
  await page.click("#to-start");
  await page.waitForSelector(".mine");
  /** @type {() => void} */
  let release = () => {};
  const held = new Promise((/** @type {(value?: unknown) => void} */ resolve) => {
    release = resolve;
  });
  await page.route("**/api/applications", async (route) => {
    await held;
    await route.continue();
  });
  await page.reload();
  const begin = await page.waitForSelector("#begin");
  await page.focus("#begin");
  release();
  await page.waitForSelector(".mine");
  await hasFocus(page, "begin");
  assert.ok(await begin.evaluate((node) => node.isConnected));
  await withdrawAll(page);
  await context.close();
});

test("a screen that is brought up to date leaves the focus where it is, beside the screen too", async () => {
  const { context, page } = await freshPage(browser, { language: "en" });
  await comeToCheck(page, "asel", "en");
  await page.clock.install();
  await sendIn(page);
  // That the owner's message is under way is old once it was sent.
  await page.waitForSelector(".owner-sent");
  const button = await page.waitForSelector("#sign-out");
  await page.focus("#sign-out");
  const stays = () => button.evaluate((node) => node.isConnected);
  await page.clock.runFor(11_000);
  assert.ok(await stays(), "drawn anew, and nothing is new");
  await page.clock.runFor(60_000);
  await page.waitForFunction((node) => !node.isConnected, button);
  await hasFocus(page, "sign-out");
  await page.click("#to-start");
  await page.waitForSelector("#begin");
  await withdrawAll(page);
  // The button goes with the person: the focus must not go with it.
  await page.focus("#sign-out");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#sign-out", { state: "detached" });
  await hasFocus(page, "title");
  await context.close();
});
