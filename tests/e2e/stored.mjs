// What a visit leaves on the device.

import assert from "node:assert/strict";

/** @typedef {import("playwright-core").Page} Page */

/** As long as everything else in the browser is waited for. */
const PATIENCE = 30_000;

/**
 * Until something is on the disk: what the page keeps it writes behind the screen.
 * @param {Page} page
 * @param {string} text
 */
export const isStored = (page, text) => until(page, (stored) => stored.includes(text), text);

/**
 * Until nothing like it is on the disk.
 * @param {Page} page
 * @param {RegExp} text
 */
export const isGone = (page, text) => until(page, (stored) => !text.test(stored), `no ${text}`);

/**
 * @param {Page} page
 * @param {(stored: string) => boolean} isSo
 * @param {string} what
 */
async function until(page, isSo, what) {
  const begun = Date.now();
  let stored = await everythingStored(page);
  while (!isSo(stored) && Date.now() - begun < PATIENCE) stored = await everythingStored(page);
  assert.ok(isSo(stored), `waited for ${what}, and stored is ${stored}`);
}

/**
 * Everything that scripts can store, as text.
 * @param {Page} page
 */
export function everythingStored(page) {
  return page.evaluate(async () => {
    const rows = [];
    for (const { name } of await indexedDB.databases()) rows.push(...(await drafts(String(name))));
    const caches = await window.caches.keys();
    const held = { ...sessionStorage, ...localStorage };
    return JSON.stringify({ rows, caches, held, state: history.state });

    /**
     * @param {string} name
     * @returns {Promise<any[]>}
     */
    function drafts(name) {
      return new Promise((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onerror = reject;
        opening.onsuccess = () => {
          const base = opening.result;
          const tables = [...base.objectStoreNames];
          if (tables.length === 0) return resolve([]);
          const reading = base.transaction(tables).objectStore(String(tables[0])).getAll();
          reading.onerror = reject;
          reading.onsuccess = () => {
            base.close();
            resolve(reading.result);
          };
        };
      });
    }
  });
}

/**
 * Changes every draft that lies on the device.
 * @param {Page} page
 * @param {{ age?: number, edition?: string }} change hours to make it older by, another edition of the rules
 */
export function changeDrafts(page, change) {
  return page.evaluate(
    ({ age = 0, edition }) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open("tirkeu");
        opening.onerror = reject;
        opening.onsuccess = () => {
          const base = opening.result;
          const work = base.transaction("drafts", "readwrite");
          const table = work.objectStore("drafts");
          table.getAll().onsuccess = ({ target }) => {
            const rows = /** @type {IDBRequest<any[]>} */ (target).result;
            for (const row of rows) {
              row.at -= age * 3600_000;
              if (edition) row.draft.lines = row.draft.lines.replace(/ .*/, ` ${edition}`);
              table.put(row);
            }
          };
          work.oncomplete = () => (base.close(), resolve(null));
        };
      }),
    change,
  );
}
