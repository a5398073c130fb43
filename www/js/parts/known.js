// What the registers have said by now that a question follows from.

import { confirmed } from "./confirmed.js";
import { spacePanel } from "./space.js";

/** @typedef {import("/pkg/tirkeu.js").View} View */

/**
 * Whether nothing of this screen was answered yet: what is known is told once.
 * @param {View} view
 */
export const isNew = ({ answers, screen }) => !answers.some(({ question }) => question === screen);

/**
 * @param {import("../app.js").App} app
 * @param {View} view
 */
export function known(app, view) {
  if (!isNew(view)) return [];
  return [spacePanel(app, view), ...confirmed(app, view)].filter((node) => node !== null);
}
