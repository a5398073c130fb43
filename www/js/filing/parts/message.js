// The message that asks an owner, as the applicant sees it: when it was sent, and a button to have it sent again. The button
// stays while the owner may answer, whatever becomes of a press: what became of it is said beneath the rows.

import { h } from "../../dom.js";

/** @typedef {import("../../app.js").App} App */
/** @typedef {import("../applications.js").Message} Message */
/** @typedef {import("../applications.js").Owner} Owner */
/** @typedef {import("./owners.js").Followed} Followed */

/**
 * @param {App} app
 * @param {Followed} following
 * @param {Owner} owner
 * @param {string} name
 */
export function messageOf(app, following, { state, message }, name) {
  if (state !== "awaiting" || !message) return null;
  const { number, sent, trying } = message;
  const button = {
    type: "button",
    class: "button button-plain",
    id: `again-${number}`,
    onclick: () => void following.again(number),
  };
  const whom = h("span", { class: "unseen" }, `: ${name}`);
  return h(
    "span",
    { class: "owner-message" },
    h("span", { class: sent && !trying ? "owner-sent" : "owner-unsent" }, sentOf(app, message)),
    h("button", button, app.say("again"), whom),
  );
}

/**
 * @param {App} app
 * @param {Message} message
 */
function sentOf(app, { sent, trying }) {
  if (!sent) return app.say("message-trying");
  return app.say(trying ? "message-trying-again" : "message-sent", { at: sent });
}

/**
 * What became of the last press; nothing where there was none.
 * @param {App} app
 * @param {Followed} following
 * @param {string[]} names
 */
export function saidOf(app, { application, wish }, names) {
  const place = application?.owners.findIndex(({ message }) => message?.number === wish?.message);
  const message = application?.owners[place ?? -1]?.message;
  if (!wish || !message || place === undefined) return "";
  const outcome = wish.outcome === "sent" && !message.trying ? "taken" : wish.outcome;
  const at = wish.until ?? message.sent ?? "";
  return app.say(`again-${outcome}`, { owner: names[place] ?? "", at });
}
