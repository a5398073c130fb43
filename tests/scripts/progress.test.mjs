import assert from "node:assert/strict";
import { test } from "node:test";

import { brief, clock, createProgress } from "../../scripts/lib/progress.mjs";

/** @param {boolean} live */
function screen(live) {
  const shown = { text: "", time: 0 };
  const progress = createProgress({
    write: (text) => (shown.text += text),
    live,
    columns: () => 80,
    now: () => shown.time,
  });
  return { shown, ...progress };
}

/** A step that ends when it is told. */
function work() {
  let end = () => {};
  /** @type {Promise<void>} */
  const done = new Promise((resolve) => (end = resolve));
  return { end, run: () => done };
}

test("a step that ends within a second says nothing", async () => {
  const { shown, step, tick } = screen(false);
  const { end, run } = work();
  const running = step("Compile", "once", run);
  shown.time = 900;
  tick();
  end();
  await running;
  assert.equal(shown.text, "");
});

test("a long one says what and why, then every half minute how long, then that it is done", async () => {
  const { shown, step, tick } = screen(false);
  const { end, run } = work();
  const running = step("Compile", "once", run);
  for (shown.time = 1000; shown.time <= 65_000; shown.time += 1000) tick();
  end();
  await running;
  assert.equal(shown.text, "• Compile: once\n  0:30  Compile\n  1:00  Compile\n✓ Compile  1:06\n");
});

test("a terminal sees a line that is drawn over, and no remains of it", async () => {
  const { shown, step, tick } = screen(true);
  const { end, run } = work();
  const running = step("Compile", "", (note) => (note("compiling serde"), run()));
  shown.time = 2000;
  tick();
  assert.match(shown.text, /  0:02  compiling serde$/);
  end();
  await running;
  assert.match(shown.text, /\r\x1b\[2K✓ Compile  0:02\n$/);
});

test("a step that fails is marked, and the failure goes on", async () => {
  const { shown, step, tick } = screen(false);
  const running = step("Compile", "", async () => {
    shown.time = 5000;
    tick();
    throw new Error("broke");
  });
  await assert.rejects(running, /broke/);
  assert.match(shown.text, /✗ Compile  0:05\n$/);
});

test("time is told in minutes and seconds", () => {
  assert.deepEqual([0, 59_499, 59_500, 600_000].map(clock), ["0:00", "0:59", "1:00", "10:00"]);
});

test("of a compiler's line only the name is shown", () => {
  assert.equal(brief("   Compiling serde v1.0.229"), "compiling serde");
  assert.equal(brief("warning: unused"), "");
});
