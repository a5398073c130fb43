// npm run bench: how fast decisions are natively, through the package in Node, and in a browser,
// each beside a plain JavaScript version of point 10.

import { join } from "node:path";

import { browser } from "./lib/browser.mjs";
import { command } from "./lib/command.mjs";
import { fastest } from "./lib/divan.mjs";
import { ensurePackages } from "./lib/npm.mjs";
import { root } from "./lib/paths.mjs";
import { ensurePkg } from "./lib/pkg.mjs";
import { follow, say, step } from "./lib/progress.mjs";
import { run } from "./lib/run.mjs";
import { nativeRust } from "./lib/rust.mjs";
import { Stop } from "./lib/stop.mjs";

await command(async () => {
  await Promise.all([ensurePackages(), ensurePkg()]);
  say(await besideThePlain(await natively()));
});

async function natively() {
  const env = await nativeRust();
  const args = ["bench", "-p", "tirkeu", "--bench", "decide", "--locked"];
  const { output } = await step("Measure natively", "", (note) =>
    run("Measuring natively", "cargo", args, { env, log: "bench", onLine: follow(note) }),
  );
  const times = fastest(output);
  if (Object.keys(times).length === 0) throw new Stop(`cargo bench printed no times:\n${output}`);
  return times;
}

/**
 * All of it beside the plain JavaScript of one run, in Node and in Chromium.
 * @param {Record<string, number>} native
 */
async function besideThePlain(native) {
  const { chromium, args } = await browser();
  const env = {
    CHROMIUM: chromium,
    CHROMIUM_ARGS: JSON.stringify(args),
    NATIVE: JSON.stringify(native),
  };
  const script = join(root, "tests", "bench", "bench.mjs");
  const { output } = await step("Measure in Node and in Chromium", "", () =>
    run("Measuring the package", process.execPath, [script], { env, log: "bench-package" }),
  );
  return output;
}
