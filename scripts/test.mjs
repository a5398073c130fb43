// npm test: every test there is. It sets up what is missing, runs all parts even if one fails, and
// closes with one line that counts.

import { attack } from "./lib/attack.mjs";
import { browser } from "./lib/browser.mjs";
import { command } from "./lib/command.mjs";
import { endToEnd } from "./lib/end-to-end.mjs";
import {
  compileInBrowser,
  inBrowser,
  javascript,
  native,
  onDisk,
  onPostgres,
  packageIsFresh,
  play,
} from "./lib/parts.mjs";
import { say } from "./lib/progress.mjs";
import { total } from "./lib/results.mjs";
import { nativeRust } from "./lib/rust.mjs";
import { buildServer } from "./lib/server.mjs";

await command(async () => {
  await nativeRust();

  // Everything is compiled and fetched side by side. What goes wrong here is told by the part that
  // needs it, which asks for it again.
  const natively = play("Native tests", native);
  const built = natively.finally(() => settled(buildServer()));
  const [synced, kept, attacked, fresh, scripts] = await Promise.all([
    built.then(() => play("Answers follow the disk", onDisk)),
    built.then(() => play("Tests on PostgreSQL", onPostgres)),
    built.then(() => play("The API under attack", attack)),
    settled(compileInBrowser()).then(() => play("pkg/ is what the sources build", packageIsFresh)),
    play("JavaScript tests", javascript),
    settled(browser()),
  ]);

  // Browsers get the machine to themselves: a busy one makes them slow and tests with clocks fail.
  const inside = await play("Tests inside the browser", inBrowser);
  const through = await play("End-to-end tests", endToEnd);

  const beside = [synced, kept, attacked, fresh, scripts];
  const { line, code } = total([await natively, ...beside, inside, through]);
  say(`\n${line}`);
  return code;
});

/** @param {Promise<unknown>} work */
function settled(work) {
  return work.catch(() => {});
}
