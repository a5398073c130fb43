// npm run mutants: changes the decision modules in every small way, one at a time, and shows which
// changes no test notices. It takes long; words after `--` go to cargo-mutants, as in
// `npm run mutants -- --re src/decide.rs`.

import { rmSync } from "node:fs";
import { join } from "node:path";

import { command } from "./lib/command.mjs";
import { locked } from "./lib/lock.mjs";
import { scratch, toolBin, tools } from "./lib/paths.mjs";
import { during, follow, say, step } from "./lib/progress.mjs";
import { ask, attempt, run } from "./lib/run.mjs";
import { nativeRust } from "./lib/rust.mjs";

const VERSION = "27.1.0";
const program = join(toolBin, "cargo-mutants");

await command(async () => {
  const env = await nativeRust();
  await ensureProgram(env);
  const args = ["mutants", "--output", scratch, ...process.argv.slice(2)];
  const { code } = await during("Test the mutants", "each is built and tested by itself", () =>
    // A build folder of its own: cargo-mutants copies the sources, and theirs are others.
    attempt(program, args, {
      env: { ...env, CARGO_TARGET_DIR: undefined },
      log: "mutants",
      onLine: tell,
    }),
  );
  say(`\nWhat was missed, timed out and caught stands in ${join(scratch, "mutants.out")}`);
  return code;
});

/** @param {NodeJS.ProcessEnv} env */
async function ensureProgram(env) {
  const isThere = async () => (await ask(program, ["mutants", "--version"])) === wanted();
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

function wanted() {
  return `cargo-mutants ${VERSION}`;
}

/**
 * The lines that matter: what was not caught, and the count.
 * @param {string} line
 */
function tell(line) {
  if (/^(MISSED|TIMEOUT|Found|\d+ mutants tested)/.test(line)) say(line);
}
