// What an applicant does once the questions are answered: check, sign, send, follow; and an owner after that.

import { freshPage, started } from "./browser.mjs";
import { answer, comeToOwner, goOn } from "./person.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("./browser.mjs").Language} Language */

/**
 * All the answers of somebody for whom there is room, up to the check of them.
 * @param {Page} page
 * @param {string} id
 * @param {Language} language
 */
export async function comeToCheck(page, id, language) {
  await comeToOwner(page, id, language);
  await goOn(page);
  await answerSlip(page);
  await page.waitForSelector("#sign");
}

/** @param {Page} page */
export async function answerSlip(page) {
  await answer(page, "ticket", "family");
  await answer(page, "ticket-2", "higher");
  await answer(page, "ticket-3", "employed");
}

/**
 * From the check to the code, which is typed and not yet given.
 * @param {Page} page
 */
export async function comeToCode(page) {
  await page.click("#sign");
  await signBySms(page);
}

/**
 * A page at the code, which is typed and not yet given.
 * @param {import("playwright-core").Browser} browser
 */
export async function atCode(browser) {
  const opened = await freshPage(browser, { language: "en" });
  await comeToCheck(opened.page, "asel", "en");
  await comeToCode(opened.page);
  return opened;
}

/**
 * From the choice of ways to the code, which is typed and not yet given.
 * @param {Page} page
 */
export async function signBySms(page) {
  await page.click("#way-sms");
  await typeCode(page);
}

/** @param {Page} page */
export async function typeCode(page) {
  await page.waitForSelector("#code");
  await page.fill("#code", (await page.textContent("#message-code")) ?? "");
}

/**
 * The code signs, and the application goes out. Then it is taken back.
 * @param {Page} page at the code
 */
export async function codeSends(page) {
  await typeCode(page);
  await sends(page);
}

/**
 * What is typed is given, and the application goes out. Then it is taken back.
 * @param {Page} page at the code
 */
export async function sends(page) {
  await page.click("#send");
  await arrives(page);
}

/**
 * The application has a number. Then it is taken back.
 * @param {Page} page
 */
export async function arrives(page) {
  await page.waitForSelector("#number");
  await withdrawAll(page);
}

/**
 * Signs and sends; the number of the application.
 * @param {Page} page
 */
export async function sendIn(page) {
  await comeToCode(page);
  await page.click("#send");
  await page.waitForSelector("#number");
  return (await page.textContent("#number")) ?? "";
}

/**
 * Nothing of this person is left under way: the next test begins as this one did.
 * @param {Page} page
 */
export async function withdrawAll(page) {
  await page.evaluate(async () => {
    const { applications = [] } = await (await fetch("/api/applications")).json();
    for (const { number, state } of applications)
      if (state === "awaiting_consent")
        await fetch(`/api/applications/${number}`, { method: "DELETE" });
  });
}

/**
 * An owner in a browser of their own, at what they are asked.
 * @param {import("playwright-core").Browser} browser
 * @param {string} id
 * @param {Language} [language]
 */
export async function asOwner(browser, id, language = "en") {
  const opened = await freshPage(browser, { language });
  const { page } = opened;
  await started(page);
  await page.click("#begin");
  await page.click("#owners-summary");
  await page.click(`#owner-${id}`);
  await page.waitForSelector(".card");
  return opened;
}

/**
 * The owner's word, signed.
 * @param {Page} page
 * @param {"agree" | "refuse"} word
 */
export async function decide(page, word) {
  await page.click(".card");
  await page.click(`#${word}`);
  await signBySms(page);
  await page.click("#send");
  await page.waitForSelector("#to-consents");
}
