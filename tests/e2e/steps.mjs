// The form step by step, whichever steps there are: what a step is, and what stands in it, is read off the page.

import assert from "node:assert/strict";
import { choose, findHome } from "./person.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {Record<string, string>} Values by field */

/** The step behind all questions. */
export const CHECK = "check";
/** Something is in the way. */
export const TROUBLE = "trouble";

/** The question that a field belongs to, where that has another name. @type {Values} */
const QUESTIONS = { rka: "home", whose: "owner", born: "child" };

/**
 * Waits for a step that is none of these, and names it by the fields that it asks for.
 * @param {Page} page
 * @param {string[]} others
 */
export async function step(page, ...others) {
  const shown = await page.waitForFunction(stepOf, { others, CHECK, TROUBLE });
  return String(await shown.jsonValue());
}

/**
 * Waits until this step is there.
 * @param {Page} page
 * @param {string} name
 */
export async function isAt(page, name) {
  await page
    .waitForFunction(stepOf, { only: name, others: [], CHECK, TROUBLE })
    .catch(async (error) => {
      assert.fail(`${error}: waited for ${name}, and seen was ${await page.textContent("main")}`);
    });
}

/**
 * Runs in the page.
 * @param {{ only?: string, others: string[], CHECK: string, TROUBLE: string }} wanted
 */
function stepOf({ only, others, CHECK, TROUBLE }) {
  const inputs = [...document.querySelectorAll("main form input")];
  const named = inputs.map((one) => one.getAttribute("name") || one.id);
  // What a search has found is no field of its own.
  const fields = [...new Set(named)].filter((field) => field !== "rka").join(" ");
  const isCheck = document.getElementById("sign") !== null;
  const isTrouble = document.getElementById("again") !== null;
  const name = isTrouble ? TROUBLE : isCheck ? CHECK : fields;
  return (!only || name === only) && !others.includes(name) ? name : "";
}

/**
 * The questions that a step asks.
 * @param {string} step
 */
export function questionsOf(step) {
  const fields = step.split(" ").map((field) => field.split("-")[0] ?? "");
  return fields.map((field) => QUESTIONS[field] ?? field);
}

/**
 * What stands in the fields.
 * @param {Page} page
 */
export const standing = (page) => page.evaluate(valuesOf);

/**
 * Waits until this stands in the fields; a home that was chosen comes with its words.
 * @param {Page} page
 * @param {Values} values
 * @param {string} when
 */
export async function stands(page, values, when) {
  const found = Object.keys(values).map((field) => `input[name="${field}"], input[id="${field}"]`);
  for (const field of found) await page.waitForSelector(field, { state: "attached" });
  assert.deepEqual(await standing(page), values, when);
}

/**
 * Runs in the page.
 * @returns {Values}
 */
function valuesOf() {
  const inputs = [...document.querySelectorAll("main form input")].filter(
    (one) => one instanceof HTMLInputElement,
  );
  const said = inputs.filter(
    (one) => one.type !== "search" && (one.type !== "radio" || one.checked),
  );
  return Object.fromEntries(said.map((one) => [one.name || one.id, one.value]));
}

/**
 * Fills in whatever is asked.
 * @param {Page} page
 * @param {string} step
 * @param {Values} answers
 */
export async function fill(page, step, answers) {
  for (const field of step.split(" ")) {
    const answer = answers[field];
    if (answer === undefined) continue;
    if (field === "rka-search") await findHome(page, answer);
    else if (await page.locator(`input[type="radio"][name="${field}"]`).count())
      await choose(page, field, answer);
    else await page.fill(`[id="${field}"]`, answer);
  }
}
