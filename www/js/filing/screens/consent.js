// One question to an owner: who, which home, how long, what it means; and the two answers, side by side and alike.

import { h } from "../../dom.js";
import { time } from "../../formats.js";
import { NATIONAL, whyPanel } from "../../parts/clause.js";
import { backLink, heading } from "../../parts/head.js";
import { toldOf } from "../../parts/home.js";
import { more, prose } from "../../parts/prose.js";
import { resultMark } from "../../parts/mark.js";
import { rowsOf } from "../parts/rows.js";
import { termOf } from "../parts/term.js";

/** @typedef {import("../../app.js").App} App */
/** @typedef {import("../applications.js").Consent} Consent */
/** @typedef {import("../owner.js").Owner} Owner */
/** @typedef {import("../../screens/choose.js").Screen} Screen */

/**
 * @param {App} app
 * @param {Owner} owner
 * @returns {Screen}
 */
export function consentScreen(app, owner) {
  const { consent } = owner;
  if (!consent) return { key: "consent", title: app.say("consents-title"), content: [] };
  return consent.sign ? askedScreen(app, owner, consent) : answeredScreen(app, consent);
}

/**
 * @param {App} app
 * @param {Owner} owner
 * @param {Consent} consent
 * @returns {Screen}
 */
function askedScreen(app, owner, consent) {
  const title = app.say("consent-title");
  const minutes = Math.ceil(consent.left / 60);
  const answer = (/** @type {"agree" | "refuse"} */ word) => {
    const about = {
      type: "button",
      class: "button button-plain",
      id: word,
      onclick: () => void owner.say(word),
    };
    return h("button", about, app.say(`consent-${word}`));
  };
  return {
    key: `consent ${consent.number} ${consent.applicant ?? ""}`,
    title,
    content: [
      backLink(app),
      heading(title),
      facts(app, consent),
      consent.applicant === null && nameless(app, owner),
      h(
        "p",
        { class: "left" },
        app.say("consent-left", { minutes, until: time(consent.deadline) }),
      ),
      meaning(app, consent),
      h(
        "div",
        { class: "actions answers" },
        // Nobody agrees to somebody whom they are not told.
        consent.applicant !== null && answer("agree"),
        answer("refuse"),
      ),
      h("p", { class: "hint" }, app.say("consent-either")),
      whyPanel(app, "consent", NATIONAL),
      more("text", app.say("check-document-title"), [
        h(
          "pre",
          { class: "document", tabindex: "0" },
          consent.texts?.agree ?? consent.sign?.agree ?? "",
        ),
      ]),
    ],
  };
}

/**
 * The register that has the name is silent. All else stands there, and the name is asked for again.
 * @param {App} app
 * @param {Owner} owner
 */
function nameless(app, owner) {
  const again = () => void app.attempt(() => owner.look());
  const about = { type: "button", class: "as-link", id: "name-again", onclick: again };
  return h(
    "div",
    { class: "notice body", id: "nameless" },
    prose(app.texts.lines("consent-nameless")),
    h("p", {}, h("button", about, app.say("try-again"))),
  );
}

/**
 * @param {App} app
 * @param {Consent} consent
 */
function facts(app, { applicant, home, kind, months, people, sent }) {
  /** @type {[string, string][]} */
  const rows = [
    ["consent-who", applicant ?? app.say("consent-somebody")],
    ["application-home", toldOf(app, home.address)],
    ["application-kind", termOf(app, kind, months)],
    ["application-people", app.say("value-number", { value: people })],
    ["consent-sent", app.say("moment", { at: sent })],
  ];
  return rowsOf(app, rows);
}

/**
 * What either answer does, in plain words.
 * @param {App} app
 * @param {Consent} consent
 */
const meaning = (app, { kind }) =>
  h(
    "section",
    { class: "body" },
    h("h2", {}, app.say("consent-meaning-title")),
    ...prose(app.texts.lines(`consent-meaning-${kind}`)),
    ...prose(app.texts.lines("consent-meaning")),
  );

/**
 * @param {App} app
 * @param {Consent} consent
 * @returns {Screen}
 */
function answeredScreen(app, consent) {
  const { decision, state, number } = consent;
  const said = decision === "awaiting" ? "over" : state === "changed" ? state : decision;
  const title = app.say(`consent-${said}-title`);
  const waits = decision === "agreed" && state === "awaiting_consent";
  const id = waits ? "consent-agreed-others-body" : `consent-${said}-body`;
  const back = {
    type: "button",
    class: "button",
    id: "to-consents",
    onclick: () => void app.go({ place: "consents", depth: 0 }),
  };
  return {
    key: `consent ${number} ${decision} ${state}`,
    title,
    content: [
      backLink(app),
      resultMark(said === "agreed"),
      heading(title),
      h("div", { class: "body" }, prose(app.texts.lines(id))),
      facts(app, consent),
      h("div", { class: "actions" }, h("button", back, app.say("consents-all"))),
      training(app, consent),
    ],
  };
}

/**
 * In the training copy: back to the applicant, who sees what came of it.
 * @param {App} app
 * @param {Consent} consent
 */
function training(app, { applicant, number }) {
  const persona = app.personas.find(({ name }) => name === applicant);
  if (!persona) return null;
  const go = () => void app.entry.changeTo(persona.id, { place: "application", number, depth: 0 });
  const about = { type: "button", class: "as-link", id: `as-${persona.id}`, onclick: go };
  return h(
    "p",
    { class: "training-note" },
    h("button", about, app.say("training-as-applicant", { name: persona.name })),
  );
}
