// In the training copy nobody has the owner's telephone: what has come to it is shown.

import { h } from "../../dom.js";

/** @typedef {import("../../app.js").App} App */
/** @typedef {import("../applications.js").TextMessage} TextMessage */

/** How many of the latest are shown. */
const SHOWN = 3;

/**
 * @param {App} app
 * @param {TextMessage[] | null} messages
 */
export function telephoneOf(app, messages) {
  if (!messages || messages.length === 0) return null;
  const rows = messages
    .slice(0, SHOWN)
    .map(({ at, from, text }) =>
      h(
        "li",
        { class: "text-message" },
        h("strong", {}, from),
        h("span", { class: "when" }, app.say("moment", { at })),
        h("p", {}, text),
      ),
    );
  return h(
    "section",
    { class: "training-note", id: "telephone" },
    h("p", {}, app.say("training-telephone")),
    h("ul", {}, rows),
  );
}
