import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

import { requireNode } from "../../scripts/lib/command.mjs";
import { find, noCompiler, requireVersion } from "../../scripts/lib/rust.mjs";
import { bindgenVersion } from "../../scripts/lib/tools.mjs";

test("an old compiler is refused with the command that brings a new one", () => {
  requireVersion("rustc 1.89.0 (2948 2025-08-04)", "1.89");
  requireVersion("rustc 1.100.0-nightly (abc 2027-01-01)", "1.89");
  requireVersion("rustc 2.0.0 (abc 2030-01-01)", "1.89");
  assert.throws(() => requireVersion("rustc 1.88.0 (6b00 2025-06-23)\n", "1.89"), {
    name: "Stop",
    message: /Rust 1\.89 or newer.*rustc 1\.88\.0.*rustup update stable/,
  });
});

test("an old Node is refused", () => {
  requireNode("20.0.0");
  requireNode("26.1.0");
  assert.throws(() => requireNode("18.20.4"), /Node\.js 20 or newer is needed; this is 18\.20\.4/);
});

test("a missing C compiler is told with the system's own command", () => {
  assert.match(noCompiler("darwin"), /xcode-select --install/);
  assert.match(noCompiler("linux"), /apt-get install build-essential/);
});

test("programs are found on PATH, in its order", () => {
  const folder = mkdtempSync(join(tmpdir(), "tirkeu-path-"));
  writeFileSync(join(folder, "node"), "", { mode: 0o755 });
  writeFileSync(join(folder, "plain"), "", { mode: 0o644 });
  const path = `${folder}:/usr/bin`;
  assert.equal(find("node", path), join(folder, "node"));
  assert.equal(find("no-such-program", path), null);
  rmSync(folder, { recursive: true });
});

/**
 * @param {string} manifest
 * @param {string} lock
 */
function versionIn(manifest, lock) {
  const folder = mkdtempSync(join(tmpdir(), "tirkeu-manifest-"));
  try {
    writeFileSync(join(folder, "Cargo.toml"), manifest);
    writeFileSync(join(folder, "Cargo.lock"), lock);
    return bindgenVersion(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("the tool's version is the one that the manifest pins", () => {
  const pin = '[dependencies]\nwasm-bindgen = "=0.2.130"\n';
  const lock = 'name = "wasm-bindgen"\nversion = "0.2.130"\n';
  assert.equal(versionIn(pin, lock), "0.2.130");
  assert.throws(
    () => versionIn('wasm-bindgen = "0.2.130"\n', lock),
    /must pin wasm-bindgen exactly/,
  );
  assert.throws(
    () => versionIn(pin, lock.replace("130", "131")),
    /pins wasm-bindgen 0\.2\.130 and.*0\.2\.131/,
  );
});
