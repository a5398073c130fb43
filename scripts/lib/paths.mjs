// Where things are. All that a run makes lies in folders that git ignores.

import { homedir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/** Tools, logs and locks of this clone. */
export const tools = join(root, ".tools");
export const toolBin = join(tools, "bin");
export const logs = join(tools, "logs");
export const scratch = join(tools, "scratch");

export const pkg = join(root, "pkg");
/** The bundled page. */
export const dist = join(root, "dist");
export const nodeModules = join(root, "node_modules");

/** Native and wasm builds may use two compilers, so neither invalidates the other's folder. */
export const nativeTarget = join(root, "target");
export const wasmTarget = join(root, "target", "wasm");

export const cargoHome = process.env.CARGO_HOME || join(homedir(), ".cargo");

/**
 * PATH with folders put before the rest.
 * @param {string[]} folders
 */
export function pathWith(...folders) {
  return [...folders, process.env.PATH || ""].join(delimiter);
}
