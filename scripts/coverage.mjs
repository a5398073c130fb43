// npm run coverage: which branches of the decision modules no test takes. Prints a table; the lines
// themselves are shown by `npm run coverage -- src/decide.rs`.

import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join, relative } from "node:path";

import { canInstall, install } from "./lib/apt.mjs";
import { command } from "./lib/command.mjs";
import { nativeTarget, root, scratch } from "./lib/paths.mjs";
import { follow, say, step } from "./lib/progress.mjs";
import { ask, attempt, run } from "./lib/run.mjs";
import { find, nativeRust } from "./lib/rust.mjs";
import { filesUnder } from "./lib/sources.mjs";
import { Stop } from "./lib/stop.mjs";

const MODULES = /^src\/(decide|case|change|verdict|kinship|finder|rules|address|iin|day|party)\b/;
const NOT = /tests|rules\/(file|check|load)/;

const profiles = join(scratch, "coverage");

await command(async () => {
  const env = await nativeRust();
  const llvm = await llvmTools(env);
  const programs = await compile(env);
  await play(programs);
  const data = join(profiles, "all.profdata");
  await run("Merging the counts", llvm.profdata, ["merge", "--sparse", profiles, "-o", data]);
  const named = process.argv.slice(2);
  const files = named.length ? named : filesUnder(root, "src").filter(isDecision);
  const of = programs.flatMap((program) => ["--object", program]).slice(1);
  const words = named.length
    ? ["show", "--show-branches=count"]
    : ["report", "--show-branch-summary"];
  const args = [
    ...words,
    ...of,
    `--instr-profile=${data}`,
    ...files.map((file) => join(root, file)),
  ];
  const { output } = await run("Reading the counts", llvm.cov, args);
  say(named.length ? output : table(output));
});

/** @param {string} path */
function isDecision(path) {
  return path.endsWith(".rs") && MODULES.test(path) && !NOT.test(path);
}

/**
 * Every test program, with counters.
 * @param {NodeJS.ProcessEnv} env
 */
async function compile(env) {
  const settings = {
    CARGO_TARGET_DIR: join(nativeTarget, "coverage"),
    CARGO_ENCODED_RUSTFLAGS: ["-Cinstrument-coverage", "-Zcoverage-options=branch"].join("\x1f"),
    RUSTC_BOOTSTRAP: "1", // branches are counted by an option that is not stable yet
    LLVM_PROFILE_FILE: join(profiles, "build-%p.profraw"),
  };
  const config = ["--config=profile.dev.package.tirkeu.opt-level=1"];
  const args = ["test", "-p", "tirkeu", "--no-run", "--locked", ...config];
  const { output } = await step("Compile the tests with counters", "", (note) =>
    run("Compiling the tests with counters", "cargo", args, {
      env: { ...env, ...settings },
      log: "coverage",
      onLine: follow(note),
    }),
  );
  return [...output.matchAll(/Executable .*\((\S+)\)/g)].map(([, path]) => path);
}

/** @param {string[]} programs */
async function play(programs) {
  rmSync(profiles, { recursive: true, force: true });
  mkdirSync(profiles, { recursive: true });
  // Counters make frames larger: a deep walk needs more than a thread's usual stack.
  const env = { LLVM_PROFILE_FILE: join(profiles, "%m-%p.profraw"), RUST_MIN_STACK: "67108864" };
  await step("Run the tests", "", async (note) => {
    for (const program of programs) {
      note(relative(root, program));
      const { code, output } = await attempt(program, [], { env, log: "coverage-run" });
      if (code !== 0) throw new Stop(`Tests fail, so there is nothing to count:\n${output}`);
    }
  });
}

/**
 * LLVM's own readers of counters, as new as the compiler's LLVM: the toolchain's, or the system's.
 * @param {NodeJS.ProcessEnv} env
 */
async function llvmTools(env) {
  const { output } = await run("Asking for the compiler's version", "rustc", ["-vV"], { env });
  const major = /^LLVM version: (\d+)/m.exec(output)?.[1] ?? "";
  const sysroot = (await ask("rustc", ["--print", "sysroot"], { env })) ?? "";
  const host = /^host: (\S+)/m.exec(output)?.[1] ?? "";
  const own = join(sysroot, "lib", "rustlib", host, "bin");
  if (existsSync(join(own, "llvm-cov"))) {
    return { cov: join(own, "llvm-cov"), profdata: join(own, "llvm-profdata") };
  }
  if (!find(`llvm-cov-${major}`) && (await canInstall())) {
    await install("Install LLVM's tools", "they read the counters", [`llvm-${major}`]);
  }
  if (!find(`llvm-cov-${major}`)) {
    throw new Stop("LLVM's tools are needed. Get them with: rustup component add llvm-tools");
  }
  return { cov: `llvm-cov-${major}`, profdata: `llvm-profdata-${major}` };
}

/**
 * File, regions, lines and branches, of which so many are missed.
 * @param {string} report
 */
function table(report) {
  const rows = report.split("\n").map((line) => line.trim().split(/\s+/));
  const shown = rows.filter(([name]) => /\.rs$|^TOTAL$/.test(name));
  const line = (/** @type {string[]} */ cells) =>
    cells.map((cell, i) => (i ? cell.padStart(9) : cell.padEnd(26))).join("");
  const head = line(["", "regions", "missed", "lines", "missed", "branches", "missed"]);
  const body = shown.map((row) => line([row[0], row[1], row[2], row[7], row[8], row[10], row[11]]));
  return [head, ...body].join("\n");
}
