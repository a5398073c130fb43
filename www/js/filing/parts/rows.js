// What is told of an application, a row for each thing.

import { h } from "../../dom.js";

/**
 * Where its register was silent, an address is not told.
 * @param {import("../../app.js").App} app
 * @param {[id: string, value: string][]} rows
 */
export function rowsOf(app, rows) {
  const told = rows.filter(([, value]) => value);
  return h(
    "dl",
    { class: "said" },
    told.map(([id, value]) => h("div", {}, h("dt", {}, app.say(id)), h("dd", {}, value))),
  );
}
