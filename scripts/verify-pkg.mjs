// npm run verify-pkg: says whether pkg/ is what the sources build, and what it could not verify.
// With `-- --rebuild` it first sets up what the comparison of bytes needs.

import { command } from "./lib/command.mjs";
import { say } from "./lib/progress.mjs";
import { report, verifyPkg } from "./lib/verify.mjs";

await command(async () => {
  const checks = await verifyPkg(process.argv.includes("--rebuild") ? "set up" : "at hand");
  say(report(checks));
  return checks.some(({ ok }) => ok === false) ? 1 : 0;
});
