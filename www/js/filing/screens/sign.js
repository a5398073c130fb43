// Signing: which way, and then what that way asks. The same for an application and for an owner's word.

import { h } from "../../dom.js";
import { NATIONAL, whyPanel } from "../../parts/clause.js";
import { backLink, stageLine, stagedHeading } from "../../parts/head.js";
import { prose } from "../../parts/prose.js";
import { inApp } from "../../surface.js";
import { codeScreen } from "./code.js";
import { ncalayerScreen } from "./ncalayer.js";
import { phoneScreen } from "./phone.js";

/** @typedef {import("../../app.js").App} App */
/** @typedef {import("../signing.js").Signing} Signing */
/** @typedef {import("../../screens/choose.js").Screen} Screen */

/** NCALayer runs on computers; what is held in a hand has no mouse. */
const isComputer = () =>
  !inApp() && matchMedia("(any-hover: hover) and (any-pointer: fine)").matches;

/**
 * @param {App} app
 * @param {Signing | null} signing
 * @returns {Screen | null} nothing, where there is nothing to sign
 */
export function signScreen(app, signing) {
  const { part } = app.trail.spot;
  if (!signing) return null;
  if (part === "sms" && signing.wish?.way === part) return codeScreen(app, signing);
  if (part === "qr" && signing.wish?.way === part) return phoneScreen(app, signing);
  if (part === "ncalayer" && signing.wish?.way === part) return ncalayerScreen(app, signing);
  return waysScreen(app, signing);
}

/**
 * @param {App} app
 * @param {Signing} signing
 * @returns {Screen}
 */
function waysScreen(app, signing) {
  const title = app.say("sign-title");
  if (!signing.ways) void app.attempt(() => signing.offer()).then((there) => there && app.draw());
  const offered = (signing.ways ?? []).filter(({ way }) => way !== "ncalayer" || isComputer());
  return {
    key: `sign ${signing.document.seal} ${signing.ways !== null}`,
    title,
    content: [
      backLink(app),
      stageLine(app),
      stagedHeading(app, title),
      h("p", { class: "lead" }, app.say(`sign-lead-${signing.document.purpose}`)),
      h(
        "ul",
        { class: "ways" },
        offered.map(({ way }) => tile(app, signing, way)),
      ),
      h("div", { class: "body hint" }, prose(app.texts.lines("sign-safe"))),
      whyPanel(app, "sign", NATIONAL),
    ],
  };
}

/**
 * @param {App} app
 * @param {Signing} signing
 * @param {string} way
 */
function tile(app, signing, way) {
  const choose = () => void signing.choose(way);
  return h(
    "li",
    {},
    h(
      "button",
      { type: "button", class: "way", id: `way-${way}`, onclick: choose },
      h("span", { class: `way-mark way-${way}`, "aria-hidden": "true" }),
      h(
        "span",
        {},
        h("span", { class: "way-name" }, app.texts.firstOf([`way-${way}`]) ?? way),
        h("span", { class: "hint" }, app.texts.firstOf([`way-${way}-needs`])),
      ),
    ),
  );
}
