// Short texts in the browser's own storage. It may be forbidden; what is kept then lasts as long as the page.

/** @typedef {"localStorage" | "sessionStorage"} Store of this device, or of this tab */

/**
 * @param {Store} where
 * @param {string} name
 */
export function stored(where, name) {
  try {
    return window[where].getItem(name);
  } catch {
    return null;
  }
}

/**
 * @param {Store} where
 * @param {string} name
 * @param {string | undefined} text none takes away what was kept
 */
export function store(where, name, text) {
  try {
    if (text === undefined) window[where].removeItem(name);
    else window[where].setItem(name, text);
  } catch {
    // As above: nothing is kept.
  }
}
