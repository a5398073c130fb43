// A day in three boxes, in the order of the language: no calendar is needed for a birthday, and nobody has to know which
// sign goes between the numbers. The engine reads them as one text.

import { h } from "../dom.js";
import { textId } from "../texts.js";
import { issueLine, valueOf } from "../parts/field.js";

/** @typedef {import("../app.js").App} App */

const PARTS = /** @type {const} */ (["year", "month", "day"]);

/**
 * @param {App} app
 * @param {import("../parts/field.js").Drawn} drawn
 */
export function dateField(app, { field, title }) {
  const { name } = field;
  const id = textId(field.label);
  const said = valueOf(app, field).split("-");
  const boxes = PARTS.map((part, place) => box(`${name}-${part}`, part, said[place] ?? ""));
  const typed = () => app.filling.type(name, written(boxes.map(({ value }) => value.trim())));
  for (const one of boxes) one.addEventListener("input", typed);
  const labelled = boxes.map((one, place) =>
    h("label", { class: "date-part", for: one.id }, app.say(`date-${PARTS[place]}`), one),
  );
  const issue = issueLine(app, field);
  return h(
    "fieldset",
    {
      class: issue ? "field field-wrong" : "field",
      id: name,
      "aria-describedby": issue ? `${name}-hint ${name}-issue` : `${name}-hint`,
    },
    title,
    h("legend", { class: "label" }, app.say(`${id}-label`)),
    h("p", { class: "hint", id: `${name}-hint` }, app.say(`${id}-hint`)),
    issue,
    // Kazakh writes the year first; the tabs follow what is seen.
    h("div", { class: "date" }, app.texts.language === "kk" ? labelled : labelled.reverse()),
  );
}

/**
 * @param {string} id
 * @param {string} part
 * @param {string} value
 */
const box = (id, part, value) =>
  h("input", {
    class: `line-input date-${part}`,
    id,
    type: "text",
    inputmode: "numeric",
    autocomplete: "off",
    maxlength: part === "year" ? "4" : "2",
    value,
  });

/**
 * As the engine reads a day; nothing at all where nothing was typed.
 * @param {string[]} parts
 */
function written([year = "", month = "", day = ""]) {
  if (!year && !month && !day) return "";
  // What was left out stays empty, so that it is seen to be.
  const [wholeMonth, wholeDay] = [month, day].map((part) => part && part.padStart(2, "0"));
  return `${year}-${wholeMonth}-${wholeDay}`;
}
