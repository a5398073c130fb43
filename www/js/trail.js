// The browser's back button is the form's: one history entry for each screen, and none for waiting. An entry holds the
// place and how many screens of the form came before it; nothing about the person goes into the address.

/** @typedef {"start" | "signin" | "form"} Place */
/** @typedef {{ place: Place, depth: number }} Spot */

/** @type {Spot} */
const START = { place: "start", depth: 0 };

export class Trail {
  /** @param {(to: Spot, from: Spot) => void} travelled called when the person moves through the history */
  constructor(travelled) {
    this.spot = spotOf(history.state) ?? START;
    history.scrollRestoration = "manual";
    history.replaceState(this.spot, "");
    addEventListener("popstate", (event) => {
      const from = this.spot;
      this.spot = spotOf(event.state) ?? START;
      travelled(this.spot, from);
    });
  }

  /** @param {Spot} spot a new screen */
  push(spot) {
    this.spot = spot;
    history.pushState(spot, "");
  }

  /** @param {Spot} spot the same entry, another screen */
  replace(spot) {
    this.spot = spot;
    history.replaceState(spot, "");
  }

  /** @param {number} [steps] */
  back(steps = 1) {
    history.go(-steps);
  }
}

/**
 * @param {unknown} state
 * @returns {Spot | null}
 */
function spotOf(state) {
  const spot = /** @type {Spot | null} */ (state);
  return spot && typeof spot.depth === "number" ? spot : null;
}
