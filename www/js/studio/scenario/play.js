// Plays a scenario: gives a form what it lacks, as long as the scenario knows it.

import { Unplayable } from "./file.js";

/** @typedef {import("/pkg/tirkeu.js").Form} Form */
/** @typedef {import("/pkg/tirkeu.js").View} View */
/** @typedef {import("../walk.js").Turn} Turn */
/** @typedef {import("./file.js").Case} Case */
/** @typedef {import("./file.js").Told} Told */
/** @typedef {{ view: View, turns: Turn[], used: Told }} Played */

const AT = "2026-03-16T10:00:00+05:00";
const IIN = /^\d{12}$/;
/** No form has so many turns; one that never ends is a fault of its own. */
const LONGEST = 300;

/**
 * @param {Form} form a new one
 * @param {Told} told
 * @param {(view: View) => boolean} [isThere] whether this is where to stop
 * @returns {Played} how far it came, by which turns, and what of the scenario was made use of
 */
export function follow(form, told, isThere = () => false) {
  /** @type {Turn[]} */
  const turns = [];
  /** @type {Told} */
  const used = { answers: new Map(), replies: new Map(), acts: new Map() };
  /** @type {Map<string, number>} */
  const times = new Map();
  let view = form.view();
  while (turns.length < LONGEST && !isThere(view)) {
    const given = wanted(view, told, times, used);
    if (given.length === 0) break;
    turns.push(...given.map((turn) => take(form, turn)));
    const before = view;
    view = form.view();
    // A register that is silent once more may still answer the next time.
    if (before.step !== "retry" && here(before) === here(view)) break;
  }
  return { view, turns, used };
}

/** @param {View} view */
const here = ({ step, screen, person, lookup }) =>
  `${step} ${screen} ${person} ${lookup?.key ?? ""}`;

/**
 * @param {Form} form
 * @param {Turn} turn
 * @returns {Turn} the same, or a silence where nobody can read what a register says
 */
function take(form, turn) {
  const { kind, name, word } = turn;
  try {
    if (kind === "set") form.set(name, word);
    else if (kind === "act") form.act(name, word);
    else form.reply(name, word, AT);
    return turn;
  } catch {
    if (kind !== "reply") throw new Unplayable("value", name);
    return { kind, name, word: "unavailable" };
  }
}

/**
 * @param {View} view
 * @param {Told} told
 * @param {Map<string, number>} times how often each register was asked
 * @param {Told} used
 * @returns {Turn[]}
 */
function wanted({ step, screen, fields, lookup }, told, times, used) {
  if (step === "ask") return said(fields, told, used);
  if (step === "act") {
    const word = told.acts.get(screen);
    if (word === undefined) return [];
    used.acts.set(screen, word);
    return [{ kind: "act", name: screen, word }];
  }
  if (!lookup) return [];
  const [written = "", words = []] = replyTo(told, lookup.key) ?? [];
  const time = times.get(lookup.key) ?? 0;
  const word = words[time];
  if (word === undefined) return [];
  times.set(lookup.key, time + 1);
  used.replies.set(written, words);
  return [{ kind: "reply", name: lookup.key, word }];
}

/**
 * @param {View["fields"]} fields
 * @param {Told} told
 * @param {Told} used
 * @returns {Turn[]}
 */
function said(fields, { answers }, used) {
  const known = fields.flatMap(({ name, value }) => {
    const word = answers.get(name);
    return word === undefined ? [] : [{ name, word, isFresh: word !== value }];
  });
  if (fields.some(({ issue }) => issue) && !known.some(({ isFresh }) => isFresh)) return [];
  for (const { name, word } of known) used.answers.set(name, word);
  return known.map(({ name, word }) => ({ kind: "set", name, word }));
}

/**
 * What the scenario says to a register's question. Of two that fit, the one that names fewer answers is the more special.
 * @param {Told} told
 * @param {string} key
 */
function replyTo({ answers, replies }, key) {
  const count = (/** @type {string} */ written) => written.split("$").length;
  const fitting = [...replies].filter(([written]) => spelt(written, answers) === key);
  return fitting.sort(([one], [other]) => count(one) - count(other))[0];
}

/**
 * A reply's key with the answers that it names, such as `$rka`.
 * @param {string} written
 * @param {Map<string, string>} answers
 */
function spelt(written, answers) {
  return written.replace(/[^ ,]+/g, (word) => {
    const text = word.startsWith("$") ? (answers.get(word.slice(1)) ?? word) : word;
    const digits = text.replace(/[\s-]/g, "");
    return IIN.test(digits) ? digits : text;
  });
}
