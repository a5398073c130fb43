// Following an application: the service tells each change at once; where that can't be heard, it is asked now and then.

import { here } from "../surface.js";
import { Problem } from "../api.js";
import { find, hurry, sendAgain, withdraw } from "./applications.js";
import { refused } from "./resending.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {import("./applications.js").Application} Application */
/** @typedef {import("./applications.js").Change} Change */
/** @typedef {import("./resending.js").Wish} Wish */

const NOW_AND_THEN = 10_000;
/** The state of a connection that is open. */
const LISTENING = 1;

export class Following {
  /** @type {Application | null} */
  application = null;
  /** @type {Wish | null} What became of the last wish to have a message sent again. */
  wish = null;
  /** @type {EventSource | null} */
  #events = null;
  #timer = 0;
  /** By this page's own clock, which is of no account to anybody else. */
  #over = 0;
  /** What the page showed last of the application. */
  #shown = "";
  /** @type {symbol | null} The visit to the screen, while there is one: what was asked on another comes too late. */
  #visit = null;

  /** @param {App} app */
  constructor(app) {
    this.app = app;
  }

  /** @param {string} number */
  async follow(number) {
    this.leave();
    const visit = (this.#visit = Symbol());
    const found = await find(this.app.api, number);
    if (visit !== this.#visit) return;
    this.#take(found);
    await this.#settle();
    if (visit !== this.#visit) return;
    this.#show();
    this.#watch();
  }

  /** How many minutes the owners still have. */
  get minutes() {
    return Math.max(0, Math.ceil((this.#over - performance.now()) / 60_000));
  }

  /** @param {Application} application */
  #take(application) {
    this.application = application;
    this.#over = performance.now() + application.left * 1000;
  }

  /** Nobody looks any more. */
  leave() {
    this.#visit = null;
    this.wish = null;
    this.#unwatch();
  }

  #unwatch() {
    this.#events?.close();
    this.#events = null;
    clearInterval(this.#timer);
  }

  /** Asks once, for instance because the owners' time must be over. */
  async look() {
    const { number } = this.application ?? {};
    if (number) await this.#learn(find(this.app.api, number).catch(() => null));
  }

  /** @param {Promise<Application | null>} asked the application as it is now */
  async #learn(asked) {
    const visit = this.#visit;
    const application = await asked;
    if (!application || !visit || visit !== this.#visit) return;
    this.#take(application);
    if (application.state !== "awaiting_consent") await this.#end();
    else this.#showNews();
  }

  #show() {
    this.#shown = this.#seen;
    this.app.draw();
  }

  /** A page that is being read is left alone while there is nothing new on it. */
  #showNews() {
    if (this.#seen !== this.#shown) this.#show();
  }

  /** All that may change while one looks at it; of the seconds only the minutes are told. */
  get #seen() {
    return JSON.stringify([{ ...this.application, left: 0 }, this.minutes, this.wish]);
  }

  /**
   * Has an owner's message sent again: one wish at a time, however often the button is pressed.
   * @param {string} message
   */
  async again(message) {
    const { application } = this;
    const visit = this.#visit;
    if (!application || this.wish?.outcome === "sending") return;
    this.#wished({ message, outcome: "sending" });
    const became = await this.#sentAgain(application.number, message);
    if (visit === this.#visit) this.#wished(became);
  }

  /**
   * @param {string} number
   * @param {string} message
   * @returns {Promise<Wish | null>}
   */
  async #sentAgain(number, message) {
    try {
      await this.#learn(sendAgain(this.app.api, number, message));
      return { message, outcome: "sent" };
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (error.code === "not-signed-in") this.app.signedOut();
      const wish = refused(message, error);
      if (!wish) await this.look();
      return wish;
    }
  }

  /** @param {Wish | null} wish */
  #wished(wish) {
    this.wish = wish;
    this.#showNews();
  }

  /** The applicant takes it back. */
  async withdraw() {
    const { app, application } = this;
    if (!application) return;
    await app.attempt(async () => {
      await this.#learn(withdraw(app.api, application.number));
    });
  }

  /** In the training copy: the hour is over. */
  async hurry() {
    const { app, application } = this;
    if (!application) return;
    await app.attempt(async () => {
      await hurry(app.api, application.number);
      await this.look();
    });
  }

  #watch() {
    const { application } = this;
    if (application?.state !== "awaiting_consent") return;
    this.#timer = window.setInterval(() => this.#now(), NOW_AND_THEN);
    if (typeof EventSource !== "function") return;
    this.#events = new EventSource(`${here().base}/api/applications/${application.number}/events`);
    this.#events.addEventListener("state", (event) => this.#told(JSON.parse(event.data)));
  }

  /** The time that is left has become less; a service that can't be heard is asked. */
  #now() {
    if (this.minutes === 0 || this.#events?.readyState !== LISTENING) void this.look();
    else this.#showNews();
  }

  /** @param {Change} change */
  #told({ number, state, deadline, owners }) {
    if (!this.application || this.application.number !== number) return;
    // An ended one has more to tell: when, and what next.
    if (state !== this.application.state) return void this.look();
    Object.assign(this.application, { deadline, owners });
    this.#showNews();
  }

  async #end() {
    const visit = this.#visit;
    this.#unwatch();
    await this.#settle();
    if (visit === this.#visit) this.#show();
  }

  /** The form from which it came is done with, or is there for another try. */
  async #settle() {
    const { app, application } = this;
    if (!app.person || !application || application.state === "awaiting_consent") return;
    const journey = await app.filling.begun(app.person);
    if (journey?.sending?.number !== application.number) return;
    if (application.state === "registered") return app.leaveForm();
    journey.sending = null;
    journey.keep();
  }
}
