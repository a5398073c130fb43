// The documents of the bundled page: what they name by its address, they name by its hashed name.

import { readFileSync } from "node:fs";
import { join } from "node:path";

import { HASHED, write } from "./hashed.mjs";

/**
 * @typedef {object} Made
 * @property {Record<string, string>} scripts hashed names by the address of the source
 * @property {string} style
 * @property {string} engine
 * @property {string} font
 */

/**
 * @param {string} www
 * @param {string} out
 * @param {string} name
 * @param {Made} made
 */
export function writePage(www, out, name, made) {
  const source = readFileSync(join(www, name), "utf8");
  write(out, name, named(source, made));
}

/**
 * @param {string} html
 * @param {Made} made
 */
export function named(html, { scripts, style, engine, font }) {
  return html
    .replace("/css/all.css", `/${HASHED}/${style}`)
    .replace("/fonts/onest.woff2", `/${HASHED}/${font}`)
    .replace("/pkg/tirkeu_bg.wasm", `/${HASHED}/${engine}`)
    .replace(/src="(\/js\/[^"]+)"/g, (_, address) => `src="/${HASHED}/${scripts[address]}"`)
    .replace(/<!--.*?-->/gs, "")
    .replace(/\n\s+/g, "\n");
}
