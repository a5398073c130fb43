// One text to edit: its key, and a field for each language with what is wrong in it.

import { FluentResource } from "/vendor/fluent/index.js";
import { h } from "../../dom.js";
import { LANGUAGES } from "../../language.js";
import { messageOf } from "./entries.js";
import { mistakeIn, unsaid } from "./mistakes.js";

/** @typedef {import("../../texts.js").Texts} Texts */
/** @typedef {import("./editor.js").Wording} Wording */
/** @typedef {(wording: Wording, id: string, text: string | null) => void} Changed null where a change is taken back */
/** @typedef {{ say: Texts, values: import("./mistakes.js").Values, edits: import("./edits.js").Edits }} Around */

/** So many letters stand in a line of the field. */
const LINE = 34;

/**
 * @param {string} id
 * @param {Wording[]} wordings
 * @param {Around} around
 * @param {Changed} changed
 */
export function row(id, wordings, around, changed) {
  const fields = wordings
    .filter(({ written }) => written.has(id))
    .map((wording) => field(id, wording, around, changed));
  const about = { class: "studio-text", role: "group", "aria-label": id };
  return h("div", about, h("code", {}, id), h("div", { class: "studio-languages" }, fields));
}

/**
 * @param {string} id
 * @param {Wording} wording
 * @param {Around} around
 * @param {Changed} changed
 */
function field(id, wording, { say: texts, values, edits }, changed) {
  const { language } = wording.texts;
  const before = wording.written.get(id) ?? "";
  const name = `text-${language}-${id}`;
  const told = h("p", { class: "studio-told", id: `${name}-told`, role: "status" });
  const back = h(
    "button",
    { type: "button", class: "as-link", onclick: () => (show(before), area.focus()) },
    texts.say("studio-texts-back"),
  );
  const area = h(
    "textarea",
    {
      ...{ id: name, lang: language, spellcheck: "false", "aria-describedby": `${name}-told` },
      oninput: () => show(area.value),
    },
    edits.in(language).get(id) ?? before,
  );
  const mark = () => {
    area.rows = Math.max(2, ...[linesIn(area.value)]);
    back.hidden = area.value === before;
  };
  const show = (/** @type {string} */ text) => {
    if (area.value !== text) area.value = text;
    mark();
    const resource = new FluentResource(messageOf(id, text));
    const mistake =
      text === before ? null : mistakeIn({ id, text, resource }, wording.texts.bundle, values);
    area.setAttribute("aria-invalid", String(mistake !== null));
    const lost = unsaid(new FluentResource(messageOf(id, before)), resource);
    told.replaceChildren(mistake ? wrong(texts, mistake, values) : left(texts, lost));
    if (!mistake) changed(wording, id, text);
  };
  mark();
  return h("div", {}, h("label", { for: name }, LANGUAGES[language]), area, told, back);
}

/** @param {string} text */
const linesIn = (text) =>
  text.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / LINE)), 0);

/**
 * @param {Texts} texts
 * @param {import("./mistakes.js").Mistake} mistake
 * @param {import("./mistakes.js").Values} values
 */
function wrong(texts, { code, name }, values) {
  const known = Object.keys(values).map((value) => `$${value}`);
  const about = { name, known: known.join(", "), number: known.length };
  return `${texts.say(`studio-mistake-${code}`, about)} ${texts.say("studio-mistake-still")}`;
}

/**
 * @param {Texts} texts
 * @param {string[]} lost
 */
const left = (texts, lost) =>
  lost.length > 0
    ? texts.say("studio-texts-unsaid", { names: lost.map((name) => `$${name}`).join(", ") })
    : "";
