// What a person does on the page, in the terms of the page: answer, go on, sign in as one of the invented people.

import { URL_OF_PAGE, started } from "./browser.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("./browser.mjs").Language} Language */
/** @typedef {{ id: string, name: string, try: { address: Record<Language, string>, owner_iin: string } }} Persona */

/** @returns {Promise<Persona[]>} */
async function people() {
  const response = await fetch(`${URL_OF_PAGE}/api/personas`);
  return (await response.json()).personas;
}

/** @param {string} id */
export async function persona(id) {
  const found = (await people()).find((one) => one.id === id);
  if (!found) throw new Error(`no invented person is called ${id}`);
  return found;
}

/**
 * Switches to another language, where it isn't this one.
 * @param {Page} page
 * @param {Language} language
 */
export async function speak(page, language) {
  await page.waitForSelector(`#language-${language}`);
  if ((await page.getAttribute("html", "lang")) === language) return;
  await page.click(`#language-${language}`);
  await page.waitForSelector(`html[lang="${language}"]`);
}

/**
 * From the start page to the first question.
 * @param {Page} page
 * @param {string} id
 */
export async function signInAs(page, id) {
  await started(page);
  await page.click("#begin");
  await page.click(`#person-${id}`);
  await page.waitForSelector("#kind");
}

/**
 * @param {Page} page
 * @param {string} field
 * @param {string} choice
 */
export async function choose(page, field, choice) {
  await page.locator(`input[name="${field}"][value="${choice}"]`).check();
}

/** @param {Page} page */
export async function goOn(page) {
  await page.click("#continue");
}

/**
 * @param {Page} page
 * @param {string} field
 * @param {string} choice
 */
export async function answer(page, field, choice) {
  await page.waitForSelector(`[id="${field}"]`);
  await choose(page, field, choice);
  await goOn(page);
}

/** What is said before the list, of those who are not in it. @type {Record<string, string>} */
const UNRELATED = { student: "student", none: "neither" };

/**
 * To the list of relatives, past the question whether there is any relation.
 * @param {Page} page
 * @param {string} [place] of somebody whom the applicant registers, such as "-2"
 */
export async function comeToList(page, place = "") {
  await answer(page, `related${place}`, "relative");
  await page.waitForSelector(`[id="relation${place}"]`);
}

/**
 * Says who somebody is to the owner, from the question before the list, or from the list after coming back to it.
 * @param {Page} page
 * @param {string} relation
 * @param {string} [place]
 */
export async function answerRelation(page, relation, place = "") {
  const list = `[id="relation${place}"]`;
  await page.waitForSelector(`[id="related${place}"], ${list}`);
  const isList = (await page.locator(list).count()) > 0;
  const unrelated = UNRELATED[relation];
  if (unrelated && isList) await page.goBack();
  if (unrelated) return answer(page, `related${place}`, unrelated);
  if (!isList) await comeToList(page, place);
  await answer(page, `relation${place}`, relation);
}

/**
 * Searches for the home of the story and chooses it.
 * @param {Page} page
 * @param {string} address
 */
export async function findHome(page, address) {
  await page.waitForSelector("#rka-search");
  await page.fill("#rka-search", address);
  await page.getByRole("radio", { name: address, exact: true }).check();
}

/**
 * Names somebody else as the owner.
 * @param {Page} page
 * @param {string} iin
 */
export async function nameOwner(page, iin) {
  await page.waitForSelector("#whose");
  await choose(page, "whose", "other");
  await page.fill("#owner", iin);
}

/**
 * The first answer, and on to the second question.
 * @param {Page} page
 * @param {string} id
 */
export async function comeToWho(page, id) {
  await signInAs(page, id);
  await answer(page, "kind", "permanent");
  await page.waitForSelector("#who");
}

/**
 * To a field that is filled in by hand, and not sent off.
 * @param {Page} page
 * @param {string} id
 * @param {string} months
 */
export async function comeToMonths(page, id, months) {
  await signInAs(page, id);
  await answer(page, "kind", "temporary");
  await page.waitForSelector("#months");
  await page.fill("#months", months);
}

/**
 * All the answers up to the owner, who is named but not sent off.
 * @param {Page} page
 * @param {string} id
 * @param {Language} language
 */
export async function comeToOwner(page, id, language) {
  const who = await persona(id);
  await comeToWho(page, id);
  await answer(page, "who", "me");
  await nameHome(page, who, language);
  return who;
}

/**
 * All the answers up to the relation to the owner, which is said and sent off.
 * @param {Page} page
 * @param {string} id
 * @param {string} relation
 * @param {Language} language
 */
export async function comeRelated(page, id, relation, language) {
  await comeToOwner(page, id, language);
  await goOn(page);
  await answerRelation(page, relation);
}

/**
 * The sign-in has ended by the time the person goes on: they, or somebody else, sign in again.
 * @param {Page} page
 * @param {string} id
 */
export async function goOnSignedOut(page, id) {
  await page.context().clearCookies();
  await goOn(page);
  await page.click("#sign-in");
  await page.click(`#person-${id}`);
}

/**
 * The home of the story, and its owner, who is not sent off.
 * @param {Page} page
 * @param {Persona} who
 * @param {Language} language
 */
export async function nameHome(page, who, language) {
  await findHome(page, who.try.address[language]);
  await goOn(page);
  await nameOwner(page, who.try.owner_iin);
}

/**
 * To the question about a child of hers who moves in with Dinara, or alone.
 * @param {Page} page
 * @param {"me_and_children" | "children"} who
 */
export async function comeToChild(page, who) {
  await comeToWho(page, "dinara");
  await answer(page, "who", who);
  await page.fill("#children", "1");
  await goOn(page);
  await page.waitForSelector("#child");
}

/**
 * The child, the home and its owner.
 * @param {Page} page
 * @param {Language} language
 */
export async function nameChild(page, language) {
  await page.fill("#child", "5500 5502 0079");
  await page.fill("#born-year", "2011");
  await page.fill("#born-month", "5");
  await page.fill("#born-day", "4");
  await goOn(page);
  await nameHome(page, await persona("dinara"), language);
  await goOn(page);
}

/**
 * @param {Page} page
 * @param {"me_and_children" | "children"} who
 * @param {Language} language
 */
export async function comeWithChild(page, who, language) {
  await comeToChild(page, who);
  await nameChild(page, language);
  await page.waitForSelector(who === "children" ? '[id="related-2"]' : "#related, #anew");
}
