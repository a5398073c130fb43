// How the bundler finds what the page names by its address, and the module that names the other files.

import { existsSync } from "node:fs";
import { join } from "node:path";

import { nodeModules, pkg, root } from "../paths.mjs";

const FILES = /\/www\/js\/files\.js$/;
const VENDOR = "/vendor/fluent/";

/**
 * @param {{ engine: string, style: string, first: Record<string, string>, later: Record<string, string> }} made
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
 * @param {{ engine: string, style: string, first: Record<string, string>, later: Record<string, string> }} made
 */
const filesModule = ({ engine, style, first, later }) => `
import { gone } from "./newer.js";
const beside = (name) => new URL(name, import.meta.url).href;
const first = ${JSON.stringify(first)};
const later = ${JSON.stringify(later)};
export const STYLE = beside(${JSON.stringify(style)});
export const ENGINE = beside(${JSON.stringify(engine)});
export async function textsOf(language, set) {
  if (set === "page") return first[language];
  const url = beside(later[language + "/" + set]);
  const response = await fetch(url);
  if (response.status === 404) await gone();
  if (!response.ok) throw new Error(url + ": " + response.status);
  return response.text();
}
`;
