// For how long: for good, or for some months.

/** @typedef {import("../../app.js").App} App */

/**
 * @param {App} app
 * @param {"permanent" | "temporary"} kind
 * @param {number | null} months
 */
export const termOf = (app, kind, months) =>
  kind === "permanent"
    ? app.say("term-permanent")
    : app.say("term-temporary", { months: months ?? 0 });
