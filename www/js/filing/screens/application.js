// An application: its number, who has agreed, how long there is, what has happened and what can be done. The same screen
// is the confirmation, the status and the ending, for that is one thing seen at different times.

import { h } from "../../dom.js";
import { decided, next as now, supportCode } from "../../parts/ending.js";
import { heading } from "../../parts/head.js";
import { isShared } from "../../keep/shared.js";
import { elsewhere } from "../../parts/elsewhere.js";
import { toldOf } from "../../parts/home.js";
import { printLink } from "../../parts/print.js";
import { more, prose } from "../../parts/prose.js";
import { resultMark } from "../../parts/mark.js";
import { addressFor, here } from "../../surface.js";
import { textId } from "../../texts.js";
import { copyable } from "../parts/copy.js";
import { numberOf } from "../parts/number.js";
import { about, reason } from "../parts/ended.js";
import { ownersOf, shareWithOwners } from "../parts/owners.js";
import { rowsOf } from "../parts/rows.js";
import { timeline } from "../parts/timeline.js";
import { termOf } from "../parts/term.js";

/** @typedef {import("../../app.js").App} App */
/** @typedef {import("../applications.js").Application} Application */
/** @typedef {import("../following.js").Following} Following */
/** @typedef {import("../../screens/choose.js").Screen} Screen */

/**
 * @param {App} app
 * @param {Following} following
 * @returns {Screen}
 */
export function applicationScreen(app, following) {
  const { application } = following;
  if (!application)
    return { key: "application", title: app.say("application-loading"), content: [] };
  const id = `application-${textId(application.state)}`;
  const title = app.say(`${id}-title`);
  const body = isAlone(application) ? `${id}-alone-body` : `${id}-body`;
  const waits = application.state === "awaiting_consent";
  const owners = ownersOf(app, following);
  return {
    key: `application ${application.number} ${application.state}`,
    title,
    update: owners.update,
    content: [
      resultMark(waits || application.state === "registered"),
      heading(title),
      decided(app.texts.lines(body), whatChanged(app, application)),
      numberOf(app, application.number),
      waits && owners.node,
      waits && shareWithOwners(app),
      waits && trial(app, following),
      application.state !== "registered" && reason(app, application),
      nextSteps(app, application),
      waits && whatNext(app),
      facts(app, application),
      timeline(app, application),
      keep(app, application),
      waits && withdrawal(app, following),
      application.state !== "registered" && about(app, application),
      actions(app, application),
      supportCode(app, `${application.state} ${application.number.slice(0, 8)}`),
    ],
  };
}

/**
 * Whether nobody had to agree: it is the applicant's own home.
 * @param {Application} application
 */
const isAlone = ({ state, owners }) => state === "registered" && owners.length === 0;

/**
 * What the registers said otherwise in the end, and what helps.
 * @param {App} app
 * @param {Application} application
 */
const whatChanged = (app, { changed }) =>
  changed && h("p", {}, app.say(`application-changed-${changed}`));

/** @param {App} app */
const whatNext = (app) =>
  h(
    "section",
    { class: "body" },
    h("h2", {}, app.say("application-next-title")),
    ...prose(app.texts.lines("application-next")),
  );

/**
 * @param {App} app
 * @param {Application} application
 */
function nextSteps(app, { next, state }) {
  const plain = app.texts.lines(`application-${textId(state)}-next`);
  if (next.length === 0) return plain.length > 0 ? now(app, prose(plain)) : null;
  const steps = next.map((step) => {
    const [first, ...rest] = app.texts.lines(`next-${textId(step)}`);
    return h("li", {}, h("strong", {}, first ?? step), prose(rest), elsewhere(app, step));
  });
  return h(
    "section",
    { class: "body", "data-part": "next" },
    h("h2", {}, app.say(state === "registered" ? "application-then-title" : "next-title")),
    h("ol", { class: "steps-on", role: "list" }, steps),
  );
}

/**
 * What it is about: the home, the kind, how many people.
 * @param {App} app
 * @param {Application} application
 */
function facts(app, { home, kind, months, people }) {
  /** @type {[string, string][]} */
  const rows = [
    ["application-home", toldOf(app, home.address)],
    ["application-kind", termOf(app, kind, months)],
    ["application-people", app.say("value-number", { value: people })],
  ];
  return h(
    "section",
    { class: "said-group" },
    h("h2", {}, app.say("application-about-title")),
    rowsOf(app, rows),
  );
}

/**
 * How to find it again, and where to say how it was.
 * @param {App} app
 * @param {Application} application
 */
function keep(app, { number }) {
  return h(
    "section",
    { class: "body" },
    h("h2", {}, app.say("application-keep-title")),
    ...prose(app.texts.lines("application-keep")),
    !isShared() && copyable(app, "link", addressFor(`application/${number}`)),
    receipt(app, number),
    printLink(app, "print", "application-print"),
    h("p", { class: "hint" }, app.say("application-feedback")),
  );
}

/**
 * A page of the service's own: inside an app nothing else can be printed or passed on. On a shared computer it would lie
 * open, where nothing clears it.
 * @param {App} app
 * @param {string} number
 */
function receipt(app, number) {
  if (isShared()) return null;
  const href = `${here().base}/api/applications/${number}/receipt/${app.texts.language}`;
  return h(
    "p",
    { class: "no-print" },
    h("a", { id: "receipt", href }, app.say("application-receipt")),
  );
}

/**
 * @param {App} app
 * @param {Following} following
 */
function withdrawal(app, following) {
  const go = () => void following.withdraw();
  const button = { type: "button", class: "button button-plain", id: "withdraw", onclick: go };
  return more("withdrawal", app.say("withdraw-title"), [
    ...prose(app.texts.lines("withdraw-body")),
    h("p", {}, h("button", button, app.say("withdraw"))),
  ]);
}

/**
 * In the training copy: on as the owner who is asked, or an hour that is over at once.
 * @param {App} app
 * @param {Following} following
 */
function trial(app, following) {
  const { application } = following;
  const tried = app.trial();
  const known = application && tried?.address.kk === application.home.address?.kk;
  const owners = (known ? (tried?.owners ?? []) : []).map(({ id, name }) => {
    const go = () => void app.entry.changeTo(id, { place: "consents", depth: 0 });
    const button = { type: "button", class: "as-link", id: `as-${id}`, onclick: go };
    return h("li", {}, h("button", button, app.say("training-as-owner", { name })));
  });
  const hurry = {
    type: "button",
    class: "as-link",
    id: "hurry",
    onclick: () => void following.hurry(),
  };
  return h(
    "section",
    { class: "training-note" },
    h("p", {}, app.say("training-owners")),
    h("ul", {}, owners, h("li", {}, h("button", hurry, app.say("training-hurry")))),
  );
}

/**
 * @param {App} app
 * @param {Application} application
 */
function actions(app, { state }) {
  const again = state !== "registered" && state !== "awaiting_consent";
  const sendAgain = {
    type: "button",
    class: "button",
    id: "apply-again",
    onclick: () => void app.filling.anew(),
  };
  const start = {
    type: "button",
    class: "as-link",
    id: "to-start",
    onclick: () => void app.toStart(),
  };
  return h(
    "div",
    { class: "actions" },
    again && h("button", sendAgain, app.say("apply-again")),
    h("button", start, app.say("to-start")),
  );
}
