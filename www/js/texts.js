// The words of the page: Fluent files of the chosen language, with Kazakh behind it. No lookup of a text can fail.

import { FluentBundle, FluentResource } from "/vendor/fluent/index.js";
import { day, hundredths, time } from "./formats.js";

/** @typedef {import("./formats.js").Language} Language */
/** @typedef {Record<string, string | number>} Arguments */

/** @type {Record<Language, string>} Each in its own words. */
export const LANGUAGES = { kk: "Қазақша", ru: "Русский", en: "English" };
export const FILES = ["page", "questions", "registers", "outcomes"];
const REMEMBERED = "tirkeu-language";

/**
 * @param {string | null} text
 * @returns {text is Language}
 */
const isLanguage = (text) => text !== null && Object.hasOwn(LANGUAGES, text);

/** The language to begin with: the address, then what was chosen before, then Kazakh. */
export function firstLanguage() {
  const asked = new URLSearchParams(location.search).get("lang");
  if (isLanguage(asked)) return asked;
  try {
    const kept = localStorage.getItem(REMEMBERED);
    if (isLanguage(kept)) return kept;
  } catch {
    // Storage may be forbidden; the choice then lasts as long as the page.
  }
  return "kk";
}

/** @param {Language} language */
export function rememberLanguage(language) {
  try {
    localStorage.setItem(REMEMBERED, language);
  } catch {
    // As above.
  }
}

export class Texts {
  /**
   * @param {Language} language
   * @param {FluentBundle} bundle
   */
  constructor(language, bundle) {
    this.language = language;
    this.bundle = bundle;
  }

  /** @param {string} id */
  has(id) {
    return this.bundle.hasMessage(id);
  }

  /**
   * The text of this id. Missing, it is the id itself: ugly, but never a blank page.
   * @param {string} id
   * @param {Arguments} [values]
   */
  say(id, values) {
    const pattern = this.bundle.getMessage(id)?.value;
    return pattern ? bound(this.bundle.formatPattern(pattern, values, [])) : id;
  }

  /**
   * The text of the first of these ids that has one; null where none has.
   * @param {string[]} ids
   * @param {Arguments} [values]
   */
  firstOf(ids, values) {
    const id = ids.find((id) => this.has(id));
    return id ? this.say(id, values) : null;
  }

  /**
   * A text of several paragraphs, one a line.
   * @param {string} id
   * @param {Arguments} [values]
   */
  lines(id, values) {
    return this.has(id) ? this.say(id, values).split("\n").filter(Boolean) : [];
  }
}

/**
 * The texts of one language. The files are small and asked for together.
 * @param {Language} language
 */
export async function loadTexts(language) {
  const bundle = emptyBundle(language);
  const sources = await Promise.all(
    FILES.map((file) => fetchText(`/locales/${language}/${file}.ftl`)),
  );
  for (const source of sources) bundle.addResource(new FluentResource(source));
  return new Texts(language, bundle);
}

/** @param {Language} language */
function emptyBundle(language) {
  return new FluentBundle(language, {
    useIsolating: false,
    functions: {
      DAY: ([iso], { form }) => day(language, String(iso), form && String(form)),
      TIME: ([moment]) => time(String(moment)),
      HUNDREDTHS: ([number]) => hundredths(language, Number(number?.valueOf())),
    },
  });
}

/** @param {string} path */
async function fetchText(path) {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.text();
}

/**
 * A name as the engine writes it, as an id of a text: `full_sibling` is `full-sibling`, `10.3` is `10-3`.
 * @param {string} id
 */
export const textId = (id) => id.replace(/[^A-Za-z0-9]+/g, "-").toLowerCase();

/**
 * A number stays with its sign and with its unit, wherever the line ends.
 * @param {string} text
 */
const bound = (text) =>
  text.replace(/(№|No) (?=\d)/g, "$1\u00a0").replace(/(\d) (?=[mм]²)/g, "$1\u00a0");
