// The wish to have an owner's message sent again, and what became of it.

/** @typedef {import("../api.js").Problem} Problem */
/** @typedef {"sending" | "sent" | "early" | "used-up" | "failed"} Outcome */
/** @typedef {{ message: string, outcome: Outcome, until?: string }} Wish */

/** @type {Record<string, Outcome>} */
const OUTCOMES = { "message-too-early": "early", "messages-used-up": "used-up" };
/** There is nothing to ask any more. */
const OVER = ["owner-answered", "application-ended", "not-found"];

/**
 * Why it was not sent; null where a look at the application says so.
 * @param {string} message
 * @param {Problem} problem
 * @returns {Wish | null}
 */
export function refused(message, { code, said }) {
  if (OVER.includes(code)) return null;
  return { message, outcome: OUTCOMES[code] ?? "failed", until: said.until };
}
