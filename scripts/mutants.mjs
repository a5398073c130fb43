// npm run mutants: changes the decision modules in every small way, one at a time, and shows which
// changes no test notices. The quick tests of each group of modules come first; what they miss meets
// all tests. A module that was done stays done until it or its tests change, and the closing line sums
// up what is known of all. `npm run mutants -- src/iin.rs` takes one module alone.

import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { command } from "./lib/command.mjs";
import { GROUPS, MODULES } from "./lib/decisions.mjs";
import { QUICK, VERSION, copy, keep, kept, place } from "./lib/kept.mjs";
import { locked } from "./lib/lock.mjs";
import {
  change,
  listed,
  nothing,
  ofModule,
  onlyThese,
  readFound,
  together,
  verdict,
} from "./lib/mutants.mjs";
import { nativeTarget, root, toolBin, tools } from "./lib/paths.mjs";
import { follow, say, step } from "./lib/progress.mjs";
import { ask, attempt, run } from "./lib/run.mjs";
import { nativeRust } from "./lib/rust.mjs";
import { Failed, Stop } from "./lib/stop.mjs";

/** @typedef {import("./lib/decisions.mjs").Group} Group */
/** @typedef {import("./lib/mutants.mjs").Found} Found */

const program = join(toolBin, "cargo-mutants");

// Neither what others made nor what was built is changed.
const NOT_COPIED = [".data", ".git", ".tools", "node_modules", "target", "dist"];
const NEVER_ENDS = 60; // seconds
const NEVER_BUILDS = 600; // seconds, where a build takes ten
// All tests are worth an optimisation; what is built and run once for a moment is not.
const THOROUGH = ["profile.dev.package.tirkeu.opt-level=1", "profile.dev.debug=false"];

await command(async () => {
  const env = await nativeRust();
  const named = process.argv.slice(2);
  const unknown = named.filter((module) => !MODULES.includes(module));
  if (unknown.length) throw new Stop(`No decision module: ${unknown}. There are:\n${MODULES}`);
  await ensureProgram(env);
  return locked("mutants", () => all(env, named.length ? named : MODULES));
});

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string[]} modules
 */
async function all(env, modules) {
  copySources();
  const known = listed(readFileSync(join(root, "docs", "mutants.md"), "utf8"));
  for (const group of GROUPS) {
    const own = group.modules.filter((module) => modules.includes(module));
    if (own.length) await quickly(env, group, own);
  }
  const left = modules.flatMap((module) => kept(module)?.missed ?? []);
  await thoroughly(
    env,
    left.filter((name) => !known.includes(change(name))),
  );
  return sumUp(env, known);
}

/**
 * What is known of every module, whenever it was found out.
 * @param {NodeJS.ProcessEnv} env
 * @param {string[]} known
 */
async function sumUp(env, known) {
  const seen = MODULES.filter((module) => kept(module));
  const found = seen.map((module) => kept(module) ?? nothing()).reduce(together, nothing());
  const unseen = await countOf(
    env,
    MODULES.filter((module) => !seen.includes(module)),
  );
  const { lines, code } = verdict(
    found,
    known.filter((name) => seen.some((module) => name.startsWith(`${module}:`))),
    unseen,
  );
  say(`\n${lines.join("\n")}`);
  return code;
}

/**
 * The mutants of modules of a group, against its own tests.
 * @param {NodeJS.ProcessEnv} env
 * @param {Group} group
 * @param {string[]} own
 */
async function quickly(env, group, own) {
  const open = own.filter((module) => !kept(module));
  if (open.length) {
    const folder = join(place, "quick");
    rmSync(folder, { recursive: true, force: true });
    const tests = group.tests.map((test) => `--cargo-arg=${test}`);
    const skipped = group.slow.flatMap((test) => ["--skip", test]);
    const words = skipped.length ? ["--", "--", ...skipped] : [];
    const asked = [...built(QUICK), ...filesOf(open), ...tests, ...words];
    await mutate(env, `Mutants of ${group.name}`, folder, asked);
    const found = readFound(folder);
    for (const module of open) keep(module, ofModule(found, module));
  }
  const found = own.map((module) => kept(module) ?? nothing()).reduce(together, nothing());
  const count = Object.values(found).flat().length;
  say(`  ${group.name}: ${count} mutants, ${found.missed.length} missed by its quick tests`);
}

/**
 * Those that a quick look missed, against every test there is.
 * @param {NodeJS.ProcessEnv} env
 * @param {string[]} names
 */
async function thoroughly(env, names) {
  if (names.length === 0) return;
  const folder = join(place, "left");
  rmSync(folder, { recursive: true, force: true });
  const asked = [...built(THOROUGH), ...filesOf(MODULES), ...onlyThese(names)];
  await mutate(env, "Those left, by all tests", folder, asked);
  const found = readFound(folder);
  for (const module of MODULES) {
    const before = kept(module);
    if (before) keep(module, together(before, ofModule(found, module)));
  }
}

/**
 * How many mutants there are of modules that nothing is known of.
 * @param {NodeJS.ProcessEnv} env
 * @param {string[]} modules
 */
async function countOf(env, modules) {
  if (modules.length === 0) return 0;
  const words = ["mutants", "--list", "--no-config", "--package", "tirkeu", "--colors", "never"];
  const result = await attempt(program, [...words, ...filesOf(modules)], { cwd: copy, env });
  if (result.code !== 0) throw new Failed("Counting the mutants", result);
  return result.output.split("\n").filter((line) => line.startsWith("src/")).length;
}

/** @param {string[]} modules */
function filesOf(modules) {
  return modules.flatMap((module) => ["--file", module]);
}

/** @param {string[]} settings */
function built(settings) {
  return settings.map((setting) => `--cargo-arg=--config=${setting}`);
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} what
 * @param {string} folder
 * @param {string[]} words
 */
async function mutate(env, what, folder, words) {
  mkdirSync(folder, { recursive: true });
  const args = [
    ...["mutants", "--in-place", "--no-config", "--output", folder, "--package", "tirkeu"],
    ...["--minimum-test-timeout", String(NEVER_ENDS), "--no-times", "--colors", "never"],
    // The build reads the rule files by the code that is changed, and may never end either.
    ...["--build-timeout", String(NEVER_BUILDS)],
    ...words,
  ];
  // A build folder of its own: these sources are others at every turn.
  const settings = { ...env, CARGO_TARGET_DIR: join(nativeTarget, "mutants") };
  const result = await step(what, "each is built and tested by itself", (note) =>
    attempt(program, args, {
      cwd: copy,
      env: settings,
      log: "mutants",
      append: true,
      onLine: note,
    }),
  );
  // 2: some were missed; 3: some never ended. Anything else is a failure of the run itself.
  if (![0, 2, 3].includes(result.code)) throw new Failed(what, result);
}

/** The sources as they are now, in a folder where they may be changed. */
function copySources() {
  rmSync(copy, { recursive: true, force: true });
  for (const path of readdirSync(root).filter((name) => !NOT_COPIED.includes(name))) {
    cpSync(join(root, path), join(copy, path), { recursive: true, preserveTimestamps: true });
  }
  // The module for browsers is not linked again for every mutant.
  const manifest = join(copy, "Cargo.toml");
  const text = readFileSync(manifest, "utf8");
  writeFileSync(manifest, text.replace('crate-type = ["rlib", "cdylib"]', 'crate-type = ["rlib"]'));
}

/** @param {NodeJS.ProcessEnv} env */
async function ensureProgram(env) {
  const isThere = async () =>
    (await ask(program, ["mutants", "--version"])) === `cargo-mutants ${VERSION}`;
  if (await isThere()) return;
  await locked("tools", async () => {
    if (await isThere()) return;
    const build = join(tools, "build");
    const settings = { CARGO_TARGET_DIR: build, CARGO_PROFILE_DEV_DEBUG: "0" };
    const words = ["--version", `=${VERSION}`, "--root", tools, "--debug", "--force", "--locked"];
    await step(`Build cargo-mutants ${VERSION}`, "once", (note) =>
      run("Building cargo-mutants", "cargo", ["install", "cargo-mutants", ...words], {
        env: { ...env, ...settings },
        cwd: tools,
        log: "cargo-mutants",
        onLine: follow(note),
      }),
    );
    rmSync(build, { recursive: true, force: true });
  });
}
