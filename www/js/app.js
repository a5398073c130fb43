// What a person can do, and what is shown for it. The screens call these; none of them decides what comes next.

import { Api, Problem } from "./api.js";
import { anyDraft, dropDraft, leaveEverywhere } from "./draft.js";
import { Journey, questions } from "./journey.js";
import { Pace } from "./pace.js";
import { screenOf } from "./screens/choose.js";
import { Shell } from "./shell.js";
import { here } from "./surface.js";
import { loadTexts, rememberLanguage } from "./texts.js";
import { Trail } from "./trail.js";

/** @typedef {import("./texts.js").Language} Language */
/** @typedef {import("./trail.js").Spot} Spot */

/** The set of texts that every screen of the form needs. */
const FORM = "form";

export class App {
  /** @type {import("./api.js").Person | null} */
  person = null;
  /** @type {Journey | null} */
  journey = null;
  /** @type {import("./api.js").Persona[]} The invented people. */
  personas = [];
  /** @type {Problem | null} What went wrong outside a form. */
  problem = null;
  /** Whether the person has been sent to sign in again in the middle of a form. */
  #interrupted = false;
  #pace = new Pace();
  #recognised = Promise.resolve();

  /** @param {import("./texts.js").Texts} texts */
  constructor(texts) {
    this.texts = texts;
    this.api = new Api();
    this.api.language = texts.language;
    this.shell = new Shell(this);
    this.trail = new Trail((to, from) => void this.#travelled(to, from));
  }

  /**
   * @param {string} id
   * @param {import("./texts.js").Arguments} [values]
   */
  say(id, values) {
    return this.texts.say(id, values);
  }

  /** Asks whether somebody is signed in already. Nobody needs to know before they go on from the start page. */
  recognise() {
    this.#recognised = this.#findPerson();
  }

  async #findPerson() {
    this.person = await this.api.person().catch(() => null);
    if (this.person) this.personas = await this.api.personas().catch(() => []);
  }

  /** The first screen: the start page, or where the person was before a reload. */
  async open() {
    const { place } = this.trail.spot;
    if (place === "start") return this.#welcome();
    await this.#recognised;
    if (place === "form" && this.person && anyDraft()) return this.#fill(this.person);
    if (place === "signin") return this.#people();
    this.trail.replace({ place: "start", depth: 0 });
    this.#draw();
  }

  async #welcome() {
    this.#draw();
    await this.#recognised;
    if (this.person && this.trail.spot.place === "start") this.shell.show(screenOf(this), "keep");
  }

  /** What the invented person who is signed in can try: an address and its owner. */
  trial() {
    return this.personas.find((persona) => persona.name === this.person?.name)?.try ?? null;
  }

  hasDraft() {
    return anyDraft();
  }

  async begin() {
    await this.#recognised;
    if (this.person) {
      this.trail.push({ place: "form", depth: 0 });
      return this.#fill(this.person);
    }
    this.trail.push({ place: "signin", depth: 0 });
    await this.#people();
  }

  /** Signing in again, on the screen that was interrupted. */
  async goSignIn() {
    this.#interrupted = true;
    this.trail.replace({ place: "signin", depth: this.trail.spot.depth });
    await this.#people();
  }

  async #people() {
    await this.#try(async () => {
      this.personas = await this.api.personas();
      this.#draw();
    });
  }

  /** @param {string} persona */
  async signIn(persona) {
    await this.#try(async () => {
      this.person = await this.api.signIn(persona);
      const same = this.journey?.person.iin === this.person.iin;
      if (this.#interrupted && same)
        this.trail.replace({ place: "form", depth: this.trail.spot.depth });
      else this.trail.push({ place: "form", depth: 0 });
      this.#interrupted = false;
      await this.#fill(this.person);
    });
  }

  async signOut() {
    await this.api.signOut().catch(() => null);
    if (this.person) leaveEverywhere(this.person.iin);
    this.#leave();
    await this.left();
  }

  /** The person has signed out, here or in another tab. */
  async left() {
    this.journey?.pause();
    this.journey = null;
    this.person = null;
    await this.trail.afterFirst({ place: "start", depth: 0 });
  }

  /** Whether there is anything here that the next person must not find. */
  hasSomething() {
    return this.person !== null || this.journey !== null;
  }

  /** The API no longer knows the person. */
  signedOut() {
    this.person = null;
    if (this.journey) this.journey.problem = new Problem("not-signed-in");
    this.#draw();
  }

  startAnew() {
    this.#leave();
    this.trail.push({ place: "start", depth: 0 });
    this.#draw();
  }

  #leave() {
    this.journey?.end();
    this.journey = null;
    dropDraft();
  }

  /**
   * @param {string} field
   * @param {string} text
   */
  type(field, text) {
    this.journey?.typed.set(field, text);
    this.journey?.keep();
  }

  /** @param {string} text */
  search(text) {
    if (!this.journey) return;
    this.journey.search = text;
    this.journey.keep();
  }

  /** @param {Record<string, string>} values */
  async answer(values) {
    const { journey } = this;
    if (!journey || journey.asking) return;
    if (!journey.answer(values)) return this.#draw();
    if (await this.#carryOn()) this.#arrived();
  }

  /** A screen that lies deeper than this entry of the history gets its own. */
  #arrived() {
    const depth = this.journey?.depth ?? 0;
    if (depth > this.trail.spot.depth) this.trail.push({ place: "form", depth });
  }

  goBack() {
    this.trail.back();
  }

  /**
   * Back to a question that was answered; the answers after it stay in their fields.
   * @param {string} question
   */
  goBackTo(question) {
    const answers = this.journey?.view.answers ?? [];
    const from = answers.findIndex((answer) => answer.question === question);
    if (from >= 0) this.trail.back(questions(answers.slice(from)));
  }

  async tryAgain() {
    this.problem = null;
    const { journey, person } = this;
    if (this.trail.spot.place === "signin") return this.#people();
    if (!person || this.trail.spot.place !== "form") return this.#draw();
    if (!journey) return this.#fill(person);
    if (await journey.retry(() => this.#changed())) this.#stayed();
  }

  /** The same entry of the history may stand for another depth now. */
  #stayed() {
    const { journey } = this;
    if (!journey || journey.problem || journey.view.step === "retry") return;
    this.trail.replace({ place: "form", depth: journey.depth });
  }

  /**
   * Something that nobody foresaw. It gets a page like every other trouble, never a blank one.
   * @param {string} reference
   */
  failed(reference) {
    this.problem = new Problem("unexpected", { reference });
    this.#draw();
  }

  /** Asks the registers again about an answer that did not please. */
  async checkAgain() {
    this.journey?.again();
    if (await this.#carryOn()) this.#stayed();
  }

  /** What the network interrupted goes on by itself. */
  networkBack() {
    const stopped = this.journey?.problem ?? this.problem;
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
   * The browser's back and forward.
   * @param {Spot} to
   * @param {Spot} from
   */
  async #travelled(to, from) {
    this.problem = null;
    const { journey } = this;
    if (to.place === "form" && journey) return this.#travelledInForm(journey, to, from);
    journey?.pause();
    if (to.place === "signin") return this.#people();
    this.trail.replace({ place: "start", depth: 0 });
    this.#draw();
  }

  /**
   * @param {Journey} journey
   * @param {Spot} to
   * @param {Spot} from
   */
  async #travelledInForm(journey, to, from) {
    if (journey.asking && to.depth < from.depth) {
      // Back from waiting is back to the question that is waited for.
      journey.back();
      this.trail.push(from);
    } else {
      while (journey.depth > to.depth && journey.back());
      while (journey.depth < to.depth && journey.forward());
    }
    if (await this.#carryOn()) this.#stayed();
  }

  /** @param {import("./api.js").Person} person */
  async #fill(person) {
    await this.#try(async () => {
      if (this.journey?.person.iin !== person.iin)
        this.journey = new Journey(this.api, person, await this.api.today());
      if (await this.#carryOn()) this.#stayed();
    });
  }

  /** False where the person has gone elsewhere in the meantime. */
  async #carryOn() {
    return (await this.journey?.carryOn(() => this.#changed())) ?? false;
  }

  /** @param {() => Promise<void>} attempt something that may fail before there is a form */
  async #try(attempt) {
    this.problem = null;
    try {
      await attempt();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.problem = error;
      this.#draw();
    }
  }

  #changed() {
    this.#pace.changed(this.journey?.asking !== null, () => this.#draw());
  }

  #draw() {
    this.#pace.drawn();
    if (this.journey && !this.problem && !this.texts.files.has(FORM)) void this.#sayMore();
    else this.shell.show(screenOf(this), "heading");
  }

  /** The form's own texts come with its first screen. */
  async #sayMore() {
    await this.#try(async () => {
      await this.texts.add(FORM);
      this.#draw();
    });
  }
}
