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
const { anyDraft, dropDraft, findDraft, keepDraft, leaveEverywhere } =
  await import("../../www/js/draft.js");
const { written } = await import("../../www/js/keep/queue.js");
const { dropWord, findWord, keepWord, readWords } = await import("../../www/js/keep/words.js");

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

/** @param {string} number @returns {import("../../www/js/keep/words.js").Word} */
const word = (number) => ({
  ...{ iin: "550•", number, word: "agree" },
  wish: { signature: `of ${number}`, way: "qr", expires: "", tries: 0, shown: {} },
});

const wordOnDisk = async () => {
  await written();
  return JSON.parse(stored.get("tirkeu-word") ?? "null")?.word.number ?? null;
};

test("an owner's word lies beside the draft, and is none", async () => {
  dropDraft();
  keepWord(word("1"));
  assert.equal(anyDraft(), false);
  keepDraft(draft("a"));
  assert.deepEqual([await onDisk(), await wordOnDisk()], ["a", "1"]);
  dropDraft();
  assert.deepEqual([await onDisk(), await wordOnDisk()], [null, "1"]);
});

test("an owner is brought back to the word that an earlier page left, and to no other", async () => {
  readWords([{ tab: "word 1", at: 0, word: word("1") }]);
  assert.equal(findWord("550•")?.wish.signature, "of 1");
  assert.equal(findWord("730•"), null);
  keepWord(word("1"));
  assert.equal(await wordOnDisk(), "1");
  assert.equal(findWord("550•"), null);
});

test("of an owner's words the latest is kept, until it is said or its owner leaves", async () => {
  keepWord(word("1"));
  keepWord(word("2"));
  assert.equal(await wordOnDisk(), "2");
  dropWord("730•");
  assert.equal(await wordOnDisk(), "2");
  leaveEverywhere("550•");
  assert.equal(await wordOnDisk(), null);
});
