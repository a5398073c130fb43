// What is measured, in Node and in a browser alike: the engine through its form, and the plain
// JavaScript beside it, in turns, so that a busy machine slows both.

import { CASES, callsFor, TODAY } from "./cases.js";
import { decide } from "./plain.js";

/** @typedef {import("../../pkg/tirkeu.js").Form} Form */
/** @typedef {typeof import("../../pkg/tirkeu.js").Form} FormClass */
/** @typedef {{ name: string, work: () => unknown, of?: number }} Work `of`: how many it does at once */

/** The name of what all else is held against. */
export const PLAIN = "plain JavaScript, point 10";
const ROUNDS = 9;
const ROUND_MS = 60;

/**
 * Nanoseconds that each takes, in the fastest round: whatever else runs can only add to it.
 * @param {FormClass} Form
 * @returns {Record<string, number>}
 */
export function measure(Form) {
  const create = () => new Form(TODAY, "online");
  bothDecideAlike(create);
  const works = worksOf(create);
  const counts = works.map(({ work }) => calibrate(work));
  /** @type {number[][]} */
  const times = works.map(() => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    works.forEach(({ work }, i) => times[i].push(timed(work, counts[i]) / counts[i]));
  }
  return Object.fromEntries(
    works.map(({ name, of = 1 }, i) => [name, (Math.min(...times[i]) * 1e6) / of]),
  );
}

/**
 * @param {() => Form} create
 * @returns {Work[]}
 */
function worksOf(create) {
  // Past the norm, by the second of two registers: the longest way of a single person.
  const facts = CASES.find(
    ({ relation, residents, kin }) =>
      relation === "half_sibling" && residents === 9 && kin.ukimet === "confirmed",
  );
  if (!facts) throw new Error("no such case");
  const calls = callsFor(create, facts);
  const filled = create();
  calls.forEach(({ make }) => make(filled));
  const deciding = calls.filter(({ decides }) => decides).length;
  return [
    { name: PLAIN, work: () => decide(facts) },
    { name: "reply() or act(): a decision", work: () => play(create, calls), of: deciding },
    { name: "set(): no decision", work: () => filled.set("months", "3") },
    { name: "view(): a decision and a screen", work: () => filled.view() },
    { name: "step(): a decision and its name", work: () => filled.step() },
    { name: "record()", work: () => filled.record() },
    { name: "seal()", work: () => filled.seal() },
    { name: "a whole form to its verdict", work: () => play(create, calls, (form) => form.view()) },
  ];
}

/**
 * @param {() => Form} create
 * @param {import("./cases.js").Call[]} calls
 * @param {(form: Form) => unknown} [end]
 */
function play(create, calls, end = () => {}) {
  const form = create();
  for (const { make } of calls) make(form);
  const shown = end(form);
  form.free();
  return shown;
}

/**
 * No speed counts for anything before both say the same about every case.
 * @param {() => Form} create
 */
function bothDecideAlike(create) {
  for (const facts of CASES) {
    const form = create();
    callsFor(create, facts).forEach(({ make }) => make(form));
    const { screen, verdict } = form.view();
    const engine = screen === "registered" ? verdict?.detail : screen;
    const plain = decide(facts).verdict;
    if (engine !== plain) throw new Error(`${engine}, not ${plain}: ${JSON.stringify(facts)}`);
    form.free();
  }
}

/** @param {() => unknown} work */
function calibrate(work) {
  let count = 1;
  while (timed(work, count) < ROUND_MS / 4) count *= 2;
  return count * 4;
}

/** @type {unknown} */
export let kept;

/**
 * @param {() => unknown} work
 * @param {number} count
 */
function timed(work, count) {
  const since = performance.now();
  for (let i = 0; i < count; i += 1) kept = work();
  return performance.now() - since;
}

/** @param {number[]} all */
export function median(all) {
  return [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)];
}
