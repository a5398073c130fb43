// The place where drafts lie: IndexedDB; the tab's own storage where that is refused; else nowhere, and the page's memory
// has to do. No failure here is worth a word to the person.

import { database } from "./database.js";
import { isShared } from "./shared.js";
import { note } from "./unfinished.js";

/** @typedef {import("../draft.js").Kept | import("./words.js").KeptWord} Row */

/** In the tab there is room for one of each. */
const NAMES = { draft: "tirkeu-draft", word: "tirkeu-word" };

export const kept = {
  /** @returns {Promise<Row[]>} */
  async all() {
    if (isShared()) return [];
    const inDatabase = await database.all().catch(() => null);
    const all = inDatabase ?? Object.values(NAMES).flatMap(inTab);
    note(all.length > 0);
    return all;
  },

  /** @param {Row} one */
  async put(one) {
    if (isShared()) return;
    note(true);
    await database.put(one).catch(() => putInTab(one));
  },

  /** @param {string} tab */
  async remove(tab) {
    Object.values(NAMES).forEach((name) => removeFromTab(name, tab));
    await database.remove(tab).catch(() => null);
  },
};

/**
 * @param {string} name
 * @returns {Row[]}
 */
function inTab(name) {
  try {
    const one = JSON.parse(sessionStorage.getItem(name) ?? "null");
    return one ? [one] : [];
  } catch {
    return [];
  }
}

/** @param {Row} one */
function putInTab(one) {
  try {
    sessionStorage.setItem("word" in one ? NAMES.word : NAMES.draft, JSON.stringify(one));
  } catch {
    // Kept in memory alone.
  }
}

/**
 * @param {string} name
 * @param {string} tab
 */
function removeFromTab(name, tab) {
  if (!inTab(name).some((one) => one.tab === tab)) return;
  try {
    sessionStorage.removeItem(name);
  } catch {
    // There was nothing to remove.
  }
}
