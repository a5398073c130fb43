// Which screen shows what there is to show. The engine's step decides; what is in the way of it comes first.

import { chapterOf } from "../chapters.js";
import { questionScreen } from "./question.js";
import { signInScreen } from "./signin.js";
import { startScreen } from "./start.js";
import { problemScreen } from "./trouble.js";
import { waitingScreen } from "./waiting.js";

/**
 * @typedef {object} Screen
 * @property {string} key the same for the same screen in another language or state
 * @property {string} title
 * @property {(Node | string | null | false | (Node | null)[])[]} content
 * @property {boolean} [wrong] whether something must be mended
 * @property {() => void} [update] brings what is shown up to date without replacing it
 * @property {() => void} [leave]
 */

/**
 * @param {import("../app.js").App} app
 * @returns {Screen}
 */
export function screenOf(app) {
  const { journey, problem } = app;
  const { place } = app.trail.spot;
  const chapter = chapterOf(app);
  const opened = chapter && app.chapters.get(chapter);
  if (opened) return opened.screen();
  if (problem) return problemScreen(app, problem);
  if (place === "signin") return signInScreen(app, app.personas);
  if (place !== "form" || !journey) return startScreen(app);
  if (journey.registers.problem) return problemScreen(app, journey.registers.problem);
  const asks = journey.view.step === "ask" && !journey.registers.asking;
  return asks ? questionScreen(app, journey.view) : waitingScreen(app);
}
