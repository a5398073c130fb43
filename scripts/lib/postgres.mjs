// A PostgreSQL server of our own: in a folder that goes afterwards, on this machine alone, as a user without rights.

import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { candidate, canInstall, install } from "./apt.mjs";
import { locked } from "./lock.mjs";
import { freePort } from "./port.mjs";
import { ask, end, run, start } from "./run.mjs";
import { find } from "./rust.mjs";
import { Stop } from "./stop.mjs";

/** @typedef {{ uid: number, gid: number }} User */
/** @typedef {{ url: string, stop: () => Promise<void> }} Server */

/** Debian keeps each version's programs in a folder of its own, off the path. */
const DEBIAN = "/usr/lib/postgresql";
const OTHERS = ["/opt/homebrew/bin", "/usr/local/bin", "/usr/local/pgsql/bin"];
const HOW =
  "install it (Debian: sudo apt-get install postgresql), or name the folder of its programs: " +
  "POSTGRES_BIN=/path/to/bin npm test";

/**
 * The folder with initdb and postgres, installed first where it must and can be; null where it can't be had.
 * @returns {Promise<string | null>}
 */
export function postgresPrograms() {
  return locked("postgres", async () => atHand() || (await fromDebian()));
}

/** What is said where there is none. */
export function noPostgres() {
  return `there is no PostgreSQL on this machine and none could be installed: ${HOW}`;
}

/** @returns {string | null} */
function atHand() {
  const onPath = find("initdb");
  const named = [process.env.POSTGRES_BIN, onPath && dirname(onPath), ...versions(), ...OTHERS];
  return named.find((folder) => folder && hasBoth(folder)) || null;
}

/** @param {string} folder */
function hasBoth(folder) {
  return existsSync(join(folder, "initdb")) && existsSync(join(folder, "postgres"));
}

/** The latest first. */
function versions() {
  const names = existsSync(DEBIAN) ? readdirSync(DEBIAN) : [];
  const latest = names.sort((one, other) => Number(other) - Number(one));
  return latest.map((name) => join(DEBIAN, name, "bin"));
}

async function fromDebian() {
  if (!(await canInstall()) || !existsSync("/etc/debian_version")) return null;
  const known = (await candidate("base-files")) !== null;
  if (known && (await candidate("postgresql")) === null) return null;
  await install("Install PostgreSQL", "the store is tested on it too", ["postgresql"]);
  return atHand();
}

/**
 * Makes a new database and starts its server.
 * @param {string} programs the folder of its programs
 * @param {string[]} [settings] such as `fsync=off`
 * @returns {Promise<Server>}
 */
export async function startPostgres(programs, settings = []) {
  const user = await unprivileged();
  const folder = mkdtempSync(join(tmpdir(), "tirkeu-postgres-"));
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, "data");
  const options = { cwd: folder, ...user, log: "postgres" };
  const words = ["-D", data, "-U", "tirkeu", "--auth=trust", "--encoding=UTF8", "--locale=C"];
  await run("Making a PostgreSQL database", join(programs, "initdb"), words, options);
  const port = await freePort();
  const own = [`port=${port}`, "listen_addresses=127.0.0.1", "unix_socket_directories="];
  const set = [...own, "max_connections=300", ...settings].flatMap((setting) => ["-c", setting]);
  const child = start(join(programs, "postgres"), ["-D", data, ...set], options);
  const stop = async () => {
    await end(child, 10_000);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await ready(child);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: `postgresql://tirkeu@127.0.0.1:${port}/postgres`, stop };
}

/** @param {import("node:child_process").ChildProcess} child */
function ready(child) {
  return new Promise((resolve, reject) => {
    let said = "";
    /** @param {string} text */
    const take = (text) => {
      said += text;
      if (said.includes("ready to accept connections")) resolve(undefined);
    };
    child.stdout?.setEncoding("utf8").on("data", take);
    child.stderr?.setEncoding("utf8").on("data", take);
    child.once("close", () => reject(new Stop(`PostgreSQL did not start: ${said.trim()}`)));
    child.once("error", (error) => reject(new Stop(`PostgreSQL did not start: ${error.message}`)));
  });
}

/**
 * PostgreSQL refuses to run as root.
 * @returns {Promise<User | undefined>} whom to run it as; nobody else where we are not root
 */
async function unprivileged() {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ["postgres", "nobody"]) {
    const [uid, gid] = [await ask("id", ["-u", name]), await ask("id", ["-g", name])];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Stop(
    "PostgreSQL can't run as root, and there is no user to run it as: run this as another user.",
  );
}
