// What was played on the stage, as a scenario that the tests can run.

import { fileOf } from "./file.js";
import { follow } from "./play.js";

/** @typedef {import("/pkg/tirkeu.js").Form} Form */
/** @typedef {import("/pkg/tirkeu.js").View} View */
/** @typedef {import("../walk.js").Turn} Turn */
/** @typedef {import("./file.js").Told} Told */

/** Where no clause was read yet. */
const FIRST_CLAUSE = "267";

/**
 * The turns are played once more, so that what was said on the way and counts no longer is left out.
 * @param {{ name: string, today: string }} about
 * @param {Turn[]} turns
 * @param {View} shown where they led
 * @param {Form} form a new one
 */
export function written(about, turns, shown, form) {
  // A mistake in a field belongs to the finding: then the form goes on until it meets it.
  const isThere = (/** @type {View} */ view) => !issuesOf(shown) && known(view) === known(shown);
  const { view, used } = follow(form, toldIn(turns), isThere);
  const clause = view.verdict?.clause ?? view.trace.at(-1)?.clause ?? FIRST_CLAUSE;
  return fileOf(clause, { ...about, ...used, isWhole: true }, expected(view));
}

/**
 * What was said last counts. A register that was silent is asked again, and its answers come in their order.
 * @param {Turn[]} turns
 * @returns {Told}
 */
function toldIn(turns) {
  const of = (/** @type {Turn["kind"]} */ wanted) => turns.filter(({ kind }) => kind === wanted);
  /** @type {Map<string, string[]>} */
  const replies = new Map();
  for (const { name, word } of of("reply")) {
    const before = replies.get(name) ?? [];
    // After a real answer the registers were asked anew: what they said before counts no longer.
    const kept = before.at(-1) === "unavailable" ? before : [];
    replies.set(name, [...kept, word]);
  }
  const last = (/** @type {Turn["kind"]} */ kind) =>
    new Map(of(kind).map(({ name, word }) => [name, word]));
  return { answers: last("set"), replies, acts: last("act") };
}

/**
 * The screen, and all that was read on the way to it, whenever that was.
 * @param {View} view
 */
const known = ({ step, screen, person, lookup, trace }) =>
  JSON.stringify([step, screen, person, lookup, trace.map((one) => ({ ...one, at: null }))]);

/** @param {View} view */
const issuesOf = ({ fields }) => fields.flatMap(({ issue }) => issue ?? []).join(" ");

/** @param {View} view */
function expected(view) {
  const { step, screen, verdict, lookup } = view;
  const issue = issuesOf(view);
  return {
    end: `${step} ${screen}`,
    ...(verdict && {
      ...{ clause: verdict.clause, next: verdict.next.map(nextStep) },
      ...(verdict.detail !== null && { detail: verdict.detail }),
      ...(verdict.person !== null && { person: verdict.person }),
    }),
    ...(issue && { issue }),
    ...(lookup && { key: lookup.key }),
  };
}

/** @param {NonNullable<View["verdict"]>["next"][number]} next */
const nextStep = ({ step, service }) => (service === null ? step : `${step} ${service}`);
