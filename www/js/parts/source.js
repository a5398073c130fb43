// Where a fact comes from: the register and the time at which it said so, and the clause for which it was read.

import { h } from "../dom.js";
import { textId } from "../texts.js";
import { registerName } from "./beside.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {import("/pkg/tirkeu.js").View["trace"][number]} Step */

/**
 * @param {App} app
 * @param {Step} step
 */
export function source(app, { source, at, clause }) {
  const from = source && { register: registerName(app, source), at: at ?? "" };
  const lines = [
    from && app.say("asked-when", from),
    app.texts.firstOf([`clause-${textId(clause)}`]),
  ];
  return lines
    .map((line) => line && h("p", { class: "when" }, line))
    .filter((line) => line !== null);
}
