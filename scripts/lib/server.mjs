// Building and running the mock API, which serves the page too.

import { join } from "node:path";

import { nativeTarget } from "./paths.mjs";
import { follow, step } from "./progress.mjs";
import { end, run, start } from "./run.mjs";
import { nativeRust } from "./rust.mjs";
import { Stop } from "./stop.mjs";

/** @typedef {{ address: string, stop: () => Promise<void>, ended: Promise<number> }} Server */

/** Compiles it where something changed; says nothing where nothing did. */
export async function buildServer() {
  const env = await nativeRust();
  const why = "the first time takes a minute or two, SQLite included";
  await step("Compile the mock API", why, (note) =>
    run("Compiling the mock API", "cargo", ["build", "--package", "mock-api"], {
      env,
      log: "mock-api-build",
      onLine: follow(note),
    }),
  );
}

/**
 * Starts it and waits until it listens.
 * @param {NodeJS.ProcessEnv} env
 * @param {(text: string) => void} [print] told what it prints besides
 * @returns {Promise<Server>}
 */
export function startServer(env, print = (text) => void process.stderr.write(text)) {
  const child = start(join(nativeTarget, "debug", "mock-api"), [], { env });
  const ended = new Promise((resolve) => {
    child.once("close", (code) => resolve(code === null ? 1 : code));
  });
  return new Promise((resolve, reject) => {
    let early = "";
    let listening = false;
    /** @param {string} text */
    const take = (text) => {
      if (listening) return print(text);
      early += text;
      const found = /^listening on (\S+)\n/m.exec(early);
      if (!found) return;
      listening = true;
      const rest = early.replace(found[0], "");
      if (rest.trim()) print(rest);
      resolve({ address: found[1], stop: () => end(child), ended });
    };
    child.stdout.setEncoding("utf8").on("data", take);
    child.stderr.setEncoding("utf8").on("data", take);
    child.once("error", (error) =>
      reject(new Stop(`The mock API can't be started: ${error.message}`)),
    );
    void ended.then((code) => {
      if (!listening)
        reject(new Stop(early.trim() || `The mock API ended with code ${code}.`, code || 1));
    });
  });
}
