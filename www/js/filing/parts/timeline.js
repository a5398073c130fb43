// What has happened to an application and what is still to come: a line with its stations, which is also a list.

import { h } from "../../dom.js";

/** @typedef {import("../../app.js").App} App */
/** @typedef {import("../applications.js").Application} Application */

/**
 * @param {App} app
 * @param {Application} application
 */
export function timeline(app, application) {
  return h(
    "section",
    { class: "body" },
    h("h2", {}, app.say("timeline-title")),
    h(
      "ol",
      { class: "timeline", role: "list" },
      stations(application).map((station) => draw(app, station)),
    ),
  );
}

/** @typedef {{ name: string, at: string | null, state: "done" | "now" | "ahead" }} Station */

/**
 * @param {Application} application
 * @returns {Station[]}
 */
function stations({ state, sent, deadline, ended, owners }) {
  const begun = /** @type {const} */ ({ name: "sent", at: sent, state: "done" });
  if (state === "awaiting_consent") {
    return [
      begun,
      { name: "awaiting", at: deadline, state: "now" },
      { name: "to-be-registered", at: null, state: "ahead" },
    ];
  }
  const agreed = /** @type {const} */ ({ name: "agreed", at: ended, state: "done" });
  const end = /** @type {const} */ ({ name: state.replace("_", "-"), at: ended, state: "done" });
  return state === "registered" && owners.length > 0 ? [begun, agreed, end] : [begun, end];
}

/**
 * @param {App} app
 * @param {Station} station
 */
function draw(app, { name, at, state }) {
  const when = at && app.say(state === "now" ? "timeline-until" : "moment", { at });
  return h(
    "li",
    { class: `station station-${state}`, "aria-current": state === "now" ? "step" : null },
    h("span", { class: "station-name" }, app.say(`timeline-${name}`)),
    when && h("span", { class: "hint" }, when),
  );
}
