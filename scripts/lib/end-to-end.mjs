// The end-to-end tests: two files at a time, for one browser leaves a third of two processors idle. Each file has a server
// and a database of its own, so that it finds every invented person at home, whatever ran before.

import { availableParallelism } from "node:os";
import { basename } from "node:path";

import { nodeTests, testFiles } from "./node-tests.mjs";
import { servePage, setUpPage } from "./page.mjs";
import { during } from "./progress.mjs";
import { counted, nodeCount, part, together } from "./results.mjs";

/** @typedef {import("./results.mjs").Part} Part */

const NAME = "End-to-end tests";
const SIDE_BY_SIDE = 2;
/** They take longest and come first, so that none of them is left alone at the end. */
const LONG = ["endings", "looks", "pictures", "weather", "journey"];

/** @returns {Promise<Part>} */
export async function endToEnd() {
  const ready = await setUpPage();
  const files = testFiles("tests/e2e").sort((one, other) => place(one) - place(other));
  if (!files.length) return part(NAME, { passed: 0, failed: 0, skipped: 0 }, 0);
  /** @type {Part[]} */
  const parts = [];
  const oneAfterAnother = async () => {
    for (let file = files.shift(); file; file = files.shift()) {
      parts.push(await play(file, ready));
    }
  };
  const lanes = Math.min(SIDE_BY_SIDE, availableParallelism());
  await during(`Run the ${NAME}`, "", () =>
    Promise.all(Array.from({ length: lanes }, oneAfterAnother)),
  );
  return together(NAME, parts);
}

/** @param {string} file */
function place(file) {
  const found = LONG.indexOf(name(file));
  return found < 0 ? LONG.length : found;
}

/** @param {string} file */
function name(file) {
  return basename(file, ".test.mjs");
}

/**
 * @param {string} file
 * @param {Awaited<ReturnType<typeof setUpPage>>} ready
 */
async function play(file, ready) {
  const { env, stop } = await servePage(ready);
  try {
    const result = await nodeTests([file], env, `e2e-${name(file)}`);
    return counted(name(file), result, nodeCount(result.output));
  } finally {
    await stop();
  }
}
