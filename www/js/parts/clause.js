// The words of a clause as the document has them, fetched when somebody wants to read them.

import { h } from "../dom.js";
import { textId } from "../texts.js";
import { more, prose } from "./prose.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {import("/pkg/tirkeu.js").View} View */

/** The rules of online registration: whoever applies, signs and agrees does so by them. */
export const NATIONAL = "267";
/** What a question rests on once the order has lapsed. */
const WIDER = "677.4";

/**
 * The clause that a question or a lookup rests on; all others rest on the national rules.
 * @type {Record<string, string>}
 */
const CLAUSES = {
  ...{ home: "10.1", owner: "3", ticket: "10.3", gate: "4" },
  ...{ relation: "10.4", shared_parent: "10.4", side: "10.4" },
  ...{ area: "10.1", residents: "10.2", kin: "10.5", study: "10.7" },
};

/**
 * A question rests on the order only while the order is in force.
 * @param {View} view
 */
export function clauseOf({ screen, verdict, rules }) {
  if (verdict) return verdict.clause;
  const lapsed = rules.some(({ name, in_force }) => name === "pilot" && !in_force);
  const clause = CLAUSES[screen];
  if (!clause) return NATIONAL;
  return lapsed ? WIDER : clause;
}

/**
 * Why something is asked, in plain words and in those of its clause.
 * @param {App} app
 * @param {string} id
 * @param {string | (() => string)} clause
 * @param {import("../texts.js").Arguments} [values]
 */
export function whyPanel(app, id, clause, values) {
  const lines = app.texts.lines(`${id}-why`, values);
  return lines.length > 0
    ? withWords(app, more("why", app.say("why-title"), prose(lines)), clause)
    : null;
}

/**
 * Puts the clause's own words at the end of what can be opened. A clause whose words are not at hand adds nothing.
 * @param {App} app
 * @param {HTMLDetailsElement | null} details
 * @param {string | (() => string)} clause
 */
export function withWords(app, details, clause) {
  const place = details?.querySelector(".opened");
  if (!details || !place || !clause) return details;
  const words = h("div", { role: "status" });
  place.append(words);
  const look = async () => {
    await Promise.all([app.texts.add("form"), app.texts.add("clauses")]);
    const now = textId(typeof clause === "string" ? clause : clause());
    if (app.texts.has(`clause-words-${now}`)) words.replaceChildren(...quoted(app, now));
  };
  // Whoever is without a network reads the plain words, which stand there already.
  details.addEventListener("toggle", () => details.open && look().catch(() => null));
  return details;
}

/**
 * @param {App} app
 * @param {string} clause
 */
const quoted = (app, clause) => [
  h("h3", {}, app.say("clause-words-title")),
  h("p", { class: "when" }, app.texts.firstOf([`clause-${clause}`])),
  h("blockquote", {}, app.say(`clause-words-${clause}`)),
  h(
    "p",
    { class: "when" },
    app.texts.firstOf([`clause-words-note-${clause}`, "clause-words-note"]),
  ),
];
