// A row for each owner who must agree: their word, the message that asks them, and the time that is left to each. The applicant
// knows whom they named; of any other the page knows no more than that they are there.

import { h } from "../../dom.js";
import { time } from "../../formats.js";
import { addressFor } from "../../surface.js";
import { copyable } from "./copy.js";
import { messageOf, saidOf } from "./message.js";

/** @typedef {import("../../app.js").App} App */
/** @typedef {import("../applications.js").Owner} Owner */
/** @typedef {import("../following.js").Following} Following */
/** @typedef {Pick<Following, "application" | "minutes" | "wish" | "again">} Followed */

/**
 * The rows, and what brings them up to date: only what has changed, so that nobody is read the same twice.
 * @param {App} app
 * @param {Followed} following
 */
export function ownersOf(app, following) {
  const rows = h("ul", { class: "owners" });
  const said = h("p", { class: "owners-said", role: "status" });
  const count = h("p", { role: "status" });
  const left = h("p", { class: "left" });
  const update = () => {
    const { application, minutes } = following;
    if (!application) return;
    const { owners, deadline } = application;
    const names = namesOf(app, owners);
    renew(rows, drawn(app, following, names));
    put(said, saidOf(app, following, names));
    const agreed = owners.filter(({ state }) => state === "agreed").length;
    put(count, app.say("owners-count", { agreed, all: owners.length }));
    put(left, app.say("owners-left", { minutes, until: time(deadline) }));
  };
  update();
  const title = h("h2", { class: "owners-title" }, app.say("owners-title"));
  return { node: h("div", {}, title, rows, said, count, left), update };
}

/**
 * @param {App} app
 * @param {Followed} following
 * @param {string[]} names
 */
function drawn(app, following, names) {
  const { application, minutes } = following;
  return (application?.owners ?? []).map((owner, place) =>
    h(
      "li",
      { class: `owner owner-${owner.state}` },
      h("span", { class: "owner-mark", "aria-hidden": "true" }),
      h("span", {}, names[place] ?? ""),
      h(
        "span",
        { class: "owner-state" },
        app.say(`owner-${owner.state}`),
        owner.state === "awaiting" &&
          h("span", { class: "hint" }, app.say("owner-left", { minutes })),
      ),
      messageOf(app, following, owner, names[place] ?? ""),
    ),
  );
}

/**
 * Rows that say the same stay.
 * @param {HTMLElement} list
 * @param {HTMLElement[]} rows
 */
function renew(list, rows) {
  const before = [...list.children];
  if (before.length !== rows.length) return list.replaceChildren(...rows);
  rows.forEach((row, place) => {
    if (!before[place]?.isEqualNode(row)) before[place]?.replaceWith(row);
  });
}

/**
 * What says the same is not said anew.
 * @param {HTMLElement} node
 * @param {string} text
 */
function put(node, text) {
  if (node.textContent !== text) node.replaceChildren(text);
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
  return h(
    "section",
    { class: "body" },
    h("h2", {}, app.say("share-title")),
    h("p", {}, app.say("share-body")),
    copyable(app, "share", addressFor("consents")),
  );
}
