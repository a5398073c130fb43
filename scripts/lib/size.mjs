// What the engine costs over the wire, and how much it may cost.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

/** Bytes that module and glue may take together, compressed with brotli. */
export const BUDGET = 40_000;

const FILES = ["tirkeu_bg.wasm", "tirkeu.js"];

/** @typedef {{ name: string, raw: number, gzip: number, brotli: number }} Size */

/**
 * @param {string} folder
 * @returns {Size[]} one a file and their sum
 */
export function sizes(folder) {
  const files = FILES.map((name) => measure(name, readFileSync(join(folder, name))));
  return [...files, sum(files)];
}

/**
 * @param {string} name
 * @param {Buffer} bytes
 */
function measure(name, bytes) {
  return {
    name,
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes).length,
  };
}

/** @param {Size[]} files */
export function sum(files) {
  const total = (/** @type {"raw" | "gzip" | "brotli"} */ key) =>
    files.reduce((all, file) => all + file[key], 0);
  return { name: "together", raw: total("raw"), gzip: total("gzip"), brotli: total("brotli") };
}

/**
 * @param {Size} total
 * @param {number} [budget]
 */
export function isWithin(total, budget = BUDGET) {
  return total.brotli <= budget;
}

/** @param {Size[]} all */
export function table(all) {
  const rows = [
    ["", "raw", "gzip", "brotli"],
    ...all.map((one) => [one.name, ...[one.raw, one.gzip, one.brotli].map(grouped)]),
  ];
  return rows
    .map(
      ([name, ...cells]) =>
        `  ${name.padEnd(16)}${cells.map((cell) => cell.padStart(10)).join("")}`,
    )
    .join("\n");
}

/**
 * @param {Size} total
 * @param {number} [budget]
 */
export function verdict(total, budget = BUDGET) {
  const share = Math.round((100 * total.brotli) / budget);
  return `${grouped(total.brotli)} of ${grouped(budget)} bytes allowed (${share} %)`;
}

/** @param {number} number */
function grouped(number) {
  return number.toLocaleString("en-GB");
}
