import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";

import { lockedPackages, sourcesHash } from "../../scripts/lib/sources.mjs";

const LOCK = `version = 4

[[package]]
name = "mock-api"
version = "0.1.0"
dependencies = [
 "axum",
 "tirkeu",
]

[[package]]
name = "axum"
version = "0.8.0"
checksum = "aaaa"

[[package]]
name = "syn"
version = "1.0.0"
checksum = "old"

[[package]]
name = "syn"
version = "2.0.0"
checksum = "new"

[[package]]
name = "serde"
version = "1.0.0"
checksum = "bbbb"
dependencies = [
 "syn 2.0.0",
]

[[package]]
name = "tirkeu"
version = "0.1.0"
dependencies = [
 "serde",
]
`;

const FILES = {
  "Cargo.toml": "[package]",
  "Cargo.lock": LOCK,
  "build.rs": "fn main() {}",
  "src/lib.rs": "mod day;",
  "src/rules/file.rs": "//",
  "rules/astana.toml": "norm = 15",
  "mock-api/src/main.rs": "fn main() {}",
};
const TOOLS = { "wasm-pack": "1" };

/**
 * The hash of a project with some files changed, or removed where the text is null.
 * @param {Record<string, string | null>} [changes]
 * @param {Record<string, string>} [tools]
 */
function hashWith(changes = {}, tools = TOOLS) {
  const root = mkdtempSync(join(tmpdir(), "tirkeu-sources-"));
  try {
    for (const [path, text] of Object.entries({ ...FILES, ...changes })) {
      if (text === null) continue;
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return sourcesHash(root, tools);
  } finally {
    rmSync(root, { recursive: true });
  }
}

test("the hash doesn't depend on where the project lies", () => {
  assert.equal(hashWith(), hashWith());
});

test("it changes with everything that the package is built from", () => {
  /** @type {Record<string, string | null>[]} */
  const changes = [
    { "src/lib.rs": "mod day; " },
    { "src/rules/file.rs": "///" },
    { "src/new.rs": "" },
    { "src/rules/file.rs": null },
    { "src/rules/file.rs": null, "src/file.rs": "//" },
    { "rules/astana.toml": "norm = 16" },
    { "build.rs": "fn main() { }" },
    { "Cargo.toml": "[package] " },
    { "Cargo.lock": LOCK.replace('"bbbb"', '"cccc"') },
    { "Cargo.lock": LOCK.replace('"new"', '"newer"') },
  ];
  const hashes = [
    hashWith(),
    hashWith({}, { "wasm-pack": "2" }),
    ...changes.map((one) => hashWith(one)),
  ];
  assert.equal(new Set(hashes).size, changes.length + 2);
});

test("it does not change with the mock API", () => {
  assert.equal(hashWith({ "mock-api/src/main.rs": "// other" }), hashWith());
  assert.equal(hashWith({ "Cargo.lock": LOCK.replace('"aaaa"', '"dddd"') }), hashWith());
  assert.equal(hashWith({ "Cargo.lock": LOCK.replace('"old"', '"older"') }), hashWith());
});

test("it does not change with the old rules that are kept beside today's", () => {
  assert.equal(hashWith({ "rules/editions/1/astana.toml": "norm = 12" }), hashWith());
});

test("the lock file is followed from the engine alone, by version where there are two", () => {
  assert.deepEqual(lockedPackages(LOCK, "tirkeu"), [
    "serde 1.0.0 bbbb",
    "syn 2.0.0 new",
    "tirkeu 0.1.0",
  ]);
  assert.throws(() => lockedPackages(LOCK, "other"), /no package other/);
});
