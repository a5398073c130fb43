// A walk to every state in which an application may be, and past what its owners are asked. All of it is for a time: that
// can be applied for again.

import assert from "node:assert/strict";
import { answerSlip, sendIn, signBySms } from "./applicant.mjs";
import { inTurns, stands } from "./ending.mjs";
import { answer, comeToMonths, findHome, goOn, nameHome, persona } from "./person.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("./ending.mjs").Story} Story */

/**
 * Stops at each of them; the page shows it then. The stories are told in the languages by turns.
 * @param {Page} page
 */
export async function* everyState(page) {
  yield* inTurns(page, [decided, agreed, alone]);
}

/** @type {Story} */
async function* decided(page, language) {
  await begin(page, "aigerim");
  await nameHome(page, await persona("aigerim"), language);
  await goOn(page);
  await signAndSend(page);
  await page.waitForSelector(".owner-sent");
  await page.click("#withdrawal-summary");
  yield stands(page, language, "awaiting_consent");
  yield* refused(page, language);
  yield* runOut(page, language);
  yield* withdrawn(page, language);
}

/** @type {Story} */
async function* refused(page, language) {
  await page.click("#as-saule");
  await page.waitForSelector(".card");
  yield { name: "consents" };
  await page.click(".card");
  await page.waitForSelector("#refuse");
  yield { name: "consent" };
  await say(page, "refuse");
  yield { name: "consent, refused" };
  await page.click("#as-aigerim");
  await page.waitForSelector("#apply-again");
  yield stands(page, language, "refused");
  await page.click("#to-start");
  await page.waitForSelector(".tag-refused");
  yield { name: "start, with an application" };
  await page.goBack();
}

/** @type {Story} */
async function* runOut(page, language) {
  await again(page);
  await page.click("#hurry");
  await page.waitForSelector("#apply-again");
  yield stands(page, language, "run_out");
}

/** @type {Story} */
async function* withdrawn(page, language) {
  await again(page);
  await page.click("#withdrawal-summary");
  await page.click("#withdraw");
  yield stands(page, language, "withdrawn");
}

/** @type {Story} */
async function* agreed(page, language) {
  await begin(page, "anna");
  await nameHome(page, await persona("anna"), language);
  await goOn(page);
  await signAndSend(page);
  await page.click("#as-nurbek");
  await page.click(".card");
  await say(page, "agree");
  yield { name: "consent, agreed" };
  await page.click("#as-anna");
  yield stands(page, language, "registered");
}

/** In their own home nobody else is asked. @type {Story} */
async function* alone(page, language) {
  await begin(page, "berik");
  await findHome(page, (await persona("berik")).try.address[language]);
  await goOn(page);
  await answer(page, "whose", "mine");
  await signAndSend(page);
  const state = await stands(page, language, "registered", "alone");
  assert.equal(await page.locator(".station").count(), 2);
  assert.equal(await page.locator(".owners, #withdraw, #hurry").count(), 0);
  yield state;
}

/**
 * The answers up to the home.
 * @param {Page} page
 * @param {string} id
 */
async function begin(page, id) {
  await comeToMonths(page, id, "6");
  await goOn(page);
  await answer(page, "who", "me");
}

/** @param {Page} page */
async function signAndSend(page) {
  await answerSlip(page);
  await page.waitForSelector("#sign");
  await sendIn(page);
}

/** @param {Page} page */
async function again(page) {
  await page.click("#apply-again");
  await page.waitForSelector("#sign");
  await sendIn(page);
}

/**
 * The owner's word, signed.
 * @param {Page} page
 * @param {"agree" | "refuse"} word
 */
async function say(page, word) {
  await page.click(`#${word}`);
  await signBySms(page);
  await page.click("#send");
  await page.waitForSelector("#to-consents");
}
