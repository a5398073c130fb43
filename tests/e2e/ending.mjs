// What each ending says, taken from the texts themselves: so that a page for the wrong ending, or in the wrong language,
// is not taken for it.

import assert from "node:assert/strict";
import * as engine from "../js/words.mjs";
import { messages, speaker } from "../js/texts.mjs";
import { LANGUAGES, hasFocus } from "./browser.mjs";
import { speak } from "./person.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("./browser.mjs").Language} Language */

/** Nobody can sign in as an employee at a desk yet. */
const AT_THE_DESK = ["desk-serves", "desk-refuses", "powers-lacking"];
/** Once an application is sent, the application itself says so. */
const OF_AN_APPLICATION = ["registered", "consent-refused", "consent-run-out"];
/** Nobody who is invented can change the registers behind an application; filing.test.mjs plays each reason in each language. */
const CHANGED = "changed";
/** For what this page does not know; a test of its own makes one. */
const UNKNOWN = ["unknown"];
/** Stands where the texts put in what the person typed. */
const GAP = "\u0000";

const TEXTS = new Map(
  LANGUAGES.map((language) => [language, { known: messages(language), say: speaker(language) }]),
);

/**
 * @typedef {object} Ending
 * @property {string} name
 * @property {(language: Language) => Promise<void>} [said] waits until the page says it in this language
 */

/** @typedef {(page: Page, language: Language) => AsyncGenerator<Ending>} Story what happens to one person */

/** Every ending that the texts tell of, and every state in which an application may be. */
export function allEndings() {
  const keys = [...(TEXTS.get("kk")?.known.keys() ?? [])];
  const found = (/** @type {RegExp} */ pattern) =>
    keys.flatMap((key) => pattern.exec(key)?.[1] ?? []);
  const states = found(/^state-(.+)$/);
  const told = found(/^verdict-(.+)-(?:title|body)$/);
  for (const verdict of engine.verdicts) assert.ok(told.includes(idOf(verdict)), verdict);
  const without = [...AT_THE_DESK, ...OF_AN_APPLICATION, ...UNKNOWN];
  return [
    ...new Set(told.filter((id) => !without.includes(id))),
    ...found(new RegExp(`^application-((?:${states.join("|")})(?:-.+)?)-body$`))
      .filter((id) => id !== CHANGED)
      .map(application),
  ];
}

/** @param {string} state */
const application = (state) => `application, ${state}`;

/**
 * Waits until the page shows this ending, in the words of this language.
 * @param {Page} page
 * @param {Language} language
 * @param {string} verdict
 * @param {string} [detail]
 * @param {string} [about]
 * @param {Record<string, string>} [values]
 */
export async function ends(page, language, verdict, detail = "", about = "me", values = {}) {
  const id = idOf(detail ? `${verdict}-${detail}` : verdict);
  const given = { about, claim: GAP, last: GAP, ...values };
  const texts = [`verdict-${id}`, `verdict-${idOf(verdict)}`];
  const ending = await saidIn(language, id, (other) => shows(page, other, texts, given));
  await hasFocus(page, "title");
  return ending;
}

/**
 * Waits until the page shows an application in this state.
 * @param {Page} page
 * @param {Language} language
 * @param {string} state
 * @param {string} [detail]
 */
export async function stands(page, language, state, detail = "") {
  const id = idOf(detail ? `${state}-${detail}` : state);
  const texts = [`application-${id}`, `application-${idOf(state)}`];
  return saidIn(language, application(id), (other) => shows(page, other, texts, {}));
}

/**
 * Tells each story in the next language. Whoever stops at an ending may switch to another: the story goes on in its own.
 * @param {Page} page
 * @param {Story[]} stories
 */
export async function* inTurns(page, stories) {
  for (const [place, story] of stories.entries()) {
    const language = LANGUAGES[place % LANGUAGES.length] ?? "kk";
    await speak(page, language);
    for await (const ending of story(page, language)) {
      yield ending;
      await speak(page, language);
    }
    await page.click("#sign-out");
    await page.waitForSelector("#begin");
  }
}

/**
 * @param {Language} language
 * @param {string} name
 * @param {(language: Language) => Promise<void>} said
 * @returns {Promise<Ending>}
 */
async function saidIn(language, name, said) {
  await said(language);
  return { name, said };
}

/**
 * The same ending, reached in another way.
 * @param {Ending} ending
 * @param {string} how
 * @returns {Ending}
 */
export const by = (ending, how) => ({ ...ending, name: `${ending.name}: ${how}` });

/**
 * Waits until the page shows what these texts say.
 * @param {Page} page
 * @param {Language} language
 * @param {string[]} ids of the texts, the more special first
 * @param {Record<string, string>} values
 */
export async function shows(page, language, ids, values) {
  const [title = ""] = fragments(language, ids, "title", values);
  const body = fragments(language, ids, "body", values);
  await page.waitForFunction(isShown, { title, body }).catch(async (error) => {
    const seen = (await page.textContent("main")) ?? "";
    assert.fail(`${error}\n${language}: waited for ${title} ${body.join(" ")}\nseen: ${seen}`);
  });
}

/**
 * Runs in the page.
 * @param {{ title: string, body: string[] }} wanted
 */
function isShown({ title, body }) {
  const plain = (/** @type {Element | null} */ part) =>
    (part?.textContent ?? "").replace(/\s+/g, " ").trim();
  const told = plain(document.querySelector("main"));
  return (
    plain(document.getElementById("title")) === title && body.every((one) => told.includes(one))
  );
}

/**
 * The words of a text, without what is put in.
 * @param {Language} language
 * @param {string[]} ids
 * @param {"title" | "body"} part
 * @param {Record<string, string>} values
 */
function fragments(language, ids, part, values) {
  const texts = TEXTS.get(language);
  const id = ids.map((one) => `${one}-${part}`).find((one) => texts?.known.has(one));
  if (!texts || !id) throw new Error(`${language} has no ${part} of ${ids}`);
  const said = texts.say(id, values).split(new RegExp(`[${GAP}\\n]`));
  return said.map((one) => one.replace(/\s+/g, " ").trim()).filter(Boolean);
}

/** @param {string} word of the engine @returns the same in the name of a text */
export const idOf = (word) => word.replaceAll("_", "-");
