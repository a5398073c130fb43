// The types that the package promises: each of them real, each of them explained.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const read = (/** @type {string} */ name) =>
  readFileSync(new URL(`../../pkg/${name}`, import.meta.url), "utf8");
const written = read("tirkeu.d.ts");
// What follows belongs to wasm-bindgen: how the module is fetched, and its raw exports.
const own = written.slice(0, written.indexOf("export type InitInput"));

test("no type of the package's own is any or unknown", () => {
  assert.ok(own.includes("export class Form") && own.includes("export interface View"));
  const code = own.replaceAll(/\/\*\*[\s\S]*?\*\//g, "");
  assert.doesNotMatch(code, /\b(any|unknown|object|Function)\b/);
});

test("no raw export is any either: whoever calls one has to look at what it gives", () => {
  for (const name of ["tirkeu.d.ts", "tirkeu_bg.wasm.d.ts"])
    assert.doesNotMatch(read(name).replaceAll(/\/\*[\s\S]*?\*\//g, ""), /\bany\b/, name);
});

test("every method and every interface is explained", () => {
  const [, members] = /export class Form \{([\s\S]*?)\n\}/.exec(own) ?? [];
  const methods = [...members.matchAll(/^ {4}(\w+)\(/gm)].map(([, name]) => name);
  assert.ok(methods.length > 10);
  for (const name of methods.filter((name) => name !== "free")) {
    assert.match(members, new RegExp(`\\*/\\n {4}${name}\\(`), `${name} has no comment`);
  }
  for (const [, before, name] of own.matchAll(/(\*\/)?\nexport (?:interface|type) (\w+)/g)) {
    assert.ok(before, `${name} has no comment`);
  }
});

test("a form can be given back", () => {
  assert.match(own, /^ {4}free\(\): void;$/m);
  assert.match(own, /^ {4}\[Symbol\.dispose\]\(\): void;$/m);
});
