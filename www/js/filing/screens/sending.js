// The application on its way: a wait, or what stood in it. Nothing here is a refusal, and sending again is always safe.

import { h } from "../../dom.js";
import { inSeconds, time } from "../../formats.js";
import { decided } from "../../parts/ending.js";
import { registerName } from "../../parts/beside.js";
import { stageLine, stagedHeading } from "../../parts/head.js";
import { aboutTrouble, sortOf } from "../../parts/trouble.js";

/** @typedef {import("../../app.js").App} App */
/** @typedef {import("../applicant.js").Applicant} Applicant */
/** @typedef {import("../../screens/choose.js").Screen} Screen */

const KNOWN = [
  ...["offline", "slow", "too-slow", "busy", "register-unavailable"],
  ...["register-closed", "too-many-attempts", "too-many-relations", "record-unreadable"],
];

/**
 * @param {App} app
 * @returns {Screen}
 */
export function sendingScreen(app) {
  const title = app.say("sending-title");
  return {
    key: "sending",
    title,
    content: [
      stageLine(app),
      stagedHeading(app, title),
      h("p", { class: "lead" }, app.say("sending-lead")),
      h("div", { class: "working", "aria-hidden": "true" }, h("span", { class: "sign" })),
      h("p", { class: "hint" }, app.say("sending-hint")),
    ],
  };
}

/**
 * @param {App} app
 * @param {Applicant} applicant
 * @returns {Screen}
 */
export function unsentScreen(app, applicant) {
  const { code = "", reference = "", wait = 0, said = {}, at = "" } = applicant.problem ?? {};
  const kind = KNOWN.includes(code) ? code : "unexpected";
  const title = app.say(`unsent-${kind}-title`);
  const ends = inSeconds(wait);
  const register = registerName(app, said.register ?? "");
  const values = { register, until: time(ends), at: said.until ?? ends };
  return {
    key: `unsent ${code}`,
    title,
    content: [
      stageLine(app),
      stagedHeading(app, title),
      decided(app.texts.lines(`unsent-${kind}-body`, values)),
      h(
        "div",
        { class: "actions" },
        kind === "record-unreadable" ? reload(app) : again(app, applicant),
      ),
      ...aboutTrouble(app, sortOf(kind), {
        at,
        ends,
        code: `${code} ${reference}`.trim(),
        ...(said.register && { who: register }),
        ...(said.until && { opens: said.until }),
        answers: app.say("unsent-answers"),
      }),
    ],
  };
}

/**
 * @param {App} app
 * @param {Applicant} applicant
 */
function again(app, applicant) {
  const go = () => void applicant.send();
  return h(
    "button",
    { type: "button", class: "button", id: "send-again", onclick: go },
    app.say("send-again"),
  );
}

/**
 * A newer page writes another text, and that one is signed afresh.
 * @param {App} app
 */
function reload(app) {
  const go = () => {
    if (app.journey) app.journey.sending = null;
    app.journey?.keep();
    location.reload();
  };
  return h(
    "button",
    { type: "button", class: "button", id: "reload", onclick: go },
    app.say("reload"),
  );
}
