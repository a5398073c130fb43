// Files under names that change with their contents, so that a browser may keep them for ever.

import { mkdirSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

import { sha256 } from "../sources.mjs";

/** The folder of such files; the server knows it by this name. */
export const HASHED = "a";

/** What is worth packing; the rest is packed already. */
const PACKED = /\.(css|ftl|html|js|json|svg|txt|wasm)$/;

/**
 * Writes a file under its hashed name and gives that.
 * @param {string} folder
 * @param {string} name such as `texts.ftl`
 * @param {string | Buffer} content
 */
export function writeHashed(folder, name, content) {
  const kind = extname(name);
  const stem = name.slice(0, -kind.length);
  const hashed = `${stem}-${sha256(content).slice(0, 8)}${kind}`;
  write(join(folder, HASHED), hashed, content);
  return hashed;
}

/**
 * Writes a file, and beside it the same packed, for a server that sends what is ready.
 * @param {string} folder
 * @param {string} name
 * @param {string | Buffer} content
 */
export function write(folder, name, content) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), content);
  if (!PACKED.test(name)) return;
  writeFileSync(join(folder, `${name}.br`), brotli(content));
  writeFileSync(join(folder, `${name}.gz`), gzipSync(content, { level: 9 }));
}

/** @param {string | Buffer} content */
const brotli = (content) =>
  brotliCompressSync(content, {
    params: { [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(content) },
  });
