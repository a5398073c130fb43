// Asking for a signature, handing in what was given, and how far it is: over a network that may lose any of the answers.

import { Problem } from "../api.js";
import { askForSignature, giveSignature, stateOfSignature } from "./applications.js";

/** @typedef {import("../api.js").Api} Api */

/** Nothing more can be handed in; perhaps because it was, and the answer got lost. */
const CLOSED = ["code-closed", "signing-closed"];

/**
 * @param {Api} api
 * @param {Parameters<typeof askForSignature>[1]} wanted
 * @param {AbortSignal} stale
 * @returns {Promise<import("./applications.js").Wish | null>} null where nobody waits for it any more
 */
export async function ask(api, wanted, stale) {
  try {
    return await askForSignature(api, wanted, stale);
  } catch (error) {
    if (error instanceof Problem && error.code === "stale") return null;
    throw error;
  }
}

/**
 * @param {Api} api
 * @param {string} id
 * @param {string} answer
 * @param {AbortSignal} stale
 */
export async function handIn(api, id, answer, stale) {
  try {
    await giveSignature(api, id, answer, stale);
  } catch (error) {
    if (!(error instanceof Problem) || !CLOSED.includes(error.code)) throw error;
    const { state } = await stateOfSignature(api, id, stale);
    if (state !== "signed") throw error;
  }
}

/**
 * The network may fail and come back. Where the service knows nothing of it any more, nobody is to wait for ever.
 * @param {Api} api
 * @param {string} id
 * @param {AbortSignal} stale
 * @returns {Promise<Problem | import("./applications.js").Progress | null>} null where it could not be learnt
 */
export async function progress(api, id, stale) {
  try {
    return await stateOfSignature(api, id, stale);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.code === "not-found") return { state: "ended", code: null };
    return error.code === "not-signed-in" ? error : null;
  }
}
