// Where the person is, as the history keeps it: also what an older page wrote there before it was replaced by this one.

import assert from "node:assert/strict";
import { test } from "node:test";

/** @type {{ tirkeu: object } | null} */
let state = null;
Object.assign(globalThis, {
  addEventListener() {},
  location: { search: "", hash: "", pathname: "/" },
  document: { documentElement: {} },
  history: {
    get state() {
      return state;
    },
    replaceState: (/** @type {any} */ next) => (state = next),
    pushState: (/** @type {any} */ next) => (state = next),
  },
});
const { Trail } = await import("../../www/js/trail.js");

test("a form that an older page left in the history is gone on with", () => {
  state = { tirkeu: { place: "form", depth: 2, before: 3 } };
  const trail = new Trail(() => {});
  assert.deepEqual(trail.spot, { place: "form", depth: 2 });
  assert.equal(trail.backTo(1), false);
  trail.push({ place: "form", depth: 3 });
  assert.deepEqual(state?.tirkeu, { place: "form", depth: 3, before: 4, entries: { 2: 3, 3: 4 } });
});
