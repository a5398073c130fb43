// A signature that was asked for before this page began: a telephone ends pages that lie behind another app, and eGov Mobile
// is one. Whoever comes back is not to sign twice.

import { Problem } from "./api.js";

/** @typedef {import("./api.js").Api} Api */
/** @typedef {import("./filing/applications.js").Wish} Wish */
/** @typedef {import("./sending.js").Sending} Sending */
/** @typedef {"signed" | "waits" | "over" | "unknown"} Became */

/** @type {Record<string, Became>} */
const BECAME = { signed: "signed", waiting: "waits", opened: "waits" };

/**
 * What became of it; null where nothing was asked for, or what came of it is known already.
 * @param {Api} api
 * @param {Sending | null | undefined} sending
 * @returns {Promise<Became | null>}
 */
export async function recall(api, sending) {
  const { wish, signed } = sending?.signature ?? {};
  if (!wish || sending?.number) return null;
  return signed ? "signed" : becameOf(api, wish);
}

/** @param {Became | null} became */
export const goesOn = (became) => became === "signed" || became === "waits";

/**
 * @param {Api} api
 * @param {Wish} wish
 * @returns {Promise<Became>}
 */
export async function becameOf(api, wish) {
  try {
    const { state } = await api.call("GET", `/api/signatures/${wish.signature}`);
    return BECAME[state] ?? "over";
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return error.code === "not-found" ? "over" : "unknown";
  }
}
