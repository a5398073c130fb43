// A Rust compiler that can build for the browser, found by a ladder: the one at hand, rustup's
// target, Debian's compiler. Which of them served is no concern of the rest.

import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";

import * as debian from "./debian.mjs";
import { locked } from "./lock.mjs";
import { scratch, tools } from "./paths.mjs";
import { step } from "./progress.mjs";
import { ask, attempt } from "./run.mjs";
import { find, nativeRust } from "./rust.mjs";
import { Stop } from "./stop.mjs";

export const TARGET = "wasm32-unknown-unknown";

/**
 * @typedef {object} Compiler
 * @property {string} rustc the line of `rustc --version`
 * @property {string} std where its standard library for wasm32 comes from
 * @property {NodeJS.ProcessEnv} env puts it first on PATH
 * @property {() => Promise<string[]>} clippy the words that start its clippy
 */

/**
 * @typedef {object} Rung
 * @property {string} name
 * @property {() => Promise<Compiler | null>} reach
 * @property {boolean} [installs] does it change the machine or take minutes?
 */

/** @type {Rung[]} */
const LADDER = [
  { name: "the Rust toolchain at hand", reach: atHand },
  { name: "an earlier set-up", reach: debian.built },
  { name: "rustup", reach: throughRustup, installs: true },
  { name: "Debian's packages", reach: debian.build, installs: true },
];

const AT_HAND = LADDER.filter((rung) => !rung.installs);

/** @type {Promise<Compiler> | undefined} */
let served;

/** The compiler for wasm32, set up first where it must be. */
export function wasmCompiler() {
  served = served || setUp();
  return served;
}

async function setUp() {
  const found = (await wasmCompilerAtHand()) || (await locked("wasm", () => climb(LADDER)));
  return found || nothingServes();
}

/** The compiler for wasm32 if one is there already; installs nothing. */
function wasmCompilerAtHand() {
  return climb(AT_HAND);
}

/**
 * All compilers for wasm32 that are there already.
 * @returns {Promise<Compiler[]>}
 */
export async function wasmCompilersAtHand() {
  const found = await Promise.all(AT_HAND.map((rung) => climb([rung])));
  return found.filter((compiler) => compiler !== null);
}

/**
 * The first rung that bears.
 * @param {Rung[]} rungs
 * @param {(compiler: Compiler) => Promise<boolean>} [bears]
 */
export async function climb(rungs, bears = buildsAModule) {
  for (const rung of rungs) {
    const compiler = await rung.reach();
    if (compiler && (await bears(compiler))) return compiler;
  }
  return null;
}

/** @returns {never} */
function nothingServes() {
  throw new Stop(
    "The WebAssembly half of Rust's standard library is needed and could not be fetched.\n" +
      `Get it with: rustup target add ${TARGET}\n` +
      "On Debian it is built from Debian's packages instead, which needs root or sudo without a password.",
  );
}

/** @returns {Promise<Compiler | null>} */
async function atHand() {
  const env = await nativeRust();
  const folder = await ask("rustc", ["--print", "target-libdir", "--target", TARGET], { env });
  if (!folder || !existsSync(folder)) return null;
  const rustc = (await ask("rustc", ["--version"], { env })) || "";
  return { rustc, std: "as distributed", env, clippy: async () => ["cargo", "clippy"] };
}

/** @returns {Promise<Compiler | null>} */
async function throughRustup() {
  const env = await nativeRust();
  if (!find("rustup", env.PATH)) return null;
  const options = { env, log: "rustup", timeout: 300 };
  const why = "Rust's standard library for the browser, once";
  await step("Ask rustup for the WebAssembly target", why, () =>
    attempt("rustup", ["target", "add", TARGET], options),
  );
  return atHand();
}

/**
 * Does it really build a module? A folder of that name proves little: the library may be cut short
 * or of another compiler. The answer is remembered until compiler or library change.
 * @param {Compiler} compiler
 */
async function buildsAModule(compiler) {
  const proof = join(tools, "proofs", await fingerprint(compiler));
  if (existsSync(proof)) return true;
  mkdirSync(scratch, { recursive: true });
  const folder = mkdtempSync(join(scratch, "proof-"));
  try {
    const module = await buildProof(compiler, folder);
    if (!module || (await answer(module)) !== 42) return false;
    mkdirSync(join(tools, "proofs"), { recursive: true });
    writeFileSync(proof, `${compiler.rustc}\n${compiler.std}\n`);
    return true;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {Compiler} compiler
 * @param {string} folder
 */
async function buildProof({ env }, folder) {
  const source = join(folder, "proof.rs");
  const module = join(folder, "proof.wasm");
  writeFileSync(source, PROOF);
  const profile = ["-Clto=fat", "-Copt-level=z", "-Cpanic=abort", "-Ccodegen-units=1"];
  const args = ["--target", TARGET, "--crate-type", "cdylib", ...profile, "-o", module, source];
  const { code } = await attempt("rustc", args, { env, cwd: folder, log: "wasm-proof" });
  return code === 0 ? readFileSync(module) : null;
}

// Allocates and formats, so that more than an empty library is linked.
const PROOF = `#[unsafe(no_mangle)]
pub extern "C" fn answer() -> u32 { format!("{:>42}", "").len() as u32 }
`;

/** @param {BufferSource} module */
async function answer(module) {
  const { instance } = await WebAssembly.instantiate(module);
  return /** @type {() => number} */ (instance.exports.answer)();
}

/** @param {Compiler} compiler */
async function fingerprint({ env }) {
  const verbose = (await attempt("rustc", ["-vV"], { env })).output;
  const folder =
    (await ask("rustc", ["--print", "target-libdir", "--target", TARGET], { env })) || "";
  const files = existsSync(folder) ? readdirSync(folder).sort() : [];
  const sizes = files.map((file) => `${file} ${statSync(join(folder, file)).size}`);
  return createHash("sha256")
    .update([verbose, folder, ...sizes].join("\n"))
    .digest("hex")
    .slice(0, 16);
}
