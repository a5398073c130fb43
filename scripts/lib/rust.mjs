// The native Rust toolchain and C compiler of whoever runs this: found, checked, never changed.

import { accessSync, constants, existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";

import { cargoHome, nativeTarget, pathWith, root } from "./paths.mjs";
import { ask, attempt } from "./run.mjs";
import { Stop, tail } from "./stop.mjs";

/** @type {Promise<NodeJS.ProcessEnv> | undefined} */
let checked;

/**
 * The environment of native builds, once Rust and a C compiler were seen to be there.
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
export function nativeRust() {
  checked = checked || check();
  return checked;
}

async function check() {
  const env = { PATH: pathWithCargo(), CARGO_TARGET_DIR: nativeTarget, CARGO_TERM_COLOR: "never" };
  if (!find("cargo", env.PATH) || !find("rustc", env.PATH)) {
    throw new Stop(
      "Rust is needed and isn't installed. Install it from https://rustup.rs and try again.",
    );
  }
  const { code, output } = await attempt("rustc", ["--version"], { env });
  if (code !== 0) {
    throw new Stop(
      `Rust is installed but doesn't start: ${tail(output, 1)}\nTry: rustup default stable`,
    );
  }
  requireVersion(output, manifestValue("rust-version"));
  if (!["cc", "gcc", "clang"].some((name) => find(name)))
    throw new Stop(noCompiler(process.platform));
  return env;
}

/**
 * Someone who has just installed Rust may not have its folder on PATH yet.
 * @returns {string}
 */
function pathWithCargo() {
  const path = process.env.PATH || "";
  const bin = join(cargoHome, "bin");
  return !find("cargo", path) && existsSync(bin) ? pathWith(bin) : path;
}

/**
 * @param {string} line of `rustc --version`
 * @param {string} least
 */
export function requireVersion(line, least) {
  const have = /^rustc (\d+)\.(\d+)/.exec(line);
  const want = least.split(".").map(Number);
  if (have && Number(have[1]) * 1000 + Number(have[2]) >= want[0] * 1000 + want[1]) return;
  throw new Stop(
    `Rust ${least} or newer is needed; this is ${line.trim()}. Try: rustup update stable`,
  );
}

/** @param {NodeJS.Platform} platform */
export function noCompiler(platform) {
  const command =
    platform === "darwin" ? "xcode-select --install" : "sudo apt-get install build-essential";
  const hint = platform === "darwin" ? "" : " (or your system's like)";
  return `A C compiler is needed, to build SQLite and to link. Install one: ${command}${hint}`;
}

/**
 * A value of the root manifest that stands alone on a line.
 * @param {string} key
 */
export function manifestValue(key) {
  const manifest = readFileSync(join(root, "Cargo.toml"), "utf8");
  const found = new RegExp(`^${key}\\s*=\\s*"([^"]+)"`, "m").exec(manifest);
  if (!found) throw new Stop(`Cargo.toml has no ${key}.`);
  return found[1];
}

/**
 * The path of a program, or null.
 * @param {string} program
 * @param {string} [path]
 */
export function find(program, path = process.env.PATH || "") {
  for (const folder of path.split(delimiter).filter(Boolean)) {
    const file = join(folder, program);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      // not here: the next folder
    }
  }
  return null;
}

/**
 * A component of the toolchain that a small installation lacks.
 * @param {"clippy" | "rustfmt"} component
 */
export async function ensureComponent(component) {
  const env = await nativeRust();
  const program = component === "clippy" ? ["clippy", "--version"] : ["fmt", "--version"];
  if (await ask("cargo", program, { env })) return env;
  await attempt("rustup", ["component", "add", component], { env, log: "rustup", timeout: 300 });
  if (await ask("cargo", program, { env })) return env;
  throw new Stop(
    `${component} is needed and isn't installed. Install it: rustup component add ${component}`,
  );
}
