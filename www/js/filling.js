// Filling the form in: answers, back and forward, waiting for the registers. What comes next is the engine's word.

import { whose } from "./api.js";
import { Journey } from "./journey.js";
import { questions } from "./questions.js";
import { recall } from "./recall.js";

/** @typedef {import("./app.js").App} App */
/** @typedef {import("./trail.js").Spot} Spot */

/** @param {import("./filing/applications.js").Application} application */
const isUnderWay = ({ state }) => state === "awaiting_consent";

export class Filling {
  /** Whether an answer was changed on the way: then the history is no longer the order of the questions. */
  #hasChanged = false;

  /** @param {App} app */
  constructor(app) {
    this.app = app;
  }

  /**
   * The form of this person, begun or gone on with.
   * @param {import("./api.js").Person} person
   */
  async fill(person) {
    const { app } = this;
    await app.attempt(async () => {
      if (!app.journey || whose(app.journey.person) !== whose(person))
        app.journey = await this.#open(person);
      const number = app.journey.sending?.number ?? (await this.#sentElsewhere(app.journey));
      if (number) {
        // What has been sent is followed, not filled in.
        app.trail.replace({ place: "application", number, depth: 0 });
        return app.coming.enter();
      }
      app.journey.registers.pause();
      await this.#recall(app.journey);
      if (app.journey.isSigned) return app.draw();
      if (await this.#carryOn()) this.#stayed();
    });
  }

  /**
   * Whoever has sent an application from another device comes to it, and not to an empty form: there is one at a time.
   * @param {Journey} journey
   * @returns {Promise<string | null>} its number
   */
  async #sentElsewhere({ view, sending }) {
    const { app } = this;
    if (sending || view.answers.length > 0) return null;
    const { applications } = app.mine ?? (await app.api.call("GET", "/api/applications"));
    const open = applications.find(isUnderWay);
    return open?.number ?? null;
  }

  /**
   * What was signed while the page was away is sent; where the person still signs, that is waited for.
   * @param {Journey} journey
   */
  async #recall(journey) {
    const { trail, api } = this.app;
    const { sending } = journey;
    const became = await recall(api, sending);
    const wish = sending?.signature?.wish;
    if (!became || !sending || !wish) return;
    if (became === "over") sending.signature = null;
    else if (became === "signed") sending.signature = { wish, signed: true };
    // An entry of the history that was looked at before shows what it showed.
    else if (trail.spot.depth === 0) trail.replace({ ...trail.spot, part: wish.way });
    journey.keep();
  }

  /**
   * The form of this person, if there is one begun.
   * @param {import("./api.js").Person} person
   */
  async begun(person) {
    const { app } = this;
    if (app.journey && whose(app.journey.person) === whose(person)) return app.journey;
    if (!app.hasDraft()) return null;
    return this.#open(person);
  }

  /** @param {import("./api.js").Person} person */
  async #open(person) {
    const { api, ready } = this.app;
    const [today] = await Promise.all([api.today(), ready]);
    return new Journey(api, person, today);
  }

  /**
   * The answers are used once more, after the registers have been asked again.
   * @param {string} [notice] what to tell on the screen that follows
   */
  async anew(notice) {
    const { app } = this;
    app.journey?.again();
    if (notice) app.notice = notice;
    if (app.trail.spot.place === "form") return this.#onwards();
    await app.go({ place: "form", depth: 0 });
  }

  /**
   * @param {string} field
   * @param {string} text
   */
  type(field, text) {
    this.app.journey?.typed.set(field, text);
    this.app.journey?.keep();
  }

  /** @param {string} text */
  search(text) {
    const { journey } = this.app;
    if (!journey) return;
    journey.search = text;
    journey.keep();
  }

  /** @param {Record<string, string>} values */
  async answer(values) {
    const { journey } = this.app;
    if (!journey || journey.registers.asking) return;
    if (!journey.answer(values)) return this.app.draw();
    await this.#onwards();
  }

  /**
   * Back to a question that was answered; the answers after it stay in their fields.
   * @param {string} question
   */
  goBackTo(question) {
    const answers = this.app.journey?.view.answers ?? [];
    const from = answers.findIndex((answer) => answer.question === question);
    const answer = answers[from];
    if (!answer) return;
    if (this.#hasChanged) return void this.change(answer.field);
    const depth = questions(answers.slice(0, from));
    // A draft of an earlier visit has brought no history with it.
    if (!this.app.trail.backTo(depth)) void this.change(answer.field);
  }

  /**
   * One answer is changed and all others are kept: the form asks that question, then comes back to where it was.
   * @param {string} field
   */
  async change(field) {
    this.#hasChanged = true;
    this.app.journey?.change(field);
    await this.#onwards();
  }

  /** Asks the registers again about an answer that did not please. */
  async checkAgain() {
    this.app.journey?.again();
    if (await this.#carryOn()) this.#stayed();
  }

  async tryAgain() {
    const { journey } = this.app;
    if (await journey?.retry(() => this.app.changed())) this.#stayed();
  }

  /** The same by itself: the screen stays until there is another one. */
  async tryQuietly() {
    const { app } = this;
    const changed = () => app.journey?.registers.asking || app.changed();
    if (await app.journey?.retry(changed)) this.#stayed();
  }

  /**
   * The browser's back and forward, within the form.
   * @param {Spot} to
   * @param {Spot} from
   */
  async travelled(to, from) {
    const { app } = this;
    const { journey } = app;
    if (!journey) return;
    if (journey.sending?.number) return app.coming.enter();
    if (journey.registers.asking && to.depth < from.depth) {
      // Back from waiting is back to the question that is waited for.
      journey.back();
      app.trail.push(from);
    } else {
      while (journey.depth > to.depth && journey.back());
      while (journey.depth < to.depth && journey.forward());
    }
    if (await this.#carryOn()) this.#stayed();
  }

  /** On to the next screen, which lies deeper than this entry of the history or has one of its own. */
  async #onwards() {
    const { app } = this;
    const before = app.trail.spot;
    if (!(await this.#carryOn())) return;
    const depth = app.journey?.depth ?? 0;
    if (depth !== before.depth || before.part) app.trail.push({ place: "form", depth });
  }

  /** The same entry of the history may stand for another depth now. */
  #stayed() {
    const { journey, trail } = this.app;
    if (!journey || journey.registers.problem || journey.view.step === "retry") return;
    if (trail.spot.place !== "form") return;
    const { part } = trail.spot;
    trail.replace({ place: "form", depth: journey.depth, ...(part && { part }) });
  }

  /** False where the person has gone elsewhere in the meantime. */
  async #carryOn() {
    const { app } = this;
    const changed = () => app.changed();
    // Whoever goes on is not told once more how silent a register was: it is asked.
    if (app.journey?.view.step === "retry") return app.journey.retry(changed);
    return (await app.journey?.carryOn(changed)) ?? false;
  }
}
