// The owner's side: what is asked, and the owner's word on it, signed.

import { Problem } from "../api.js";
import { consents, decide } from "./applications.js";
import { Signing } from "./signing.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {import("./applications.js").Consent} Consent */

/** Somebody was quicker: the owner in another window, the applicant, the clock. */
const OVER = ["consent-decided", "application-ended"];

export class Owner {
  /** @type {Consent[]} */
  consents = [];
  /** @type {"agree" | "refuse" | null} The word that is being signed. */
  word = null;
  /** @type {Signing | null} */
  signing = null;

  /** @param {App} app */
  constructor(app) {
    this.app = app;
  }

  /** What the owner is asked now. */
  async look() {
    this.consents = await consents(this.app.api);
    this.app.draw();
  }

  /** The one that the screen is about. */
  get consent() {
    const { number } = this.app.trail.spot;
    return this.consents.find((one) => one.number === number) ?? null;
  }

  /** @param {"agree" | "refuse"} word */
  async say(word) {
    const { app, consent } = this;
    if (!consent?.sign) return;
    this.word = word;
    this.signing = this.#begin(consent, word, consent.sign[word]);
    if (!(await app.attempt(async () => this.signing?.offer()))) return;
    app.trail.push({ ...app.trail.spot, part: "way" });
    app.draw();
  }

  leave() {
    this.signing?.stop();
  }

  /**
   * @param {Consent} consent
   * @param {"agree" | "refuse"} word
   * @param {string} seal
   */
  #begin(consent, word, seal) {
    return new Signing(this.app, {
      purpose: "consent",
      seal,
      text: consent.texts?.[word] ?? "",
      asked: () => {},
      signed: (signature) => this.#decide(consent.number, word, signature),
    });
  }

  /**
   * @param {string} number
   * @param {"agree" | "refuse"} decision
   * @param {string} signature
   */
  async #decide(number, decision, signature) {
    const { app } = this;
    const done = await app.attempt(async () => {
      try {
        await decide(app.api, number, { decision, signature });
      } catch (error) {
        if (!(error instanceof Problem) || !OVER.includes(error.code)) throw error;
        app.notice = `notice-${error.code}`;
      }
      this.consents = await consents(app.api);
    });
    if (!done) return;
    this.signing = null;
    app.trail.afterFirst({ place: "consent", number, depth: 0 });
  }
}
