// What was done that concerns the person, out of the service's own log: what, when and by whom.

import { h } from "../../dom.js";
import { textId } from "../../texts.js";
import { done } from "../applications.js";

/** @typedef {import("../../app.js").App} App */
/** @typedef {import("../applications.js").Row} Row */

/** @param {App} app */
export async function whatWasDone(app) {
  const rows = await done(app.api).catch(() => null);
  if (!rows) return [h("p", {}, app.say("done-failed"))];
  if (rows.length === 0) return [h("p", {}, app.say("done-nothing"))];
  return [
    h("p", {}, app.say("done-about")),
    h(
      "ul",
      { class: "asked" },
      rows.map((row) => draw(app, row)),
    ),
  ];
}

/**
 * @param {App} app
 * @param {Row} row
 */
function draw(app, { at, action, by, application }) {
  const values = { when: app.say("moment", { at }), by: app.say(`done-by-${textId(by)}`) };
  return h(
    "li",
    {},
    h("strong", {}, app.say(`done-${textId(action)}`)),
    h("p", { class: "when" }, app.say("done-when", values)),
    application &&
      h("p", { class: "when code" }, app.say("support-code", { code: application.slice(0, 8) })),
  );
}
