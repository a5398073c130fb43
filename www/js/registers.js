// The registers as one form asks them: one after the other, until nobody waits any more. What came of each lookup is told.

import { Problem } from "./api.js";
import { SILENT, answerTo, isSilence, silenceOf } from "./asked.js";

/** @typedef {import("./asked.js").Asked} Asked */

/**
 * @typedef {object} Asker
 * @property {(answer: string, at: string) => void} reply takes what was said
 * @property {() => void} changed called when there is something else to show
 */

export class Registers {
  /** @type {string | null} The key of the lookup that is under way. */
  asking = null;
  /** @type {Problem | null} Why the last request led nowhere. */
  problem = null;
  /** @type {Asked[]} Every lookup since the registers were last asked from the beginning, in order. */
  asked = [];
  /** @type {Asked[]} Those before that, on earlier visits too. */
  #before = [];
  #stale = new AbortController();
  /** When the wait began. */
  #begun = 0;

  /** @param {import("./api.js").Api} api */
  constructor(api) {
    this.api = api;
  }

  /** @param {Asked[]} before what was asked on earlier visits */
  recall(before) {
    this.#before = before;
  }

  /** Every lookup that was ever made for these answers; of those that were made again the last. */
  get told() {
    const again = new Set(this.asked.map(({ lookup }) => lookup));
    return [...this.#before.filter(({ lookup }) => !again.has(lookup)), ...this.asked];
  }

  /** How long they have been waited for, in milliseconds. */
  get elapsed() {
    return performance.now() - this.#begun;
  }

  /** Nobody waits for the request that is under way any more. */
  pause() {
    this.#stale.abort();
    this.#stale = new AbortController();
    this.#begun = performance.now();
    this.asking = null;
    this.problem = null;
  }

  /**
   * Somebody waits from now on.
   * @returns {AbortSignal} given when they do no longer
   */
  begin() {
    this.pause();
    return this.#stale.signal;
  }

  /** Asks from the beginning: records may have been mended in the meantime. */
  again() {
    this.pause();
    this.#before = this.told;
    this.asked = [];
  }

  /**
   * @param {{ key: string, register: string }} lookup
   * @param {AbortSignal} waited
   * @param {Asker} asker
   */
  async ask({ key, register }, waited, { reply, changed }) {
    this.asking = key;
    changed();
    try {
      const { answer, ...told } = await answerTo(this.api, this.asked, key, waited);
      if (waited.aborted) return;
      reply(answer, told.at);
      this.#note({ lookup: key, ...told, answered: true });
    } catch (error) {
      if (waited.aborted) return;
      const problem = error instanceof Problem ? error : unforeseen(error);
      // A silent register is the engine's business, for it must not count as "no". Everything else is the page's.
      if (isSilence(problem)) this.#silent(silenceOf(key, register, problem), reply);
      else this.problem = problem;
    }
    this.asking = null;
  }

  /**
   * @param {Asked} silence
   * @param {Asker["reply"]} reply
   */
  #silent(silence, reply) {
    this.#note(silence);
    reply(SILENT, silence.at);
  }

  /** @param {Asked} asked */
  #note(asked) {
    this.asked = [...this.asked.filter(({ lookup }) => lookup !== asked.lookup), asked];
  }
}

/** @param {unknown} error */
const unforeseen = (error) => new Problem("unexpected", { reference: String(error) });
