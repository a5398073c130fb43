// The message that asks an owner, as the applicant's page tells of it.

import assert from "node:assert/strict";
import { hasFocus } from "./browser.mjs";

/**
 * The owner's message was sent; it is too early for another one, and a wish that never arrives is told as such. Whoever
 * presses the button stays at it, and hears each answer.
 * @param {import("playwright-core").Page} page
 */
export async function asksForTheMessageAgain(page) {
  await page.waitForSelector(".owner-sent");
  assert.match((await page.textContent(".owner-sent")) ?? "", /^Хабар сағат \d\d:\d\d жіберілді$/);
  const button = page.locator(".owner-message button");
  assert.equal(await button.textContent(), "Қайта жіберу: Үй иесі");
  await button.focus();
  await page.keyboard.press("Enter");
  await page.waitForSelector(".owners-said:has-text('болғанда қайта жібере аласыз')");
  await page.route("**/again", (route) => route.abort());
  await page.keyboard.press("Enter");
  await page.waitForSelector(".owners-said:has-text('Байланысты тексеріп')");
  await hasFocus(page, (await button.getAttribute("id")) ?? "");
}

/**
 * In the training copy: 1414 takes no message of this person's.
 * @param {import("playwright-core").Page} page
 */
export const silence1414 = (page) =>
  page.evaluate(async () => {
    const body = JSON.stringify({ register: "1414", fault: "down" });
    const headers = { "content-type": "application/json" };
    await fetch("/api/weather", { method: "POST", headers, body });
  });
