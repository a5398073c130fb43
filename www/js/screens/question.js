// A question: one thing a page.

import { h } from "../dom.js";
import { field, firstPart, issueText, valueOf } from "../parts/field.js";
import { clauseOf, whyPanel } from "../parts/clause.js";
import { backLink, stageLine, stagedHeading } from "../parts/head.js";
import { more, prose } from "../parts/prose.js";
import { subject } from "../parts/subject.js";
import { summary } from "../parts/summary.js";
import { find } from "../surface.js";
import { textId } from "../texts.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {import("./choose.js").Screen} Screen */
/** @typedef {import("/pkg/tirkeu.js").View} View */

/**
 * A field that is asked for with one choice of another field is drawn under that choice.
 * @type {Record<string, { of: string, choice: string }>}
 */
const ONLY_WITH = { owner: { of: "whose", choice: "other" } };

/**
 * What may follow a question is fetched while the person still answers it.
 * @type {Record<string, import("../chapters.js").ChapterName>}
 */
const COMES_NEXT = { kind: "fields", home: "slip", owner: "outcome", ticket: "filing" };

/**
 * What a chapter adds to a question.
 * @typedef {object} Besides
 * @property {Node[]} [hints] what is told before it is asked
 * @property {import("../parts/field.js").Drawers} [drawers] of fields that are no line and no choice
 * @property {(Node | null)[]} [below] what stands between the fields and the button
 * @property {() => void} [changed] called when an answer was chosen
 * @property {(values: Record<string, string>) => void} [answer] takes the answers in place of the form
 */

/**
 * @param {App} app
 * @param {View} view
 * @param {Besides} [besides]
 * @returns {Screen}
 */
export function questionScreen(app, view, besides = {}) {
  const id = textsOf(app, view);
  const title = app.say(`${id}-title`, subject(view));
  const next = COMES_NEXT[view.screen];
  if (next) app.chapters.open(next).catch(() => null);
  const wrong = view.fields.filter((field) => field.issue && isAsked(app, view, field));
  return {
    key: `${id} ${view.person ?? ""}`,
    title,
    wrong: wrong.length > 0,
    content: [
      backLink(app),
      stageLine(app),
      errorSummary(app, wrong),
      h(
        "form",
        {
          novalidate: true,
          onchange: besides.changed,
          onsubmit: (event) => send(app, view, event, besides.answer),
        },
        fields(app, view, title, besides),
        besides.below ?? [],
        button(app),
      ),
      whyPanel(app, id, clauseOf(view), subject(view)),
      moreAbout(app, view, id),
    ],
  };
}

/**
 * @param {App} app
 * @param {View} view
 * @param {string} title
 * @param {Besides} besides
 */
function fields(app, view, title, { hints: known = [], drawers }) {
  const lead = app.texts.lines(`${textsOf(app, view)}-body`, subject(view));
  const hints = [...prose(lead), ...known];
  const under = underChoices(app, view);
  return view.fields
    .filter((field) => !ONLY_WITH[field.label])
    .map((one, place) => {
      const first = place === 0;
      const own = under.filter((below) => below.of === one.label);
      return field(app, {
        field: one,
        values: subject(view),
        title: first ? stagedHeading(app, title) : null,
        hints: first && hints.length > 0 ? [h("div", { class: "body" }, hints)] : [],
        under: Object.fromEntries(own.map((below) => [below.choice, below.element])),
        drawers,
      });
    });
}

/**
 * @param {App} app
 * @param {View} view
 */
function underChoices(app, view) {
  return view.fields.flatMap((one) => {
    const only = ONLY_WITH[one.label];
    if (!only) return [];
    const drawn = field(app, {
      field: one,
      values: subject(view),
      title: null,
      hints: [],
      under: {},
    });
    return [{ ...only, element: h("div", { class: "under-choice" }, drawn) }];
  });
}

/**
 * Whether a field counts with what is chosen now.
 * @param {App} app
 * @param {View} view
 * @param {View["fields"][number]} field
 */
function isAsked(app, view, field) {
  const only = ONLY_WITH[field.label];
  const other = only && view.fields.find((one) => one.label === only.of);
  return !other || valueOf(app, other) === only.choice;
}

/**
 * The name that the texts of this question have: that of the screen, unless its first field is a question of its own.
 * @param {App} app
 * @param {View} view
 */
function textsOf(app, view) {
  const id = textId(view.fields[0]?.label ?? view.screen);
  return app.texts.has(`${id}-title`) ? id : textId(view.screen);
}

/**
 * @param {App} app
 * @param {View["fields"]} wrong
 */
export function errorSummary(app, wrong) {
  if (wrong.length === 0) return null;
  const items = wrong.map((field) => {
    const go = (/** @type {Event} */ event) => {
      event.preventDefault();
      find(firstPart(field))?.focus();
    };
    return h(
      "li",
      {},
      h("a", { href: `#${firstPart(field)}`, onclick: go }, issueText(app, field)),
    );
  });
  return summary(app.say("summary-title"), [h("ul", {}, items)]);
}

/** @param {App} app */
function button(app) {
  return h(
    "div",
    { class: "actions" },
    h("button", { class: "button", id: "continue" }, app.say("continue")),
  );
}

/**
 * Something else that people ask at this question: what to do when the address is not listed, what a word means.
 * @param {App} app
 * @param {View} view
 * @param {string} id
 */
function moreAbout(app, view, id) {
  const title = app.texts.firstOf([`${id}-more-title`]);
  return title && more("more", title, prose(app.texts.lines(`${id}-more`, subject(view))));
}

/**
 * @param {App} app
 * @param {View} view
 * @param {Event} event
 * @param {Besides["answer"]} [answer]
 */
function send(app, view, event, answer = (values) => void app.filling.answer(values)) {
  event.preventDefault();
  const asked = view.fields.filter((field) => isAsked(app, view, field));
  answer(Object.fromEntries(asked.map((field) => [field.name, valueOf(app, field).trim()])));
}
