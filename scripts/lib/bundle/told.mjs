// What the page tells before any script of it runs: the start page, drawn by its own code from the texts of each language,
// and put into the markup. See www/js/first.js for which of them is seen, and when.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";

import { build } from "esbuild";

import { root } from "../paths.mjs";
import { Leaf, escaped, paper } from "./paper.mjs";
import { fileAt } from "./plugin.mjs";

/** @typedef {typeof import("../../../www/js/screens/start.js").startScreen} StartScreen */
/** @typedef {typeof import("../../../www/js/texts.js").loadTexts} LoadTexts */

const www = join(root, "www");
const LANGUAGES = /** @type {const} */ (["kk", "ru", "en"]);
const DRAWING = `
export { startScreen } from "./js/screens/start.js";
export { loadTexts } from "./js/texts.js";
`;

/**
 * @param {string} html
 * @returns {Promise<string>} the same with what it tells, where it has a place for that
 */
export async function withTold(html) {
  if (!html.includes("<!-- told:")) return html;
  const told = await Promise.all(LANGUAGES.map(await drawer()));
  return html
    .replace("<!-- told: training -->", told.map(({ training }) => training).join(" "))
    .replace("<!-- told: start -->", told.map(({ start }) => start).join("\n"));
}

/** The page's own modules, in a world of paper. */
async function drawer() {
  const { startScreen, loadTexts } = await drawing();
  return async (/** @type {(typeof LANGUAGES)[number]} */ language) => {
    const texts = await loadTexts(language);
    const say = (/** @type {string} */ id) => texts.say(id);
    // Of whom nothing is known, and who has begun nothing, on no day.
    const nobody = {
      texts,
      say,
      hasDraft: () => false,
      person: null,
      mine: null,
      api: { day: "" },
    };
    const screen = startScreen(/** @type {any} */ (nobody));
    const drawn = screen.content.flat().filter((part) => /** @type {any} */ (part) instanceof Leaf);
    return {
      training: `<span class="told" lang="${language}">${escaped(say("training"))}</span>`,
      start: `<div class="opening told" lang="${language}" hidden>${drawn.join("")}</div>`,
    };
  };
}

/** @returns {Promise<{ startScreen: StartScreen, loadTexts: LoadTexts }>} */
async function drawing() {
  const { outputFiles } = await build({
    stdin: { contents: DRAWING, resolveDir: www },
    bundle: true,
    format: "iife",
    globalName: "drawing",
    write: false,
    logLevel: "silent",
    plugins: [asServed],
  });
  const world = createContext({
    document: paper,
    location: { search: "" },
    URLSearchParams,
    fetch: onDisk,
  });
  return runInContext(`${outputFiles[0]?.text}; drawing`, world);
}

/** @type {import("esbuild").Plugin} */
const asServed = {
  name: "as served",
  setup: (build) =>
    build.onResolve({ filter: /^\/(pkg|vendor)\// }, ({ path }) => ({ path: fileAt(path) })),
};

/** @param {string} address */
const onDisk = (address) => ({ ok: true, text: () => readFileSync(join(www, address), "utf8") });
