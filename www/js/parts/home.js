// The home that the person has chosen, in the language of the page: it may have been chosen in another.

/** @typedef {import("../app.js").App} App */

/**
 * The address in words; the code itself where its words are not known.
 * @param {App} app
 * @param {string} rka
 */
export function addressOf(app, rka) {
  const known = app.journey?.addresses.get(rka);
  // Drafts of an older page hold it in one language.
  return (typeof known === "object" ? known[app.texts.language] : known) ?? rka;
}

/**
 * The words of an address with the day on which they were read.
 * @param {App} app
 * @param {import("../api.js").Words} words
 */
export const read = ({ api }, words) =>
  typeof words === "object" ? { ...words, read: api.day } : words;

/**
 * The day on which the words of an address were read; nothing where a draft of an older page brought them.
 * @param {App} app
 * @param {string} rka
 */
export function readOn(app, rka) {
  const known = app.journey?.addresses.get(rka);
  return (typeof known === "object" && known.read) || "";
}

/**
 * An address as the service tells it, in the language of the page; nothing where its register was silent.
 * @param {App} app
 * @param {Record<string, string> | null} address
 */
export const toldOf = (app, address) => address?.[app.texts.language] ?? "";

/**
 * The code of the home that the answers name.
 * @param {App} app
 */
export const chosenHome = (app) =>
  app.journey?.view.answers.find(({ label }) => label === "rka")?.value ?? null;
