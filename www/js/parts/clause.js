// The words of a clause as the document has them, fetched when somebody wants to read them.

import { h } from "../dom.js";
import { textId } from "../texts.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {import("/pkg/tirkeu.js").View} View */

/**
 * The clause that a question rests on.
 * @type {Record<string, string>}
 */
const CLAUSES = {
  ...{ home: "10.1", owner: "3", ticket: "10.3" },
  ...{ relation: "10.4", shared_parent: "10.4", side: "10.4" },
};

/**
 * A question rests on the order only while the order is in force.
 * @param {View} view
 */
export function clauseOf({ screen, verdict, rules }) {
  const lapsed = rules.some(({ name, in_force }) => name === "pilot" && !in_force);
  return verdict?.clause ?? (lapsed ? "" : CLAUSES[screen]) ?? "";
}

/**
 * Puts the clause's own words at the end of what can be opened. A clause whose words are not at hand adds nothing.
 * @param {App} app
 * @param {HTMLDetailsElement | null} details
 * @param {string} clause
 */
export function withWords(app, details, clause) {
  const place = details?.querySelector(".opened");
  if (!details || !place || !clause) return details;
  const words = h("div", { role: "status" });
  place.append(words);
  const id = `clause-words-${textId(clause)}`;
  const look = async () => {
    await app.texts.add("clauses");
    if (app.texts.has(id)) words.replaceChildren(...quoted(app, id, clause));
  };
  // Whoever is without a network reads the plain words, which stand there already.
  details.addEventListener("toggle", () => details.open && look().catch(() => null));
  return details;
}

/**
 * @param {App} app
 * @param {string} id
 * @param {string} clause
 */
const quoted = (app, id, clause) => [
  h("h3", {}, app.say("clause-words-title")),
  h("p", { class: "when" }, app.texts.firstOf([`clause-${textId(clause)}`])),
  h("blockquote", {}, app.say(id)),
  h("p", { class: "when" }, app.say("clause-words-note")),
];
