// The code that came in a message from 1414.

import { h } from "../../dom.js";
import { time } from "../../formats.js";
import { NATIONAL, whyPanel } from "../../parts/clause.js";
import { backLink, stageLine, stagedHeading } from "../../parts/head.js";
import { summary } from "../../parts/summary.js";
import { find } from "../../surface.js";

/** @typedef {import("../../app.js").App} App */
/** @typedef {import("../signing.js").Signing} Signing */
/** @typedef {import("../../screens/choose.js").Screen} Screen */

/**
 * @param {App} app
 * @param {Signing} signing
 * @returns {Screen}
 */
export function codeScreen(app, signing) {
  const title = app.say("code-title");
  const issue = issueText(app, signing);
  return {
    key: `code ${signing.wish?.signature} ${signing.issue?.said.left ?? ""}${issue ?? ""}`,
    title,
    wrong: issue !== null,
    content: [
      backLink(app),
      stageLine(app),
      issue && mistake(app, issue),
      stagedHeading(app, title),
      h("p", { class: "lead" }, app.say("code-lead", { until: time(signing.wish?.expires ?? "") })),
      message(app, signing),
      form(app, signing, issue),
      another(app, signing),
      whyPanel(app, "code", NATIONAL),
    ],
  };
}

/**
 * @param {App} app
 * @param {Signing} signing
 */
function issueText(app, { issue }) {
  if (!issue) return null;
  return (
    app.texts.firstOf([`issue-${issue.code}`], { left: Number(issue.said.left ?? 0) }) ?? issue.code
  );
}

/**
 * In the training copy nobody has the telephone: the message is shown.
 * @param {App} app
 * @param {Signing} signing
 */
function message(app, { wish }) {
  const { code, from } = wish?.shown ?? {};
  if (!code) return null;
  return h(
    "div",
    { class: "message" },
    h("p", { class: "hint" }, app.say("code-message", { from: from ?? "" })),
    h("p", { class: "message-code", id: "message-code" }, code),
  );
}

/**
 * @param {App} app
 * @param {Signing} signing
 * @param {string | null} issue
 */
function form(app, signing, issue) {
  const input = h("input", {
    class: "line-input line-code",
    id: "code",
    name: "code",
    type: "text",
    inputmode: "numeric",
    autocomplete: "one-time-code",
    spellcheck: "false",
    maxlength: "12",
    value: signing.typed,
    "aria-describedby": issue ? "code-hint code-issue" : "code-hint",
    "aria-invalid": issue ? "true" : null,
    oninput: () => {
      signing.typed = input.value;
    },
  });
  const send = (/** @type {Event} */ event) => {
    event.preventDefault();
    void signing.give();
  };
  const word = app.say(`code-send-${signing.document.purpose}`);
  return h(
    "form",
    { novalidate: true, onsubmit: send },
    h(
      "div",
      { class: issue ? "field field-wrong" : "field" },
      h("label", { class: "label", for: "code" }, app.say("code-label")),
      h("p", { class: "hint", id: "code-hint" }, app.say("code-hint")),
      issue && h("p", { class: "issue", id: "code-issue" }, issue),
      input,
    ),
    h("div", { class: "actions" }, h("button", { class: "button", id: "send" }, word)),
  );
}

/**
 * @param {App} app
 * @param {string} issue
 */
function mistake(app, issue) {
  const go = (/** @type {Event} */ event) => {
    event.preventDefault();
    find("code")?.focus();
  };
  const link = h("a", { href: "#code", onclick: go }, issue);
  return summary(app.say("summary-title"), [h("ul", {}, h("li", {}, link))]);
}

/**
 * @param {App} app
 * @param {Signing} signing
 */
function another(app, signing) {
  const go = () => void signing.choose("sms");
  const link = { type: "button", class: "as-link", id: "new-code", onclick: go };
  return h(
    "p",
    { class: "hint" },
    app.say("code-none"),
    " ",
    h("button", link, app.say("code-new")),
  );
}
