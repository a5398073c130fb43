// npm run screenshot: takes the README's picture again.

import { join } from "node:path";

import { command } from "./lib/command.mjs";
import { servePage } from "./lib/page.mjs";
import { root } from "./lib/paths.mjs";
import { say, step } from "./lib/progress.mjs";
import { run } from "./lib/run.mjs";

await command(async () => {
  const { env, stop } = await servePage();
  const script = join(root, "tests", "e2e", "screenshot.mjs");
  await step("Take the screenshot", "", () =>
    run("Taking the screenshot", process.execPath, [script], { env, log: "screenshot" }),
  );
  await stop();
  say("The screenshot is taken.");
});
