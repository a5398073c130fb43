import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

import { BUDGET, isWithin, sizes, sum, table, verdict } from "../../scripts/lib/size.mjs";

const total = (/** @type {number} */ brotli) => ({ name: "together", raw: 0, gzip: 0, brotli });

test("the budget is 40,000 bytes, and the last of them is allowed", () => {
  assert.equal(BUDGET, 40_000);
  assert.equal(isWithin(total(40_000)), true);
  assert.equal(isWithin(total(40_001)), false);
});

test("the verdict tells the share", () => {
  assert.equal(verdict(total(10_000)), "10,000 of 40,000 bytes allowed (25 %)");
});

test("files are added up column by column", () => {
  const one = { name: "a", raw: 1000, gzip: 500, brotli: 400 };
  assert.deepEqual(sum([one, one]), { name: "together", raw: 2000, gzip: 1000, brotli: 800 });
});

test("module and glue are measured as they cross the wire", () => {
  const folder = mkdtempSync(join(tmpdir(), "tirkeu-size-"));
  writeFileSync(join(folder, "tirkeu_bg.wasm"), "a".repeat(5000));
  writeFileSync(join(folder, "tirkeu.js"), "b".repeat(3000));
  const all = sizes(folder);
  rmSync(folder, { recursive: true });
  assert.deepEqual(
    all.map(({ name, raw }) => [name, raw]),
    [
      ["tirkeu_bg.wasm", 5000],
      ["tirkeu.js", 3000],
      ["together", 8000],
    ],
  );
  assert.ok(all.every(({ gzip, brotli }) => gzip > 0 && gzip < 100 && brotli > 0 && brotli < 100));
  assert.match(table(all), /together +8,000 +\d+ +\d+$/);
});
