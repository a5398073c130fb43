// Check your answers: everything that was said, in groups, each to be changed; and what is signed.

import { h } from "../../dom.js";
import { list } from "../../formats.js";
import { registerName } from "../../parts/beside.js";
import { addressOf } from "../../parts/home.js";
import { backLink, stageLine, stagedHeading } from "../../parts/head.js";
import { more, prose } from "../../parts/prose.js";
import { reasons } from "../../parts/reasons.js";
import { subject } from "../../parts/subject.js";
import { textId } from "../../texts.js";

/** @typedef {import("../../app.js").App} App */
/** @typedef {import("../applicant.js").Applicant} Applicant */
/** @typedef {import("../../screens/choose.js").Screen} Screen */
/** @typedef {import("/pkg/tirkeu.js").View["answers"][number]} Answer */

/** @type {[group: string, questions: string[]][]} */
const GROUPS = [
  ["who", ["kind", "months", "who", "children", "child", "ward"]],
  ["home", ["home", "owner"]],
  ["relation", ["relation", "shared_parent", "side"]],
  ["slip", ["ticket"]],
];

/**
 * @param {App} app
 * @param {Applicant} applicant
 * @returns {Screen}
 */
export function checkScreen(app, applicant) {
  const title = app.say("check-title");
  const sign = {
    type: "button",
    class: "button",
    id: "sign",
    onclick: () => void applicant.sign(),
  };
  return {
    key: "check",
    title,
    content: [
      backLink(app),
      stageLine(app),
      stagedHeading(app, title),
      h("p", { class: "lead" }, app.say("check-lead")),
      ...GROUPS.map(([group, questions]) => groupOf(app, group, questions)),
      declaration(app),
      h("div", { class: "actions" }, h("button", sign, app.say("check-sign"))),
      document(app),
      app.journey && reasons(app, app.journey.view),
    ],
  };
}

/**
 * @param {App} app
 * @param {string} group
 * @param {string[]} questions
 */
function groupOf(app, group, questions) {
  const answers = app.journey?.view.answers ?? [];
  const own = answers.filter(({ question }) => questions.includes(question));
  if (own.length === 0) return null;
  return h(
    "section",
    { class: "said-group" },
    h("h2", {}, app.say(`check-${group}-title`)),
    h(
      "dl",
      { class: "said" },
      own.map((answer) => row(app, answer)),
    ),
  );
}

/**
 * @param {App} app
 * @param {Answer} answer
 */
function row(app, answer) {
  const name = nameOf(app, answer);
  const change = () => void app.filling.change(answer.field);
  return h(
    "div",
    {},
    h("dt", {}, name),
    h("dd", {}, valueOf(app, answer)),
    h(
      "dd",
      { class: "said-change" },
      h(
        "button",
        { type: "button", class: "as-link", id: `change-${answer.field}`, onclick: change },
        app.say("check-change"),
        h("span", { class: "unseen" }, ` ${name}`),
      ),
    ),
  );
}

/**
 * @param {App} app
 * @param {Answer} answer
 */
function nameOf(app, { label, person, question }) {
  const name = app.say(`check-${textId(label)}`);
  const view = app.journey?.view;
  if (!view || person === null || question === "ticket") return name;
  const { about, number } = subject({ ...view, screen: question, person });
  return about === "child" && number > 0 ? app.say("check-of-child", { name, number }) : name;
}

/**
 * @param {App} app
 * @param {Answer} answer
 */
function valueOf(app, { label, value }) {
  if (label === "rka") return addressOf(app, value);
  if (label === "born") return app.say("value-day", { value });
  const ids = [`fact-${label}-${value}`, `${label}-${value}`];
  return app.texts.firstOf(ids.map(textId), { about: "other", number: 0 }) ?? value;
}

/**
 * What the signature means, and which registers have answered.
 * @param {App} app
 */
function declaration(app) {
  const names = (app.journey?.registers.asked ?? []).map(({ register }) =>
    registerName(app, register),
  );
  const registers = list(app.texts.language, [...new Set(names)]);
  return h(
    "section",
    { class: "declaration" },
    h("h2", {}, app.say("check-declaration-title")),
    ...prose(app.texts.lines("check-declaration")),
    names.length > 0 && h("p", { class: "hint" }, app.say("check-registers", { registers })),
  );
}

/**
 * The very text that is signed.
 * @param {App} app
 */
function document(app) {
  const application = app.journey?.prepare();
  if (!application) return null;
  return more("document", app.say("check-document-title"), [
    h("p", {}, app.say("check-document")),
    h("pre", { class: "document", tabindex: "0" }, application.record),
    h("p", { class: "code hint" }, app.say("check-seal", { code: application.seal })),
  ]);
}
