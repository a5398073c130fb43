// The bar over the stage: which screen, and in which language, length, look, width and on which day.

import { h } from "../dom.js";
import { LANGUAGES } from "../language.js";

/** @typedef {import("../texts.js").Texts} Texts */
/** @typedef {"screen" | "language" | "length" | "theme" | "width" | "day"} What */
/** @typedef {Record<What, string>} Chosen */

const THEMES = ["light", "dark", "low"];
const LENGTHS = ["written", "longer"];
const WIDTHS = ["320", "360", "768", "1280"];

/**
 * @param {Texts} texts
 * @param {Chosen} chosen
 * @param {string[]} screens
 * @param {(what: What, value: string) => void} choose
 */
export function bar(texts, chosen, screens, choose) {
  const themes = THEMES.map((name) => [name, texts.say(`studio-theme-${name}`)]);
  const lengths = LENGTHS.map((name) => [name, texts.say(`studio-length-${name}`)]);
  /** @type {[What, string[][]][]} */
  const choices = [
    ["screen", screens.map(same)],
    ["language", Object.entries(LANGUAGES)],
    ["length", lengths],
    ["theme", themes],
    ["width", WIDTHS.map(same)],
  ];
  return h(
    "div",
    { class: "studio-bar" },
    choices.map(([what, options]) => {
      const select = choice(what, options, chosen[what], choose);
      return h("label", {}, texts.say(`studio-${what}`), select);
    }),
    h("label", {}, texts.say("studio-day"), date(chosen.day, choose)),
  );
}

/** @param {string} name */
const same = (name) => [name, name];

/**
 * @param {What} what
 * @param {string[][]} options
 * @param {string} now
 * @param {(what: What, value: string) => void} choose
 */
function choice(what, options, now, choose) {
  const select = h(
    "select",
    { id: `studio-${what}`, onchange: () => choose(what, select.value) },
    options.map(([value = "", label = ""]) =>
      h("option", { value, selected: value === now }, label),
    ),
  );
  return select;
}

/**
 * @param {string} now
 * @param {(what: What, value: string) => void} choose
 */
function date(now, choose) {
  const input = h("input", {
    type: "date",
    id: "studio-day",
    value: now,
    onchange: () => input.value && choose("day", input.value),
  });
  return input;
}
