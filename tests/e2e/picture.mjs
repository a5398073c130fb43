// Pictures of screens, kept small: each pixel is the mean of sixteen. What differs from machine to machine lies within a
// pixel, at the edges of letters, and mostly drowns in that; a part that moved, a colour or a word that changed does not.

import { mkdirSync, readFileSync, writeFileSync, existsSync } from "node:fs";
import { dirname } from "node:path";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";

const SCALE = 4;
const STEP = 16;
/** How far a colour may be off, from 0 to 1. */
const TOLERANCE = 0.1;

/** @param {Buffer} png */
export function small(png) {
  const large = PNG.sync.read(png);
  const width = Math.floor(large.width / SCALE);
  const height = Math.floor(large.height / SCALE);
  const picture = new PNG({ width, height });
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      picture.data.set(mean(large, x * SCALE, y * SCALE), 4 * (y * width + x));
  return picture;
}

/**
 * In steps of sixteen: fewer colours pack better.
 * @param {import("pngjs").PNG} picture
 * @param {number} left
 * @param {number} top
 */
function mean({ data, width }, left, top) {
  const sum = [0, 0, 0];
  for (let y = top; y < top + SCALE; y += 1)
    for (let x = left; x < left + SCALE; x += 1)
      for (const channel of [0, 1, 2])
        sum[channel] = (sum[channel] ?? 0) + (data[4 * (y * width + x) + channel] ?? 0);
  return [...sum.map((one) => Math.min(255, Math.round(one / (STEP * SCALE * SCALE)) * STEP)), 255];
}

/**
 * The share of pixels that differ from the picture on file; 1 where it has another size or is not there.
 * @param {import("pngjs").PNG} now
 * @param {string} path
 */
export function difference(now, path) {
  if (!existsSync(path)) return 1;
  const before = PNG.sync.read(readFileSync(path));
  const { width, height } = now;
  if (before.width !== width || Math.abs(before.height - height) > 1) return 1;
  const rows = Math.min(height, before.height);
  const part = (/** @type {import("pngjs").PNG} */ one) => one.data.subarray(0, 4 * width * rows);
  const count = pixelmatch(part(before), part(now), undefined, width, rows, {
    threshold: TOLERANCE,
    // The edges of letters count: that is where most of what moves is seen.
    includeAA: true,
  });
  return count / (width * rows);
}

/**
 * @param {import("pngjs").PNG} picture
 * @param {string} path
 */
export function save(picture, path) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, PNG.sync.write(picture, { colorType: 2, deflateLevel: 9 }));
}
