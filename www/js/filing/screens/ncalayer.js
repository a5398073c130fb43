// Signing with NCALayer on this computer. The page speaks to it only when the person says so, and tells beforehand what
// the browser may ask.

import { h } from "../../dom.js";
import { backLink, stageLine, stagedHeading } from "../../parts/head.js";
import { more, prose } from "../../parts/prose.js";
import { summary } from "../../parts/summary.js";

/** @typedef {import("../../app.js").App} App */
/** @typedef {import("../signing.js").Signing} Signing */
/** @typedef {import("../../screens/choose.js").Screen} Screen */

/**
 * @param {App} app
 * @param {Signing} signing
 * @returns {Screen}
 */
export function ncalayerScreen(app, signing) {
  const title = app.say("ncalayer-title");
  const { issue, busy } = signing;
  return {
    key: `ncalayer ${signing.wish?.signature} ${issue?.code ?? ""} ${busy ? signing.state : ""}`,
    title,
    wrong: issue !== null,
    content: [
      backLink(app),
      stageLine(app),
      issue && trouble(app, issue),
      stagedHeading(app, title),
      h("ol", { class: "steps-on", role: "list" }, steps(app)),
      busy
        ? h("p", { class: "phone-state", role: "status" }, now(app, signing))
        : start(app, signing),
      more("leave", app.say("ncalayer-leave-title"), prose(app.texts.lines("ncalayer-leave"))),
      trial(app, signing),
      h("p", { class: "hint" }, app.say("sign-other-way")),
    ],
  };
}

/** @param {App} app */
const steps = (app) =>
  app.texts.lines("ncalayer-steps").map((line) => h("li", {}, line.replace(/^- /, "")));

/**
 * @param {App} app
 * @param {Signing} signing
 */
const now = (app, { state }) =>
  app.say(state === "looking" ? "ncalayer-looking" : "ncalayer-asking");

/**
 * @param {App} app
 * @param {Signing} signing
 */
function start(app, signing) {
  // A time that is over is asked for anew before the program is.
  const over = signing.issue?.code === "signing-closed";
  const go = () => void (over ? signing.choose("ncalayer") : signing.ncalayer());
  const about = { type: "button", class: "button", id: "ncalayer", onclick: go };
  return h("div", { class: "actions" }, h("button", about, app.say("ncalayer-sign")));
}

/**
 * @param {App} app
 * @param {import("../../api.js").Problem} issue
 */
function trouble(app, issue) {
  const iin = app.person?.iin ?? "";
  const lines = app.texts.lines(`issue-${issue.code}`, { iin, left: Number(issue.said.left ?? 0) });
  const said = lines.length > 0 ? lines : [issue.code];
  return summary(app.say("sign-not-yet"), prose(said));
}

/**
 * In the training copy: what the program that plays NCALayer is to do.
 * @param {App} app
 * @param {Signing} signing
 */
function trial(app, signing) {
  const plays = signing.ways?.find(({ way }) => way === "ncalayer")?.try ?? [];
  if (plays.length === 0) return null;
  const buttons = plays.map((play) => {
    const go = () => void signing.ncalayer(play);
    return h("button", { type: "button", class: "as-link", id: `play-${play}`, onclick: go }, play);
  });
  const rows = buttons.map((button) => h("li", {}, button));
  return more("plays", app.say("ncalayer-training"), [h("ul", { class: "plays" }, rows)]);
}
