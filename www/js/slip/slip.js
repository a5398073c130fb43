// What the arrival slip holds without being asked for: what was said and confirmed before. No register at hand keeps the
// slip's own questions; of a student alone it is known what they come for and what they do.

import { h } from "../dom.js";
import { valueOf } from "../parts/field.js";
import { addressOf, chosenHome, readOn } from "../parts/home.js";
import { source } from "../parts/source.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {import("/pkg/tirkeu.js").View} View */

/** The question of the slip, and its answer for whoever is known to study. */
const OF_A_STUDENT = /** @type {Record<string, string>} */ ({ purpose: "study", work: "student" });

/**
 * The rows that the slip has already.
 * @param {App} app
 * @param {View} view
 */
export function knownOnSlip(app, view) {
  const rka = chosenHome(app);
  const { name = "", iin = "" } = app.person ?? {};
  const months = said(view, "months");
  const rows = [
    [
      "slip-person",
      `${name}, ${app.say("iin-masked", { iin })}`,
      "slip-from-register",
      app.api.day,
    ],
    [
      "slip-who",
      app.texts.firstOf([`who-${said(view, "who").replaceAll("_", "-")}`]),
      "slip-from-you",
    ],
    ["slip-home", rka && addressOf(app, rka), "slip-from-addresses", rka && readOn(app, rka)],
    ["slip-kind", app.say("slip-term", { months: Number(months) }), "slip-from-you"],
  ];
  return h(
    "section",
    { class: "known", "aria-labelledby": "known-title" },
    h("h2", { id: "known-title" }, app.say("slip-known")),
    h(
      "dl",
      { class: "besides" },
      rows.map(([id, value, from, day]) => {
        const source = app.say(from ?? "", { day: day || "none" });
        return h(
          "div",
          {},
          h("dt", {}, app.say(id ?? "")),
          h("dd", {}, value ?? "", h("span", { class: "hint" }, h("br", {}), source)),
        );
      }),
    ),
  );
}

/**
 * @param {View} view
 * @param {string} label
 */
const said = ({ answers }, label) => answers.find((one) => one.label === label)?.value ?? "";

/**
 * Fills a question of the slip in where the answer is known, and says from where; it stays a question, to be looked at and
 * changed. Nothing where it is not known.
 * @param {App} app
 * @param {View} view
 */
export function filledIn(app, view) {
  const [field] = view.fields;
  const known = field && OF_A_STUDENT[field.label];
  const step = view.trace.find(
    ({ fact, value, person }) => fact === "study" && value === "full_time" && person === 0,
  );
  if (!field || !known || !step || !field.choices.includes(known)) return [];
  if (!valueOf(app, field)) app.filling.type(field.name, known);
  if (valueOf(app, field) !== known) return [];
  return [
    h(
      "div",
      { class: "known", id: "filled-in" },
      h("p", { class: "hint" }, app.say("slip-filled-in")),
      ...source(app, step),
    ),
  ];
}
