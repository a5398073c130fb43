// What is done elsewhere: a state service on gov.kz, the personal cabinet on eGov.kz.

import { h } from "../dom.js";
import { isShared } from "../keep/shared.js";
import { inApp } from "../surface.js";

/** @typedef {import("../app.js").App} App */

/** Steps that are taken in the personal cabinet. */
const IN_THE_CABINET = ["see_certificate"];

/**
 * Where a step is taken, if it is one of those.
 * @param {App} app
 * @param {string} step
 * @param {number | null} [service] its number on gov.kz
 */
export function elsewhere(app, step, service = null) {
  const { language } = app.texts;
  if (service !== null) {
    const name = app.say("next-service", { number: String(service) });
    return outside(app, `https://www.gov.kz/services/${service}?lang=${language}`, name);
  }
  if (!IN_THE_CABINET.includes(step)) return null;
  return outside(app, `https://egov.kz/cms/${language}`, app.say("next-cabinet"));
}

/**
 * Inside an app there are no other windows, and on a shared computer nothing leads away from what will be cleared.
 * @param {App} app
 * @param {string} href
 * @param {string} name
 */
function outside(app, href, name) {
  if (isShared()) return h("p", {}, name);
  if (inApp()) return h("p", {}, h("a", { href }, name));
  const about = { href, target: "_blank", rel: "noopener noreferrer" };
  return h("p", {}, h("a", about, `${name} ${app.say("new-tab")}`));
}
