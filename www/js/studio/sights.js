// The larger parts, where people would rather look than read: the sum of places, the time line of an application, its owners,
// a code for a camera, cards.

import { ownersOf } from "../filing/parts/owners.js";
import { qr } from "../filing/parts/qr.js";
import { timeline } from "../filing/parts/timeline.js";
import { mine } from "../parts/mine.js";
import { spacePanel } from "../parts/space.js";
import { apart } from "./apart.js";
import { applicationIn } from "./own.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {import("./own.js").State} State */
/** @typedef {import("/pkg/tirkeu.js").View} View */

/** A code that says "Tirkeu": each row as a number whose bits are its dots. */
const ROWS =
  "1fc67f 104741 17435d 174e5d 175f5d 104041 1fd57f 001400 0679d0 141d61 047243 1b329a 076aea 001b0b 1fd714 104c8d 17412f 175126 175208 104c61 1fc8b4";
/** The light border without which no camera finds it. */
const BORDER = 4;

/**
 * @param {App} app
 * @param {View[]} homes
 */
export const spaces = (app, homes) =>
  homes.map((view, place) => {
    const panel = spacePanel(app, view);
    return panel && apart(panel, `part-space-${place}`);
  });

/** @param {App} app */
export const timelines = (app) =>
  /** @type {State[]} */ (["awaiting_consent", "registered", "refused"]).map((state) =>
    timeline(app, applicationIn(state)),
  );

/**
 * The only owner, and one of several.
 * @param {App} app
 */
export function owners(app) {
  const several = applicationIn("awaiting_consent");
  const unsent = { number: "", sent: null, trying: true };
  const [owner] = several.owners;
  const alone = { ...several, owners: owner ? [{ ...owner, message: unsent }] : [] };
  return [alone, several].map(
    (application) =>
      ownersOf(app, { application, minutes: 40, wish: null, again: async () => {} }).node,
  );
}

/** @param {App} app */
export function codes(app) {
  const rows = ROWS.split(" ").map((row) => parseInt(row, 16).toString(2).padStart(21, "0"));
  const dots = rows.flatMap((row, y) =>
    [...row].map((dot, x) => (dot === "1" ? `M${x + BORDER} ${y + BORDER}h1v1h-1z` : "")),
  );
  return [qr(app, { size: rows.length + 2 * BORDER, path: dots.join("") })];
}

/**
 * What somebody sent, and is asked.
 * @param {App} app
 */
export function cards(app) {
  const sent = /** @type {State[]} */ (["awaiting_consent", "registered"]).map(applicationIn);
  const consents = [{ sign: { agree: "", refuse: "" } }];
  const told = { mine: { applications: sent, consents }, person: { name: "–", iin: "–" } };
  const somebody = Object.create(app, Object.fromEntries(Object.entries(told).map(asValue)));
  return mine(somebody).map((cards) => apart(cards, "part-cards"));
}

/** @param {[string, unknown]} entry */
const asValue = ([name, value]) => [name, { value }];
