// The owner's side: what is asked, and the owner's word on it, signed.

import { Problem, whose } from "../api.js";
import { dropWord, findWord, keepWord } from "../keep/words.js";
import { becameOf } from "../recall.js";
import { consents, decide, telephone } from "./applications.js";
import { Signing } from "./signing.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {import("./applications.js").Consent} Consent */
/** @typedef {import("./applications.js").TextMessage} TextMessage */

/** How often it is asked whether something has come, on a page that waits for it. */
const NOW_AND_THEN = 10_000;
/** Somebody was quicker: the owner in another window, the applicant, the clock, which a signature has too. */
const OVER = ["consent-decided", "application-ended", "signature-invalid"];

export class Owner {
  /** @type {Consent[]} */
  consents = [];
  /** @type {TextMessage[] | null} In the training copy: what has come to the owner's telephone. */
  messages = null;
  /** @type {"agree" | "refuse" | null} The word that is being signed. */
  word = null;
  /** @type {Signing | null} */
  signing = null;
  #timer = 0;

  /** @param {App} app */
  constructor(app) {
    this.app = app;
  }

  /** What the owner is asked now. */
  async look() {
    await this.#ask();
    if (await this.#recall()) return;
    this.app.draw();
    this.#watch();
  }

  async #ask() {
    const { api, personas } = this.app;
    const arrived = personas.length > 0 ? telephone(api).catch(() => null) : null;
    [this.consents, this.messages] = await Promise.all([consents(api), arrived]);
  }

  /** Something may come to the list while it is open, and a name to a question that has none. */
  #watch() {
    clearInterval(this.#timer);
    const { consent } = this;
    const isNameless = Boolean(consent?.sign && !consent.applicant);
    if (this.app.trail.spot.place === "consents" || isNameless)
      this.#timer = window.setInterval(() => void this.#listen(), NOW_AND_THEN);
  }

  async #listen() {
    const { app } = this;
    if (document.visibilityState !== "visible") return;
    const [timer, before] = [this.#timer, this.#seen];
    const isThere = await this.#ask().then(
      () => true,
      () => false,
    );
    if (isThere && timer === this.#timer && before !== this.#seen) app.draw();
  }

  /** The list as it stands, but for the time that runs. */
  get listed() {
    return JSON.stringify(this.consents.map((one) => ({ ...one, left: 0 })));
  }

  /** All that is shown. */
  get #seen() {
    return this.listed + JSON.stringify(this.messages);
  }

  /**
   * What was signed while the page was away counts now; where the owner still signs, that is waited for.
   * @returns {Promise<boolean>} whether there was anything to go on with
   */
  async #recall() {
    const { app } = this;
    const kept = app.person && findWord(whose(app.person));
    if (!kept) return false;
    const { number, word, wish } = kept;
    const consent = this.consents.find((one) => one.number === number);
    const became = consent?.sign ? await becameOf(app.api, wish) : "over";
    if (became === "over") this.#forget();
    if (became === "signed") await this.#decide(number, word, wish.signature);
    if (became !== "waits" || !consent?.sign) return became === "signed";
    this.word = word;
    this.signing = this.#begin(consent, word, consent.sign[word]);
    this.signing.wish = wish;
    keepWord(kept);
    app.trail.replace({ place: "consent", number, depth: 0, part: wish.way });
    app.draw();
    return true;
  }

  /** Nothing is being signed any more. */
  #forget() {
    const { person } = this.app;
    if (person) dropWord(whose(person));
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
    clearInterval(this.#timer);
    this.#timer = 0;
    this.signing?.stop();
  }

  /**
   * @param {Consent} consent
   * @param {"agree" | "refuse"} word
   * @param {string} seal
   */
  #begin(consent, word, seal) {
    const { app } = this;
    const { number } = consent;
    const signing = new Signing(app, {
      purpose: "consent",
      seal,
      text: consent.texts?.[word] ?? "",
      asked: () => {
        const { wish } = signing;
        if (wish && app.person) keepWord({ iin: whose(app.person), number, word, wish });
      },
      signed: (signature) => this.#decide(number, word, signature),
    });
    return signing;
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
    this.#forget();
    this.signing = null;
    app.trail.afterFirst({ place: "consent", number, depth: 0 });
  }
}
