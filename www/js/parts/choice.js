// A choice of one: tiles with a radio each, a line of explanation under each name, and the answer said back.

import { h } from "../dom.js";
import { textId } from "../texts.js";
import { issueLine, valueOf } from "./field.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {import("./field.js").Field} Field */
/** @typedef {import("../texts.js").Arguments} Values */

/**
 * @param {App} app
 * @param {import("./field.js").Drawn} drawn
 */
export function choiceField(app, { field, values, title, hints, under }) {
  const played = h("p", { class: "playback", role: "status" });
  const chosen = () => {
    played.replaceChildren(playback(app, field, values) ?? "");
    for (const [word, asked] of Object.entries(under)) asked.hidden = valueOf(app, field) !== word;
  };
  chosen();
  const tiles = field.choices.map((word) =>
    tile(app, field, values, word, under[word] ?? null, chosen),
  );
  const label = title ?? h("span", { class: "label" }, app.say(`${textId(field.label)}-label`));
  return h(
    "fieldset",
    {
      class: field.issue ? "field-wrong" : "",
      id: field.name,
      "aria-describedby": field.issue ? `${field.name}-issue` : null,
    },
    h("legend", {}, label),
    hints,
    issueLine(app, field),
    h("div", { class: "choices" }, tiles.flat()),
    field.choices.some((word) => app.texts.has(playbackId(field, word))) && played,
  );
}

/**
 * @param {App} app
 * @param {Field} field
 * @param {Values} values
 * @param {string} word
 * @param {HTMLElement | null} under what is asked only with this choice
 * @param {() => void} chosen
 */
function tile(app, field, values, word, under, chosen) {
  const id = `${field.name}-${word}`;
  const text = textId(`${field.label}-${word}`);
  const hint = app.texts.firstOf([`${text}-hint`], values);
  const radio = h("input", {
    type: "radio",
    id,
    name: field.name,
    value: word,
    checked: valueOf(app, field) === word,
    "aria-labelledby": `${id}-name`,
    "aria-describedby": hint ? `${id}-hint` : null,
    onchange: () => {
      app.filling.type(field.name, word);
      chosen();
    },
  });
  // The hint describes the choice and is not read out as part of its name.
  const name = h(
    "span",
    { class: "choice-name", id: `${id}-name` },
    app.texts.firstOf([text], values) ?? word,
  );
  const told = hint && h("span", { class: "hint", id: `${id}-hint` }, hint);
  const apart = word === "none" ? "choice apart" : "choice";
  return [h("label", { class: apart, for: id }, radio, h("span", {}, name, told)), under];
}

/**
 * The choice said back in both directions: "You are the owner's grandchild. The owner is your grandparent."
 * @param {App} app
 * @param {Field} field
 * @param {Values} values
 */
const playback = (app, field, values) =>
  app.texts.firstOf([playbackId(field, valueOf(app, field))], values);

/**
 * @param {Field} field
 * @param {string} word
 */
const playbackId = (field, word) => textId(`${field.label}-${word}-playback`);
