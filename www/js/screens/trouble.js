// When something is in the way: the network, the sign-in, a limit. None of it is a refusal, and each says so.

import { h } from "../dom.js";
import { backLink, stageLine, stagedHeading } from "../parts/head.js";
import { decided } from "../parts/ending.js";
import { aboutTrouble, sortOf } from "../parts/trouble.js";
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
  const title = app.say(`problem-${kind}-title`);
  const lines = app.texts.lines(`problem-${kind}-body`, { at, until: time(at) });
  const answers = app.journey ? {} : { answers: app.say("end-answers-none") };
  return {
    key: `problem ${problem.code}`,
    title,
    content: [
      backLink(app),
      stageLine(app),
      stagedHeading(app, title),
      decided([...lines, app.say("trouble-decided")]),
      h("div", { class: "actions" }, way(app, kind)),
      ...aboutTrouble(app, sortOf(kind), { ...toldOf(problem), ends: at, ...answers }),
    ],
  };
}

/** @param {import("../api.js").Problem} problem */
const toldOf = ({ at, code, reference }) => ({ at, code: `${code} ${reference}`.trim() });

/**
 * @param {App} app
 * @param {string} kind
 */
function way(app, kind) {
  if (kind === "not-signed-in") return signIn(app);
  return kind === "not-found" ? start(app) : again(app);
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
