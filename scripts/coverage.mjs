// npm run coverage: which branches of the decision modules no test takes. Prints a table, and fails
// if there are any; `npm run coverage -- src/decide.rs` shows a module line by line.

import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join, relative } from "node:path";

import { canInstall, install } from "./lib/apt.mjs";
import { command } from "./lib/command.mjs";
import { missedBranches, table, total } from "./lib/coverage.mjs";
import { DECIDING } from "./lib/decisions.mjs";
import { root, scratch } from "./lib/paths.mjs";
import { follow, say, step } from "./lib/progress.mjs";
import { ask, attempt, run } from "./lib/run.mjs";
import { find, nativeRust } from "./lib/rust.mjs";
import { Stop } from "./lib/stop.mjs";

const profiles = join(scratch, "coverage");

await command(async () => {
  const env = await nativeRust();
  const llvm = await llvmTools(env);
  const programs = await compile(env);
  await play(programs);
  const data = join(profiles, "all.profdata");
  await run("Merging the counts", llvm.profdata, ["merge", "--sparse", profiles, "-o", data]);
  const named = process.argv.slice(2);
  const files = (named.length ? named : DECIDING).map((file) => join(root, file));
  const of = programs.flatMap((program) => ["--object", program]).slice(1);
  const read = async (/** @type {string[]} */ words) => {
    const args = [...words, ...of, `--instr-profile=${data}`, ...files];
    return (await run("Reading the counts", llvm.cov, args)).output;
  };
  const shown = await read(["show", "--show-branches=count", "--show-instantiations=false"]);
  if (named.length) return say(shown);
  const report = await read(["report", "--show-branch-summary"]);
  const { line, code } = total(report);
  say([table(report), "", ...missedBranches(shown, root), line].join("\n"));
  return code;
});

/**
 * Every test program, with counters.
 * @param {NodeJS.ProcessEnv} env
 */
async function compile(env) {
  const settings = {
    // Only the project's own code is counted, so what it needs is compiled once, as for the tests.
    RUSTC_WORKSPACE_WRAPPER: join(root, "scripts", "lib", "counting-rustc.sh"),
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
