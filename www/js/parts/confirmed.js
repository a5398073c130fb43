// What was confirmed of who somebody is to the owner: in the words in which it was said, with the register, the time and the
// clause. Which records they were stays with the register.

import { h } from "../dom.js";
import { prose } from "./prose.js";
import { source } from "./source.js";
import { person } from "./subject.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {import("/pkg/tirkeu.js").View} View */

/**
 * The answer of a register with which somebody is no longer bound by the norm.
 * @type {Record<string, string>}
 */
const GOOD = { kinship: "confirmed", study: "full_time" };

/**
 * @param {App} app
 * @param {View} view
 */
export const confirmed = (app, view) =>
  view.trace
    .filter(({ fact, value }) => GOOD[fact] === value)
    .map((step) => panel(app, view, step));

/**
 * @param {App} app
 * @param {View} view
 * @param {View["trace"][number]} step
 */
function panel(app, view, step) {
  const claim = claimOf(app, view, step.person);
  const id = `confirmed-${step.fact}`;
  return h(
    "section",
    { class: "space space-free confirmed" },
    h("h2", {}, app.say(`${id}-title`)),
    ...prose([app.say(id, { claim }), app.say("confirmed-so")]),
    ...source(app, step),
  );
}

/**
 * What was said of who somebody is to the owner, said back.
 * @param {App} app
 * @param {View} view
 * @param {number | null} place
 */
export function claimOf(app, view, place) {
  const who = person(view, place);
  if (!who.relation) return "";
  return app.say(`relation-${who.relation.replaceAll("_", "-")}-playback`, who);
}
