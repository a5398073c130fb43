// Asking a register through the API, and what is known of how it was asked.

import { Problem } from "./api.js";

/**
 * @typedef {object} Asked
 * @property {string} lookup
 * @property {string} register
 * @property {string} at
 * @property {string} message
 * @property {boolean} answered
 * @property {string} [until] when a register that is closed opens again
 * @property {number} [wait] the seconds until then
 * @property {string | null} [since] since when somebody is registered there already
 */

/** What a register is said to have answered that has not. */
export const SILENT = "unavailable";
/** What is silence to the engine. */
const SILENCES = ["register-unavailable", "register-closed", "slow"];
const FORGOTTEN = ["owner-not-named", "person-not-named"];
/** The lookups by which the API knows what later ones rest on: whose home, whose child, for whom it was counted. */
const TELLING = /^(home|child|ward|residents) /;

/**
 * @param {import("./api.js").Api} api
 * @param {Asked[]} asked before
 * @param {string} key
 * @param {AbortSignal} stale
 */
export async function answerTo(api, asked, key, stale) {
  try {
    return await api.lookup(key, stale);
  } catch (error) {
    if (!isForgotten(error)) throw error;
    // A new sign-in does not know yet whose home it is, whose child, or who moves in: it is told, and asked again.
    const told = asked.filter(({ lookup, answered }) => answered && TELLING.test(lookup));
    for (const { lookup } of told) await tell(api, lookup, stale);
    return api.lookup(key, stale);
  }
}

/**
 * What is not so any more, such as of a home that was sold since, is left: only what rests on it is refused.
 * @param {import("./api.js").Api} api
 * @param {string} lookup
 * @param {AbortSignal} stale
 */
async function tell(api, lookup, stale) {
  try {
    await api.lookup(lookup, stale);
  } catch (error) {
    if (!isForgotten(error)) throw error;
  }
}

/** @param {unknown} error */
const isForgotten = (error) => error instanceof Problem && FORGOTTEN.includes(error.code);

/** @param {Problem} problem */
export const isSilence = ({ code }) => SILENCES.includes(code);

/**
 * @param {string} lookup
 * @param {string} register
 * @param {Problem} problem
 * @returns {Asked}
 */
export function silenceOf(lookup, register, { reference: message, wait, said }) {
  const at = new Date().toISOString();
  const { until } = said;
  return { lookup, register, at, message, answered: false, wait, ...(until && { until }) };
}
