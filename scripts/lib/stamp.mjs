// pkg/stamp.json: what pkg/ was built from, by what, and what came out.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { pkg, root } from "./paths.mjs";
import { filesUnder, sha256, sourcesHash } from "./sources.mjs";
import { bindgenVersion, WASM_PACK } from "./tools.mjs";

export const STAMP = "stamp.json";

/**
 * @typedef {object} Stamp
 * @property {string} sources hash over everything that the package is built from
 * @property {string} rustc
 * @property {string} std where the standard library for wasm32 came from
 * @property {Record<string, string>} tools
 * @property {Record<string, string>} files sha-256 of each file
 */

/** The tools whose output is in the package, at the versions that this clone pins. */
export function pinnedTools() {
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  return {
    "wasm-bindgen": bindgenVersion(),
    "wasm-pack": WASM_PACK,
    binaryen: String(lock.packages["node_modules/binaryen"].version),
  };
}

/** The hash that a package of today's sources would carry. */
export function currentSources() {
  return sourcesHash(root, pinnedTools());
}

/**
 * @param {string} [folder]
 * @returns {Stamp | null}
 */
export function readStamp(folder = pkg) {
  try {
    return JSON.parse(readFileSync(join(folder, STAMP), "utf8"));
  } catch {
    return null;
  }
}

/**
 * Hashes of the files of a package, the stamp itself left out.
 * @param {string} folder
 */
export function fileHashes(folder) {
  if (!existsSync(folder)) return {};
  const names = filesUnder(folder, ".").filter((name) => name !== STAMP);
  return Object.fromEntries(
    names.sort().map((name) => [name, sha256(readFileSync(join(folder, name)))]),
  );
}

/**
 * Why a package can't be used as it is, or null where it can.
 * @param {Stamp | null} stamp
 * @param {string} sources
 * @param {Record<string, string>} files
 */
export function whyStale(stamp, sources, files) {
  if (!stamp) return "it has no stamp";
  if (stamp.sources !== sources) return "the sources have changed since it was built";
  const differing = difference(stamp.files, files);
  return differing.length ? `not as it was built: ${differing.join(", ")}` : null;
}

/**
 * Names of the files that two lists of hashes don't agree on.
 * @param {Record<string, string>} one
 * @param {Record<string, string>} other
 */
export function difference(one, other) {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].filter((name) => one[name] !== other[name]).sort();
}
