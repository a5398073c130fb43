// The applicant's side: the answers become an application, which is signed and sent. Whatever the service answers has its
// own words and its own way on; nothing is sent twice and nothing is lost.

import { Problem } from "../api.js";
import { newKey } from "../sending.js";
import { send } from "./applications.js";
import { Signing } from "./signing.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {import("../sending.js").Sending} Sending */

export class Applicant {
  /** @type {Problem | null} Why the application has not been taken on yet. */
  problem = null;
  /** Whether it is on its way. */
  sending = false;
  /** @type {{ application: Sending, signing: Signing } | null} */
  #signed = null;

  /** @param {App} app */
  constructor(app) {
    this.app = app;
  }

  /** The signature under this application; another application has another one. */
  get signing() {
    const application = this.app.journey?.sending;
    if (!application) return null;
    if (this.#signed?.application !== application)
      this.#signed = { application, signing: this.#begin(application) };
    return this.#signed.signing;
  }

  /** From the answers to the ways to sign. */
  async sign() {
    const { app } = this;
    if (!app.journey) return;
    this.problem = null;
    app.journey.prepare();
    if (!(await app.attempt(async () => this.signing?.offer()))) return;
    app.trail.push({ ...app.trail.spot, part: "way" });
    app.draw();
  }

  leave() {
    this.#signed?.signing.stop();
  }

  /** Sends what is signed: the same bytes under the same key however often. */
  async send() {
    const { journey } = this.app;
    const application = journey?.sending;
    const signed = application?.signature?.wish?.signature;
    if (this.sending || !signed || application.number) return;
    this.sending = true;
    this.problem = null;
    this.app.draw();
    try {
      const { key, record } = application;
      const taken = await send(this.app.api, key, { record, signature: signed });
      this.sending = false;
      this.#taken(taken.number);
    } catch (error) {
      this.sending = false;
      await this.#failed(application, error);
    }
  }

  /** @param {string} number */
  #taken(number) {
    const { app } = this;
    if (app.journey?.sending) app.journey.sending.number = number;
    app.journey?.keep();
    app.trail.afterFirst({ place: "application", number, depth: 0 });
  }

  /**
   * @param {Sending} application
   * @param {unknown} error
   */
  async #failed(application, error) {
    if (!(error instanceof Problem)) throw error;
    const { app } = this;
    switch (error.code) {
      case "key-reused":
        // An application of other bytes went out under this key. If it was taken on, the service will say so.
        application.key = newKey();
        app.journey?.keep();
        return this.send();
      case "signature-invalid":
        return this.#signAgain(application);
      case "application-open":
        app.notice = "notice-application-open";
        return this.#taken(error.said.number ?? "");
      case "needs-relation":
      case "verdict-refuses":
        return app.filling.anew(`notice-${error.code}`);
      case "question-open":
        app.notice = "notice-question-open";
        return app.filling.change(error.said.field ?? "");
      case "not-signed-in":
        return app.signedOut();
      default:
        this.problem = error;
        app.draw();
    }
  }

  /** @param {Sending} application */
  #signAgain(application) {
    const { app } = this;
    application.signature = null;
    app.journey?.keep();
    this.#signed = null;
    app.notice = "notice-signature-invalid";
    const { part: _, ...spot } = app.trail.spot;
    app.trail.replace({ ...spot, part: "way" });
    app.draw();
  }

  /**
   * @param {Sending} application
   * @returns {Signing}
   */
  #begin(application) {
    const signing = new Signing(this.app, {
      purpose: "application",
      seal: application.seal,
      text: application.record,
      asked: () => {
        application.signature = { wish: signing.wish, signed: false };
        this.app.journey?.keep();
      },
      signed: async () => {
        application.signature = { wish: signing.wish, signed: true };
        this.app.journey?.keep();
        await this.send();
      },
    });
    signing.wish = application.signature?.wish ?? null;
    return signing;
  }
}
