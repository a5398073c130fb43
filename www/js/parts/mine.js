// What the person sent, and what they are asked as an owner: on the start page, where people come back to.

import { h } from "../dom.js";
import { textId } from "../texts.js";
import { toldOf } from "./home.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {import("../trail.js").Spot} Spot */

const SHOWN = 3;

/**
 * @param {App} app
 * @returns {HTMLElement[]}
 */
export function mine(app) {
  const { applications = [], consents = [] } = app.mine ?? {};
  const asked = consents.filter(({ sign }) => sign);
  if (!app.person || applications.length + consents.length === 0) return [];
  const section = h(
    "section",
    { class: "mine", "aria-labelledby": "mine-title" },
    h("h2", { id: "mine-title" }, app.say("mine-title")),
    h(
      "ul",
      { class: "cards" },
      asked.length > 0 &&
        toConsents(app, app.say("mine-asked", { count: asked.length }), "awaiting"),
      applications.slice(0, SHOWN).map((one) => toApplication(app, one)),
      asked.length === 0 && consents.length > 0 && toConsents(app, app.say("mine-consents"), ""),
    ),
  );
  return [section];
}

/**
 * @param {App} app
 * @param {import("../app.js").Application} application
 */
const toApplication = (app, { number, home, state, sent }) =>
  card(app, { place: "application", number, depth: 0 }, [
    h("span", { class: "card-name" }, toldOf(app, home.address)),
    h("span", { class: "hint" }, app.say("mine-sent", { at: sent })),
    h("span", { class: `tag tag-${state}` }, app.say(`state-${textId(state)}`)),
  ]);

/**
 * @param {App} app
 * @param {string} text
 * @param {string} state
 */
const toConsents = (app, text, state) =>
  card(app, { place: "consents", depth: 0 }, [
    h("span", { class: "card-name" }, text),
    state && h("span", { class: `tag tag-${state}` }, app.say("mine-answer")),
  ]);

/**
 * @param {App} app
 * @param {Spot} spot
 * @param {(Node | string)[]} content
 */
function card(app, spot, content) {
  const go = (/** @type {Event} */ event) => {
    event.preventDefault();
    void app.go(spot);
  };
  const address = spot.number ? `#${spot.place}/${spot.number}` : `#${spot.place}`;
  const id = `mine-${spot.number ?? spot.place}`;
  return h("li", {}, h("a", { class: "card", id, href: address, onclick: go }, content));
}
