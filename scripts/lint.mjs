// npm run lint: form, warnings and types of all code. Every check runs, even after one has failed.

import { join } from "node:path";

import { command } from "./lib/command.mjs";
import { ensurePackages } from "./lib/npm.mjs";
import { nodeModules } from "./lib/paths.mjs";
import { wasmEnv } from "./lib/pkg.mjs";
import { follow, say, step } from "./lib/progress.mjs";
import { run } from "./lib/run.mjs";
import { ensureComponent } from "./lib/rust.mjs";
import { explain } from "./lib/stop.mjs";
import { TARGET, wasmCompiler } from "./lib/wasm.mjs";

const DENY = ["--", "-D", "warnings"];

await command(async () => {
  const results = [
    check("Rust is formatted", rustfmt),
    check("JavaScript, CSS, HTML and JSON are formatted", () =>
      npmTool("prettier", ["--check", "."]),
    ),
    check("JavaScript has sound types", () => npmTool("tsc", ["--project", "."])),
    check("Rust has no warnings", clippyNative),
  ];
  // One after the other: each of the two compilers wants all cores.
  results.push(results[3].then(() => check("Rust for the browser has no warnings", clippyWasm)));
  const good = await Promise.all(results);
  if (!good[0] || !good[1]) say("\nThe form is repaired by: npm run format");
  return good.every(Boolean) ? 0 : 1;
});

/**
 * @param {string} name
 * @param {() => Promise<unknown>} work
 */
async function check(name, work) {
  try {
    await work();
    say(`✓ ${name}`);
    return true;
  } catch (error) {
    say(`✗ ${name}\n\n${explain(error)}\n`);
    return false;
  }
}

async function rustfmt() {
  const env = await ensureComponent("rustfmt");
  await run(
    "The check of Rust's form",
    "cargo",
    ["fmt", "--all", "--check", "--", "--color=never"],
    {
      env,
      log: "rustfmt",
    },
  );
}

async function clippyNative() {
  const env = await ensureComponent("clippy");
  const args = ["clippy", "--workspace", "--all-targets", ...DENY];
  await step("Check Rust", "natively", (note) =>
    run("clippy", "cargo", args, { env, log: "clippy", onLine: follow(note) }),
  );
}

async function clippyWasm() {
  const compiler = await wasmCompiler();
  const [program, ...words] = await compiler.clippy();
  const env = await wasmEnv(compiler);
  const args = [...words, "--lib", "--test", "browser*", "--target", TARGET, ...DENY];
  await step("Check Rust for the browser", "", (note) =>
    run("clippy for the browser", program, args, { env, log: "clippy-wasm", onLine: follow(note) }),
  );
}

/**
 * @param {string} name
 * @param {string[]} args
 */
async function npmTool(name, args) {
  await ensurePackages();
  await run(name, join(nodeModules, ".bin", name), args, { log: name });
}
