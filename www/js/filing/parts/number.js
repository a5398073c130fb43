// The number of an application, to be copied with one tap.

import { h } from "../../dom.js";
import { copyable } from "./copy.js";

/** @typedef {import("../../app.js").App} App */

/**
 * @param {App} app
 * @param {string} number
 */
export const numberOf = (app, number) =>
  h(
    "section",
    { class: "number", "aria-labelledby": "number-title" },
    h("h2", { id: "number-title" }, app.say("number-title")),
    copyable(app, "number", number),
  );
