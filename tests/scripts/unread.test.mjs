// What goes into the package reads no JSON and no object of a host's: plain arguments go in. Code that reads them would be
// a good part of its size, and a second way in.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";

const src = new URL("../../src/", import.meta.url);
/** The rule files are read natively and at build time alone. */
const NATIVE = "rules/file.rs";
/** Serde's way in, by whichever of its names. */
const READS = /\b(?:Deserialize\w*|serde::de|serde_json|from_value)\b/;

/** @param {string} name */
const code = (name) => readFileSync(new URL(name, src), "utf8").replaceAll(/^\s*\/\/.*$/gm, "");

test("nothing that goes into the package reads by serde", () => {
  const files = readdirSync(src, { recursive: true, encoding: "utf8" });
  const sources = files.filter((name) => name.endsWith(".rs"));
  assert.ok(sources.length > 30, `${sources.length} sources`);
  assert.deepEqual(
    sources.filter((name) => READS.test(code(name))),
    [NATIVE],
  );
});

test("the file that does is none of the package's", () => {
  assert.match(code("rules.rs"), /#\[cfg\(not\(target_family = "wasm"\)\)\]\npub mod file;/);
});
