// What every page carries that tells of a refusal, a wait or a trouble: what was decided, why, what would change it, what to
// do now, where and how long, the review by a person, what happens to the answers, a code. Each part says which it is.

import { h } from "../dom.js";
import { isShared } from "../keep/shared.js";
import { prose } from "./prose.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {Node | string | null | false} Content */

/**
 * @param {string} name
 * @param {string} title
 * @param {(Content | Content[])[]} content
 */
export const part = (name, title, ...content) =>
  h("section", { class: "body", "data-part": name }, h("h2", {}, title), ...content);

/**
 * @param {string[]} lines
 * @param {Content | Content[]} [more]
 */
export const decided = (lines, more) =>
  h("div", { class: "body", "data-part": "decided" }, prose(lines), more ?? null);

/**
 * @param {App} app
 * @param {(Content | Content[])[]} content
 */
export const why = (app, ...content) => part("why", app.say("end-why"), ...content);

/**
 * @param {App} app
 * @param {string[]} lines
 */
export const changes = (app, lines) => part("change", app.say("end-change"), prose(lines));

/**
 * @param {App} app
 * @param {(Content | Content[])[]} steps
 */
export const next = (app, ...steps) => part("next", app.say("next-title"), ...steps);

/**
 * What is said in a line each: where and how long, who may look at it again, what becomes of the answers.
 * @param {App} app
 * @param {{ where: string, review: "decision" | "trouble", answers?: string }} told
 */
export function besides(app, { where, review, answers }) {
  const rows = [
    ["where", where],
    ["review", app.say(`end-review-${review}`)],
    ["answers", answers ?? app.say(isShared() ? "end-answers-shared" : "end-answers-kept")],
  ];
  const drawn = rows.map(([name = "", text = ""]) =>
    h("div", { "data-part": name }, h("dt", {}, app.say(`end-${name}`)), h("dd", {}, text)),
  );
  return h("dl", { class: "besides" }, drawn);
}

/**
 * What the support desk can look up.
 * @param {App} app
 * @param {string} code
 */
export const supportCode = (app, code) =>
  h("p", { class: "hint code", "data-part": "code" }, app.say("support-code", { code }));
