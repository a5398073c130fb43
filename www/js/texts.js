// The words of the page: Fluent files of the chosen language, with Kazakh behind it. No lookup of a text can fail.

import { FluentBundle, FluentResource } from "/vendor/fluent/index.js";
import { Problem } from "./api.js";
import { textsOf } from "./files.js";
import { day, hundredths, time } from "./formats.js";

/** @typedef {import("./formats.js").Language} Language */
/** @typedef {Record<string, string | number>} Arguments */

/** The texts of the first screens, which everything else rests on. The others are added when they are needed. */
const FIRST = ["page"];

export class Texts {
  /**
   * @param {Language} language
   * @param {FluentBundle} bundle
   */
  constructor(language, bundle) {
    this.language = language;
    this.bundle = bundle;
    /** @type {Set<string>} The sets of texts that are there. */
    this.files = new Set();
  }

  /** @param {string} set adds its texts, unless they are there */
  async add(set) {
    if (this.files.has(set)) return;
    const source = await textsOf(this.language, set).catch(named);
    this.bundle.addResource(new FluentResource(source));
    this.files.add(set);
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
 * The texts of one language: those of the first screens, or the same sets as there are in another.
 * @param {Language} language
 * @param {Iterable<string>} [sets]
 * @param {(text: string) => string} [transform] what becomes of each piece of text
 */
export async function loadTexts(language, sets = FIRST, transform) {
  const texts = new Texts(language, emptyBundle(language, transform));
  await Promise.all([...sets].map((set) => texts.add(set)));
  return texts;
}

/**
 * A request that never got through is a TypeError.
 * @param {unknown} error
 * @returns {never}
 */
function named(error) {
  throw error instanceof TypeError ? new Problem("offline") : error;
}

/**
 * @param {Language} language
 * @param {(text: string) => string} [transform]
 */
function emptyBundle(language, transform) {
  return new FluentBundle(language, {
    useIsolating: false,
    transform,
    functions: {
      DAY: ([iso], { form }) => day(language, String(iso), form && String(form)),
      TIME: ([moment]) => time(String(moment)),
      HUNDREDTHS: ([number]) => hundredths(language, Number(number?.valueOf())),
    },
  });
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
