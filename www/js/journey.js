// A form in progress: the engine, the registers that it asks, what stands in the fields. It knows nothing of the screens.
// Which question or request comes next is the engine's word alone.

import { whose } from "./api.js";
import { dropDraft, findDraft, keepDraft } from "./draft.js";
import { Form } from "./engine.js";
import { questions, sameQuestion, valuesOf } from "./questions.js";
import { Registers } from "./registers.js";
import { newSending } from "./sending.js";

/** @typedef {import("/pkg/tirkeu.js").View} View */

export class Journey {
  /** @type {Map<string, string>} What stands in the fields of this screen. */
  typed = new Map();
  /** The address as typed, and the texts of addresses that were chosen. */
  search = "";
  /** @type {Map<string, import("./api.js").Words>} */
  addresses = new Map();
  /** Whether the answers were given under older rules. */
  older = false;
  /** @type {import("./sending.js").Sending | null} The application that these answers have become. */
  sending = null;

  /**
   * @param {import("./api.js").Api} api
   * @param {import("./api.js").Person} person
   * @param {string} today
   */
  constructor(api, person, today) {
    this.registers = new Registers(api);
    this.person = person;
    this.form = new Form(today, "online");
    this.#restore();
    /** @type {View} */
    this.view = this.form.view();
  }

  /**
   * Answers the question on the screen; an empty text for what was left out.
   * @param {Record<string, string>} values
   * @returns {boolean} whether the question is done with
   */
  answer(values) {
    const before = this.view;
    this.sending = null;
    for (const [field, text] of Object.entries(values)) this.form.set(field, text);
    this.#look();
    const done = !this.isWrong() && !sameQuestion(before, this.view);
    if (done) this.typed.clear();
    this.keep();
    return done;
  }

  /** How many questions lie behind. */
  get depth() {
    return questions(this.view.answers);
  }

  /** Whether a field of this screen waits to be mended. */
  isWrong() {
    return this.view.step === "ask" && this.view.fields.some((field) => field.issue);
  }

  /** One question back; false at the first. */
  back() {
    this.registers.pause();
    this.typed.clear();
    this.sending = null;
    const moved = this.form.back();
    this.#look();
    this.keep();
    return moved;
  }

  /**
   * Asks one question again; the answers to the others are kept.
   * @param {string} field
   */
  change(field) {
    this.registers.pause();
    this.typed.clear();
    this.sending = null;
    this.form.change(field);
    this.#look();
    this.keep();
  }

  /** Forward over a question that has been answered before; false where there is no answer. */
  forward() {
    const first = this.#known();
    if (first.length === 0) return false;
    if (this.answer(valuesOf(first))) return true;
    // What is chosen in one field decides whether another is asked for.
    const all = this.#known();
    return all.length > first.length && this.answer(valuesOf(all));
  }

  /** The fields of this screen that hold an answer. */
  #known() {
    const { step, fields } = this.view;
    return step === "ask" ? fields.filter(({ wanted, value }) => wanted && value !== null) : [];
  }

  /**
   * Asks the registers, one after the other, until the person is needed again. False where nobody waits any more.
   * @param {() => void} changed called whenever there is something else to show
   */
  async carryOn(changed) {
    const waited = this.registers.begin();
    while (this.view.step === "look" && !this.registers.problem) {
      await this.#ask(waited, changed);
      if (waited.aborted) return false;
    }
    changed();
    return true;
  }

  /**
   * Asks the register that was silent once more.
   * @param {() => void} changed
   */
  async retry(changed) {
    const waited = this.registers.begin();
    if (this.view.step === "retry") await this.#ask(waited, changed);
    if (waited.aborted) return false;
    if (!this.registers.problem) return this.carryOn(changed);
    changed();
    return true;
  }

  /** Asks the registers again: records may have been mended in the meantime. */
  again() {
    this.registers.again();
    this.sending = null;
    this.form.again();
    this.#look();
    this.keep();
  }

  /** Whether the application is signed and on its way: then nothing in it changes any more. */
  get isSigned() {
    return this.sending?.signature?.signed ?? false;
  }

  /** The answers become an application: its text and its key stay the same until it is taken on. */
  prepare() {
    this.sending ??= newSending(this.form);
    this.keep();
    return this.sending;
  }

  /** Writes the draft down. */
  keep() {
    keepDraft({
      iin: whose(this.person),
      lines: this.form.draft(),
      typed: [...this.typed],
      search: this.search,
      addresses: [...this.addresses],
      asked: this.registers.told,
      sending: this.sending,
    });
  }

  /** Ends the form and leaves nothing of it behind. */
  end() {
    this.registers.pause();
    this.form.free();
    dropDraft(whose(this.person));
  }

  /**
   * @param {AbortSignal} waited
   * @param {() => void} changed
   */
  async #ask(waited, changed) {
    const { lookup } = this.view;
    if (!lookup) return;
    const reply = (/** @type {string} */ answer, /** @type {string} */ at) =>
      this.form.reply(lookup.key, answer, at);
    await this.registers.ask(lookup, waited, { reply, changed });
    if (waited.aborted) return;
    this.#look();
    this.keep();
  }

  #look() {
    this.view = this.form.view();
  }

  #restore() {
    const draft = findDraft(whose(this.person));
    if (!draft) return;
    this.older = this.form.restore(draft.lines) === "older";
    this.typed = new Map(draft.typed);
    this.search = draft.search;
    this.addresses = new Map(draft.addresses);
    this.registers.recall(draft.asked ?? []);
    this.sending = draft.sending ?? null;
  }
}
