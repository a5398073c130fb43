// A row for each owner who must agree, and the time that is left to each. The applicant knows whom they named; of any other
// the page knows no more than that they are there.

import { h } from "../../dom.js";
import { time } from "../../formats.js";
import { here } from "../../surface.js";
import { copyable } from "./copy.js";

/** @typedef {import("../../app.js").App} App */
/** @typedef {import("../applications.js").Owner} Owner */
/** @typedef {import("../following.js").Following} Following */

/**
 * @param {App} app
 * @param {Pick<Following, "application" | "minutes">} following
 */
export function ownersOf(app, following) {
  const { application, minutes } = following;
  if (!application) return [];
  const { owners, deadline } = application;
  const agreed = owners.filter(({ state }) => state === "agreed").length;
  const names = namesOf(app, owners);
  const rows = owners.map(({ state }, place) =>
    h(
      "li",
      { class: `owner owner-${state}` },
      h("span", { class: "owner-mark", "aria-hidden": "true" }),
      h("span", {}, names[place] ?? ""),
      h(
        "span",
        { class: "owner-state" },
        app.say(`owner-${state}`),
        state === "awaiting" && h("span", { class: "hint" }, app.say("owner-left", { minutes })),
      ),
    ),
  );
  return [
    h("h2", { class: "owners-title" }, app.say("owners-title")),
    h("ul", { class: "owners" }, rows),
    h("p", { role: "status" }, app.say("owners-count", { agreed, all: owners.length })),
    h("p", { class: "left" }, app.say("owners-left", { minutes, until: time(deadline) })),
  ];
}

/**
 * @param {App} app
 * @param {Owner[]} owners
 */
function namesOf(app, owners) {
  if (owners.length === 1) return [app.say("owner-only")];
  let number = 0;
  return owners.map(({ named }) =>
    named ? app.say("owner-named") : app.say("owner-number", { number: ++number }),
  );
}

/**
 * An address for the owners, to be sent to them by any messenger: it says nothing of anybody, and shows whoever signs in
 * what they are asked.
 * @param {App} app
 */
export function shareWithOwners(app) {
  const { whole, base } = here();
  const page = whole ? location.pathname : `${base}/`;
  const address = new URL(`${page}#consents`, location.origin).href;
  return h(
    "section",
    { class: "body" },
    h("h2", {}, app.say("share-title")),
    h("p", {}, app.say("share-body")),
    copyable(app, "share", address),
  );
}
