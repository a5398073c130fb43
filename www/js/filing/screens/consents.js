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
  const open = owner.consents.filter(({ sign }) => sign);
  const over = owner.consents.filter(({ sign }) => !sign);
  return {
    key: "consents",
    title,
    content: [
      backLink(app),
      heading(title),
      h("p", { class: "lead" }, app.say("consents-lead", { count: open.length })),
      open.length > 0 &&
        h(
          "ul",
          { class: "cards" },
          open.map((consent) => card(app, consent)),
        ),
      over.length > 0 && h("h2", { class: "apart-title" }, app.say("consents-before")),
      over.length > 0 &&
        h(
          "ul",
          { class: "cards" },
          over.map((consent) => card(app, consent)),
        ),
      h("div", { class: "body hint" }, prose(app.texts.lines("consents-body"))),
      telephoneOf(app, owner.messages),
    ],
  };
}

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
