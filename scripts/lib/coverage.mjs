// What LLVM counted, read and told.

import { relative } from "node:path";

/**
 * File, regions, lines and branches, of which so many are missed.
 * @param {string} report
 */
export function table(report) {
  const line = (/** @type {string[]} */ cells) =>
    cells.map((cell, i) => (i ? cell.padStart(9) : cell.padEnd(26))).join("");
  const head = line(["", "regions", "missed", "lines", "missed", "branches", "missed"]);
  const body = rows(report).map((row) =>
    line([0, 1, 2, 7, 8, 10, 11].map((column) => row[column])),
  );
  return [head, ...body].join("\n");
}

/**
 * The closing line, and whether every branch was taken.
 * @param {string} report
 */
export function total(report) {
  const row = rows(report).find(([name]) => name === "TOTAL") || [];
  const [lines, linesMissed, branches, missed] = [7, 8, 10, 11].map((column) =>
    Number(row[column]),
  );
  if (!(branches > 0)) return { line: "No branch was counted.", code: 1 };
  const taken = `${branches - missed} of ${branches} branches`;
  const run = `${lines - linesMissed} of ${lines} lines`;
  return { line: `The tests take ${taken} and ${run}.`, code: missed ? 1 : 0 };
}

/**
 * Where a condition was always true or never. A generic function is shown once for every type that it
 * was compiled for; a branch that any of them took is taken.
 * @param {string} shown the sources with the counts of their branches
 * @param {string} root
 */
export function missedBranches(shown, root) {
  /** @type {Map<string, { yes: boolean, no: boolean }>} */
  const taken = new Map();
  let file = "";
  for (const line of shown.split("\n")) {
    file = /^(\S.*\.rs):$/.exec(line)?.[1] ?? file;
    const [, at, yes, no] = /Branch \((\S+)\): \[True: (\S+), False: (\S+)\]/.exec(line) ?? [];
    if (!at) continue;
    const place = `${relative(root, file)}:${at}`;
    const before = taken.get(place);
    taken.set(place, { yes: yes !== "0" || !!before?.yes, no: no !== "0" || !!before?.no });
  }
  return [...taken].filter(([, { yes, no }]) => !yes || !no).map(told);
}

/** @param {[string, { yes: boolean, no: boolean }]} branch */
function told([place, { yes, no }]) {
  return `${yes ? "always true" : no ? "never true" : "never reached"}: ${place}`;
}

/** @param {string} report */
function rows(report) {
  const all = report.split("\n").map((line) => line.trim().split(/\s+/));
  return all.filter(([name]) => /\.rs$|^TOTAL$/.test(name));
}
