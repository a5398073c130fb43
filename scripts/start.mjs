// npm start: gets what is missing, builds, and serves the form.

import { ensurePage } from "./lib/bundle/ensure.mjs";
import { command, onSignal } from "./lib/command.mjs";
import { ensurePackages } from "./lib/npm.mjs";
import { dist } from "./lib/paths.mjs";
import { ensurePkg } from "./lib/pkg.mjs";
import { readPort, requireFree } from "./lib/port.mjs";
import { say } from "./lib/progress.mjs";
import { nativeRust } from "./lib/rust.mjs";
import { buildServer, startServer } from "./lib/server.mjs";

await command(async () => {
  const port = readPort(process.env.PORT);
  await requireFree(port, "npm start");
  await nativeRust();
  await Promise.all([ensurePackages(), buildServer()]);
  await ensurePkg();
  await ensurePage();

  const server = await startServer({ PORT: String(port), TIRKEU_PAGE: dist });
  onSignal(() => (say("\nStopped."), 0));
  say(`\nTirkeu is ready: ${server.address}\nCtrl-C stops it.`);
  return server.ended;
});
