// The top of a screen: the way back, the stage, the heading.

import { h } from "../dom.js";
import { whole } from "./prose.js";

/** @typedef {import("../app.js").App} App */

// The stage each screen belongs to. A screen that is not named here belongs to the stage before it.
const DWELLING = [
  "who",
  "children",
  "child",
  "ward",
  "kind",
  "months",
  "home",
  "owner",
  "gate",
  "area",
  "residents",
];
const RELATION = ["relation", "shared_parent", "side", "kin", "study"];
/** @type {[stage: string, screens: string[]][]} */
const STAGES = [
  ["dwelling", DWELLING],
  ["relation", RELATION],
  ["slip", ["ticket"]],
  ["sign", ["sign"]],
  ["consent", ["consent"]],
];

const STAGE_LINE = "stage-line";

/** @param {App} app */
export function backLink(app) {
  const go = (/** @type {Event} */ event) => {
    event.preventDefault();
    app.goBack();
  };
  return h("a", { class: "back", id: "back", href: "#", onclick: go }, app.say("back"));
}

/** @param {App} app what there is to show, if it is on the way to an answer */
function stagedView({ journey }) {
  return journey && journey.view.step !== "verdict" ? journey.view : null;
}

/**
 * "Stage 1 of 4: the home". The relation is a stage of its own only for those who are asked about it.
 * @param {App} app
 */
export function stageLine(app) {
  const view = stagedView(app);
  if (!view) return null;
  const reached = stageOf([...view.answers.map((answer) => answer.question), view.screen]);
  const passed = view.answers.some((answer) => RELATION.includes(answer.question));
  const stages = STAGES.map(([stage]) => stage).filter(
    (stage) => stage !== "relation" || passed || reached === "relation",
  );
  const now = stages.indexOf(reached);
  const name = app.say(`stage-${reached}`);
  const words = [
    app.say("stage", { now: now + 1, all: stages.length, name }),
    // Until here there was one stage less; it is told once.
    view.screen === "relation" && !passed && !app.trail.spot.part && app.say("stage-added"),
  ];
  const bar = stages.map((_, stage) =>
    h("li", { class: stage < now ? "done" : stage === now ? "now" : "" }),
  );
  return h(
    "div",
    { class: "stage" },
    h("p", { id: STAGE_LINE }, words.filter(Boolean).join(". ")),
    h("ul", { class: "stage-bar", "aria-hidden": "true" }, bar),
  );
}

/**
 * The furthest stage that these screens have come to.
 * @param {string[]} screens
 */
function stageOf(screens) {
  const last = screens
    .filter((screen) => STAGES.some(([, known]) => known.includes(screen)))
    .at(-1);
  return STAGES.find(([, known]) => last && known.includes(last))?.[0] ?? "dwelling";
}

/**
 * The heading takes the focus of a new screen.
 * @param {string} text
 * @param {string} [told] the element that is read out with it
 */
export const heading = (text, told) =>
  h("h1", { id: "title", tabindex: "-1", "aria-describedby": told ?? null }, whole(text));

/**
 * The heading of a screen that has a stage: the stage is read out with it.
 * @param {App} app
 * @param {string} text
 */
export const stagedHeading = (app, text) => heading(text, stagedView(app) ? STAGE_LINE : undefined);
