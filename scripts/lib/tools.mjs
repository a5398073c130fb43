// wasm-bindgen and wasm-pack, built from source into this clone, once.

import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

import { locked } from "./lock.mjs";
import { root, toolBin, tools } from "./paths.mjs";
import { follow, step } from "./progress.mjs";
import { ask, run } from "./run.mjs";
import { nativeRust } from "./rust.mjs";
import { Stop } from "./stop.mjs";

export const WASM_PACK = "0.15.1";

/** @typedef {{ crate: string, version: string, binary: string }} Tool */

/**
 * Both tools. They share most of what they are made of, so they are built one after the other in
 * one folder, which is dropped when both are there.
 */
export function ensureTools() {
  ensured = ensured || ensure();
  return ensured;
}

/** @type {Promise<void> | undefined} */
let ensured;

async function ensure() {
  if (await hasTools()) return;
  await locked("tools", async () => {
    for (const tool of await missing()) await build(tool);
    rmSync(join(tools, "build"), { recursive: true, force: true });
  });
}

/** Are both tools there, in the right versions? */
export async function hasTools() {
  return !(await missing()).length;
}

/** @returns {Promise<Tool[]>} */
async function missing() {
  const wanted = [
    { crate: "wasm-bindgen-cli", version: bindgenVersion(), binary: "wasm-bindgen" },
    { crate: "wasm-pack", version: WASM_PACK, binary: "wasm-pack" },
  ];
  const versions = await Promise.all(
    wanted.map(({ binary }) => ask(join(toolBin, binary), ["--version"])),
  );
  return wanted.filter((tool, i) => versions[i] !== `${tool.binary} ${tool.version}`);
}

/** @param {Tool} tool */
async function build({ crate, version }) {
  const env = {
    ...(await nativeRust()),
    CARGO_TARGET_DIR: join(tools, "build"),
    // They run for a second each: minutes of optimising would never be earned back.
    CARGO_PROFILE_DEV_DEBUG: "0",
    CARGO_RESOLVER_INCOMPATIBLE_RUST_VERSIONS: "fallback",
  };
  const args = [
    "install",
    crate,
    "--version",
    `=${version}`,
    "--root",
    tools,
    "--debug",
    "--force",
  ];
  await step(`Build ${crate} ${version}`, "turns Rust into the browser's module, once", (note) =>
    run(`Building ${crate}`, "cargo", args, { env, cwd: tools, log: crate, onLine: follow(note) }),
  );
}

/**
 * The version of the library in use, which the command-line tool must equal to the last digit.
 * @param {string} [folder]
 */
export function bindgenVersion(folder = root) {
  const lock = join(folder, "Cargo.lock");
  const text = existsSync(lock) ? readFileSync(lock, "utf8") : "";
  const locked = /^name = "wasm-bindgen"\nversion = "([^"]+)"/m.exec(text);
  const pinned = /^wasm-bindgen = "=([^"]+)"/m.exec(
    readFileSync(join(folder, "Cargo.toml"), "utf8"),
  );
  if (!pinned)
    throw new Stop('Cargo.toml must pin wasm-bindgen exactly: wasm-bindgen = "=0.2.130"');
  if (locked && locked[1] !== pinned[1]) {
    throw new Stop(
      `Cargo.toml pins wasm-bindgen ${pinned[1]} and Cargo.lock has ${locked[1]}. Try: cargo update -p wasm-bindgen`,
    );
  }
  return pinned[1];
}
