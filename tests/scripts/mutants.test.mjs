import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { MODULES } from "../../scripts/lib/decisions.mjs";
import {
  change,
  listed,
  nothing,
  ofModule,
  onlyThese,
  together,
  verdict,
} from "../../scripts/lib/mutants.mjs";
import { root } from "../../scripts/lib/paths.mjs";

const AGE = "src/day.rs:49:5: replace age -> Option<u32> with None";
const TERM = "src/day.rs:61:5: replace after_months -> Option<Day> with None";

test("every decision module is there, once", () => {
  assert.deepEqual(
    MODULES.filter((module) => !existsSync(join(root, module))),
    [],
  );
  assert.equal(new Set(MODULES).size, MODULES.length);
});

test("a change keeps its name when lines are added above it", () => {
  assert.equal(change(AGE), "src/day.rs: replace age -> Option<u32> with None");
  assert.equal(change(AGE), change(AGE.replace("49:5", "52:9")));
});

test("what the list says is read line by line", () => {
  const text = `# Mutants\n\n- \`${change(AGE)}\`\n  No input can tell.\n- \`npm test\` is no change\n`;
  assert.deepEqual(listed(text), [change(AGE)]);
});

test("what all tests said counts for more than what the quick ones did", () => {
  const quick = { ...nothing(), caught: [TERM], missed: [AGE] };
  const all = together(quick, { ...nothing(), caught: [AGE] });
  assert.deepEqual(all, { ...nothing(), caught: [TERM, AGE] });
});

test("a mutant that was missed and is not listed fails the run", () => {
  const found = { ...nothing(), caught: [TERM], missed: [AGE] };
  const { lines, code } = verdict(found, []);
  assert.equal(code, 1);
  assert.deepEqual(lines, [
    `missed: ${AGE}`,
    "2 mutants: 1 caught (0 by running on for ever), 0 don't compile, 0 change nothing, 1 missed.",
  ]);
  assert.equal(verdict(found, [change(AGE)]).code, 0);
});

test("what was not run is counted, and passes for nothing else", () => {
  const found = { ...nothing(), caught: [TERM] };
  assert.deepEqual(verdict(found, [], 41), {
    lines: [
      "42 mutants: 1 caught (0 by running on for ever), 0 don't compile, 0 change nothing, 0 missed, 41 not run yet.",
    ],
    code: 0,
  });
});

test("what was found is told apart by module", () => {
  const found = { ...nothing(), caught: [AGE, "src/days.rs:1:1: delete !"], missed: [TERM] };
  assert.deepEqual(ofModule(found, "src/day.rs"), { ...nothing(), caught: [AGE], missed: [TERM] });
});

test("a list that is wrong fails the run", () => {
  const found = { ...nothing(), caught: [TERM] };
  assert.match(verdict(found, [change(TERM)]).lines[0], /caught all the same/);
  assert.match(verdict(found, [change(AGE)]).lines[0], /not there any more/);
});

test("a name is no pattern", () => {
  const [, pattern] = onlyThese(["src/a.rs:1:2: replace || with && in f -> (u8, u8)"]);
  assert.ok(new RegExp(pattern).test("src/a.rs:1:2: replace || with && in f -> (u8, u8)"));
  assert.ok(!new RegExp(pattern).test("src/a.rs:1:2: replace || with && in f -> u8, u8"));
});
