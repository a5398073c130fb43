// What the system tells of processes, where it tells anything.

import { readFileSync } from "node:fs";

/**
 * @param {number} pid
 * @returns {string[]} the fields after the name, in the order of proc(5); none outside Linux
 */
function fields(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return [];
  }
}

/**
 * @param {number} pid
 * @returns {string | undefined}
 */
export function parentOf(pid) {
  return fields(pid)[1];
}

/**
 * When a process began: numbers of processes are used again.
 * @param {number} pid
 */
export function bornAt(pid) {
  return fields(pid)[19] || "";
}

/**
 * One that has ended and only waits to be noticed doesn't run.
 * @param {number} pid
 */
export function isRunning(pid) {
  if (fields(pid)[0] === "Z") return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
}
