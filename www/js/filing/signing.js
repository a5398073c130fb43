// Signing: a way is chosen, the person does what it asks, and the signature is handed on to whoever uses it: the
// applicant's application or an owner's consent. The choice and the code look alike on both sides.

import { Problem } from "../api.js";
import { askForSignature, giveSignature, stateOfSignature, waysToSign } from "./applications.js";
import { signWithNcaLayer } from "./ncalayer.js";

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
const EVERY = 2000;

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
  state = "";
  /** Whether a request is under way. */
  busy = false;
  #timer = 0;
  /** How often the wait has begun or ended; what was asked before that comes too late. */
  #turn = 0;

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
    if (this.busy) return;
    this.busy = true;
    const asked = await app.attempt(() => this.#ask(way));
    this.busy = false;
    if (!asked) return;
    this.document.asked();
    if (app.trail.spot.part !== way) app.trail.push({ ...app.trail.spot, part: way });
    app.draw();
    this.resume();
  }

  /** @param {string} way */
  async #ask(way) {
    this.stop();
    this.issue = null;
    this.typed = "";
    this.state = "waiting";
    const { purpose, seal, text } = this.document;
    const told = way === "qr" ? { text } : {};
    this.wish = await askForSignature(this.app.api, { way, purpose, seal, ...told });
  }

  /** The code as typed: a wrong one is a mistake to mend and stays in its field. */
  async give() {
    if (this.typed.trim() === "") return this.#mistaken(new Problem("code-missing"));
    await this.#hand(this.typed);
  }

  /** Goes on with a signature that was asked for: a phone is waited for. */
  resume() {
    if (this.wish?.way === "qr") this.#wait();
  }

  /** Nobody waits for it any more. */
  stop() {
    clearTimeout(this.#timer);
    this.#turn += 1;
  }

  /**
   * NCALayer signs; `fault` tells apart what may stand in its way.
   * @param {string} [play] in the training copy: what its counterpart is to do
   */
  async ncalayer(play) {
    if (!this.wish || this.busy) return;
    const { text } = this.document;
    this.issue = null;
    const show = (/** @type {string} */ state) => {
      this.state = state;
      this.app.draw();
    };
    this.busy = true;
    const said = await signWithNcaLayer(this.wish.shown, {
      text,
      play,
      show,
      language: this.app.texts.language,
    });
    this.busy = false;
    this.state = "waiting";
    if (said.cancelled) return this.#mistaken(null);
    if (said.signature === undefined)
      return this.#mistaken(new Problem(said.fault ?? "ncalayer-failed"));
    await this.#hand(said.signature);
  }

  /** @param {string} answer */
  async #hand(answer) {
    if (this.busy || !this.wish) return;
    this.busy = true;
    this.issue = null;
    this.app.draw();
    const id = this.wish.signature;
    try {
      await giveSignature(this.app.api, id, answer);
    } catch (error) {
      this.busy = false;
      return this.#failed(error);
    }
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

  /** Asks every two seconds whether the phone has signed. */
  #wait() {
    this.stop();
    this.#timer = window.setTimeout(() => void this.look(), EVERY);
  }

  /** Whether the phone has signed by now. */
  async look() {
    if (!this.wish || this.wish.way !== "qr") return;
    const { signature } = this.wish;
    const turn = this.#turn;
    const found = await stateOfSignature(this.app.api, signature).catch(() => null);
    if (turn !== this.#turn) return;
    if (found?.state === "signed") return this.document.signed(signature);
    const state = found?.state ?? this.state;
    const changed = state !== this.state || (found?.code ?? null) !== (this.issue?.code ?? null);
    this.state = state;
    if (found?.code) this.issue = new Problem(found.code);
    if (state === "refused" || state === "ended") this.issue = new Problem(`signing-${state}`);
    else this.#wait();
    if (changed) this.app.draw();
  }
}
