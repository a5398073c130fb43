// What the person can do now, the most helpful first: in the form itself, at a state service, or by going somewhere.

import { h } from "../dom.js";
import { isShared } from "../keep/shared.js";
import { prose } from "../parts/prose.js";
import { inApp } from "../surface.js";
import { textId } from "../texts.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {import("/pkg/tirkeu.js").View} View */

/**
 * What can be done in the form itself: the question that such a step goes back to.
 * @type {Record<string, string[]>}
 */
const GOES_TO = {
  other_home: ["home"],
  check_relation: ["relation"],
  check_answers: ["child", "ward"],
  children_alone: ["who"],
  me_alone: ["who"],
  leave_out: ["children"],
};

/**
 * @param {App} app
 * @param {View} view
 */
export function nextSteps(app, view) {
  const steps = (view.verdict?.next ?? []).map(({ step, service }) => {
    const [first, ...rest] = app.texts.lines(`next-${textId(step)}`);
    return h(
      "li",
      {},
      title(app, view, step, first ?? step),
      prose(rest),
      service === null ? null : h("p", {}, toService(app, service)),
    );
  });
  if (steps.length === 0) return null;
  return h(
    "section",
    { class: "body", "data-part": "next" },
    h("h2", {}, app.say("next-title")),
    h("ol", { class: "steps-on", role: "list" }, steps),
  );
}

/**
 * @param {App} app
 * @param {View} view
 * @param {string} step
 * @param {string} text
 */
function title(app, view, step, text) {
  const question = GOES_TO[step]?.find((name) =>
    view.answers.some((answer) => answer.question === name),
  );
  if (!question) return h("strong", {}, text);
  const go = () => app.filling.goBackTo(question);
  return h("button", { type: "button", class: "as-link", id: `next-${step}`, onclick: go }, text);
}

/**
 * A state service on gov.kz. Inside an app there are no other windows, and on a shared computer nothing leads away from
 * what will be cleared.
 * @param {App} app
 * @param {number} service
 */
function toService(app, service) {
  const name = app.say("next-service", { number: String(service) });
  if (isShared()) return name;
  const href = `https://www.gov.kz/services/${service}?lang=${app.texts.language}`;
  if (inApp()) return h("a", { href }, name);
  const about = { href, target: "_blank", rel: "noopener noreferrer" };
  return h("a", about, `${name} ${app.say("new-tab")}`);
}
