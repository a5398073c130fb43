// The place where drafts lie: IndexedDB; the tab's own storage where that is refused; else nowhere, and the page's memory
// has to do. No failure here is worth a word to the person.

import { database } from "./database.js";
import { isShared } from "./shared.js";

/** @typedef {import("../draft.js").Kept} Kept */

const NAME = "tirkeu-draft";

export const kept = {
  /** @returns {Promise<Kept[]>} */
  async all() {
    if (isShared()) return [];
    const all = await database.all().catch(() => null);
    return all ?? inTab();
  },

  /** @param {Kept} one */
  async put(one) {
    if (isShared()) return;
    await database.put(one).catch(() => putInTab(one));
  },

  /** @param {string} tab */
  async remove(tab) {
    removeFromTab();
    await database.remove(tab).catch(() => null);
  },
};

/** @returns {Kept[]} */
function inTab() {
  try {
    const one = JSON.parse(sessionStorage.getItem(NAME) ?? "null");
    return one ? [one] : [];
  } catch {
    return [];
  }
}

/** @param {Kept} one */
function putInTab(one) {
  try {
    sessionStorage.setItem(NAME, JSON.stringify(one));
  } catch {
    // Kept in memory alone.
  }
}

function removeFromTab() {
  try {
    sessionStorage.removeItem(NAME);
  } catch {
    // There was nothing to remove.
  }
}
