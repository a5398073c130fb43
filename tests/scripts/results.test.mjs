import assert from "node:assert/strict";
import { test } from "node:test";

import {
  cargoCount,
  describe,
  essence,
  nodeCount,
  part,
  total,
} from "../../scripts/lib/results.mjs";

test("cargo's lines are added up", () => {
  const output = `
test iin::refuses_letters ... ok
test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s
test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.10s
`;
  assert.deepEqual(cargoCount(output), { passed: 15, failed: 2, skipped: 1 });
});

test("node's block is read, with or without its signs; a cancelled test has failed", () => {
  const block = (/** @type {string} */ sign) =>
    [
      "tests 9",
      "suites 0",
      "pass 5",
      "fail 1",
      "cancelled 1",
      "skipped 1",
      "todo 1",
      "duration_ms 12",
    ]
      .map((line) => `${sign} ${line}`)
      .join("\n");
  assert.deepEqual(nodeCount(block("ℹ")), { passed: 5, failed: 2, skipped: 2 });
  assert.deepEqual(nodeCount(block("#")), { passed: 5, failed: 2, skipped: 2 });
});

test("a test that prints such a line itself is not counted twice", () => {
  assert.equal(nodeCount("ℹ pass 99\nℹ pass 5\n").passed, 5);
  assert.equal(cargoCount("    test result: ok. 9 passed; 0 failed; 0 ignored;").passed, 0);
});

test("a part that ran no test has failed", () => {
  const none = { passed: 0, failed: 0, skipped: 0 };
  assert.equal(part("x", none, 0).failed, 1);
  assert.equal(part("x", { ...none, skipped: 4 }, 0).failed, 1);
});

test("a part that ended with an error has failed, whatever it counted", () => {
  assert.equal(part("x", { passed: 7, failed: 0, skipped: 0 }, 101).failed, 1);
  assert.equal(part("x", { passed: 7, failed: 2, skipped: 0 }, 101).failed, 2);
});

test("a part that went well is left as it is counted", () => {
  const one = part("x", { passed: 7, failed: 0, skipped: 1 }, 0);
  assert.equal(describe(one), "7 passed, 1 skipped");
});

test("the closing line adds all parts, and one failure is enough to fail", () => {
  const good = part("a", { passed: 7, failed: 0, skipped: 0 }, 0);
  const bad = part("b", { passed: 1, failed: 0, skipped: 0 }, 1);
  assert.deepEqual(total([good, good]), { line: "14 passed, 0 failed", code: 0 });
  assert.deepEqual(total([good, bad]), { line: "8 passed, 1 failed", code: 1 });
});

test("the closing line names a part that could not be run at all", () => {
  const good = part("a", { passed: 7, failed: 0, skipped: 5 }, 0);
  const none = { name: "b", passed: 0, failed: 0, skipped: 1 };
  assert.deepEqual(total([good, none]), { line: "7 passed, 0 failed; NOT RUN: b", code: 0 });
});

test("of a long output the failures are shown, or else its end", () => {
  const before = "test a ... ok\n".repeat(100);
  const cargo = `${before}failures:\n\n---- b stdout ----\nleft: 1\n${"at frame\n".repeat(200)}`;
  assert.match(essence(cargo), /^failures:\n\n---- b stdout ----\nleft: 1\nat frame/);
  assert.equal(essence(cargo).split("\n").length, 60);
  assert.match(essence(`${before}✖ failing tests:\n\ntest at x`), /^✖ failing tests:/);
  assert.equal(essence(`${before}the end\n`, 2), "test a ... ok\nthe end");
});
