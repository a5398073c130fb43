// What pkg/ is made of, as one number: the same on every machine, changed by any change that could
// change the module, and by nothing in the mock API.

import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";

import { Stop } from "./stop.mjs";

const FOLDERS = ["src", "rules"];
const FILES = ["Cargo.toml", "build.rs"];
/** Old rules, by which old records are decided again natively: nothing of them is in the package. */
const KEPT = "rules/editions/";

/**
 * @param {string} root
 * @param {Record<string, string>} tools names and pinned versions of what turns sources into pkg/
 */
export function sourcesHash(root, tools) {
  const lines = [
    ...sourceFiles(root).map((path) => `${path} ${sha256(readFileSync(join(root, path)))}`),
    ...lockedPackages(readFileSync(join(root, "Cargo.lock"), "utf8"), "tirkeu"),
    ...Object.entries(tools).map(([name, version]) => `${name} ${version}`),
  ];
  return sha256(lines.sort().join("\n"));
}

/** @param {string} root */
export function sourceFiles(root) {
  const files = FOLDERS.flatMap((folder) => filesUnder(root, folder)).filter(
    (file) => !file.startsWith(KEPT),
  );
  return [...files, ...FILES.filter((file) => existsSync(join(root, file)))].sort();
}

/**
 * Paths with forward slashes, relative to the root.
 * @param {string} root
 * @param {string} folder
 * @returns {string[]}
 */
export function filesUnder(root, folder) {
  const place = join(root, folder);
  if (!existsSync(place)) return [];
  return readdirSync(place, { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(root, path) : [path];
  });
}

/**
 * The entries of Cargo.lock that a package can reach, so that what only its neighbours in the
 * workspace use doesn't count.
 * @param {string} lock
 * @param {string} start
 */
export function lockedPackages(lock, start) {
  const entries = lock
    .split(/^\[\[package\]\]$/m)
    .slice(1)
    .map(readEntry);
  /** @type {Set<LockEntry>} */
  const reached = new Set();
  const queue = entries.filter((entry) => entry.name === start);
  if (!queue.length) throw new Stop(`Cargo.lock has no package ${start}.`);
  for (const entry of queue) {
    if (reached.has(entry)) continue;
    reached.add(entry);
    queue.push(...entries.filter((other) => entry.needs.some((need) => isMeant(need, other))));
  }
  return [...reached]
    .map(({ name, version, checksum }) => `${name} ${version} ${checksum}`.trim())
    .sort();
}

/** @typedef {{ name: string, version: string, checksum: string, needs: string[] }} LockEntry */

/**
 * @param {string} text
 * @returns {LockEntry}
 */
function readEntry(text) {
  const value = (/** @type {string} */ key) =>
    new RegExp(`^${key} = "([^"]*)"`, "m").exec(text)?.[1] || "";
  const list = /^dependencies = \[([^\]]*)\]/m.exec(text)?.[1] || "";
  const needs = [...list.matchAll(/"([^"]+)"/g)].map((found) => found[1]);
  return { name: value("name"), version: value("version"), checksum: value("checksum"), needs };
}

/**
 * A dependency is written as a name, with the version where the name alone is not enough.
 * @param {string} need
 * @param {LockEntry} entry
 */
function isMeant(need, { name, version }) {
  const [wantedName, wantedVersion] = need.split(" ");
  return wantedName === name && (!wantedVersion || wantedVersion === version);
}

/** @param {string | Buffer} content */
export function sha256(content) {
  return createHash("sha256").update(content).digest("hex");
}
