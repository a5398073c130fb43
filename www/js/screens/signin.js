// Signing in as an invented person. In service this screen is the portal's own sign-in.

import { h } from "../dom.js";
import { backLink, heading } from "../parts/head.js";
import { more, prose } from "../parts/prose.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {import("./choose.js").Screen} Screen */

/**
 * @param {App} app
 * @param {import("../api.js").Persona[]} personas
 * @returns {Screen}
 */
export function signInScreen(app, personas) {
  return {
    key: "signin",
    title: app.say("signin-title"),
    content: [
      backLink(app),
      heading(app.say("signin-title")),
      h("p", { class: "lead" }, app.say("signin-lead")),
      h(
        "ul",
        { class: "people" },
        personas.map((persona) => tile(app, persona)),
      ),
      more("why", app.say("why-title"), prose(app.texts.lines("signin-why"))),
    ],
  };
}

/**
 * @param {App} app
 * @param {import("../api.js").Persona} persona
 */
function tile(app, { id, name, about }) {
  const choose = () => void app.signIn(id);
  return h(
    "li",
    {},
    h(
      "button",
      { type: "button", class: "person", id: `person-${id}`, onclick: choose },
      h("span", { class: "person-name" }, name),
      h("span", { class: "hint" }, about[app.texts.language] ?? about.kk),
    ),
  );
}
