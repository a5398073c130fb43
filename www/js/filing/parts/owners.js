// A row for each owner who must agree, and the time that is left. Who they are is known to the applicant, not to the page.

import { h } from "../../dom.js";
import { time } from "../../formats.js";

/** @typedef {import("../../app.js").App} App */
/** @typedef {import("../following.js").Following} Following */

/**
 * @param {App} app
 * @param {Following} following
 */
export function ownersOf(app, following) {
  const { application } = following;
  if (!application) return [];
  const { owners, deadline } = application;
  const agreed = owners.filter(({ state }) => state === "agreed").length;
  const rows = owners.map(({ state }, place) =>
    h(
      "li",
      { class: `owner owner-${state}` },
      h("span", { class: "owner-mark", "aria-hidden": "true" }),
      h(
        "span",
        {},
        app.say(owners.length > 1 ? "owner-number" : "owner-only", { number: place + 1 }),
      ),
      h("span", { class: "owner-state" }, app.say(`owner-${state}`)),
    ),
  );
  return [
    h("h2", { class: "owners-title" }, app.say("owners-title")),
    h("ul", { class: "owners" }, rows),
    h("p", { role: "status" }, app.say("owners-count", { agreed, all: owners.length })),
    h(
      "p",
      { class: "left" },
      app.say("owners-left", { minutes: following.minutes, until: time(deadline) }),
    ),
  ];
}
