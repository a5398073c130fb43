// What is kept while the form is being filled in, so that a reload loses nothing. It lives as long as the tab: on a
// shared computer the next person must not find it.

const KEY = "tirkeu-draft";

/**
 * @typedef {object} Draft
 * @property {string} iin whose it is, masked
 * @property {string} lines the answers, as the engine writes them
 * @property {[string, string][]} typed what stands in the fields of this screen and is not an answer yet
 * @property {string} search the address as it was typed
 * @property {[string, string][]} addresses the text of each address that was chosen, by its code
 */

/** @type {Draft | null} Where storage is forbidden the draft lasts as long as the page. */
let inMemory = null;

/** @param {Draft} draft */
export function keepDraft(draft) {
  inMemory = draft;
  try {
    sessionStorage.setItem(KEY, JSON.stringify(draft));
  } catch {
    // Kept in memory alone.
  }
}

/**
 * The draft of this person; another person's is as good as none.
 * @param {string} iin
 * @returns {Draft | null}
 */
export function findDraft(iin) {
  const draft = inMemory ?? stored();
  return draft?.iin === iin ? draft : null;
}

/** Whether there is a draft, whoever's it is. */
export const anyDraft = () => (inMemory ?? stored()) !== null;

export function dropDraft() {
  inMemory = null;
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // There was nothing to remove.
  }
}

/** @returns {Draft | null} */
function stored() {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? "null");
  } catch {
    return null;
  }
}
