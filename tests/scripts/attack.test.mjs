import assert from "node:assert/strict";
import { test } from "node:test";

import { junitCount } from "../../scripts/lib/attack.mjs";

test("an address that failed or broke down has failed; one that was left out was skipped", () => {
  const report = `<?xml version="1.0"?><testsuites failures="1"><testsuite name="schemathesis">
    <testcase name="GET /a" time="0.1"/>
    <testcase name="GET /b" time="0.1"></testcase>
    <testcase name="POST /c" time="0.1"><failure type="failure" message="1 &gt; 0"></failure></testcase>
    <testcase name="POST /d" time="0.1"><error message="no answer"/></testcase>
    <testcase name="PUT /e" time="0.1"><skipped message="excluded"/></testcase>
  </testsuite></testsuites>`;
  assert.deepEqual(junitCount(report), { passed: 2, failed: 2, skipped: 1 });
});

test("no report is no test: nothing counts as passed", () => {
  assert.deepEqual(junitCount(""), { passed: 0, failed: 0, skipped: 0 });
});
