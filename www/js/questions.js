// What can be read off the engine's view of the questions: which is which, and how many were answered.

/** @typedef {import("/pkg/tirkeu.js").View} View */

/**
 * @param {View} one
 * @param {View} other
 */
export const sameQuestion = (one, other) =>
  one.step === other.step && one.screen === other.screen && one.person === other.person;

/**
 * How many questions these are the answers to; some questions have several fields.
 * @param {View["answers"]} answers
 */
export const questions = (answers) =>
  new Set(answers.map(({ question, person }) => `${question} ${person}`)).size;

/**
 * The answers that stand in these fields.
 * @param {View["fields"]} fields
 */
export const valuesOf = (fields) =>
  Object.fromEntries(fields.map(({ name, value }) => [name, value ?? ""]));
