// Waiting without flicker: an answer that comes at once gets no screen of its own, and a waiting screen that was shown
// stays long enough to be read.

const QUICK = 250;
const READABLE = 900;

export class Pace {
  #timer = 0;
  /** @type {number | null} Since when the waiting screen is shown. */
  #since = null;
  #asking = false;

  /**
   * Something else is to be shown.
   * @param {boolean} asking whether it is a wait
   * @param {() => void} draw
   */
  changed(asking, draw) {
    clearTimeout(this.#timer);
    this.#asking = asking;
    const delay = asking ? this.#beforeWaiting() : this.#afterWaiting();
    if (delay <= 0) draw();
    else this.#timer = window.setTimeout(draw, delay);
  }

  /** Whatever is drawn, nothing else is due any more. */
  drawn() {
    clearTimeout(this.#timer);
    this.#since = this.#asking ? (this.#since ?? Date.now()) : null;
  }

  #beforeWaiting() {
    return this.#since === null ? QUICK : 0;
  }

  #afterWaiting() {
    return this.#since === null ? 0 : this.#since + READABLE - Date.now();
  }
}
