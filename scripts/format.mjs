// npm run format: writes all code in the agreed form.

import { join } from "node:path";

import { command } from "./lib/command.mjs";
import { ensurePackages } from "./lib/npm.mjs";
import { nodeModules } from "./lib/paths.mjs";
import { step } from "./lib/progress.mjs";
import { run } from "./lib/run.mjs";
import { ensureComponent } from "./lib/rust.mjs";

await command(async () => {
  await ensurePackages();
  const env = await ensureComponent("rustfmt");
  const prettier = join(nodeModules, ".bin", "prettier");
  await step("Format", "", async () => {
    await run("Formatting Rust", "cargo", ["fmt", "--all"], { env });
    await run("Formatting JavaScript, CSS and HTML", prettier, ["--write", "."]);
  });
});
