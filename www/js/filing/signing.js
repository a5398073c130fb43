// Signing: a way is chosen, the person does what it asks, and the signature is handed on to whoever uses it: the
// applicant's application or an owner's consent. The choice and the code look alike on both sides.
//
// One way waits at a time. Whoever chooses another one, or goes away, has done with the first: what comes of it later counts
// for nothing.

import { Problem } from "../api.js";
import { waysToSign } from "./applications.js";
import { ask, handIn, progress } from "./asking.js";
import { signWithNcaLayer } from "./ncalayer.js";
import { Watch } from "./watch.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {import("./applications.js").Wish} Wish */

/**
 * @typedef {object} Document what is signed, for what, and what is done with the signature
 * @property {"application" | "consent"} purpose
 * @property {string} seal
 * @property {string} text
 * @property {() => void} asked a signature was asked for
 * @property {(signature: string) => Promise<void>} signed
 */

/** What the person can mend on the screen where it happened; everything else is a screen of its own. */
const MISTAKES = [
  ...["code-wrong", "code-closed", "code-missing", "signing-closed", "signing-refused"],
  ...["signature-other-person", "certificate-expired", "certificate-revoked"],
  ...["certificate-refused", "signature-invalid"],
];

/** @type {import("./applications.js").WayOffered[] | null} The same for everything that is signed. */
let offered = null;

export class Signing {
  /** @type {Wish | null} What was asked for. */
  wish = null;
  /** @type {Problem | null} What was wrong with the answer. */
  issue = null;
  /** The code as typed so far. */
  typed = "";
  /** What the phone or NCALayer is doing now. */
  state = "waiting";
  /** Whether NCALayer, or the service with an answer, is waited for. */
  busy = false;
  /** The way that is being asked for. */
  #choosing = "";
  /** What is done now, until the person does otherwise. */
  #doing = new AbortController();
  #phone = new Watch((stale) => this.#look(stale));

  /**
   * @param {App} app
   * @param {Document} document
   */
  constructor(app, document) {
    this.app = app;
    this.document = document;
  }

  /** Which ways there are, once they are known. */
  get ways() {
    return offered;
  }

  async offer() {
    offered ??= await waysToSign(this.app.api);
  }

  /**
   * Asks for a signature; the screen of that way follows.
   * @param {string} way
   */
  async choose(way) {
    const { app } = this;
    if (this.#choosing === way) return;
    const chosen = this.#instead();
    this.#choosing = way;
    const asked = await app.attempt(() => this.#ask(way, chosen));
    if (chosen.aborted) return;
    this.#choosing = "";
    if (!asked) return;
    this.document.asked();
    if (app.trail.spot.part !== way) app.trail.push({ ...app.trail.spot, part: way });
    app.draw();
    this.resume();
  }

  /**
   * @param {string} way
   * @param {AbortSignal} chosen
   */
  async #ask(way, chosen) {
    const { purpose, seal, text } = this.document;
    const told = way === "qr" ? { text } : {};
    const wish = await ask(this.app.api, { way, purpose, seal, ...told }, chosen);
    if (!wish || chosen.aborted) return;
    this.wish = wish;
    this.issue = null;
    this.typed = "";
  }

  /** The code as typed: a wrong one is a mistake to mend and stays in its field. */
  async give() {
    if (this.busy) return;
    if (this.typed.trim() === "") return this.#mistaken(new Problem("code-missing"));
    await this.#hand(this.typed, this.#instead());
  }

  /** Goes on with a signature that was asked for: a phone is waited for. */
  resume() {
    if (this.wish?.way === "qr" && !this.issue) this.#phone.begin();
  }

  /** Nobody waits for it any more. */
  stop() {
    this.#instead();
  }

  /** Whatever is done now is done with. */
  #instead() {
    this.#phone.end();
    this.#doing.abort();
    this.#doing = new AbortController();
    this.#choosing = "";
    this.busy = false;
    this.state = "waiting";
    return this.#doing.signal;
  }

  /** The person stops a wait and stays on its screen. */
  pause() {
    this.stop();
    this.#mistaken(null);
  }

  /**
   * NCALayer signs; `fault` tells apart what may stand in its way.
   * @param {string} [play] in the training copy: what its counterpart is to do
   */
  async ncalayer(play) {
    if (!this.wish || this.busy) return;
    const stale = this.#instead();
    this.issue = null;
    this.busy = true;
    const show = (/** @type {string} */ state) => {
      this.state = state;
      this.app.draw();
    };
    const { text } = this.document;
    const { language } = this.app.texts;
    const said = await signWithNcaLayer(this.wish.shown, { text, play, show, language, stale });
    if (!said || stale.aborted) return;
    if (said.signature !== undefined) return this.#hand(said.signature, stale);
    this.busy = false;
    const { fault = "", code = "" } = said;
    this.#mistaken(said.cancelled ? null : new Problem(fault, { reference: code }));
  }

  /**
   * @param {string} answer
   * @param {AbortSignal} stale
   */
  async #hand(answer, stale) {
    if (!this.wish) return;
    this.busy = true;
    this.issue = null;
    this.state = "checking";
    this.app.draw();
    const id = this.wish.signature;
    try {
      await handIn(this.app.api, id, answer, stale);
    } catch (error) {
      if (stale.aborted) return;
      this.busy = false;
      return this.#failed(error);
    }
    if (stale.aborted) return;
    this.busy = false;
    await this.document.signed(id);
  }

  /** @param {unknown} error */
  #failed(error) {
    if (!(error instanceof Problem)) throw error;
    if (MISTAKES.includes(error.code)) return this.#mistaken(error);
    return this.app.attempt(() => Promise.reject(error));
  }

  /** @param {Problem | null} issue null where the person simply stopped */
  #mistaken(issue) {
    this.issue = issue;
    this.app.draw();
  }

  /**
   * Whether the phone has signed by now.
   * @param {AbortSignal} stale
   * @returns {Promise<boolean>} whether it may still
   */
  async #look(stale) {
    const { signature } = this.wish ?? {};
    if (!signature) return false;
    const found = await progress(this.app.api, signature, stale);
    if (stale.aborted) return false;
    if (found instanceof Problem) return this.#forgotten(found);
    if (found?.state === "signed") return this.#arrived(signature);
    const before = [this.state, this.issue?.code].join();
    const over = found?.state === "refused" || found?.state === "ended";
    this.state = found?.state ?? this.state;
    if (found?.code) this.issue = new Problem(found.code);
    else if (over) this.issue = new Problem(`signing-${found.state}`);
    if (before !== [this.state, this.issue?.code].join()) this.app.draw();
    return !over;
  }

  /** @param {string} signature */
  #arrived(signature) {
    void this.document.signed(signature);
    return false;
  }

  /** @param {Problem} problem */
  #forgotten(problem) {
    void this.app.attempt(() => Promise.reject(problem));
    return false;
  }
}
