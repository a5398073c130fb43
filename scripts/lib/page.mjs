// The page as the browser tests meet it: a real server on a free port, with a database of its own.

import { appendFileSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";

import { browser } from "./browser.mjs";
import { ensurePage } from "./bundle/ensure.mjs";
import { ensurePackages } from "./npm.mjs";
import { dist, logs, scratch } from "./paths.mjs";
import { buildServer, startServer } from "./server.mjs";

// The day on which the tests are played: the pilot and Astana's norm are both in force.
const TODAY = "2026-03-16";

/** Everything that serving the page to a browser needs. */
export async function setUpPage() {
  const [ready] = await Promise.all([browser(), ensurePackages(), buildServer()]);
  await ensurePage();
  return ready;
}

/**
 * Serves it. The tests find the page and the browser in these variables:
 * TIRKEU_URL, CHROMIUM and CHROMIUM_SHELL (paths), CHROMIUM_ARGS (a JSON list of flags).
 * @param {Awaited<ReturnType<typeof setUpPage>>} [ready] what was set up already
 */
export async function servePage(ready) {
  const { chromium, shell, args } = ready ?? (await setUpPage());
  mkdirSync(scratch, { recursive: true });
  mkdirSync(logs, { recursive: true });
  const folder = mkdtempSync(join(scratch, "page-"));
  const clear = () => rmSync(folder, { recursive: true, force: true });
  process.on("exit", clear);

  const settings = {
    PORT: "0",
    TIRKEU_PAGE: dist,
    TIRKEU_DB: join(folder, "mock.sqlite"),
    TIRKEU_TODAY: process.env.TIRKEU_TODAY || TODAY,
    // A walk past every screen, thrice, is faster than any person.
    TIRKEU_LIMITS: "0",
    // Nor need thousands of answers wait for their beat.
    TIRKEU_BEAT: "0",
  };
  const server = await startServer(settings, (text) =>
    appendFileSync(join(logs, "mock-api.log"), text),
  );
  const env = {
    TIRKEU_URL: server.address,
    CHROMIUM: chromium,
    CHROMIUM_SHELL: shell,
    CHROMIUM_ARGS: JSON.stringify(args),
  };
  const stop = async () => {
    await server.stop();
    clear();
    process.off("exit", clear);
  };
  return { env, stop };
}
