// A silent register is asked again by itself: less and less often, and only as long as the person lets it. Nobody has to
// watch the page for that, and nobody's place on it is taken away by it.

/** @typedef {import("../asked.js").Asked} Asked */

/** Seconds to the next try, and to each after that. */
const WAITS = [15, 30, 60, 120, 300];
const SECOND = 1000;

export class Retrying {
  /** How often it has been silent since the first time. */
  times = 0;
  /** The person wants to be asked first. */
  stopped = false;
  /** Whether it is being asked at this moment. */
  asking = false;
  /** @type {Asked | null} */
  #silence = null;
  /** By this page's own clock, which goes on whatever the time is said to be. */
  #due = 0;
  #timer = 0;

  /** @param {() => void} ask */
  constructor(ask) {
    this.ask = ask;
  }

  /** @param {Asked} silence how the register was asked in vain, perhaps once more */
  hear(silence) {
    if (silence === this.#silence) return;
    const again = silence.lookup === this.#silence?.lookup;
    this.times = again ? this.times + 1 : 0;
    this.stopped &&= again;
    this.asking = false;
    this.#silence = silence;
    const wait = silence.wait || (WAITS[this.times] ?? WAITS.at(-1) ?? 0);
    this.#due = performance.now() + wait * SECOND;
  }

  /** Seconds to the next try. */
  get left() {
    return Math.max(0, Math.ceil((this.#due - performance.now()) / SECOND));
  }

  /** @param {() => void} tell called at every second */
  watch(tell) {
    this.leave();
    if (this.stopped) return;
    this.#timer = window.setInterval(() => {
      if (this.left > 0) return tell();
      this.leave();
      this.asking = true;
      tell();
      this.ask();
    }, SECOND);
  }

  stop() {
    this.stopped = true;
    this.leave();
  }

  /** Nobody waits any more. */
  leave() {
    this.asking = false;
    clearInterval(this.#timer);
  }
}
