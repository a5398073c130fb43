// Building pkg/: the same sources and compiler give the same bytes on every machine.

import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { delimiter, join } from "node:path";

import { locked } from "./lock.mjs";
import { ensurePackages, hasPackages } from "./npm.mjs";
import { cargoHome, nodeModules, pkg, root, scratch, toolBin, wasmTarget } from "./paths.mjs";
import { follow, step } from "./progress.mjs";
import { ask, attempt, run } from "./run.mjs";
import { find } from "./rust.mjs";
import { currentSources, fileHashes, pinnedTools, readStamp, STAMP, whyStale } from "./stamp.mjs";
import { ensureTools, hasTools } from "./tools.mjs";
import { TARGET, wasmCompiler } from "./wasm.mjs";

/** @typedef {import("./wasm.mjs").Compiler} Compiler */

// The page needs neither: one would make every change of the README a change of the package.
const UNWANTED = [".gitignore", "README.md", "LICENSE-MIT", "LICENSE-APACHE", "LICENSE"];
const TYPES = ["tirkeu.d.ts", "tirkeu_bg.wasm.d.ts"];
/** Here the package's own types end, and the raw exports begin that wasm-bindgen lists. */
const RAW = "export type InitInput";

/** Why pkg/ doesn't fit the sources, or null. Asks no compiler. */
export function whyPkgIsStale() {
  return whyStale(readStamp(), currentSources(), fileHashes(pkg));
}

/** Leaves pkg/ alone where it fits the sources, and builds it anew where it doesn't. */
export async function ensurePkg() {
  if (!whyPkgIsStale()) return false;
  return locked("pkg", async () => {
    const reason = whyPkgIsStale();
    if (!reason) return false;
    await setUpWasm();
    const fresh = join(scratch, `pkg-${process.pid}`);
    await step("Build pkg/", reason, (note) => buildPkg(fresh, { note }));
    replace(fresh);
    return true;
  });
}

/** Everything that building for the browser needs. */
export async function setUpWasm() {
  const [compiler] = await Promise.all([wasmCompiler(), ensurePackages(), ensureTools()]);
  return compiler;
}

/** Is everything but a compiler there? */
export async function hasWasmTools() {
  return hasPackages() && (await hasTools());
}

/**
 * @typedef {object} Build
 * @property {"release" | "dev"} [profile]
 * @property {Compiler} [compiler] the one that serves, unless another is wanted
 * @property {(note: string) => void} [note]
 */

/**
 * Builds the package into a folder, with its stamp.
 * @param {string} folder
 * @param {Build} [options]
 */
export async function buildPkg(folder, options = {}) {
  const { profile = "release", note = () => {} } = options;
  const compiler = options.compiler || (await wasmCompiler());
  const env = wasmPackEnv(await wasmEnv(compiler));
  const sources = currentSources();
  rmSync(folder, { recursive: true, force: true });
  const args = ["build", ".", "--target", "web", `--${profile}`, "--out-dir", folder];
  await run("Building pkg/ (wasm-pack)", "wasm-pack", args, {
    env,
    log: `pkg-${profile}`,
    onLine: follow(note),
  });
  UNWANTED.forEach((name) => rmSync(join(folder, name), { force: true }));
  TYPES.forEach((name) => nameNothingAny(join(folder, name)));
  const { rustc, std } = compiler;
  const stamp = { sources, rustc, std, tools: pinnedTools(), files: fileHashes(folder) };
  writeFileSync(join(folder, STAMP), `${JSON.stringify(stamp, null, 2)}\n`);
}

/**
 * What a raw export takes and gives is known to nobody but the glue: whoever calls it has to look.
 * @param {string} path
 */
function nameNothingAny(path) {
  const written = readFileSync(path, "utf8");
  const from = Math.max(0, written.indexOf(RAW));
  const raw = written.slice(from).replaceAll(/\bany\b(?=[;,)])/g, "unknown");
  writeFileSync(path, written.slice(0, from) + raw);
}

/**
 * The environment in which cargo builds for the browser.
 * @param {Compiler} compiler
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
export async function wasmEnv(compiler) {
  // Ahead of the system's folders, where another version of a tool may lie.
  const path = [toolBin, join(nodeModules, ".bin"), compiler.env.PATH];
  return {
    ...compiler.env,
    PATH: path.join(delimiter),
    CARGO_TARGET_DIR: wasmTarget,
    CARGO_TERM_COLOR: "never",
    RUST_BACKTRACE: "0", // where a tool of Rust's gave up says nothing of what was wrong
    CARGO_ENCODED_RUSTFLAGS: (await remaps(compiler)).join("\x1f"),
  };
}

/**
 * The same for wasm-pack, which meets scripts/wasm-pack/cargo before cargo.
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export function wasmPackEnv(env) {
  const path = [join(root, "scripts", "wasm-pack"), env.PATH];
  return { ...env, TIRKEU_CARGO: find("cargo", env.PATH) || "cargo", PATH: path.join(delimiter) };
}

/**
 * Paths of this machine that would otherwise be written into the module, by panic messages.
 * @param {Compiler} compiler
 */
async function remaps({ env }) {
  const options = { env: { ...env, CARGO_TARGET_DIR: wasmTarget }, log: "fetch" };
  await attempt("cargo", ["fetch", "--target", TARGET], options);
  const registries = join(cargoHome, "registry", "src");
  const downloaded = existsSync(registries) ? readdirSync(registries) : [];
  const sysroot = await ask("rustc", ["--print", "sysroot"], { env });
  const { output } = await attempt("rustc", ["-vV"], { env });
  const hash = /^commit-hash: (\S+)/m.exec(output);
  return [
    `--remap-path-prefix=${root}=/tirkeu`,
    ...downloaded.map((name) => `--remap-path-prefix=${join(registries, name)}=/crates`),
    `--remap-path-prefix=${sysroot}/lib/rustlib/src/rust=/rustc/${hash ? hash[1] : "unknown"}`,
  ];
}

/**
 * Puts a finished package in the place of the old one, which stays until the new one is whole.
 * @param {string} fresh
 */
function replace(fresh) {
  const old = join(scratch, `pkg-old-${process.pid}`);
  mkdirSync(scratch, { recursive: true });
  if (existsSync(pkg)) renameSync(pkg, old);
  renameSync(fresh, pkg);
  rmSync(old, { recursive: true, force: true });
}
