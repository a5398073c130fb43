import assert from "node:assert/strict";
import { test } from "node:test";

import { noPostgres } from "../../scripts/lib/postgres.mjs";
import { describe } from "../../scripts/lib/results.mjs";

test("where there is no PostgreSQL, it is said loudly and how to get it", () => {
  const part = { name: "", passed: 0, failed: 0, skipped: 1, note: `NOT RUN: ${noPostgres()}` };
  const line = describe(part);
  assert.match(line, /1 skipped \(NOT RUN: there is no PostgreSQL.*apt-get install postgresql/);
});
