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
      owners(app, personas),
      more("why", app.say("why-title"), prose(app.texts.lines("signin-why"))),
    ],
  };
}

/**
 * The owners of the homes that can be tried: who wants to see what an owner is asked signs in as one.
 * @param {App} app
 * @param {import("../api.js").Persona[]} personas
 */
function owners(app, personas) {
  const homes = personas.flatMap(({ try: trial }) => {
    const address = trial?.address[app.texts.language] ?? trial?.address.kk ?? "";
    return (trial?.owners ?? []).map((owner) => ({ ...owner, address }));
  });
  const each = new Map(homes.map((owner) => [owner.id, owner]));
  const listed = new Set(personas.map(({ id }) => id));
  const rows = [...each.values()]
    .filter(({ id }) => !listed.has(id))
    .map(({ id, name, address }) => {
      const choose = () => void app.entry.signInToAnswer(id);
      return h(
        "li",
        {},
        h(
          "button",
          { type: "button", class: "person", id: `owner-${id}`, onclick: choose },
          h("span", { class: "person-name" }, name),
          h("span", { class: "hint" }, address),
        ),
      );
    });
  if (rows.length === 0) return null;
  return more("owners", app.say("signin-owners-title"), [
    h("p", {}, app.say("signin-owners")),
    h("ul", { class: "people" }, rows),
  ]);
}

/**
 * @param {App} app
 * @param {import("../api.js").Persona} persona
 */
function tile(app, { id, name, about }) {
  const choose = () => void app.entry.signIn(id);
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
