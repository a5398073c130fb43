// Starting other programs, and never leaving one behind.

import { spawn } from "node:child_process";
import { createWriteStream, mkdirSync } from "node:fs";
import { join, relative } from "node:path";

import { logs, root } from "./paths.mjs";
import { Failed } from "./stop.mjs";

/** @typedef {import("node:child_process").ChildProcess} ChildProcess */

/**
 * @typedef {object} Options
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env] added to this process's own
 * @property {number} [uid] run it as this user, where we are root
 * @property {number} [gid] and this group
 * @property {string} [log] name of the log file, without its ending
 * @property {boolean} [append] continue the log of an earlier program
 * @property {(line: string) => void} [onLine] told each line as it is printed
 * @property {number} [timeout] seconds after which the program is ended
 */

/** @typedef {{ code: number, output: string, log?: string }} Result */

/** @type {Set<ChildProcess>} */
const children = new Set();
let leaving = false;

/**
 * Starts a program as the leader of its own process group, so that the compilers, browsers and
 * servers which it starts in turn can be ended with it. It has no terminal and so can't ask.
 * @param {string} program
 * @param {string[]} args
 * @param {Options} [options]
 */
export function start(program, args, { cwd = root, env = {}, uid, gid } = {}) {
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, ...env },
    uid,
    gid,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  children.add(child);
  child.once("close", () => children.delete(child));
  return child;
}

/**
 * Runs a program to its end and gives its exit code and all that it printed.
 * @param {string} program
 * @param {string[]} args
 * @param {Options} [options]
 * @returns {Promise<Result>}
 */
export function attempt(program, args, options = {}) {
  if (leaving) return new Promise(() => {});
  const { log, append = false, onLine, timeout } = options;
  const file = log && openLog(log, append);
  const child = start(program, args, options);
  let output = "";
  let partial = "";

  /** @param {string} chunk */
  const take = (chunk) => {
    output += chunk;
    if (file) file.stream.write(chunk);
    if (!onLine) return;
    const lines = (partial + chunk).split(/\r?\n/);
    partial = lines.pop() || "";
    lines.forEach(onLine);
  };
  child.stdout.setEncoding("utf8").on("data", take);
  child.stderr.setEncoding("utf8").on("data", take);

  const timer = timeout && setTimeout(() => overdue(child, timeout, take), timeout * 1000);
  return new Promise((resolve) => {
    /** @param {number} code */
    const end = (code) => {
      clearTimeout(timer || undefined);
      if (file) file.stream.end();
      if (!leaving) resolve({ code, output, log: file ? file.shown : undefined });
    };
    child.once("error", (error) => {
      children.delete(child);
      take(`${error.message}\n`);
      end(127);
    });
    child.once("close", (code) => end(code === null ? 1 : code));
  });
}

/**
 * Like `attempt`, but a program that fails stops the command and shows the end of its output.
 * @param {string} what the work in words, for the sentence of a failure
 * @param {string} program
 * @param {string[]} args
 * @param {Options} [options]
 */
export async function run(what, program, args, options = {}) {
  const result = await attempt(program, args, options);
  if (result.code !== 0) throw new Failed(what, result);
  return result;
}

/**
 * The first line that a program prints, or null where it isn't there or fails.
 * @param {string} program
 * @param {string[]} args
 * @param {Options} [options]
 */
export async function ask(program, args, options = {}) {
  const { code, output } = await attempt(program, args, options);
  return code === 0 ? output.trim().split("\n")[0] : null;
}

/**
 * @param {ChildProcess} child
 * @param {number} seconds
 * @param {(text: string) => void} take
 */
function overdue(child, seconds, take) {
  take(`\nEnded: it had not finished after ${seconds} seconds.\n`);
  signal(child, "SIGKILL");
}

/**
 * @param {string} name
 * @param {boolean} append
 */
function openLog(name, append) {
  mkdirSync(logs, { recursive: true });
  const path = join(logs, `${name}.log`);
  const stream = createWriteStream(path, { flags: append ? "a" : "w" });
  stream.on("error", () => {}); // a full disk must not hide the failure that filled it
  return { stream, shown: relative(process.cwd(), path) || path };
}

/**
 * @param {ChildProcess} child
 * @param {NodeJS.Signals} name
 */
function signal(child, name) {
  if (!child.pid) return;
  try {
    process.kill(-child.pid, name);
  } catch {
    // the group is gone already
  }
}

/**
 * Ends a program and all that it started: asks, waits, then insists.
 * @param {ChildProcess} child
 * @param {number} [patience] milliseconds
 */
export async function end(child, patience = 3000) {
  signal(child, "SIGTERM");
  const closed = child.exitCode !== null || child.signalCode !== null;
  if (!closed) {
    await new Promise((resolve) => {
      const timer = setTimeout(resolve, patience);
      child.once("exit", () => (clearTimeout(timer), resolve(undefined)));
    });
  }
  signal(child, "SIGKILL");
}

/** Ends everything that this process started, and starts nothing more. */
export async function endAll() {
  leaving = true;
  await Promise.all([...children].map((child) => end(child)));
}

/** The last resort when the process is about to be gone. */
export function killAll() {
  children.forEach((child) => signal(child, "SIGKILL"));
}

/** After a signal nothing that was cut short is reported as a failure. */
export function isLeaving() {
  return leaving;
}
