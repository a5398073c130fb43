// Waiting: which register is being asked, and what for. Quick answers never show it.

import { h } from "../dom.js";
import { NATIONAL, clauseOf, whyPanel } from "../parts/clause.js";
import { backLink, stageLine, stagedHeading } from "../parts/head.js";
import { registerName } from "../parts/beside.js";
import { aboutTrouble } from "../parts/trouble.js";
import { textId } from "../texts.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {import("./choose.js").Screen} Screen */

const LONG = 8000;
const TOO_LONG = 30_000;
const SECOND = 1000;

/**
 * @param {App} app
 * @returns {Screen}
 */
export function waitingScreen(app) {
  const list = h("ol", { class: "checks", role: "list" });
  const said = h("p", { class: "unseen", role: "status" });
  const slow = h("p", { class: "hint", role: "status" });
  const since = h("div", {});
  const away = h("div", {});
  const elapsed = app.journey?.registers.elapsed ?? 0;
  const tell = () => since.replaceChildren(soFar(app));
  const timers = [
    window.setTimeout(() => slow.replaceChildren(app.say("still-working")), LONG - elapsed),
    window.setTimeout(
      () => (tell(), timers.push(window.setInterval(tell, SECOND))),
      LONG - elapsed,
    ),
    window.setTimeout(() => void offerToLeave(app, away), TOO_LONG - elapsed),
  ];
  const update = () => {
    list.replaceChildren(...checks(app));
    said.replaceChildren(nowAsking(app));
  };
  update();
  return {
    key: "waiting",
    title: app.say("waiting-title"),
    content: [
      backLink(app),
      stageLine(app),
      stagedHeading(app, app.say("waiting-title")),
      h("p", { class: "lead" }, app.say("waiting-lead")),
      list,
      said,
      slow,
      since,
      away,
      whyPanel(app, "waiting", () => clauseNow(app)),
    ],
    update,
    leave: () => timers.forEach(clearTimeout),
  };
}

/**
 * How long it has been. It is read out to who asks for it, and not at each second.
 * @param {App} app
 */
function soFar(app) {
  const seconds = Math.floor((app.journey?.registers.elapsed ?? 0) / SECOND);
  return h("p", { class: "hint", role: "timer" }, app.say("waiting-so-far", { seconds }));
}

/**
 * Nobody has to stay for as long as that.
 * @param {App} app
 * @param {HTMLElement} place
 */
async function offerToLeave(app, place) {
  const trouble = await app.chapters.open("trouble").catch(() => null);
  const { registers, view } = app.journey ?? {};
  const told = aboutTrouble(app, "silence", {
    at: new Date().toISOString(),
    code: (registers?.asking ?? "").split(" ", 1)[0] ?? "",
    who: registerName(app, view?.lookup?.register ?? ""),
  });
  place.replaceChildren(...(trouble?.later ? [trouble.later()] : []), ...told);
}

/** @param {App} app */
function checks(app) {
  const journey = app.journey;
  if (!journey) return [];
  const { registers, view } = journey;
  const { asking } = registers;
  const finished = registers.asked.filter((asked) => asked.answered);
  const lines = finished.map((asked) => check(app, asked.lookup, asked.register, true));
  if (asking) lines.push(check(app, asking, view.lookup?.register ?? "", false));
  return lines;
}

/**
 * @param {App} app
 * @param {string} lookup
 * @param {string} register
 * @param {boolean} finished
 */
function check(app, lookup, register, finished) {
  const state = app.say(finished ? "check-done" : "check-now", {
    register: registerName(app, register),
  });
  const hint = (/** @type {string} */ text) => h("span", { class: "hint" }, h("br", {}), text);
  return h(
    "li",
    { class: finished ? "finished" : "" },
    h("span", { class: "sign", "aria-hidden": "true" }),
    h(
      "span",
      {},
      lookText(app, lookup),
      ...[wayText(app.texts, lookup), state].filter(Boolean).map(hint),
    ),
  );
}

/**
 * The clause for which a register is being asked now.
 * @param {App} app
 */
function clauseNow({ journey }) {
  return journey ? clauseOf(journey.view) : NATIONAL;
}

/** @param {App} app */
function nowAsking(app) {
  const lookup = app.journey?.registers.asking;
  return lookup ? lookText(app, lookup) : "";
}

/**
 * @param {App} app
 * @param {string} lookup
 */
export const lookText = (app, lookup) =>
  app.texts.firstOf([`look-${textId(lookup.split(" ", 1)[0] ?? "")}`, "look-other"]) ?? "";

/**
 * Over which records a relation is looked for: what any such family has, and nothing of this one.
 * @param {App["texts"]} texts
 * @param {string} lookup
 */
export function wayText(texts, lookup) {
  const [asked, , , , , relation = ""] = lookup.split(" ");
  return asked === "kin" ? (texts.firstOf([`way-${textId(relation)}`]) ?? "") : "";
}
