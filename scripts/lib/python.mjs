// Python programs for the tests, each in a folder of its own, at pinned versions with pinned hashes.

import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { canInstall, install } from "./apt.mjs";
import { locked } from "./lock.mjs";
import { root, tools } from "./paths.mjs";
import { follow, step } from "./progress.mjs";
import { ask, run } from "./run.mjs";
import { find } from "./rust.mjs";
import { sha256 } from "./sources.mjs";
import { Stop } from "./stop.mjs";

const NAMES = ["python3", "python3.13", "python3.12", "python3.11", "python"];
const DEBIAN = ["python3", "python3-venv"];
// What makes a folder with a pip of its own, which Debian's Python lacks unless told.
const FIT = "import sys, ensurepip, venv; sys.exit(sys.version_info < (3, 11))";

/**
 * The folder of a program's commands, set up where it isn't there or is of another version.
 * @param {string} name
 * @param {string} requirements a file with every package, its version and its hashes
 */
export function pythonTool(name, requirements) {
  return locked(name, async () => {
    const folder = join(tools, name);
    const stamp = join(folder, "stamp");
    const wanted = sha256(readFileSync(join(root, requirements)));
    if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== wanted) {
      rmSync(folder, { recursive: true, force: true });
      await setUp(name, folder, requirements);
      writeFileSync(stamp, wanted);
    }
    return join(folder, process.platform === "win32" ? "Scripts" : "bin");
  });
}

/**
 * @param {string} name
 * @param {string} folder
 * @param {string} requirements
 */
async function setUp(name, folder, requirements) {
  const python = await interpreter();
  await step(`Install ${name}`, "into this clone, once", async (note) => {
    await run(`Making a folder for ${name}`, python, ["-m", "venv", folder], { log: name });
    const pip = join(folder, process.platform === "win32" ? "Scripts" : "bin", "pip");
    const words = ["install", "--require-hashes", "--disable-pip-version-check", "--no-input"];
    await run(`Installing ${name}`, pip, [...words, "--requirement", requirements], {
      log: name,
      append: true,
      onLine: follow(note),
      timeout: 900,
    });
  });
}

/** A Python that is new enough and can make such folders, installed first where it must and can be. */
async function interpreter() {
  const there = await atHand();
  if (there) return there;
  if (await canInstall()) {
    await install("Install Python", "a test of the API is written in it", DEBIAN);
    const installed = await atHand();
    if (installed) return installed;
  }
  throw new Stop(
    "The tests of the API need Python 3.11 or newer with venv, and none was found. " +
      `Install it (Debian: sudo apt-get install ${DEBIAN.join(" ")}) and run npm test again.`,
  );
}

async function atHand() {
  for (const name of NAMES) {
    const path = find(name);
    if (path && (await ask(path, ["-c", `${FIT}`])) !== null) return path;
  }
  return null;
}
