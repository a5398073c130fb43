// Coming back later: that nothing is lost, and a reminder for whoever wants one. It is a link to the service, for inside
// another app a page can hand out no file of its own; nothing about the person stands in it.

import { h } from "../dom.js";
import { isShared } from "../keep/shared.js";
import { prose } from "../parts/prose.js";
import { here } from "../surface.js";

/** @typedef {import("../app.js").App} App */

const HOUR = 3600_000;

/**
 * @param {App} app
 * @param {string} [until] when it makes sense to come back; else in an hour
 */
export function later(app, until) {
  if (isShared()) return h("p", { class: "hint" }, app.say("later-shared"));
  const leave = () => void app.toStart();
  return h(
    "section",
    { class: "body", "aria-labelledby": "later-title" },
    h("h2", { id: "later-title" }, app.say("later-title")),
    ...prose(app.texts.lines("later-body")),
    h("p", {}, reminder(app, until)),
    h("p", { class: "hint" }, app.say("later-remind-hint")),
    h(
      "p",
      {},
      h(
        "button",
        { type: "button", class: "as-link", id: "later", onclick: leave },
        app.say("later-leave"),
      ),
    ),
  );
}

/**
 * @param {App} app
 * @param {string | undefined} until
 */
function reminder(app, until) {
  const at = new Date(until ? Date.parse(until) : Date.now() + HOUR);
  const moment = at.toISOString().replace(/[-:]|\.\d+/g, "");
  const address = `${here().base}/api/reminders/${moment}/${app.texts.language}`;
  const words = app.say(until ? "later-remind-until" : "later-remind");
  return h("a", { id: "reminder", href: address, type: "text/calendar" }, words);
}
