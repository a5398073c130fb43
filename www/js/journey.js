// A form in progress: the engine, what was asked of the registers, what stands in the fields. It knows nothing of the
// screens. Which question or request comes next is the engine's word alone.

import { Problem, whose } from "./api.js";
import { SILENT, answerTo, isSilence, silenceOf } from "./asked.js";
import { dropDraft, findDraft, keepDraft } from "./draft.js";
import { Form } from "./engine.js";
import { questions, sameQuestion, valuesOf } from "./questions.js";
import { newSending } from "./sending.js";

/** @typedef {import("/pkg/tirkeu.js").View} View */
/** @typedef {import("./asked.js").Asked} Asked */

export class Journey {
  /** @type {string | null} The key of the lookup that is under way. */
  asking = null;
  /** @type {Problem | null} Why the last request to the API led nowhere. */
  problem = null;
  /** @type {Asked[]} Every lookup since the registers were last asked from the beginning, in order. */
  asked = [];
  /** @type {Asked[]} Those before that, on earlier visits too. */
  #before = [];
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
  #stale = new AbortController();
  /** When the wait began. */
  #begun = 0;

  /**
   * @param {import("./api.js").Api} api
   * @param {import("./api.js").Person} person
   * @param {string} today
   */
  constructor(api, person, today) {
    this.api = api;
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

  /** Every lookup that was ever made for these answers; of those that were made again the last. */
  get told() {
    const again = new Set(this.asked.map(({ lookup }) => lookup));
    return [...this.#before.filter(({ lookup }) => !again.has(lookup)), ...this.asked];
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
    this.pause();
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
    this.pause();
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
    this.pause();
    const waited = this.#stale.signal;
    while (this.view.step === "look" && this.view.lookup && !this.problem) {
      await this.#ask(this.view.lookup.key, changed);
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
    this.pause();
    const waited = this.#stale.signal;
    if (this.view.step === "retry" && this.view.lookup)
      await this.#ask(this.view.lookup.key, changed);
    if (waited.aborted) return false;
    if (!this.problem) return this.carryOn(changed);
    changed();
    return true;
  }

  /** Nobody waits for the request that is under way any more. */
  pause() {
    this.#stale.abort();
    this.#stale = new AbortController();
    this.#begun = performance.now();
    this.asking = null;
    this.problem = null;
  }

  /** How long the registers have been waited for, in milliseconds. */
  get elapsed() {
    return performance.now() - this.#begun;
  }

  /** Asks the registers again: records may have been mended in the meantime. */
  again() {
    this.pause();
    this.sending = null;
    this.form.again();
    this.#before = this.told;
    this.asked = [];
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
      asked: this.told,
      sending: this.sending,
    });
  }

  /** Ends the form and leaves nothing of it behind. */
  end() {
    this.pause();
    this.form.free();
    dropDraft(whose(this.person));
  }

  /**
   * @param {string} key
   * @param {() => void} changed
   */
  async #ask(key, changed) {
    const stale = this.#stale.signal;
    this.asking = key;
    changed();
    try {
      const { answer, ...told } = await answerTo(this.api, this.asked, key, stale);
      if (stale.aborted) return;
      this.form.reply(key, answer, told.at);
      this.#note({ lookup: key, ...told, answered: true });
    } catch (error) {
      if (stale.aborted) return;
      this.#failed(key, error instanceof Problem ? error : unforeseen(error));
    }
    this.asking = null;
    this.#look();
  }

  /**
   * A silent register is the engine's business, for it must not count as "no". Everything else is the page's.
   * @param {string} key
   * @param {Problem} problem
   */
  #failed(key, problem) {
    if (!isSilence(problem)) {
      this.problem = problem;
      return;
    }
    const silence = silenceOf(key, this.view.lookup?.register ?? "", problem);
    this.#note(silence);
    this.form.reply(key, SILENT, silence.at);
  }

  /** @param {Asked} asked */
  #note(asked) {
    this.asked = [...this.asked.filter(({ lookup }) => lookup !== asked.lookup), asked];
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
    this.#before = draft.asked ?? [];
    this.sending = draft.sending ?? null;
  }
}

/** @param {unknown} error */
const unforeseen = (error) => new Problem("unexpected", { reference: String(error) });
