// Signing on the telephone with eGov Mobile: by its camera from another screen, or by a button where the form is open on
// that telephone itself.

import { h } from "../../dom.js";
import { time } from "../../formats.js";
import { NATIONAL, whyPanel } from "../../parts/clause.js";
import { backLink, stageLine, stagedHeading } from "../../parts/head.js";
import { inApp } from "../../surface.js";
import { qr } from "../parts/qr.js";

/** @typedef {import("../../app.js").App} App */
/** @typedef {import("../signing.js").Signing} Signing */
/** @typedef {import("../../screens/choose.js").Screen} Screen */

/** A picture can't be scanned by the telephone on which it is shown. */
const isTelephone = () => inApp() || matchMedia("(pointer: coarse) and (max-width: 48rem)").matches;

/** On a tablet eGov Mobile may be at hand or not. */
const isTablet = () => !isTelephone() && matchMedia("(pointer: coarse)").matches;

/**
 * @param {App} app
 * @param {Signing} signing
 * @returns {Screen}
 */
export function phoneScreen(app, signing) {
  const here = isTelephone();
  const title = app.say(here ? "phone-here-title" : "phone-title");
  const said = h("p", { class: "phone-state", role: "status" }, stateText(app, signing));
  signing.resume();
  const ended = signing.issue !== null;
  return {
    key: `phone ${signing.wish?.signature} ${ended}`,
    title,
    update: () => said.replaceChildren(stateText(app, signing)),
    content: [
      backLink(app),
      stageLine(app),
      stagedHeading(app, title),
      h("ol", { class: "steps-on", role: "list" }, steps(app, here)),
      !ended && (here ? open(app, signing) : code(app, signing)),
      !ended && isTablet() && hereToo(app, signing),
      said,
      ended && again(app, signing),
      trial(app, signing),
      h("p", { class: "hint" }, app.say("sign-other-way")),
      whyPanel(app, "sign", NATIONAL),
    ],
  };
}

/**
 * @param {App} app
 * @param {boolean} here
 */
function steps(app, here) {
  const lines = app.texts.lines(here ? "phone-here-steps" : "phone-steps");
  return lines.map((line) => h("li", {}, line.replace(/^- /, "")));
}

/**
 * @param {App} app
 * @param {Signing} signing
 */
function stateText(app, { issue, state, wish }) {
  if (issue)
    return app.texts.firstOf([`issue-${issue.code}`, "issue-signing-ended"], { left: 0 }) ?? "";
  return app.say(state === "opened" ? "phone-opened" : "phone-waiting", {
    until: time(wish?.expires ?? ""),
  });
}

/**
 * @param {App} app
 * @param {Signing} signing
 */
function code(app, { wish }) {
  const { size, path } = wish?.shown.picture ?? {};
  return size && path ? qr(app, { size, path }) : null;
}

/**
 * @param {App} app
 * @param {Signing} signing
 */
function open(app, { wish }) {
  const about = { class: "button", id: "open-phone", href: wish?.shown.link ?? "#" };
  return h(
    "div",
    {},
    h("div", { class: "actions" }, h("a", about, app.say("phone-open"))),
    h("p", { class: "hint" }, app.say("phone-open-missing")),
  );
}

/**
 * @param {App} app
 * @param {Signing} signing
 */
const hereToo = (app, signing) =>
  h("div", {}, h("p", {}, app.say("phone-here-too")), open(app, signing));

/**
 * @param {App} app
 * @param {Signing} signing
 */
function again(app, signing) {
  const go = () => void signing.choose("qr");
  const about = { type: "button", class: "button", id: "qr-again", onclick: go };
  return h("div", { class: "actions" }, h("button", about, app.say("phone-again")));
}

/**
 * In the training copy a page plays the telephone.
 * @param {App} app
 * @param {Signing} signing
 */
function trial(app, { wish }) {
  const { phone } = wish?.shown ?? {};
  if (!phone) return null;
  // An app opens no windows: there the telephone takes the place of the form, which is come back to.
  const beside = inApp() ? {} : { target: "_blank", rel: "noopener" };
  const about = { href: phone, id: "training-phone", ...beside };
  return h(
    "p",
    { class: "training-note" },
    app.say("phone-training"),
    " ",
    h("a", about, app.say("phone-training-open")),
  );
}
