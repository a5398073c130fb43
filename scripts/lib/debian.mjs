// The last rung: Debian ships a Rust compiler together with its exact sources, so the standard
// library for wasm32 can be built where none can be downloaded. It becomes a sysroot inside the
// project; the system gets Debian's packages and nothing else.

import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";

import { candidate, canInstall, install, installed } from "./apt.mjs";
import { cargoHome, pathWith, scratch, tools, wasmTarget } from "./paths.mjs";
import { follow, step } from "./progress.mjs";
import { attempt, ask, run } from "./run.mjs";
import { find, manifestValue } from "./rust.mjs";

/** @typedef {import("./wasm.mjs").Compiler} Compiler */

const RUSTC = "/usr/bin/rustc";
const CARGO = "/usr/bin/cargo";
const SOURCES = "/usr/lib/rustlib/src/rust";
const PACKAGES = ["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm"];
const TARGET = "wasm32-unknown-unknown";

/**
 * What an earlier run has built, if the packages are still those that it was built from.
 * @returns {Promise<Compiler | null>}
 */
export async function built() {
  const home = await sysroot();
  return home && existsSync(home) ? compilerIn(home) : null;
}

/** @returns {Promise<Compiler | null>} */
export async function build() {
  if (!(await ensurePackages())) return null;
  const home = await sysroot();
  if (!home) return null;
  rmSync(home, { recursive: true, force: true }); // it was there and didn't bear
  const why = "from Debian's sources of the compiler, once";
  await step("Build Rust's standard library for the browser", why, (note) => buildInto(home, note));
  return compilerIn(home);
}

async function ensurePackages() {
  const there = await Promise.all(PACKAGES.map(installed));
  if (there.every(Boolean) && existsSync("/usr/bin/rust-lld")) return true;
  if (!(await canInstall()) || !(await isNewEnough())) return false;
  const why = "this machine's toolchain has no WebAssembly target and none can be downloaded";
  await install("Install Debian's Rust compiler and its sources", why, [
    ...PACKAGES,
    await linker(),
  ]);
  return true;
}

async function isNewEnough() {
  const offered = await candidate("rustc-web");
  const [, minor] = manifestValue("rust-version").split(".");
  const found = /^1\.(\d+)/.exec(offered || "");
  return offered === null || Boolean(found && Number(found[1]) >= Number(minor));
}

/** `rust-lld` is a link to the linker of one LLVM, which Debian doesn't install along with it. */
async function linker() {
  const { output } = await attempt("apt-cache", ["depends", "rust-web-llvm"], {
    env: { LC_ALL: "C" },
  });
  const found = /Depends: llvm-(\d+)/.exec(output);
  return found ? `lld-${found[1]}` : "lld";
}

/**
 * The folder of the sysroot for the compiler that is installed now. Its name changes with the
 * packages, so an upgraded compiler never meets an old library or cargo's memory of an old one.
 */
async function sysroot() {
  const sources = await installed("rust-web-src");
  if (!sources || !existsSync(RUSTC) || !existsSync(CARGO) || !existsSync(SOURCES)) return null;
  const { code, output } = await attempt(RUSTC, ["-vV"]);
  if (code !== 0) return null;
  const name = createHash("sha256").update(`${output}${sources}`).digest("hex").slice(0, 12);
  return join(tools, "rust", name);
}

/**
 * Everything happens beside the final place, and a rename makes it count: a run that is killed
 * leaves nothing that looks finished.
 * @param {string} home
 * @param {(note: string) => void} note
 */
async function buildInto(home, note) {
  const work = join(scratch, "wasm-std");
  const draft = join(work, "sysroot");
  rmSync(draft, { recursive: true, force: true });
  const host = await hostTriple();
  const libraries = await buildLibraries(work, note);
  const place = join(draft, "lib", "rustlib", TARGET, "lib");
  mkdirSync(place, { recursive: true });
  for (const file of libraries)
    copyFileSync(file, join(place, file.slice(file.lastIndexOf("/") + 1)));
  symlinkSync(`/usr/lib/rustlib/${host}`, join(draft, "lib", "rustlib", host));
  mkdirSync(join(draft, "bin"));
  writeFileSync(join(draft, "bin", "rustc"), WRAPPER, { mode: 0o755 });
  symlinkSync(CARGO, join(draft, "bin", "cargo"));
  mkdirSync(join(home, ".."), { recursive: true });
  rmSync(wasmTarget, { recursive: true, force: true }); // compiled against another library
  renameSync(draft, home);
  rmSync(work, { recursive: true, force: true });
}

// Found through its own folder, so the project may be moved.
const WRAPPER = `#!/bin/sh
exec ${RUSTC} --sysroot "$(cd "$(dirname "$0")/.." && pwd)" "$@"
`;

/**
 * Builds the standard library as the dependency of an empty crate.
 * @param {string} work
 * @param {(note: string) => void} note
 */
async function buildLibraries(work, note) {
  mkdirSync(join(work, "src"), { recursive: true });
  writeFileSync(join(work, "src", "lib.rs"), "");
  writeFileSync(join(work, "Cargo.toml"), EMPTY);
  const target = join(work, "target");
  const env = {
    RUSTC,
    RUSTC_BOOTSTRAP: "1", // lets Debian's stable compiler build its own library, nothing more
    CARGO_TARGET_DIR: target,
    CARGO_ENCODED_RUSTFLAGS: (await flags()).join("\x1f"),
  };
  const args = ["build", "--release", "--target", TARGET, "-Zbuild-std=std,panic_abort,test"];
  const options = { cwd: work, env, log: "wasm-std", onLine: follow(note), timeout: 3600 };
  await run("Building Rust's standard library for the browser", CARGO, args, options);
  const folder = join(target, TARGET, "release", "deps");
  const files = readdirSync(folder).filter(
    (file) => file.endsWith(".rlib") && !file.startsWith("libempty-"),
  );
  return files.map((file) => join(folder, file));
}

const EMPTY = `[package]
name = "empty"
version = "0.0.0"
edition = "2024"

[workspace]
`;

/**
 * As in Rust's own builds: bitcode, which link-time optimisation reads, and names of sources that
 * don't tell where they lay.
 */
async function flags() {
  const { output } = await attempt(RUSTC, ["-vV"]);
  const hash = /^commit-hash: (\S+)/m.exec(output);
  return [
    "-Cembed-bitcode=yes",
    `--remap-path-prefix=${join(cargoHome, "registry", "src")}=/rust/deps`,
    `--remap-path-prefix=${SOURCES}=/rustc/${hash ? hash[1] : "unknown"}`,
  ];
}

async function hostTriple() {
  const { output } = await run("Asking Debian's compiler for its name", RUSTC, ["-vV"]);
  const host = /^host: (\S+)/m.exec(output);
  return host ? host[1] : "";
}

/**
 * @param {string} home
 * @returns {Promise<Compiler>}
 */
async function compilerIn(home) {
  const sources = await installed("rust-web-src");
  const rustc = (await ask(RUSTC, ["--version"])) || "";
  const env = { PATH: pathWith(join(home, "bin")), RUSTUP_TOOLCHAIN: undefined, SYSROOT: home };
  return { rustc, std: `built from Debian's rust-web-src ${sources}`, env, clippy };
}

/** Debian's own clippy: that of another compiler can't read this library. */
async function clippy() {
  if (!find("cargo-clippy", "/usr/bin")) {
    const why = "the WebAssembly half of the code is checked by its own compiler";
    await install("Install Debian's clippy", why, ["rust-web-clippy"]);
  }
  return ["/usr/bin/cargo-clippy", "clippy"];
}
