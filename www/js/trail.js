// The browser's back button is the form's: one history entry for each screen, and none for waiting. An entry holds the
// place and how many screens of the form came before it; nothing about the person goes into the address.

/** @typedef {"start" | "signin" | "form"} Place */
/** @typedef {{ place: Place, depth: number }} Spot */

/** @type {Spot} */
const START = { place: "start", depth: 0 };

export class Trail {
  /** How many entries of this visit lie before the one that is shown. */
  #before = 0;
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
    history.pushState(this.#noted(spot), "");
  }

  /** @param {Spot} spot the same entry, another screen */
  replace(spot) {
    this.spot = spot;
    history.replaceState(this.#noted(spot), "");
  }

  /** @param {number} [steps] */
  back(steps = 1) {
    history.go(-steps);
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

  /**
   * A host may keep something of its own with an entry.
   * @param {Spot} spot
   */
  #noted(spot) {
    return { ...history.state, tirkeu: { ...spot, before: this.#before } };
  }

  /**
   * @param {unknown} state
   * @returns {Spot}
   */
  #read(state) {
    const kept = /** @type {{ tirkeu?: Spot & { before: number } } | null} */ (state)?.tirkeu;
    if (!kept) return START;
    const { before, ...spot } = kept;
    this.#before = before;
    return spot;
  }
}
