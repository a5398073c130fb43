// What became of the mutants of each module, kept until the module or its tests change.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { GROUPS } from "./decisions.mjs";
import { scratch } from "./paths.mjs";
import { filesUnder, sha256 } from "./sources.mjs";

/** @typedef {import("./mutants.mjs").Found} Found */

/** The edition of cargo-mutants: another one makes other mutants. */
export const VERSION = "27.1.0";
export const place = join(scratch, "mutants");
/** The sources, where they may be changed. */
export const copy = join(place, "copy");
/** How the program is built for the quick tests. */
export const QUICK = ["profile.dev.package.tirkeu.opt-level=0", "profile.dev.debug=false"];

/**
 * What was found of a module, while it and its tests are as they were.
 * @param {string} module
 * @returns {Found | null}
 */
export function kept(module) {
  const path = keptAt(module);
  if (!existsSync(path)) return null;
  const { stamp, found } = JSON.parse(readFileSync(path, "utf8"));
  return stamp === stampOf(module) ? found : null;
}

/**
 * @param {string} module
 * @param {Found} found
 */
export function keep(module, found) {
  mkdirSync(join(place, "kept"), { recursive: true });
  writeFileSync(keptAt(module), JSON.stringify({ stamp: stampOf(module), found }, null, 1));
}

/** @param {string} module */
function keptAt(module) {
  return join(place, "kept", `${module.replace(/\W/g, "-")}.json`);
}

/**
 * What the result of a module depends on, taken narrowly: itself and the tests of its group.
 * @param {string} module
 */
function stampOf(module) {
  const group = GROUPS.find(({ modules }) => modules.includes(module));
  const { tests, slow } = group ?? { tests: [], slow: [] };
  const programs = tests.map((test) => test.replace("--test=", "")).concat("common", "oracle");
  const isTest = (/** @type {string} */ path) =>
    /^src\/.*\/tests\b/.test(path) || programs.some((name) => path.startsWith(`tests/${name}`));
  const of = ["src", "tests"].flatMap((folder) => filesUnder(copy, folder).filter(isTest));
  const files = [module, ...of].sort();
  const contents = files.map((path) => `${path} ${sha256(readFileSync(join(copy, path)))}`);
  return sha256([VERSION, ...QUICK, ...tests, ...slow, ...contents].join("\n"));
}
