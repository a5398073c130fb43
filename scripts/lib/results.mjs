// Reading how many tests passed out of what the test runners print.

import { say } from "./progress.mjs";
import { indent, tail } from "./stop.mjs";

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */
/** @typedef {Count & { name: string, note?: string }} Part */

/**
 * Of `cargo test` and of wasm-bindgen's runner: one line for each test program.
 * @param {string} output
 * @returns {Count}
 */
export function cargoCount(output) {
  const lines = output.matchAll(/^test result: \S+ (\d+) passed; (\d+) failed; (\d+) ignored/gm);
  return [...lines].reduce(
    (all, [, passed, failed, ignored]) => ({
      passed: all.passed + Number(passed),
      failed: all.failed + Number(failed),
      skipped: all.skipped + Number(ignored),
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/**
 * Of `node --test`: a block of counts at the end.
 * @param {string} output
 * @returns {Count}
 */
export function nodeCount(output) {
  const count = (/** @type {string} */ word) => {
    const found = [...output.matchAll(new RegExp(`^(?:ℹ|#) ${word} (\\d+)$`, "gm"))].pop();
    return found ? Number(found[1]) : 0;
  };
  return {
    passed: count("pass"),
    failed: count("fail") + count("cancelled"),
    skipped: count("skipped") + count("todo"),
  };
}

/**
 * The part of an output that tells why tests failed: both runners list the failures once more at
 * the end, but not as the last thing.
 * @param {string} output
 * @param {number} [lines]
 */
export function essence(output, lines = 60) {
  const found = /^(failures:|✖ failing tests:)$/m.exec(output);
  const shown = found ? output.slice(found.index).split("\n").slice(0, lines) : [];
  return found ? shown.join("\n") : tail(output, lines);
}

/**
 * What a part comes to. One that ended badly without a failed test has failed all the same, and so
 * has one that ran no test: silence is not success.
 * @param {string} name
 * @param {Count} count
 * @param {number} code
 * @returns {Part}
 */
export function part(name, count, code) {
  if (code !== 0 && count.failed === 0) {
    return { name, ...count, failed: 1, note: "it ended with an error" };
  }
  if (count.passed + count.failed === 0)
    return { name, ...count, failed: 1, note: "it ran no test" };
  return { name, ...count };
}

/**
 * Counts, and shows what failed.
 * @param {string} name
 * @param {import("./run.mjs").Result} result
 * @param {Count} count
 */
export function counted(name, result, count) {
  const all = part(name, count, result.code);
  if (all.failed) {
    say(`\n${indent(essence(result.output))}\n\n  The whole output is in ${result.log}\n`);
  }
  return all;
}

/**
 * Parts of one part.
 * @param {string} name
 * @param {Part[]} parts
 * @returns {Part}
 */
export function together(name, parts) {
  const sum = (/** @type {keyof Count} */ word) => parts.reduce((all, one) => all + one[word], 0);
  return { name, passed: sum("passed"), failed: sum("failed"), skipped: sum("skipped") };
}

/** @param {Part} part */
export function describe({ passed, failed, skipped, note }) {
  const words = [`${passed} passed`];
  if (failed) words.push(`${failed} failed`);
  if (skipped) words.push(`${skipped} skipped`);
  return words.join(", ") + (note ? ` (${note})` : "");
}

/**
 * The closing line. A part of which nothing could be run is named: it is neither right nor wrong.
 * @param {Part[]} parts
 */
export function total(parts) {
  const { passed, failed } = together("", parts);
  const missing = parts.filter((one) => one.passed + one.failed === 0).map(({ name }) => name);
  const rest = missing.length ? `; NOT RUN: ${missing.join(", ")}` : "";
  return { line: `${passed} passed, ${failed} failed${rest}`, code: failed ? 1 : 0 };
}
