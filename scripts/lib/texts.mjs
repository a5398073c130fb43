// Texts that were edited in the studio, put into the project's own files.

import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

import { textsIn, withTexts } from "../../www/js/studio/wording/entries.js";
import { root } from "./paths.mjs";
import { Stop } from "./stop.mjs";

/** The studio writes the language of a file at its head, whatever the browser names the file. */
const LANGUAGE = /^### (kk|ru|en)$/m;

/**
 * Says what was done; nothing is written unless every text has its place.
 * @param {string} path of a file that was downloaded
 * @param {string} [locales]
 */
export function takeTexts(path, locales = join(root, "www/locales")) {
  const downloaded = read(path);
  const [, language] = LANGUAGE.exec(downloaded) ?? [];
  if (!language)
    throw new Stop(`${path} was not downloaded from the studio: it names no language.`);
  const texts = textsIn(downloaded);
  const folder = join(locales, language);
  const files = readdirSync(folder).map((name) => {
    const file = join(folder, name);
    return { file, source: readFileSync(file, "utf8") };
  });
  const known = new Set(files.flatMap(({ source }) => [...textsIn(source).keys()]));
  const unknown = [...texts.keys()].filter((id) => !known.has(id));
  if (unknown.length > 0)
    throw new Stop(`No file in ${folder} has ${unknown.join(", ")}. Nothing was changed.`);
  const changed = files
    .map(({ file, source }) => ({ file, source, now: withTexts(source, texts) }))
    .filter(({ source, now }) => now !== source);
  for (const { file, now } of changed) writeFileSync(file, now);
  return changed.map(({ file }) => `${language}/${basename(file)}`);
}

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    throw new Stop(`${path} can't be read.`);
  }
}
