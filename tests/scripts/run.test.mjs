import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";

import { isRunning } from "../../scripts/lib/process.mjs";
import { ask, attempt, end, run, start } from "../../scripts/lib/run.mjs";
import { explain, Failed } from "../../scripts/lib/stop.mjs";

test("a program's code and output are given, both streams", async () => {
  const result = await attempt("sh", ["-c", "echo one; echo two >&2; exit 3"]);
  assert.equal(result.code, 3);
  assert.deepEqual(result.output.trim().split("\n").sort(), ["one", "two"]);
});

test("a program that isn't there is an answer, not an accident", async () => {
  assert.equal((await attempt("no-such-program", [])).code, 127);
  assert.equal(await ask("no-such-program", []), null);
});

test("a failure shows the end of the output, and only that", async () => {
  const lines = "for i in $(seq 100); do echo line $i; done; exit 1";
  await assert.rejects(run("Counting", "sh", ["-c", lines]), (error) => {
    const text = explain(error);
    assert.match(text, /^Counting failed\. The end of its output:\n\n    line 71\n/);
    assert.match(text, /line 100$/);
    return error instanceof Failed;
  });
});

test("a program that takes too long is ended with all that it started", async () => {
  const { code, output } = await attempt("sh", ["-c", "sleep 60 & echo $!; wait"], {
    timeout: 0.5,
  });
  assert.notEqual(code, 0);
  assert.match(output, /had not finished after 0\.5 seconds/);
  await gone(Number(output.split("\n")[0]));
});

test("ending a program ends what it started, even if that doesn't want to", async () => {
  const child = start("sh", [
    "-c",
    "trap '' TERM; (trap '' TERM; echo $BASHPID; sleep 60) & echo $!; wait; wait",
  ]);
  /** @type {string} */
  const line = await new Promise((resolve) =>
    child.stdout.once("data", (data) => resolve(String(data))),
  );
  const grandchild = Number(line.trim().split("\n").pop());
  assert.ok(isRunning(grandchild));
  await end(child, 200);
  await gone(grandchild);
});

/**
 * Waits as long as a busy machine may need. What has ended and was not yet taken note of is gone as well.
 * @param {number} pid
 */
async function gone(pid) {
  const lives = async () =>
    isRunning(pid) &&
    !(await attempt("ps", ["-o", "stat=", "-p", String(pid)])).output.startsWith("Z");
  for (let i = 0; i < 600 && (await lives()); i++) await sleep(50);
  assert.equal(await lives(), false);
}
