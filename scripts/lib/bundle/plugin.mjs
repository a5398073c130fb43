// How the bundler finds what the page names by its address, and the module that names the other files.

import { existsSync } from "node:fs";
import { join } from "node:path";

import { nodeModules, pkg, root } from "../paths.mjs";
import { HASHED } from "./hashed.mjs";

const FILES = /\/www\/js\/files\.js$/;
const VENDOR = "/vendor/fluent/";

/**
 * @typedef {object} Names of the files that the page asks for
 * @property {string} engine
 * @property {string} style
 * @property {Record<string, string>} texts by language and set
 */

/**
 * @param {Names} made
 * @returns {import("esbuild").Plugin}
 */
export function addresses(made) {
  return {
    name: "addresses",
    setup(build) {
      build.onResolve({ filter: /^\// }, ({ path }) =>
        existsSync(path) ? undefined : { path: fileAt(path) },
      );
      build.onLoad({ filter: FILES }, () => ({ contents: filesModule(made) }));
    },
  };
}

/**
 * The file that the server gives at an address of the unbundled page.
 * @param {string} address
 */
export function fileAt(address) {
  if (address.startsWith("/pkg/")) return join(pkg, address.slice("/pkg/".length));
  if (!address.startsWith(VENDOR)) return join(root, "www", address);
  return join(nodeModules, "@fluent/bundle/esm", address.slice(VENDOR.length));
}

/**
 * The same as www/js/files.js, over hashed names. They stand beside the script, wherever that was put.
 * @param {Names} made
 */
const filesModule = ({ engine, style, texts }) => `
import { gone } from "./newer.js";
const beside = (name) => new URL(name, import.meta.url).href;
const texts = ${JSON.stringify(texts)};
export const STYLE = beside(${JSON.stringify(style)});
export const ENGINE = beside(${JSON.stringify(engine)});
export async function textsOf(language, set) {
  const url = beside(texts[language + "/" + set]);
  const response = await fetch(url);
  if (response.status === 404) await gone();
  if (!response.ok) throw new Error(url + ": " + response.status);
  return response.text();
}
`;

/**
 * The same for the script that stands in the page itself, and has nothing beside it.
 * @param {Names["texts"]} texts
 * @returns {import("esbuild").Plugin}
 */
export const firstTexts = (texts) => ({
  name: "first texts",
  setup: (build) =>
    build.onLoad({ filter: FILES }, () => {
      const first = Object.keys(texts).filter((name) => name.endsWith("/page"));
      const names = first.map((name) => [name.split("/", 1)[0], `/${HASHED}/${texts[name]}`]);
      const contents = `const names = ${JSON.stringify(Object.fromEntries(names))};
        export const firstTexts = (language) => names[language];`;
      return { contents };
    }),
});
