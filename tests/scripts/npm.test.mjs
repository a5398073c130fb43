import assert from "node:assert/strict";
import { test } from "node:test";

import { missing } from "../../scripts/lib/npm.mjs";

const wanted = {
  "": { version: "0.1.0" },
  "node_modules/page": { version: "1.0.0", integrity: "a" },
  "node_modules/check": { version: "2.0.0", integrity: "b" },
  "node_modules/mac-only": { version: "3.0.0", integrity: "c", optional: true },
};
const page = { "node_modules/page": { version: "1.0.0", integrity: "a" } };
const all = { ...page, "node_modules/check": { version: "2.0.0", integrity: "b" } };

test("what is not there is missing, but for what only other systems need", () => {
  assert.deepEqual(missing(wanted, page), ["node_modules/check"]);
  assert.deepEqual(missing(wanted, all), []);
});

test("another version and other contents count as missing", () => {
  for (const change of [{ version: "1.0.1" }, { integrity: "x" }]) {
    const installed = { ...all, "node_modules/page": { ...page["node_modules/page"], ...change } };
    assert.deepEqual(missing(wanted, installed), ["node_modules/page"]);
  }
});
