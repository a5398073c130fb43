// Which tab this is. A reload keeps its name; a tab that was duplicated carries the name of the other one, and gets a new
// one as long as that lives.

import { isShared } from "./shared.js";
import { store, stored } from "./storage.js";

const NAME = "tirkeu-tab";

/** @returns {Promise<string>} */
export async function thisTab() {
  if (isShared()) return "";
  const known = stored("sessionStorage", NAME);
  if (known && (await isMine(known))) return known;
  const fresh = [...crypto.getRandomValues(new Uint8Array(16))].map(letter).join("");
  store("sessionStorage", NAME, fresh);
  await isMine(fresh);
  return fresh;
}

/** @param {number} byte */
const letter = (byte) => String.fromCharCode("a".charCodeAt(0) + (byte % 26));

/**
 * Takes the lock of this name and holds it for as long as the page lives.
 * @param {string} name
 * @returns {Promise<boolean>} false where another tab holds it
 */
function isMine(name) {
  if (!navigator.locks) return Promise.resolve(true);
  return new Promise((resolve) => {
    const hold = (/** @type {Lock | null} */ lock) => {
      resolve(lock !== null);
      return lock && new Promise(() => {});
    };
    navigator.locks
      .request(`${NAME} ${name}`, { ifAvailable: true }, hold)
      .catch(() => resolve(true));
  });
}
