// npm run mutants: changes the decision modules in every small way, one at a time, and shows which
// changes no test notices. The quick tests of each group of modules come first; what they miss meets
// all tests. A group that was done stays done until one of its modules or tests changes.
// `npm run mutants -- src/iin.rs` takes one module alone.

import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";

import { command } from "./lib/command.mjs";
import { GROUPS, MODULES } from "./lib/decisions.mjs";
import { locked } from "./lib/lock.mjs";
import {
  change,
  listed,
  nothing,
  onlyThese,
  readFound,
  together,
  verdict,
} from "./lib/mutants.mjs";
import { nativeTarget, root, scratch, toolBin, tools } from "./lib/paths.mjs";
import { follow, say, step } from "./lib/progress.mjs";
import { ask, attempt, run } from "./lib/run.mjs";
import { nativeRust } from "./lib/rust.mjs";
import { filesUnder, sha256 } from "./lib/sources.mjs";
import { Failed, Stop } from "./lib/stop.mjs";

/** @typedef {import("./lib/decisions.mjs").Group} Group */
/** @typedef {import("./lib/mutants.mjs").Found} Found */

const VERSION = "27.1.0";
const program = join(toolBin, "cargo-mutants");
const place = join(scratch, "mutants");
const copy = join(place, "copy");

// Neither what others made nor what was built is changed.
const NOT_COPIED = [".data", ".git", ".tools", "node_modules", "target", "dist", "pkg"];
const NEVER_ENDS = 60; // seconds
// What is built once and run once for a moment is not worth an optimisation; all tests are.
const QUICK = ["profile.dev.package.tirkeu.opt-level=0", "profile.dev.debug=false"];
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
  let found = nothing();
  for (const group of GROUPS) {
    const own = group.modules.filter((module) => modules.includes(module));
    if (own.length) found = together(found, await quickly(env, { ...group, modules: own }));
  }
  const left = found.missed.filter((name) => !known.includes(change(name)));
  if (left.length) found = together(found, await thoroughly(env, left));
  const { lines, code } = verdict(
    found,
    known.filter((name) => modules.some((module) => name.startsWith(`${module}:`))),
  );
  say(`\n${lines.join("\n")}`);
  return code;
}

/**
 * The mutants of a group of modules, against its own tests.
 * @param {NodeJS.ProcessEnv} env
 * @param {Group} group
 */
async function quickly(env, group) {
  const part = group.modules.length === 1 ? group.modules[0].replace(/\W/g, "-") : group.name;
  const folder = join(place, part);
  const stamp = join(folder, "stamp");
  const wanted = stampOf(group);
  if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== wanted) {
    rmSync(folder, { recursive: true, force: true });
    const files = group.modules.flatMap((module) => ["--file", module]);
    const tests = group.tests.map((test) => `--cargo-arg=${test}`);
    const skipped = group.slow.flatMap((test) => ["--skip", test]);
    const words = skipped.length ? ["--", "--", ...skipped] : [];
    const asked = [...built(QUICK), ...files, ...tests, ...words];
    await mutate(env, `Mutants of ${part}`, folder, asked);
    writeFileSync(stamp, wanted);
  }
  const found = readFound(folder);
  const count = Object.values(found).flat().length;
  say(`  ${part}: ${count} mutants, ${found.missed.length} missed by its quick tests`);
  return found;
}

/**
 * Those that a quick look missed, against every test there is.
 * @param {NodeJS.ProcessEnv} env
 * @param {string[]} names
 */
async function thoroughly(env, names) {
  const folder = join(place, "left");
  rmSync(folder, { recursive: true, force: true });
  const files = MODULES.flatMap((module) => ["--file", module]);
  const asked = [...built(THOROUGH), ...files, ...onlyThese(names)];
  await mutate(env, "Those left, by all tests", folder, asked);
  return readFound(folder);
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

/**
 * What the result of a group depends on, taken narrowly: its modules and its tests.
 * @param {Group} group
 */
function stampOf({ modules, tests, slow }) {
  const programs = tests.map((test) => test.replace("--test=", "")).concat("common", "oracle");
  const isTest = (/** @type {string} */ path) =>
    /^src\/.*\/tests\b/.test(path) || programs.some((name) => path.startsWith(`tests/${name}`));
  const of = ["src", "tests"].flatMap((folder) => filesUnder(copy, folder).filter(isTest));
  const files = [...modules, ...of].sort();
  const contents = files.map((path) => `${path} ${sha256(readFileSync(join(copy, path)))}`);
  return sha256([VERSION, ...QUICK, ...tests, ...slow, ...contents].join("\n"));
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
