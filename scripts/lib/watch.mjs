// Which change asks for which work, and doing one thing after another.

import { existsSync, watch } from "node:fs";
import { join } from "node:path";

/** @typedef {"engine" | "server" | "page"} Work */

const WATCHED = ["src", "rules", "build.rs", "Cargo.toml", "mock-api", "www"];

/**
 * The server contains the engine, so a change of the one is a change of both.
 * @param {string} path relative to the project, with forward slashes
 * @returns {Work | null}
 */
export function workFor(path) {
  if (/(^|\/)(\.|#)|~$|\.sw[a-z]$/.test(path)) return null;
  if (/^(src|rules)\/|^build\.rs$|^Cargo\.toml$/.test(path)) return "engine";
  if (/^mock-api\//.test(path)) return "server";
  return /^www\//.test(path) ? "page" : null;
}

/**
 * Calls back with all the work that piled up, never twice at a time.
 * @param {string} root
 * @param {(work: Set<Work>) => Promise<void>} act
 */
export function watchSources(root, act) {
  /** @type {Set<Work>} */
  let waiting = new Set();
  let busy = false;
  /** @type {NodeJS.Timeout | undefined} */
  let timer;

  const go = async () => {
    if (busy || !waiting.size) return;
    const work = waiting;
    waiting = new Set();
    busy = true;
    await act(work);
    busy = false;
    void go();
  };

  for (const place of WATCHED.filter((name) => existsSync(join(root, name)))) {
    const isFile = place.includes(".");
    watch(join(root, place), { recursive: !isFile }, (_event, name) => {
      const path = isFile ? place : `${place}/${String(name).replaceAll("\\", "/")}`;
      const work = workFor(path);
      if (!work) return;
      waiting.add(work);
      clearTimeout(timer);
      timer = setTimeout(go, 150); // editors save in several strokes
    });
  }
}
