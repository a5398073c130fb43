// A field of a question, drawn from what the engine says of it: its kind, its choices, its issue. A new question needs
// texts and nothing here.

import { h } from "../dom.js";
import { textId } from "../texts.js";
import { choiceField } from "./choice.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {import("/pkg/tirkeu.js").View["fields"][number]} Field */
/**
 * @typedef {object} Drawn
 * @property {Field} field
 * @property {import("../texts.js").Arguments} values whom the question is about, for its texts
 * @property {HTMLElement | null} title
 * @property {Node[]} hints
 * @property {Record<string, HTMLElement>} under what is asked only with one choice, by that choice
 * @property {Drawers} [drawers] of kinds that are drawn elsewhere
 */
/** @typedef {Record<string, (app: App, drawn: Drawn) => HTMLElement>} Drawers by the kind of the field */

/** @type {Record<string, string>} The length of the box tells the length of the answer. */
const BOXES = { number: "line-short", iin: "line-iin" };

/**
 * @param {App} app
 * @param {Drawn} drawn
 */
export function field(app, drawn) {
  const own = drawn.drawers?.[drawn.field.kind];
  if (own) return own(app, drawn);
  return drawn.field.kind === "choice" ? choiceField(app, drawn) : line(app, drawn);
}

/**
 * What is wrong with a field, in the same words at the field and in the summary.
 * @param {App} app
 * @param {Field} field
 */
export function issueText(app, field) {
  if (!field.issue) return null;
  const ids = [`issue-${field.label}-${field.issue}`, `issue-${field.issue}`, "issue-unknown"];
  return app.texts.firstOf(ids.map(textId), { code: field.issue });
}

/**
 * The element that an issue's link leads to.
 * @param {Field} field
 */
export function firstPart(field) {
  if (field.kind === "address") return `${field.name}-search`;
  if (field.kind === "date") return `${field.name}-year`;
  return field.kind === "choice" ? `${field.name}-${field.choices[0] ?? ""}` : field.name;
}

/**
 * What stands in a field now.
 * @param {App} app
 * @param {Field} field
 */
export const valueOf = (app, field) => app.journey?.typed.get(field.name) ?? field.value ?? "";

/**
 * @param {App} app
 * @param {Field} field
 */
export function issueLine(app, field) {
  const text = issueText(app, field);
  return text && h("p", { class: "issue", id: `${field.name}-issue` }, text);
}

/**
 * @param {App} app
 * @param {Drawn} drawn
 */
function line(app, { field, title }) {
  const { name } = field;
  const hint = app.texts.firstOf([`${textId(field.label)}-hint`]);
  const input = h("input", {
    class: `line-input ${BOXES[field.kind] ?? ""}`,
    id: name,
    name,
    type: "text",
    inputmode: "numeric",
    autocomplete: "off",
    spellcheck: "false",
    value: valueOf(app, field),
    "aria-describedby":
      [hint && `${name}-hint`, field.issue && `${name}-issue`].filter(Boolean).join(" ") || null,
    "aria-invalid": field.issue ? "true" : null,
    oninput: () => app.filling.type(name, input.value),
  });
  return h(
    "div",
    { class: field.issue ? "field field-wrong" : "field" },
    title,
    h("label", { class: "label", for: name }, app.say(`${textId(field.label)}-label`)),
    hint && h("p", { class: "hint", id: `${name}-hint` }, hint),
    issueLine(app, field),
    input,
  );
}
