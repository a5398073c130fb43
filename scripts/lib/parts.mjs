// The parts of `npm test`: how each is set up, run and counted.

import { canInstall, candidate, install } from "./apt.mjs";
import { browser, writeWebdriverFile } from "./browser.mjs";
import { ensurePackages } from "./npm.mjs";
import { nodeTests, testFiles } from "./node-tests.mjs";
import { noPostgres, postgresPrograms, startPostgres } from "./postgres.mjs";
import { setUpWasm, wasmEnv, wasmPackEnv } from "./pkg.mjs";
import { clock, during, follow, say, step } from "./progress.mjs";
import { cargoCount, counted, describe, nodeCount, part } from "./results.mjs";
import { attempt, run } from "./run.mjs";
import { find, nativeRust } from "./rust.mjs";
import { explain, indent } from "./stop.mjs";
import { report, verifyPkg } from "./verify.mjs";
import { TARGET } from "./wasm.mjs";

/** @typedef {import("./results.mjs").Part} Part */

const NONE = { passed: 0, failed: 0, skipped: 0 };
const LIMIT = 1800;

/**
 * Runs a part, tells how it went, and lets the others go on if it can't even begin.
 * @param {string} name
 * @param {() => Promise<Part>} work
 * @returns {Promise<Part>}
 */
export async function play(name, work) {
  const since = Date.now();
  try {
    const result = await work();
    const time = clock(Date.now() - since);
    say(`${mark(result)} ${name}: ${describe(result)}  ${time}`);
    return result;
  } catch (error) {
    say(`✗ ${name}: could not be run\n\n${indent(explain(error))}\n`);
    return { name, ...NONE, failed: 1, note: "it could not be run" };
  }
}

/**
 * What was not run at all is neither right nor wrong, and must be seen.
 * @param {Part} part
 */
function mark({ passed, failed }) {
  if (failed) return "✗";
  return passed ? "✓" : "!";
}

/** Compiles all native tests, so that a compiler error is told as one. */
export async function compileNative() {
  const env = await nativeRust();
  await step("Compile the native tests", "", (note) =>
    run("Compiling the native tests", "cargo", ["test", "--workspace", "--no-run", "--locked"], {
      env,
      log: "native-build",
      onLine: follow(note),
      timeout: LIMIT,
    }),
  );
}

/** @returns {Promise<Part>} */
export async function native() {
  await compileNative();
  const env = await nativeRust();
  const args = ["test", "--workspace", "--no-fail-fast", "--locked"];
  const result = await during("Run the native tests", "", () =>
    attempt("cargo", args, { env, log: "native", timeout: LIMIT }),
  );
  return counted("Native tests", result, cargoCount(result.output));
}

/**
 * What the store and the API promise, once more from the same code, on a PostgreSQL server of our own.
 * @returns {Promise<Part>}
 */
export async function onPostgres() {
  const name = "Tests on PostgreSQL";
  const programs = await postgresPrograms();
  if (!programs) return { name, ...NONE, skipped: 1, note: `NOT RUN: ${noPostgres()}` };
  // The tests ask whether all is kept together, not whether the disk keeps its word.
  const { url, stop } = await startPostgres(programs, ["fsync=off"]);
  try {
    const env = { ...(await nativeRust()), TIRKEU_TEST_POSTGRES: url };
    const args = [
      "test",
      "--package",
      "mock-api",
      "--lib",
      "--test",
      "api",
      "--test",
      "postgres",
      "--locked",
    ];
    const result = await during("Run the tests on PostgreSQL", "", () =>
      attempt("cargo", [...args, "--no-fail-fast", "--", "--include-ignored"], {
        env,
        log: "native-postgres",
        timeout: LIMIT,
      }),
    );
    return counted(name, result, cargoCount(result.output));
  } finally {
    await stop();
  }
}

/**
 * That an answer follows the disk, seen in the calls of the program as it runs.
 * @returns {Promise<Part>}
 */
export async function onDisk() {
  const name = "Answers follow the disk";
  const skipped = (/** @type {string} */ why) => ({
    name,
    ...NONE,
    skipped: 1,
    note: `NOT RUN: ${why}`,
  });
  if (process.platform !== "linux") return skipped("only Linux has strace");
  if (!find("strace") && (await canInstall()) && (await candidate("strace")))
    await install("Install strace", "it sees what the program asks of the disk", ["strace"]);
  const words = ["test", "--package", "mock-api", "--test", "synced", "--locked"];
  const args = [...words, "--", "--include-ignored", "--nocapture"];
  const result = await during("See an answer follow the disk", "", async () =>
    attempt("cargo", args, { env: await nativeRust(), log: "native-synced", timeout: LIMIT }),
  );
  const why = /NOT RUN: (.+)$/m.exec(result.output);
  return why ? skipped(why[1]) : counted(name, result, cargoCount(result.output));
}

/** Compiles the tests that run inside the browser. */
export async function compileInBrowser() {
  const env = await wasmEnv(await setUpWasm());
  await step("Compile the tests that run inside the browser", "", (note) =>
    run("Compiling the tests that run inside the browser", "cargo", ["build", ...IN_BROWSER], {
      env,
      log: "wasm-build",
      onLine: follow(note),
      timeout: LIMIT,
    }),
  );
}

const IN_BROWSER = ["--test", "browser*", "--target", TARGET, "--locked"];

/** @returns {Promise<Part>} */
export async function inBrowser() {
  const { chromedriver, ...rest } = await browser();
  const env = {
    ...wasmPackEnv(await wasmEnv(await setUpWasm())),
    WASM_BINDGEN_TEST_WEBDRIVER_JSON: writeWebdriverFile({ chromedriver, ...rest }),
    WASM_BINDGEN_TEST_TIMEOUT: "120",
  };
  const words = ["test", "--headless", "--chrome", "--chromedriver", chromedriver];
  const args = [...words, "--", "--test", "browser*", "--locked"];
  const result = await during("Run the tests inside the browser", "", () =>
    attempt("wasm-pack", args, { env, log: "wasm", timeout: LIMIT }),
  );
  return counted("Tests inside the browser", result, cargoCount(result.output));
}

/** @returns {Promise<Part>} */
export async function javascript() {
  await ensurePackages();
  const files = testFiles("tests/js", "tests/node", "tests/scripts");
  const result = await during("Run the JavaScript tests", "", () => nodeTests(files, {}, "js"));
  return counted("JavaScript tests", result, nodeCount(result.output));
}

/** @returns {Promise<Part>} */
export async function packageIsFresh() {
  const checks = await verifyPkg("set up");
  const failed = checks.filter(({ ok }) => ok === false).length;
  const unsure = checks.some(({ ok }) => ok === null);
  if (failed || unsure) say(indent(report(checks.filter(({ ok }) => !ok))));
  const passed = checks.filter(({ ok }) => ok).length;
  return part("pkg/", { passed, failed, skipped: 0 }, 0);
}
