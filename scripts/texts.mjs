// npm run texts -- FILE…: puts texts that were edited in the studio into the project's own files.

import { resolve } from "node:path";

import { command } from "./lib/command.mjs";
import { say } from "./lib/progress.mjs";
import { Stop } from "./lib/stop.mjs";
import { takeTexts } from "./lib/texts.mjs";

await command(async () => {
  const paths = process.argv.slice(2);
  if (paths.length === 0) throw new Stop("Say which: npm run texts -- tirkeu-texts-kk.ftl");
  // Files are named as seen from where the command is given.
  const from = process.env.INIT_CWD ?? process.cwd();
  const changed = paths.flatMap((path) => takeTexts(resolve(from, path)));
  say(changed.length > 0 ? `Changed: ${changed.join(", ")}` : "Every text is as it was.");
});
