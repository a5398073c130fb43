import assert from "node:assert/strict";
import { test } from "node:test";

import { missedBranches, table, total } from "../../scripts/lib/coverage.mjs";

const row = (/** @type {string} */ name, /** @type {number} */ missed) =>
  `${name}  40 2 95.00%  5 0 100.00%  30 1 96.67%  12 ${missed} 90.00%`;

const SHOWN = `/home/me/tirkeu/src/day.rs:
    1|      3|    if born {
  ------------------
  |  Branch (1:8): [True: 3, False: 0]
  |  Branch (2:8): [True: 3, False: 12]
  ------------------

/home/me/tirkeu/src/case/who.rs:
  |  Branch (7:12): [True: 0, False: 1.2k]
  |  Branch (9:12): [True: 0, False: 0]
  |  Branch (11:4): [True: 0, False: 2]
  |  Branch (11:4): [True: 5, False: 0]
`;

test("the closing line counts branches and lines", () => {
  const well = { line: "The tests take 12 of 12 branches and 29 of 30 lines.", code: 0 };
  assert.deepEqual(total(row("TOTAL", 0)), well);
  const badly = { line: "The tests take 11 of 12 branches and 29 of 30 lines.", code: 1 };
  assert.deepEqual(total(row("TOTAL", 1)), badly);
});

test("where nothing was counted, nothing is proven", () => {
  assert.equal(total("error: no data").code, 1);
});

test("a branch that was never taken is named with its place", () => {
  assert.deepEqual(missedBranches(SHOWN, "/home/me/tirkeu"), [
    "always true: src/day.rs:1:8",
    "never true: src/case/who.rs:7:12",
    "never reached: src/case/who.rs:9:12",
  ]);
});

test("the table has a row for each module and one for all", () => {
  const lines = table([row("day.rs", 0), "----", row("TOTAL", 0)].join("\n")).split("\n");
  assert.equal(lines.length, 3);
  assert.match(lines[1], /^day\.rs +40 +2 +30 +1 +12 +0$/);
});
