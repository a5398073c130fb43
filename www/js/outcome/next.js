// What the person can do now, the most helpful first: in the form itself, elsewhere on the net, or by going somewhere.

import { h } from "../dom.js";
import { elsewhere } from "../parts/elsewhere.js";
import { prose } from "../parts/prose.js";
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
      elsewhere(app, step, service),
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
