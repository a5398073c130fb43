// The language of the page: Kazakh first, and whatever was chosen instead.

import { isShared } from "./keep/shared.js";
import { store, stored } from "./keep/storage.js";

/** @typedef {import("./formats.js").Language} Language */

/** @type {Record<Language, string>} Each in its own words. */
export const LANGUAGES = { kk: "Қазақша", ru: "Русский", en: "English" };
const REMEMBERED = "tirkeu-language";

/**
 * @param {string | null} text
 * @returns {text is Language}
 */
const isLanguage = (text) => text !== null && Object.hasOwn(LANGUAGES, text);

/** @type {string | null} */
let asked = new URLSearchParams(location.search).get("lang");

/** @param {string | null} language said by the host */
export function askFor(language) {
  asked = language;
}

/**
 * The language to begin with: the address, then what was chosen before, then Kazakh. A page that was reloaded goes on in
 * the language that it had, whatever its address says.
 */
export function firstLanguage() {
  const before = isComingBack() ? stored("sessionStorage", chosenHere()) : null;
  return [before, asked, stored("localStorage", REMEMBERED)].find(isLanguage) ?? "kk";
}

/** @param {Language} language */
export function rememberLanguage(language) {
  if (isShared()) return;
  store("sessionStorage", chosenHere(), language);
  store("localStorage", REMEMBERED, language);
}

function isComingBack() {
  const [arrival] = performance.getEntriesByType("navigation");
  return arrival instanceof PerformanceNavigationTiming && arrival.type !== "navigate";
}

/** What a person chooses is chosen instead of what this address asks for, and no other. */
const chosenHere = () => `${REMEMBERED}-not-${asked}`;
