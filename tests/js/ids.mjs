// How the page turns the engine's words into the ids of texts. Taken from the page's own file as text: that file imports
// from the server and can't be loaded here.

import { readFileSync } from "node:fs";

const page = readFileSync(new URL("../../www/js/texts.js", import.meta.url), "utf8");
const rule = /textId = \(id\) => (.+);/.exec(page)?.[1];
if (!rule) throw new Error("www/js/texts.js no longer says how ids are made");

/** @type {(id: string) => string} */
export const textId = /** @type {any} */ (new Function("id", `return ${rule}`));
