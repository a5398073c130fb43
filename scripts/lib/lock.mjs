// Two commands may be typed in two terminals. What both would install is installed by one of them
// while the other waits; a lock whose owner was killed counts for nothing.

import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { tools } from "./paths.mjs";
import { bornAt, isRunning } from "./process.mjs";
import { step } from "./progress.mjs";

/** @typedef {{ pid: number, born: string, command: string }} Owner */

/** @type {Set<string>} */
const held = new Set();
process.on("exit", () => held.forEach((path) => rmSync(path, { force: true })));

/**
 * @template T
 * @param {string} name what is being made
 * @param {() => Promise<T>} work
 * @param {string} [folder]
 * @returns {Promise<T>}
 */
export async function locked(name, work, folder = join(tools, "locks")) {
  const path = join(folder, name);
  mkdirSync(folder, { recursive: true });
  if (!take(path)) await wait(path);
  held.add(path);
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
    held.delete(path);
  }
}

/** @param {string} path */
async function wait(path) {
  const owner = read(path);
  const who = owner ? `${owner.command}, process ${owner.pid}` : "another command";
  await step("Wait", `${who} is setting up the same thing`, async () => {
    while (!take(path)) await sleep(200);
  });
}

/**
 * Takes the lock if it is free. It appears whole, by a link, so that nobody reads half a file.
 * @param {string} path
 */
export function take(path) {
  const owner = read(path);
  if (owner && !isAlive(owner)) rmSync(path, { force: true });
  const draft = `${path}.${process.pid}`;
  const self = { pid: process.pid, born: bornAt(process.pid), command: title() };
  writeFileSync(draft, JSON.stringify(self));
  try {
    linkSync(draft, path);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * @param {string} path
 * @returns {Owner | null}
 */
function read(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}

/** @param {Owner} owner */
function isAlive({ pid, born }) {
  return isRunning(pid) && bornAt(pid) === born;
}

function title() {
  const script = process.env.npm_lifecycle_event;
  return script ? `npm run ${script}` : basename(process.argv[1] || "node");
}
