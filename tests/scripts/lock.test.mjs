import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";

import { locked, take } from "../../scripts/lib/lock.mjs";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tirkeu-lock-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("a lock is held by one and given back, also after a failure", async () => {
  const path = join(folder, "tools");
  await locked("tools", async () => assert.equal(take(path), false), folder);
  await assert.rejects(
    locked("tools", () => Promise.reject(new Error("broke")), folder),
    /broke/,
  );
  assert.deepEqual(readdirSync(folder), []);
});

test("two who want the same take turns", async () => {
  /** @type {string[]} */
  const seen = [];
  const work = (/** @type {string} */ name) => async () => {
    seen.push(`${name} begins`);
    await sleep(50);
    seen.push(`${name} ends`);
  };
  await Promise.all([locked("pkg", work("a"), folder), locked("pkg", work("b"), folder)]);
  assert.deepEqual(seen, ["a begins", "a ends", "b begins", "b ends"]);
});

test("the lock of a process that was killed counts for nothing", () => {
  const path = join(folder, "npm");
  const dead = spawnSync(process.execPath, ["-e", ""]).pid;
  writeFileSync(path, JSON.stringify({ pid: dead, born: "1", command: "npm test" }));
  assert.equal(take(path), true);
});

test(
  "nor does one whose number another process has now",
  { skip: !existsSync("/proc/self/stat") },
  () => {
    const path = join(folder, "npm");
    writeFileSync(path, JSON.stringify({ pid: process.pid, born: "1", command: "npm test" }));
    assert.equal(take(path), true);
  },
);
