// The page as a whole: who is here, where they are in it, what is shown. What a person can do stands beside it: signing
// in (entry.js), coming to a place (coming.js), filling the form in (filling.js), and the chapters. None of them decides what
// comes next in the form.

import { Api, Problem, whose } from "./api.js";
import { Chapters, chapterOf } from "./chapters.js";
import { Coming } from "./coming.js";
import { anyDraft, dropDraft, leaveEverywhere } from "./draft.js";
import { Entry } from "./entry.js";
import { Filling } from "./filling.js";
import { isShared } from "./keep/shared.js";
import { rememberLanguage } from "./language.js";
import { Pace } from "./pace.js";
import { screenOf } from "./screens/choose.js";
import { Shell } from "./shell.js";
import { here } from "./surface.js";
import { loadTexts } from "./texts.js";
import { START, Trail } from "./trail.js";

/** @typedef {import("./texts.js").Language} Language */
/** @typedef {import("./trail.js").Spot} Spot */
/** @typedef {import("./filing/applications.js").Application} Application */
/** @typedef {import("./filing/applications.js").Consent} Consent */

/** The set of texts that every screen of the form needs. */
const FORM = "form";

export class App {
  /** @type {import("./api.js").Person | null} */
  person = null;
  /** @type {import("./journey.js").Journey | null} */
  journey = null;
  /** @type {import("./api.js").Persona[]} The invented people. */
  personas = [];
  /** @type {Problem | null} What went wrong outside a form. */
  problem = null;
  /** @type {{ applications: Application[], consents: Consent[] } | null} What the person sent, and is asked. */
  mine = null;
  /** @type {string | null} A text to be told on the next screen besides what stands there. */
  notice = null;
  #pace = new Pace();

  /**
   * @param {import("./texts.js").Texts} texts
   * @param {Promise<unknown>} ready until a form can be begun
   */
  constructor(texts, ready) {
    this.texts = texts;
    this.ready = ready;
    this.api = new Api();
    this.api.language = texts.language;
    this.shell = new Shell(this);
    this.chapters = new Chapters(this);
    this.entry = new Entry(this);
    this.filling = new Filling(this);
    this.coming = new Coming(this);
    this.trail = new Trail((to, from) => void this.coming.travelled(to, from));
  }

  /**
   * @param {string} id
   * @param {import("./texts.js").Arguments} [values]
   */
  say(id, values) {
    return this.texts.say(id, values);
  }

  /** What the invented person who is signed in can try: an address and its owner. */
  trial() {
    return this.personas.find((persona) => persona.name === this.person?.name)?.try ?? null;
  }

  hasDraft() {
    return anyDraft();
  }

  /** @param {Spot} spot a new screen */
  async go(spot) {
    this.chapters.leave();
    this.journey?.registers.pause();
    this.trail.push(spot);
    await this.coming.enter();
  }

  goBack() {
    this.trail.back();
  }

  async toStart() {
    await this.go(START);
  }

  async begin() {
    await this.entry.recognised;
    await this.go({ place: this.person ? "form" : "signin", depth: 0 });
  }

  async signOut() {
    await this.api.signOut().catch(() => null);
    if (this.person) leaveEverywhere(whose(this.person));
    this.leaveForm();
    if (isShared()) this.notice = "notice-cleared";
    await this.left();
  }

  /** The person has signed out, here or in another tab. */
  async left() {
    this.journey?.registers.pause();
    this.journey = null;
    this.person = null;
    this.mine = null;
    this.chapters.forget();
    await this.trail.afterFirst(START);
  }

  /** Whether there is anything here that the next person must not find. */
  hasSomething() {
    return this.person !== null || this.journey !== null;
  }

  async startAnew() {
    this.leaveForm();
    await this.toStart();
  }

  leaveForm() {
    this.journey?.end();
    this.journey = null;
    dropDraft();
  }

  /** The API no longer knows the person. */
  signedOut() {
    this.person = null;
    const problem = new Problem("not-signed-in");
    if (this.journey) this.journey.registers.problem = problem;
    else this.problem = problem;
    this.draw();
  }

  /** Once more what has just failed. */
  async tryAgain() {
    this.problem = null;
    if (this.trail.spot.place === "form" && this.journey) return this.filling.tryAgain();
    await this.coming.enter();
  }

  /**
   * Something that nobody foresaw. It gets a page like every other trouble, never a blank one.
   * @param {string} reference
   */
  failed(reference) {
    this.problem = new Problem("unexpected", { reference });
    this.draw();
  }

  /** What the network interrupted goes on by itself. */
  networkBack() {
    const stopped = this.journey?.registers.problem ?? this.problem;
    if (stopped?.code === "offline") void this.tryAgain();
  }

  /** @param {Language} language */
  async speak(language) {
    try {
      this.texts = await loadTexts(language, this.texts.files);
    } catch {
      return this.shell.network(navigator.onLine);
    }
    this.api.language = language;
    here().frame.lang = language;
    rememberLanguage(language);
    this.shell.show(screenOf(this), "keep");
  }

  /**
   * Does something that may fail outside a form; false where it did.
   * @param {() => Promise<unknown>} attempt
   */
  async attempt(attempt) {
    this.problem = null;
    try {
      await attempt();
      return true;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.problem = error;
      this.draw();
      return false;
    }
  }

  /** There is something else to show, perhaps a wait. */
  changed() {
    this.#pace.changed((this.journey?.registers.asking ?? null) !== null, () => this.draw());
  }

  draw() {
    this.#pace.drawn();
    const chapter = chapterOf(this);
    if (chapter && !this.chapters.get(chapter)) void this.#fetch(() => this.chapters.open(chapter));
    else if (this.journey && !this.problem && !this.texts.files.has(FORM))
      void this.#fetch(() => this.texts.add(FORM));
    else this.shell.show(screenOf(this), "heading");
  }

  /** @param {() => Promise<unknown>} fetch what the screen needs comes with it */
  async #fetch(fetch) {
    if (await this.attempt(fetch)) this.draw();
  }
}
