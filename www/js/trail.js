// The browser's back button is the form's: one history entry for each screen, and none for waiting. An entry holds the
// place and how many screens of the form came before it; nothing about the person goes into the address. An application
// has an address of its own, by its number, so that a bookmark still answers.

import { here } from "./surface.js";

/** @typedef {"start" | "signin" | "form" | "application" | "consents" | "consent"} Place */
/**
 * @typedef {object} Spot
 * @property {Place} place
 * @property {number} depth how many screens of the form lie behind
 * @property {string} [part] a screen of the page's own on top of the form's: the way to sign, the code, the finder, the
 *   list of relatives
 * @property {string} [number] the application
 * @property {Spot} [then] where the person goes on after signing in
 */

/** @typedef {Spot & { before: number, entries?: Record<number, number> }} Noted as it is kept with the entry */

/** @type {Spot} */
export const START = { place: "start", depth: 0 };
const NUMBERED = /^#(application|consent)\/([0-9a-f-]{36})$/;

export class Trail {
  /** How many entries of this visit lie before the one that is shown. */
  #before = 0;
  /** @type {Record<number, number>} At which entry each screen of the form was come to last, by its depth. */
  #entries = {};
  /** @type {Spot | null} What comes once the history has been walked back. */
  #then = null;
  /** @type {(to: Spot, from: Spot) => void} */
  #travelled;

  /** @param {(to: Spot, from: Spot) => void} travelled called when the person moves through the history */
  constructor(travelled) {
    this.#travelled = travelled;
    this.spot = this.#read(history.state);
    history.scrollRestoration = "manual";
    this.replace(this.spot);
    addEventListener("popstate", (event) => {
      const from = this.spot;
      this.spot = this.#read(event.state);
      if (!event.state?.tirkeu) this.#enteredByAddress();
      const next = this.#then;
      this.#then = null;
      if (next) this.push(next);
      travelled(this.spot, from);
    });
  }

  /** @param {Spot} spot a new screen */
  push(spot) {
    this.#before += 1;
    this.spot = spot;
    history.pushState(this.#noted(spot), "", addressOf(spot));
  }

  /** @param {Spot} spot the same entry, another screen */
  replace(spot) {
    this.spot = spot;
    history.replaceState(this.#noted(spot), "", addressOf(spot));
  }

  back() {
    history.back();
  }

  /**
   * Back to a screen of the form, over all that lay on top of others.
   * @param {number} depth
   * @returns {boolean} whether it is in the history at all
   */
  backTo(depth) {
    const entry = this.#entries[depth];
    if (entry === undefined || entry >= this.#before) return false;
    history.go(entry - this.#before);
    return true;
  }

  /**
   * A new screen straight after the first of this visit: what lay between is done with, and back must not lead into it.
   * @param {Spot} spot
   * @returns {Promise<void>} until it is there
   */
  afterFirst(spot) {
    if (this.#before === 0) {
      this.push(spot);
      this.#travelled(spot, spot);
      return Promise.resolve();
    }
    return new Promise((resolve) => {
      this.#then = spot;
      addEventListener("popstate", () => resolve(), { once: true });
      history.go(-this.#before);
    });
  }

  /** Another address of this page was opened, from a bookmark or by hand. */
  #enteredByAddress() {
    this.#before += 1;
    this.replace(this.spot);
  }

  /**
   * A host may keep something of its own with an entry.
   * @param {Spot} spot
   */
  #noted(spot) {
    const { place, depth } = spot;
    const before = this.#before;
    const behind = Object.entries(this.#entries).filter(
      ([one, entry]) => Number(one) < depth && entry < before,
    );
    this.#entries = { ...Object.fromEntries(behind), ...(place === "form" && { [depth]: before }) };
    return { ...history.state, tirkeu: { ...spot, before, entries: this.#entries } };
  }

  /**
   * @param {unknown} state
   * @returns {Spot}
   */
  #read(state) {
    const kept = keptIn(state);
    if (!kept) return spotOfAddress();
    // An older page has noted no entries.
    const { before, entries = {}, ...spot } = kept;
    this.#before = before;
    this.#entries = entries;
    return spot;
  }
}

/**
 * @param {unknown} state
 * @returns {Noted | undefined}
 */
const keptIn = (state) => /** @type {any} */ (state)?.tirkeu;

/** Whether this visit begins at the start page. */
export const isAtStart = () => (keptIn(history.state) ?? spotOfAddress()).place === "start";

/**
 * A host's address is the host's own.
 * @param {Spot} spot
 */
function addressOf({ place, number }) {
  if (!here().whole) return undefined;
  const { pathname, search } = location;
  if (number) return `${pathname}${search}#${place}/${number}`;
  return `${pathname}${search}${place === "consents" ? "#consents" : ""}`;
}

/** @returns {Spot} */
function spotOfAddress() {
  if (!here().whole) return START;
  if (location.hash === "#consents") return { place: "consents", depth: 0 };
  const [, place, number] = NUMBERED.exec(location.hash) ?? [];
  return number ? { place: /** @type {Place} */ (place), number, depth: 0 } : START;
}
