// Whether the two are related at all: the first of two screens of one question of the rules. Whoever studies, or is neither,
// has answered with it; only relatives go on to the long list. Which of the three there are is read off what the rules offer.

import { questionScreen } from "../screens/question.js";
import { valueOf } from "../parts/field.js";
import { known } from "../parts/known.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {import("../parts/field.js").Field} Field */
/** @typedef {import("/pkg/tirkeu.js").View} View */

/**
 * The list of relatives lies on top of this screen, in the history too; each person has one of their own.
 * @param {Field} field the question of the rules
 */
export const partOf = ({ name }) => `list ${name}`;

const RELATIVE = "relative";
const NONE = "none";
/** The answers that need no list, by the names that they have here. @type {Record<string, string>} */
const AT_ONCE = { student: "student", neither: NONE };
const DONE = Object.values(AT_ONCE);

export class Related {
  /** Whether the person went on without an answer. */
  #isMissing = false;

  /** @param {App} app */
  constructor(app) {
    this.app = app;
  }

  /**
   * Whether this is asked now, or the list itself.
   * @param {Field} field the question of the rules
   */
  isAsked(field) {
    return this.app.trail.spot.part !== partOf(field) && relatives(field).length > 0;
  }

  /**
   * @param {View} view
   * @param {Field} field
   * @param {Node} below
   */
  screen(view, field, below) {
    return questionScreen(
      this.app,
      { ...view, fields: [this.#asked(field)] },
      {
        hints: known(this.app, view),
        below: [below],
        answer: (values) => this.#answer(field, values[nameOf(field)] ?? ""),
      },
    );
  }

  /** Nobody is reminded any more. */
  leave() {
    this.#isMissing = false;
  }

  /**
   * The same as a field to be drawn.
   * @param {Field} field
   * @returns {Field}
   */
  #asked(field) {
    const asked = {
      ...field,
      ...{ name: nameOf(field), label: "related", value: sortOf(valueOf(this.app, field)) },
      ...{ choices: [RELATIVE, ...Object.keys(AT_ONCE).filter((word) => isOffered(field, word))] },
    };
    const isMissing = this.#isMissing && !valueOf(this.app, asked);
    return { ...asked, issue: isMissing ? "missing" : null };
  }

  /**
   * @param {Field} field
   * @param {string} word
   */
  #answer(field, word) {
    this.#isMissing = !word;
    const { filling } = this.app;
    if (this.#isMissing) return this.app.draw();
    const done = AT_ONCE[word];
    if (done) return void filling.answer({ [field.name]: done });
    // What was said instead of a relative is not marked in their list.
    if (DONE.includes(valueOf(this.app, field))) filling.type(field.name, "");
    void this.app.go({ ...this.app.trail.spot, part: partOf(field) });
  }
}

/**
 * The question as its list asks it: without those who have answered before it.
 * @param {Field} field
 * @returns {Field}
 */
export const listOf = (field) => ({
  ...field,
  choices: field.choices.filter((word) => word === NONE || !DONE.includes(word)),
});

/**
 * A relation that was found leaves nothing to be asked here.
 * @param {App} app
 * @param {Field} field
 */
export const sayRelated = ({ filling }, field) => filling.type(nameOf(field), RELATIVE);

/** @param {Field} field */
const relatives = ({ choices }) => choices.filter((word) => !DONE.includes(word));

/**
 * @param {Field} field
 * @param {string} word
 */
const isOffered = ({ choices }, word) => choices.includes(AT_ONCE[word] ?? "");

/** Each person is asked of their own. @param {Field} field */
const nameOf = ({ name }) => name.replace("relation", "related");

/**
 * What an answer of the rules is called here; null where there is none.
 * @param {string} answer
 */
function sortOf(answer) {
  if (!answer) return null;
  return Object.keys(AT_ONCE).find((word) => AT_ONCE[word] === answer) ?? RELATIVE;
}
