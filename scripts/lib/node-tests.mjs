// Node's own runner over test files.

import { root } from "./paths.mjs";
import { attempt } from "./run.mjs";
import { filesUnder } from "./sources.mjs";

const LIMIT = 1800;

/** @param {string[]} folders */
export function testFiles(...folders) {
  return folders.flatMap((folder) => filesUnder(root, folder)).filter(isTest);
}

/** @param {string} path */
function isTest(path) {
  return /\.test\.m?js$/.test(path);
}

/**
 * Runs them one after another.
 * @param {string[]} files
 * @param {NodeJS.ProcessEnv} env
 * @param {string} log
 */
export function nodeTests(files, env, log) {
  const args = ["--test", "--test-reporter=spec", ...oneAtATime(), ...files];
  return attempt(process.execPath, args, {
    env: { ...env, NO_COLOR: "1", FORCE_COLOR: undefined },
    log,
    timeout: LIMIT,
  });
}

/** Older Nodes can't be told. */
function oneAtATime() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  return major > 20 || minor >= 10 ? ["--test-concurrency=1"] : [];
}
