// npm run dev: the form while it is being written. A change is built and the page reloads; what
// doesn't build is shown here, and the last that did stays in use.

import { join } from "node:path";

import { command, onSignal } from "./lib/command.mjs";
import { ensurePackages } from "./lib/npm.mjs";
import { root, scratch } from "./lib/paths.mjs";
import { buildPkg, setUpWasm } from "./lib/pkg.mjs";
import { freePort, readPort, requireFree } from "./lib/port.mjs";
import { say, step } from "./lib/progress.mjs";
import { serveWithReload } from "./lib/reload.mjs";
import { buildServer, startServer } from "./lib/server.mjs";
import { explain } from "./lib/stop.mjs";
import { watchSources } from "./lib/watch.mjs";

const pkg = join(scratch, "pkg-dev");

await command(async () => {
  const port = readPort(process.env.PORT);
  await requireFree(port, "npm run dev");
  await Promise.all([ensurePackages(), setUpWasm()]);
  await buildEngine();
  await buildServer();

  const behind = await freePort();
  let server = await startServer({ PORT: String(behind), TIRKEU_PAGE: "" });
  const proxy = serveWithReload(port, { pkg, upstream: () => behind });
  await proxy.listening;
  onSignal(() => (say("\nStopped."), 0));
  say(
    `\nTirkeu is ready: http://127.0.0.1:${port}\nIt reloads when a file changes. Ctrl-C stops it.`,
  );

  watchSources(root, async (work) => {
    try {
      if (work.has("engine")) await buildEngine();
      if (work.has("engine") || work.has("server")) {
        await buildServer();
        await server.stop();
        server = await startServer({ PORT: String(behind), TIRKEU_PAGE: "" });
      }
      say(`${new Date().toTimeString().slice(0, 8)}  reloaded: ${[...work].join(", ")}`);
      proxy.reload();
    } catch (error) {
      say(`\n${explain(error)}\n`);
    }
  });
  return new Promise(() => {});
});

/** Without optimisation, beside pkg/ and not into it: what is committed is the released build. */
async function buildEngine() {
  await step("Build the engine", "without optimising it", (note) =>
    buildPkg(pkg, { profile: "dev", note }),
  );
}
