// What is kept of a form: in the order in which it was said, whatever is still being written. Node has no IndexedDB, so the
// draft lies where it lies in a browser that refuses it: in the tab's own storage.

import assert from "node:assert/strict";
import { test } from "node:test";

/** @type {Map<string, string>} */
const stored = new Map();
Object.assign(globalThis, {
  window: {},
  location: { search: "" },
  sessionStorage: {
    getItem: (/** @type {string} */ name) => stored.get(name) ?? null,
    setItem: (/** @type {string} */ name, /** @type {string} */ text) => stored.set(name, text),
    removeItem: (/** @type {string} */ name) => stored.delete(name),
  },
});
const { dropDraft, findDraft, keepDraft, written } = await import("../../www/js/draft.js");

/** @param {string} lines */
const draft = (lines) => ({ iin: "550•", lines, typed: [], search: "", addresses: [] });

/** The answers on the disk once everything is written. */
async function onDisk() {
  await written();
  return JSON.parse(stored.get("tirkeu-draft") ?? "null")?.draft.lines ?? null;
}

test("a form that begins while the one before is still being removed is written", async () => {
  keepDraft(draft("old"));
  await written();
  dropDraft();
  keepDraft(draft("new"));
  assert.equal(await onDisk(), "new");
});

test("a form that is dropped while it is still being written is removed", async () => {
  keepDraft(draft("one"));
  keepDraft(draft("two"));
  dropDraft();
  assert.equal(await onDisk(), null);
  assert.equal(findDraft("550•"), null);
});

test("what was to be written before a form was dropped takes nothing of the next one along", async () => {
  keepDraft(draft("old"));
  dropDraft();
  keepDraft(draft("new"));
  assert.equal(await onDisk(), "new");
});

test("of drafts that pile up the latest is written", async () => {
  for (const lines of ["a", "ab", "abc"]) keepDraft(draft(lines));
  assert.equal(await onDisk(), "abc");
});
