// How a decision was made: the facts that it read, who said them and when, and the rules that were applied.

import { h } from "../dom.js";
import { textId } from "../texts.js";
import { more } from "./prose.js";
import { source } from "./source.js";
import { person } from "./subject.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {import("/pkg/tirkeu.js").View} View */

/**
 * What the decision read, as far as it may be told: the facts, who said them and when.
 * @param {App} app
 * @param {View} view
 */
export function reasons(app, view) {
  const told = view.trace.filter((step) => app.texts.has(factId(step.fact)));
  const rules = view.rules.filter((rule) => app.texts.has(ruleId(rule.name)));
  if (told.length + rules.length === 0) return null;
  return more("reasons", app.say("reasons-title"), [
    h(
      "ul",
      { class: "asked" },
      told.map((step) => reason(app, view, step)),
    ),
    ...(rules.length > 0 ? [h("h3", {}, app.say("rules-title"))] : []),
    ...rules.map((rule) => h("p", {}, ruleText(app, rule))),
  ]);
}

/**
 * The fact on which the decision rests, and its clause; the clause alone where the fact may not be told.
 * @param {App} app
 * @param {View} view
 */
export function deciding(app, view) {
  const clause = view.verdict?.clause ?? "";
  const told = view.trace.filter((step) => app.texts.has(factId(step.fact)));
  const fact = told.filter((step) => step.clause === clause).at(-1) ?? told.at(-1);
  const plain = app.texts.firstOf([`clause-${textId(clause)}`]);
  return h(
    "ul",
    { class: "asked" },
    fact && reason(app, view, fact),
    fact?.clause !== clause && plain && h("li", {}, plain),
  );
}

/**
 * @param {App} app
 * @param {View} view
 * @param {View["trace"][number]} step
 */
function reason(app, view, step) {
  const who = person(view, step.person);
  const label = app.say(factId(step.fact), who);
  const value = valueText(app, step, who);
  return h(
    "li",
    {},
    h("strong", {}, value ? `${label}: ${value}` : label),
    who.about !== "me" && h("p", { class: "when" }, app.say("reasons-person", who)),
    source(app, step),
  );
}

/**
 * @param {App} app
 * @param {View["trace"][number]} step
 * @param {ReturnType<typeof person>} who
 */
function valueText(app, { fact, kind, value }, who) {
  // What the applicant was asked about somebody else is said in the words of the question.
  const about = fact === "relation" && who.about !== "me" ? "relation" : factId(fact);
  if (kind === "word") return app.texts.firstOf([`${about}-${textId(value)}`], who);
  if (kind === "hidden") return null;
  return app.say(`value-${kind}`, { value: kind === "day" ? value : Number(value) });
}

/** @param {string} fact */
const factId = (fact) => `fact-${textId(fact)}`;

/** @param {string} name */
const ruleId = (name) => `rule-${textId(name)}`;

/**
 * @param {App} app
 * @param {View["rules"][number]} rule
 */
function ruleText(app, { name, from, to, in_force, instead }) {
  const name_ = app.say(ruleId(name));
  // An order that has lapsed is told too: people have heard of it, and ask why it was not applied.
  const ended = in_force ? "rule-from-to" : "rule-lapsed";
  const dates = to ? app.say(ended, { from, to }) : app.say("rule-from", { from });
  const other = instead && app.say("rule-instead", { rule: app.say(ruleId(instead)) });
  return [name_, dates, other].filter(Boolean).join(" ");
}
