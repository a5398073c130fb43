// What cargo-mutants found, read and counted.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * What became of the mutants: the names, as in `src/day.rs:49:5: replace age -> Option<u32> with None`.
 * @typedef {Record<"caught" | "endless" | "unbuilt" | "missed", string[]>} Found
 */

/** @type {Record<keyof Found, string>} */
const FILES = {
  caught: "caught.txt",
  endless: "timeout.txt",
  unbuilt: "unviable.txt",
  missed: "missed.txt",
};

/**
 * @param {string} folder where cargo-mutants put its results
 * @returns {Found}
 */
export function readFound(folder) {
  const lines = (/** @type {string} */ file) => {
    const path = join(folder, "mutants.out", file);
    return existsSync(path) ? readFileSync(path, "utf8").split("\n").filter(Boolean) : [];
  };
  return {
    caught: lines(FILES.caught),
    endless: lines(FILES.endless),
    unbuilt: lines(FILES.unbuilt),
    missed: lines(FILES.missed),
  };
}

/** @returns {Found} */
export function nothing() {
  return { caught: [], endless: [], unbuilt: [], missed: [] };
}

/**
 * Both together; what the second one tried again is as the second one found it.
 * @param {Found} first
 * @param {Found} second
 * @returns {Found}
 */
export function together(first, second) {
  const again = new Set(Object.values(second).flat());
  const both = (/** @type {keyof Found} */ kind) => [
    ...first[kind].filter((name) => !again.has(name)),
    ...second[kind],
  ];
  return {
    caught: both("caught"),
    endless: both("endless"),
    unbuilt: both("unbuilt"),
    missed: both("missed"),
  };
}

/**
 * What was found of one module.
 * @param {Found} found
 * @param {string} module
 * @returns {Found}
 */
export function ofModule(found, module) {
  const own = (/** @type {keyof Found} */ kind) =>
    found[kind].filter((name) => name.startsWith(`${module}:`));
  return {
    caught: own("caught"),
    endless: own("endless"),
    unbuilt: own("unbuilt"),
    missed: own("missed"),
  };
}

/**
 * The changes that docs/mutants.md says are none: a line each, "- `src/day.rs: replace …`".
 * @param {string} text
 */
export function listed(text) {
  return [...text.matchAll(/^- `(src\/\S+\.rs: .+?)`/gm)].map(([, change]) => change);
}

/**
 * A change without the place, which moves with every line that is added above it.
 * @param {string} name
 */
export function change(name) {
  return name.replace(/^(\S+?\.rs):\d+:\d+:/, "$1:");
}

/**
 * The words that make cargo-mutants try these and no others.
 * @param {string[]} names
 */
export function onlyThese(names) {
  return names.flatMap((name) => ["--re", `^${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`]);
}

/**
 * The closing lines, and whether all is well.
 * @param {Found} found
 * @param {string[]} known changes that are listed as none
 * @param {number} [unseen] how many mutants are not among those found
 */
export function verdict(found, known, unseen = 0) {
  const missed = found.missed.filter((name) => !known.includes(change(name)));
  const all = Object.values(found).flat();
  const noticed = [...found.caught, ...found.endless].map(change);
  const alone = (/** @type {string} */ name) => !found.missed.map(change).includes(name);
  const wrong = known.filter((name) => noticed.includes(name) && alone(name));
  const gone = known.filter((name) => !all.map(change).includes(name));
  const lines = [
    ...missed.map((name) => `missed: ${name}`),
    ...wrong.map((name) => `listed in docs/mutants.md, and caught all the same: ${name}`),
    ...gone.map((name) => `listed in docs/mutants.md, and not there any more: ${name}`),
    `${all.length + unseen} mutants: ${found.caught.length + found.endless.length} caught ` +
      `(${found.endless.length} by running on for ever), ${found.unbuilt.length} don't compile, ` +
      `${found.missed.length - missed.length} change nothing, ${missed.length} missed` +
      `${unseen ? `, ${unseen} not run yet` : ""}.`,
  ];
  return { lines, code: missed.length + wrong.length + gone.length ? 1 : 0 };
}
