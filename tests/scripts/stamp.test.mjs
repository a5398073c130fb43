import assert from "node:assert/strict";
import { test } from "node:test";

import { difference, whyStale } from "../../scripts/lib/stamp.mjs";
import { otherCompiler, report } from "../../scripts/lib/verify.mjs";

const files = { "tirkeu.js": "1", "tirkeu_bg.wasm": "2" };
const stamp = { sources: "abc", rustc: "rustc 1.95.0", std: "as distributed", tools: {}, files };

test("a package is used as it is when sources and files are those of its stamp", () => {
  assert.equal(whyStale(stamp, "abc", files), null);
});

test("a package is built anew when anything is off, and the reason is told", () => {
  assert.match(String(whyStale(null, "abc", files)), /no stamp/);
  assert.match(String(whyStale(stamp, "abd", files)), /sources have changed/);
  assert.match(String(whyStale(stamp, "abc", { ...files, "tirkeu.js": "9" })), /tirkeu\.js/);
  assert.match(String(whyStale(stamp, "abc", { "tirkeu.js": "1" })), /tirkeu_bg\.wasm/);
});

test("a difference names files that changed, are missing or were added", () => {
  assert.deepEqual(difference({ a: "1", b: "2", c: "3" }, { a: "1", b: "9", d: "4" }), [
    "b",
    "c",
    "d",
  ]);
});

test("what could not be verified is said, and is no success", () => {
  const text = report([
    { ok: true, text: "one" },
    { ok: false, text: "two" },
    { ok: null, text: otherCompiler(stamp, [{ rustc: "rustc 1.96.0", std: "built here" }]) },
  ]);
  assert.match(text, /^✓ one\n✗ two\n– not verified: .*1\.95\.0.*1\.96\.0/);
});
