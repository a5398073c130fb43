// When something is in the way: the network, the sign-in, a limit. None of it is a refusal, and each says so.

import { h } from "../dom.js";
import { backLink, stageLine, stagedHeading } from "../parts/head.js";
import { prose } from "../parts/prose.js";
import { inSeconds, time } from "../formats.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {import("./choose.js").Screen} Screen */

const KNOWN = [
  ...["offline", "slow", "not-signed-in", "too-many-attempts", "too-many-relations"],
  ...["too-many-codes", "not-found", "application-ended"],
];

/**
 * What may be in the way.
 * @param {App} app
 * @param {import("../api.js").Problem} problem
 * @returns {Screen}
 */
export function problemScreen(app, problem) {
  const kind = KNOWN.includes(problem.code) ? problem.code : "unexpected";
  const at = inSeconds(problem.wait);
  return screen(app, {
    key: `problem ${problem.code}`,
    title: app.say(`problem-${kind}-title`),
    lines: app.texts.lines(`problem-${kind}-body`, { at, until: time(at) }),
    code: kind === "unexpected" ? `${problem.code} ${problem.reference}`.trim() : "",
    button: kind === "not-signed-in" ? signIn(app) : kind === "not-found" ? start(app) : again(app),
  });
}

/**
 * @param {App} app
 * @param {{ key: string, title: string, lines: string[], code: string, button: HTMLElement }} trouble
 * @returns {Screen}
 */
function screen(app, { key, title, lines, code, button }) {
  return {
    key,
    title,
    content: [
      backLink(app),
      stageLine(app),
      stagedHeading(app, title),
      h("div", { class: "body" }, prose(lines)),
      h("div", { class: "actions" }, button),
      code && h("p", { class: "hint code" }, app.say("support-code", { code })),
    ],
  };
}

/** @param {App} app */
function again(app) {
  const go = () => void app.tryAgain();
  return h(
    "button",
    { type: "button", class: "button", id: "again", onclick: go },
    app.say("try-again"),
  );
}

/** @param {App} app */
function signIn(app) {
  const go = () => void app.entry.again();
  return h(
    "button",
    { type: "button", class: "button", id: "sign-in", onclick: go },
    app.say("sign-in"),
  );
}

/** @param {App} app */
function start(app) {
  const go = () => void app.toStart();
  return h(
    "button",
    { type: "button", class: "button", id: "to-start", onclick: go },
    app.say("trouble-to-start"),
  );
}
