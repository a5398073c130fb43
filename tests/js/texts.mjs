// The texts as the tests read them: the files of each language, parsed, and formatted as the page formats them.

import { readFileSync } from "node:fs";
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { parse } from "@fluent/syntax";
import { day, hundredths, time } from "../../www/js/formats.js";

/** @typedef {import("../../www/js/formats.js").Language} Language */

/** @type {Language[]} */
export const LANGUAGES = ["kk", "ru", "en"];
export const FILES = [
  "page",
  "questions",
  "registers",
  "outcomes",
  "filing",
  "log",
  "centres",
  "trouble",
  "kin",
  "family",
  "clauses",
  "studio",
];

/**
 * @param {Language} language
 * @param {string} file
 */
export function source(language, file) {
  return readFileSync(
    new URL(`../../www/locales/${language}/${file}.ftl`, import.meta.url),
    "utf8",
  );
}

/**
 * The entries of one language, messages and mistakes alike, as Fluent's own parser sees them.
 * @param {Language} language
 */
export function entries(language) {
  return FILES.flatMap((file) => parse(source(language, file), {}).body);
}

/**
 * Every message with its pattern.
 * @param {Language} language
 * @returns {Map<string, import("@fluent/syntax").Message>}
 */
export function messages(language) {
  const found = entries(language).filter((entry) => entry.type === "Message");
  return new Map(
    found.map((entry) => {
      const message = /** @type {import("@fluent/syntax").Message} */ (entry);
      return [message.id.name, message];
    }),
  );
}

/**
 * Formats as the page does.
 * @param {Language} language
 */
export function speaker(language) {
  const bundle = new FluentBundle(language, {
    useIsolating: false,
    functions: {
      DAY: ([iso], { form }) => day(language, String(iso), form && String(form)),
      TIME: ([moment]) => time(String(moment)),
      HUNDREDTHS: ([number]) => hundredths(language, Number(number?.valueOf())),
    },
  });
  for (const file of FILES) bundle.addResource(new FluentResource(source(language, file)));
  return (/** @type {string} */ id, /** @type {Record<string, string | number>} */ values = {}) => {
    const pattern = bundle.getMessage(id)?.value;
    if (!pattern) throw new Error(`${language} has no ${id}`);
    /** @type {Error[]} */
    const errors = [];
    const text = bundle.formatPattern(pattern, values, errors);
    if (errors[0]) throw errors[0];
    return text;
  };
}
