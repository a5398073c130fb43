// What an owner is asked, and was asked before.

import { h } from "../../dom.js";
import { backLink, heading } from "../../parts/head.js";
import { toldOf } from "../../parts/home.js";
import { prose } from "../../parts/prose.js";
import { telephoneOf } from "../parts/telephone.js";

/** @typedef {import("../../app.js").App} App */
/** @typedef {import("../applications.js").Consent} Consent */
/** @typedef {import("../owner.js").Owner} Owner */
/** @typedef {import("../../screens/choose.js").Screen} Screen */

/**
 * @param {App} app
 * @param {Owner} owner
 * @returns {Screen}
 */
export function consentsScreen(app, owner) {
  const title = app.say("consents-title");
  const list = h("div", {});
  const telephone = h("div", {});
  let listed = "";
  const update = () => {
    telephone.replaceChildren(telephoneOf(app, owner.messages) ?? "");
    // What stands as it stood is left alone: somebody may be about to press it.
    if (owner.listed !== listed) list.replaceChildren(...listOf(app, owner));
    listed = owner.listed;
  };
  update();
  return {
    key: "consents",
    title,
    update,
    content: [backLink(app), heading(title), list, telephone],
  };
}

/**
 * @param {App} app
 * @param {Owner} owner
 */
function listOf(app, { consents }) {
  const open = consents.filter(({ sign }) => sign);
  const over = consents.filter(({ sign }) => !sign);
  return [
    h("p", { class: "lead" }, app.say("consents-lead", { count: open.length })),
    open.length > 0 && cards(app, open),
    over.length > 0 && h("h2", { class: "apart-title" }, app.say("consents-before")),
    over.length > 0 && cards(app, over),
    h("div", { class: "body hint" }, prose(app.texts.lines("consents-body"))),
  ].filter((part) => part instanceof Node);
}

/**
 * @param {App} app
 * @param {Consent[]} consents
 */
const cards = (app, consents) =>
  h(
    "ul",
    { class: "cards" },
    consents.map((consent) => card(app, consent)),
  );

/**
 * @param {App} app
 * @param {Consent} consent
 */
function card(app, { number, applicant, home, decision, state, sent }) {
  const go = (/** @type {Event} */ event) => {
    event.preventDefault();
    void app.go({ place: "consent", number, depth: 0 });
  };
  const asked = decision === "awaiting" && state !== "awaiting_consent" ? "over" : decision;
  return h(
    "li",
    {},
    h(
      "a",
      { class: "card", id: `consent-${number}`, href: `#consent/${number}`, onclick: go },
      h("span", { class: "card-name" }, applicant ?? app.say("consent-somebody")),
      h("span", {}, toldOf(app, home.address)),
      h("span", { class: "hint" }, app.say("moment", { at: sent })),
      h("span", { class: `tag tag-${asked}` }, app.say(`consent-${asked}`)),
    ),
  );
}
