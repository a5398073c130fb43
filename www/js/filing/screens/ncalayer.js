// Signing with NCALayer on this computer. The page speaks to it only when the person says so, and tells beforehand what
// the browser may ask.

import { h } from "../../dom.js";
import { NATIONAL, whyPanel } from "../../parts/clause.js";
import { backLink, stageLine, stagedHeading } from "../../parts/head.js";
import { more, prose } from "../../parts/prose.js";
import { summary } from "../../parts/summary.js";
import { textId } from "../../texts.js";

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
      h("div", { role: "status" }, busy && h("p", { class: "phone-state" }, now(app, signing))),
      busy ? stop(app, signing) : start(app, signing),
      more("leave", app.say("ncalayer-leave-title"), prose(app.texts.lines("ncalayer-leave"))),
      trial(app, signing),
      h("p", { class: "hint" }, app.say("sign-other-way")),
      whyPanel(app, "sign", NATIONAL),
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
function now(app, { state }) {
  if (state === "checking") return app.say("ncalayer-checking");
  return app.say(state === "looking" ? "ncalayer-looking" : "ncalayer-asking");
}

/**
 * Neither the browser's question nor the window of NCALayer ends by itself.
 * @param {App} app
 * @param {Signing} signing
 */
function stop(app, signing) {
  const go = () => signing.pause();
  const about = { type: "button", class: "button button-plain", id: "ncalayer-stop", onclick: go };
  return h("div", { class: "actions" }, h("button", about, app.say("ncalayer-stop")));
}

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
  const isOurs = issue.code.startsWith("ncalayer-");
  const said = prose(lines.length > 0 ? lines : app.texts.lines("issue-ncalayer-failed"));
  const code = isOurs && issue.reference && app.say("support-code", { code: issue.reference });
  return summary(app.say("sign-not-yet"), code ? [...said, h("p", { class: "code" }, code)] : said);
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
    const about = { type: "button", class: "as-link", id: `play-${play}`, onclick: go };
    return h("button", about, app.texts.firstOf([`play-${textId(play)}`]) ?? play);
  });
  const rows = buttons.map((button) => h("li", {}, button));
  return more("plays", app.say("ncalayer-training"), [h("ul", { class: "plays" }, rows)]);
}
