// npm run explore: the map of the flow, the list of verdicts, and two sets of rules held against each
// other, from a walk over every path of the law. Says how it is used where nothing is asked for.

import { join } from "node:path";

import { command } from "./lib/command.mjs";
import { nativeTarget } from "./lib/paths.mjs";
import { follow, say, step } from "./lib/progress.mjs";
import { attempt, run } from "./lib/run.mjs";
import { nativeRust } from "./lib/rust.mjs";

await command(async () => {
  const env = await nativeRust();
  const args = ["build", "--package", "tirkeu", "--example", "explore", "--locked"];
  await step("Compile the walk", "", (note) =>
    run("Compiling the walk", "cargo", args, { env, log: "explore", onLine: follow(note) }),
  );
  const program = join(nativeTarget, "debug", "examples", "explore");
  // Rule files are named as seen from where the command is given.
  const cwd = process.env.INIT_CWD ?? process.cwd();
  const { code, output } = await attempt(program, process.argv.slice(2), { cwd });
  say(output.trimEnd());
  return code;
});
