// How it ends, or what someone must do now: what was decided, why, what to do next. One screen for every ending.

import { h } from "../dom.js";
import { clauseOf, withWords } from "../parts/clause.js";
import { claimOf } from "../parts/confirmed.js";
import { besides, changes as changed, decided, supportCode, why } from "../parts/ending.js";
import { backLink, stageLine, stagedHeading } from "../parts/head.js";
import { deciding, reasons } from "../parts/reasons.js";
import { spaceNumbers, spacePanel } from "../parts/space.js";
import { subject } from "../parts/subject.js";
import { resultMark } from "../parts/mark.js";
import { textId } from "../texts.js";
import { Centres } from "./centres.js";
import { nextSteps } from "./next.js";
import { note } from "./note.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {import("../screens/choose.js").Screen} Screen */
/** @typedef {import("/pkg/tirkeu.js").View} View */

/** @param {App} app */
export function open(app) {
  const centres = new Centres(app);
  return {
    screen() {
      const { view } = app.journey ?? {};
      if (!view) throw new Error("only a form ends");
      return outcomeScreen(app, view, centres);
    },
  };
}

/**
 * @param {App} app
 * @param {View} view
 * @param {Centres} centres
 * @returns {Screen}
 */
function outcomeScreen(app, view, centres) {
  const values = valuesOf(app, view);
  const title = told(app, view, "title", values)[0] ?? "";
  return {
    key: `${view.step} ${view.screen}`,
    title,
    content: [
      backLink(app),
      stageLine(app),
      resultMark(isGood(view)),
      stagedHeading(app, title),
      whom(app, values),
      decided([...told(app, view, "body", values), ...since(app, view)]),
      spacePanel(app, view),
      isGood(view) ? null : why(app, deciding(app, view)),
      changes(app, view),
      nextSteps(app, view),
      centres.near(view),
      note(app, view, codeOf(app, view)),
      withWords(app, reasons(app, view), clauseOf(view)),
      isGood(view) ? null : about(app, told(app, view, "where", values)),
      actions(app, view),
      supportCode(app, codeOf(app, view)),
    ],
  };
}

/**
 * The texts of an ending: of this ending with this detail, of this ending, or at least of an ending.
 * @param {App} app
 * @param {View} view
 * @param {string} part
 * @param {import("../texts.js").Arguments} values
 */
function told(app, view, part, values) {
  const id = `${view.step}-${textId(view.screen)}`;
  const detailed = `${id}-${textId(view.verdict?.detail ?? "")}-${part}`;
  const known = [detailed, `${id}-${part}`, `${view.step}-unknown-${part}`].find((text) =>
    app.texts.has(text),
  );
  return known ? app.texts.lines(known, values) : [];
}

/**
 * What the texts may tell: the sum of places, the relation that was claimed, a day.
 * @param {App} app
 * @param {View} view
 */
function valuesOf(app, view) {
  const claim = claimed(app, view);
  const numbers = view.space ? spaceNumbers(view.space) : {};
  const day = view.verdict?.detail ?? "";
  const today = view.trace.find((step) => step.fact === "today")?.value ?? "";
  const when = day > today ? "begins" : "ended";
  const known = view.verdict?.next.some(({ step }) => step === "ordinary_way");
  return { ...numbers, ...subject(view), claim, day, when, instead: known ? "rules" : "none" };
}

/**
 * Since when somebody is registered there, where that is what stands in the way and the register has said it.
 * @param {App} app
 * @param {View} view
 */
function since(app, view) {
  if (view.screen !== "already_here") return [];
  const told = app.journey?.registers.asked.filter(({ lookup }) =>
    lookup.startsWith("registered "),
  );
  const day = told?.at(-1)?.since;
  return day ? [app.say("verdict-already-here-since", { since: day })] : [];
}

/**
 * Which person of several it is about, where that is not the applicant.
 * @param {App} app
 * @param {{ about: string, last: string }} values
 */
const whom = (app, values) =>
  values.about === "me" ? null : h("p", { id: "whom" }, app.say("verdict-person", values));

/**
 * The relation as it was chosen, said back.
 * @param {App} app
 * @param {View} view
 */
function claimed(app, view) {
  const answer = view.answers.filter(({ label }) => label === "relation").at(-1);
  return answer ? claimOf(app, view, answer.person) : "";
}

/** @param {View} view */
const isGood = (view) => view.step === "act" || view.screen === "registered";

/**
 * What would have to be otherwise. Facts that nobody can change, or that are nobody's business, have no text here.
 * @param {App} app
 * @param {View} view
 */
function changes(app, view) {
  if (isGood(view)) return null;
  const told = (view.verdict?.changes ?? []).map(({ fact, bound, value }) => {
    const id = `change-${textId(fact)}`;
    return app.texts.firstOf([`${id}-${textId(bound)}`, id], { value: Number(value) });
  });
  const known = [...new Set(told.filter((text) => text !== null))];
  const other = [`change-${textId(view.screen)}-verdict`, "change-unknown-verdict"];
  const texts = known.length > 0 ? known : [app.texts.firstOf(other) ?? ""];
  return changed(
    app,
    texts.map((text) => `- ${text}`),
  );
}

/**
 * Where the way on leads and how long it takes, who may look at the decision again, what happens to the answers.
 * @param {App} app
 * @param {string[]} where
 */
const about = (app, where) => besides(app, { where: where.join(" "), review: "decision" });

/**
 * @param {App} app
 * @param {View} view
 */
function actions(app, view) {
  const plain = (
    /** @type {string} */ id,
    /** @type {string} */ text,
    /** @type {() => void} */ go,
  ) =>
    h("button", { type: "button", class: "button button-plain", id, onclick: go }, app.say(text));
  const anew = {
    type: "button",
    class: "as-link",
    id: "anew",
    onclick: () => void app.startAnew(),
  };
  return h(
    "div",
    { class: "actions" },
    view.can_go_back && plain("change", "change-answer", () => app.goBack()),
    view.step === "verdict" && plain("again", "check-again", () => void app.filling.checkAgain()),
    h("button", anew, app.say("start-anew")),
  );
}

/**
 * What the support desk can look up: the ending, and the last question to a register.
 * @param {App} app
 * @param {View} view
 */
const codeOf = (app, view) =>
  [view.screen, app.journey?.registers.asked.at(-1)?.message].filter(Boolean).join(" · ");
