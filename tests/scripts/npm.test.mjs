import assert from "node:assert/strict";
import { test } from "node:test";

import { missing } from "../../scripts/lib/npm.mjs";

const wanted = {
  "": { version: "0.1.0" },
  "node_modules/page": { version: "1.0.0", integrity: "a" },
  "node_modules/check": { version: "2.0.0", integrity: "b", dev: true },
  "node_modules/mac-only": { version: "3.0.0", integrity: "c", dev: true, optional: true },
};
const page = { "node_modules/page": { version: "1.0.0", integrity: "a" } };
const all = { ...page, "node_modules/check": { version: "2.0.0", integrity: "b", dev: true } };

test("the page needs less than the tests", () => {
  assert.deepEqual(missing(wanted, page, "page"), []);
  assert.deepEqual(missing(wanted, page, "all"), ["node_modules/check"]);
});

test("nothing is missing where everything is there, for whichever command", () => {
  assert.deepEqual(missing(wanted, all, "all"), []);
  assert.deepEqual(missing(wanted, all, "page"), []);
});

test("an interrupted installation, another version and other contents count as missing", () => {
  assert.deepEqual(missing(wanted, {}, "page"), ["node_modules/page"]);
  for (const change of [{ version: "1.0.1" }, { integrity: "x" }]) {
    const installed = { "node_modules/page": { ...page["node_modules/page"], ...change } };
    assert.deepEqual(missing(wanted, installed, "page"), ["node_modules/page"]);
  }
});
