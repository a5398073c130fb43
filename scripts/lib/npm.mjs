// The JavaScript packages of package-lock.json, installed when and only when they aren't there.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { locked } from "./lock.mjs";
import { nodeModules, root } from "./paths.mjs";
import { step } from "./progress.mjs";
import { attempt, run } from "./run.mjs";

/** @typedef {{ version?: string, integrity?: string, optional?: boolean }} Entry */
/** @typedef {Record<string, Entry>} Packages */

export async function ensurePackages() {
  if (hasPackages()) return;
  await locked("npm", async () => {
    if (!hasPackages()) await install();
  });
}

async function install() {
  const args = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const why = "to bundle the page, and for the tests and checks";
  await step("Install the JavaScript packages", why, () => installWith(args));
}

/**
 * The npm of a run that was killed may still be writing, and the two take files away from under
 * each other. It is soon done; then a fresh start works.
 * @param {string[]} args
 */
async function installWith(args) {
  const options = { log: "npm-ci" };
  for (let tries = 0; tries < 5; tries++) {
    const { code, output } = await attempt("npm", args, options);
    if (code === 0) return;
    if (!/ENOTEMPTY|ENOENT|EEXIST|EBUSY/.test(output)) break;
    await sleep(2000);
  }
  await run("Installing the JavaScript packages (npm ci)", "npm", args, options);
}

export function hasPackages() {
  // npm writes this list last, so after a killed installation there is none.
  const installed = packagesOf(join(nodeModules, ".package-lock.json"));
  const wanted = packagesOf(join(root, "package-lock.json"));
  const listed = Object.keys(installed).filter((path) => !installed[path].optional);
  const isWhole = listed.every((path) => existsSync(join(root, path)));
  return isWhole && !missing(wanted, installed).length;
}

/**
 * Paths of the packages that are wanted and not installed as wanted. Optional ones are for other
 * systems or done without.
 * @param {Packages} wanted
 * @param {Packages} installed
 */
export function missing(wanted, installed) {
  return Object.entries(wanted)
    .filter(([path, entry]) => path !== "" && !entry.optional)
    .filter(([path, entry]) => !isSame(entry, installed[path]))
    .map(([path]) => path);
}

/**
 * @param {Entry} wanted
 * @param {Entry | undefined} installed
 */
function isSame(wanted, installed) {
  return wanted.version === installed?.version && wanted.integrity === installed?.integrity;
}

/**
 * @param {string} path
 * @returns {Packages}
 */
function packagesOf(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8")).packages || {};
  } catch {
    return {};
  }
}
