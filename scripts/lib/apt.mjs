// Debian's packages, where this machine has them and we may install without asking anybody.

import { find } from "./rust.mjs";
import { follow, step } from "./progress.mjs";
import { ask, attempt } from "./run.mjs";
import { Failed } from "./stop.mjs";

const QUIET = { DEBIAN_FRONTEND: "noninteractive", NEEDRESTART_MODE: "a" };
// Another installation may be going on: wait for it as long as one would take.
const APT = ["-o", "DPkg::Lock::Timeout=600", "-o", "Acquire::Retries=2"];

/** One installation at a time: apt locks itself against a second one. */
let queue = Promise.resolve();

/** May packages be installed here without a password? */
export async function canInstall() {
  return Boolean(find("apt-get")) && (await asRoot()) !== null;
}

/** @returns {Promise<string[] | null>} the words before a command that needs root */
async function asRoot() {
  if (process.getuid?.() === 0) return [];
  return (await ask("sudo", ["-n", "true"])) === null ? null : ["sudo", "-n"];
}

/**
 * Installs packages and what they need, no more.
 * @param {string} what for whom, in words
 * @param {string} why
 * @param {string[]} packages
 */
export function install(what, why, packages) {
  const mine = queue.then(() =>
    step(what, why, async (note) => {
      await ensureKnown(packages);
      const args = [...APT, "install", "--yes", "--no-install-recommends", ...packages];
      const result = await aptGet(args, note);
      if (result.code !== 0)
        throw new Failed(`${what} (apt-get install ${packages.join(" ")})`, result);
    }),
  );
  queue = mine.catch(() => {});
  return mine;
}

/** @param {string[]} packages */
async function ensureKnown(packages) {
  const known = await Promise.all(packages.map(candidate));
  if (known.every(Boolean)) return;
  await aptGet([...APT, "update"], () => {});
}

/**
 * Runs apt-get, and once more after a list that was too old or an installation that was killed.
 * @param {string[]} args
 * @param {(text: string) => void} note
 */
async function aptGet(args, note) {
  const first = await asked("apt-get", args, note);
  if (first.code === 0) return first;
  if (/dpkg --configure -a/.test(first.output)) await asked("dpkg", ["--configure", "-a"], note);
  else if (!args.includes("update")) await asked("apt-get", [...APT, "update"], note);
  return asked("apt-get", args, note);
}

/**
 * @param {string} program
 * @param {string[]} args
 * @param {(text: string) => void} note
 */
async function asked(program, args, note) {
  const [first, ...rest] = [...((await asRoot()) || []), program, ...args];
  const onLine = follow(note);
  return attempt(first, rest, { env: QUIET, log: "apt", append: true, onLine, timeout: 1800 });
}

/**
 * The version that could be installed, or null.
 * @param {string} name
 */
export async function candidate(name) {
  const { output } = await attempt("apt-cache", ["policy", name], { env: { LC_ALL: "C" } });
  const found = /^\s*Candidate: (\S+)/m.exec(output);
  return found && found[1] !== "(none)" ? found[1] : null;
}

/**
 * The version that is installed, whole, or null.
 * @param {string} name
 */
export async function installed(name) {
  const format = "--showformat=${db:Status-Status} ${Version}";
  const line = await ask("dpkg-query", ["--show", format, name]);
  return line?.startsWith("installed ") ? line.slice("installed ".length) : null;
}
