import assert from "node:assert/strict";
import { test } from "node:test";

import { climb } from "../../scripts/lib/wasm.mjs";

/** @typedef {import("../../scripts/lib/wasm.mjs").Compiler} Compiler */

/**
 * A ladder whose rungs write down that they were tried.
 * @param {Record<string, boolean>} serves
 */
function ladder(serves) {
  /** @type {string[]} */
  const tried = [];
  const rungs = Object.entries(serves).map(([name, there]) => ({
    name,
    reach: async () => (tried.push(name), there ? compiler(name) : null),
  }));
  return { tried, rungs };
}

/**
 * @param {string} rustc
 * @returns {Compiler}
 */
function compiler(rustc) {
  return { rustc, std: "", env: {}, clippy: async () => [] };
}

const sound = async () => true;

test("the first rung that serves is taken and nothing after it is tried", async () => {
  const { rungs, tried } = ladder({ "at hand": false, rustup: true, debian: true });
  assert.equal((await climb(rungs, sound))?.rustc, "rustup");
  assert.deepEqual(tried, ["at hand", "rustup"]);
});

test("a compiler that is there but builds nothing is passed over", async () => {
  const { rungs } = ladder({ "at hand": true, rustup: false, debian: true });
  const broken = async (/** @type {Compiler} */ { rustc }) => rustc !== "at hand";
  assert.equal((await climb(rungs, broken))?.rustc, "debian");
});

test("where nothing serves there is no compiler, and every rung was tried", async () => {
  const { rungs, tried } = ladder({ "at hand": false, rustup: false, debian: false });
  assert.equal(await climb(rungs, sound), null);
  assert.equal(tried.length, 3);
});
