// The documents of the bundled page: what they name by its address, they name by its hashed name. The form's own page has
// in itself what it is first painted with.

import { readFileSync } from "node:fs";
import { join } from "node:path";

import { HASHED, write } from "./hashed.mjs";
import { withTold } from "./told.mjs";

const FIRST = '<script type="module" blocking="render" src="/js/first.js"></script>';
const STYLE = '<link rel="stylesheet" href="/css/all.css" />';

/**
 * @typedef {object} Made
 * @property {Record<string, string>} scripts hashed names by the address of the source
 * @property {string} style
 * @property {string} css the same, for a page that has it in itself
 * @property {string} first the script that runs before everything else
 * @property {string} engine
 * @property {string} font
 */

/**
 * @param {string} www
 * @param {string} out
 * @param {string} name
 * @param {Made} made
 */
export async function writePage(www, out, name, made) {
  const source = readFileSync(join(www, name), "utf8");
  const page = plain(await withTold(source));
  write(out, name, named(page.includes(FIRST) ? inItself(page, made) : page, made));
}

/** @param {string} html without what is for those who read its source */
const plain = (html) => html.replace(/<!--.*?-->/gs, "").replace(/\n\s+/g, "\n");

/**
 * @param {string} html
 * @param {Made} made
 */
function inItself(html, { css, first }) {
  // The style knows its font beside it, as the file of the same style does.
  const style = css.replaceAll('url("./', `url("/${HASHED}/`);
  return html
    .replace(STYLE, () => `<style>${style}</style>`)
    .replace(FIRST, () => `<script>${first}</script>`);
}

/**
 * @param {string} html
 * @param {Made} made
 */
const named = (html, { scripts, style, engine, font }) =>
  html
    .replace('href="/css/all.css"', `href="/${HASHED}/${style}"`)
    .replace("/fonts/onest.woff2", `/${HASHED}/${font}`)
    .replace("/pkg/tirkeu_bg.wasm", `/${HASHED}/${engine}`)
    .replace(/src="(\/js\/[^"]+)"/g, (_, address) => `src="/${HASHED}/${scripts[address]}"`);
