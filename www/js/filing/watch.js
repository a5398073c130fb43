// Asking again and again whether a signature is there: every two seconds, and at once when the person comes back to the
// page, for a page that lies behind eGov Mobile is put to sleep.

const EVERY = 2000;

export class Watch {
  #timer = 0;
  /** @type {AbortController | null} The watch, while there is one. */
  #watching = null;
  /** The question that is under way; another one takes its place. */
  #asked = new AbortController();
  #look;

  /** @param {(stale: AbortSignal) => Promise<boolean>} look asks once; whether there is anything to wait for still */
  constructor(look) {
    this.#look = look;
  }

  begin() {
    if (this.#watching) return;
    this.#watching = new AbortController();
    const { signal } = this.#watching;
    const back = () => void (document.visibilityState === "visible" && this.now());
    document.addEventListener("visibilitychange", back, { signal });
    addEventListener("pageshow", back, { signal });
    this.#later();
  }

  end() {
    clearTimeout(this.#timer);
    this.#asked.abort();
    this.#watching?.abort();
    this.#watching = null;
  }

  /** Asks at once. */
  async now() {
    clearTimeout(this.#timer);
    this.#asked.abort();
    const { signal } = (this.#asked = new AbortController());
    const waits = await this.#look(signal);
    if (signal.aborted) return;
    if (waits) this.#later();
    else this.end();
  }

  #later() {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.now(), EVERY);
  }
}
