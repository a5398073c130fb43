// The texts of the bundled page: one file a language and set. None is in the script, where those who speak one language
// would wait for the words of the others.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { SETS } from "../../../www/js/files.js";
import { writeHashed } from "./hashed.mjs";

/**
 * @param {string} locales the folder with a folder of texts for each language
 * @param {string} out
 * @returns {Record<string, string>} names of files by language and set
 */
export function bundleTexts(locales, out) {
  /** @type {Record<string, string>} */
  const names = {};
  for (const language of readdirSync(locales)) {
    const folder = join(locales, language);
    const files = readdirSync(folder).map((file) => file.replace(/\.ftl$/, ""));
    const inSets = Object.values(SETS).flat();
    const alone = files.filter((file) => !inSets.includes(file)).map((file) => [file, [file]]);
    for (const [set, members] of [...Object.entries(SETS), ...alone]) {
      const text = joined(folder, /** @type {string[]} */ (members));
      names[`${language}/${set}`] = writeHashed(out, `${set}-${language}.ftl`, text);
    }
  }
  return names;
}

/**
 * What is for translators alone is left out.
 * @param {string} folder
 * @param {string[]} files
 */
function joined(folder, files) {
  const lines = files.flatMap((file) =>
    readFileSync(join(folder, `${file}.ftl`), "utf8").split("\n"),
  );
  return `${lines.filter((line) => line.trim() && !line.startsWith("#")).join("\n")}\n`;
}
