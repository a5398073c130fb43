// One table in IndexedDB, a draft for each tab, and an owner's word while it is being signed. A browser may take it away under the page at any time: then it is opened
// anew, once for each wish.

/** @typedef {import("./kept.js").Row} Row */

const NAME = "tirkeu";
const TABLE = "drafts";

/** @type {Promise<IDBDatabase> | null} */
let opened = null;

export const database = {
  /** @returns {Promise<Row[]>} */
  all: () => within("readonly", (table) => table.getAll()),
  /** @param {Row} one */
  put: (one) => within("readwrite", (table) => table.put(one)),
  /** @param {string} tab */
  remove: (tab) => within("readwrite", (table) => table.delete(tab)),
};

/**
 * @template T
 * @param {IDBTransactionMode} mode
 * @param {(table: IDBObjectStore) => IDBRequest<T>} wish
 * @returns {Promise<T>}
 */
async function within(mode, wish) {
  try {
    return await granted(await open(), mode, wish);
  } catch {
    opened = null;
    return granted(await open(), mode, wish);
  }
}

function open() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(TABLE, { keyPath: "tab" });
    request.onblocked = reject;
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
  });
  return opened;
}

/**
 * @template T
 * @param {IDBDatabase} base
 * @param {IDBTransactionMode} mode
 * @param {(table: IDBObjectStore) => IDBRequest<T>} wish
 * @returns {Promise<T>}
 */
function granted(base, mode, wish) {
  return new Promise((resolve, reject) => {
    // Written means on the disk, so that an empty battery takes nothing. Older engines pass over the wish.
    const work = base.transaction(TABLE, mode, { durability: "strict" });
    const request = wish(work.objectStore(TABLE));
    work.oncomplete = () => resolve(request.result);
    work.onabort = () => reject(work.error);
    work.onerror = () => reject(work.error);
  });
}
