// The finder's screen: whose relative, link by link, and what it comes to.

import { h } from "../dom.js";
import { backLink, stageLine, stagedHeading } from "../parts/head.js";
import { prose } from "../parts/prose.js";
import { find, focused } from "../surface.js";
import { textId } from "../texts.js";
import { LINKS, LONGEST } from "./finder.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {import("./finder.js").Finder} Finder */
/** @typedef {import("../screens/choose.js").Screen} Screen */

/**
 * @param {App} app
 * @param {Finder} finder
 * @returns {Screen}
 */
export function finderScreen(app, finder) {
  const title = app.say("finder-title", finder.about);
  const said = h("div", { class: "finding", role: "status" });
  const begins = h("div", {});
  const older = h("div", {});
  const links = h("div", { class: "links", role: "group", "aria-label": app.say("finding-links") });
  const update = () => {
    const activeElement = focused();
    const kept = activeElement?.id ?? "";
    said.replaceChildren(...result(app, finder, update));
    begins.replaceChildren(sexOf(app, finder, update));
    older.replaceChildren(...olderOf(app, finder, update));
    links.replaceChildren(...LINKS.map((link) => button(app, finder, link, update)));
    if (!activeElement?.isConnected) find(kept)?.focus();
  };
  update();
  return {
    key: "finder",
    title,
    content: [
      backLink(app),
      stageLine(app),
      stagedHeading(app, title),
      h("p", { class: "lead" }, app.say("finding-lead", finder.about)),
      directionOf(app, finder, update),
      begins,
      h("h2", { class: "apart-title" }, app.say("finding-links")),
      links,
      older,
      said,
    ],
  };
}

/**
 * @param {App} app
 * @param {Finder} finder
 * @param {() => void} update
 */
function directionOf(app, finder, update) {
  const choices = /** @type {const} */ (["to_owner", "from_owner"]);
  return radios(
    "direction",
    app.say("finding-direction"),
    choices.map((direction) => ({
      value: direction,
      text: app.say(`finder-${textId(direction)}`, finder.about),
      checked: finder.direction === direction,
      choose: () => {
        finder.turn(direction);
        update();
      },
    })),
  );
}

/**
 * @param {App} app
 * @param {Finder} finder
 * @param {() => void} update
 */
function sexOf(app, finder, update) {
  const who = finder.direction === "to_owner" ? "you" : "owner";
  const choices = /** @type {const} */ (["female", "male"]);
  return radios(
    "sex",
    app.say(`finding-sex-${who}`, finder.about),
    choices.map((sex) => ({
      value: sex,
      text: app.say(`finding-${sex}`),
      checked: finder.sex === sex,
      choose: () => {
        finder.sex = sex;
        update();
      },
    })),
  );
}

/**
 * Which of two people is older, where the words of the language depend on it.
 * @param {App} app
 * @param {Finder} finder
 * @param {() => void} update
 */
function olderOf(app, finder, update) {
  const { finding } = finder;
  if (!finding || !isPair(finding) || !finder.asksAge(finding)) return [];
  const ages = /** @type {const} */ (["younger", "elder"]);
  const choices = ages.map((age, place) => ({
    value: age,
    text: finder.pair[place] ?? "",
    checked: finder.age === age,
    choose: () => {
      finder.age = age;
      update();
    },
  }));
  return [radios("older", app.say("finding-older"), choices)];
}

/** @typedef {{ value: string, text: string, checked: boolean, choose: () => void }} Radio */

/**
 * @param {string} name
 * @param {string} legend
 * @param {Radio[]} choices
 */
function radios(name, legend, choices) {
  const tiles = choices.map(({ value, text, checked, choose }) => {
    const id = `${name}-${value}`;
    const radio = h("input", { type: "radio", id, name, value, checked, onchange: choose });
    return h(
      "label",
      { class: "choice", for: id },
      radio,
      h("span", { class: "choice-name" }, text),
    );
  });
  return h(
    "fieldset",
    { class: "pair" },
    h("legend", { class: "label" }, legend),
    h("div", { class: "choices" }, tiles),
  );
}

/**
 * @param {App} app
 * @param {Finder} finder
 * @param {string} link
 * @param {() => void} update
 */
function button(app, finder, link, update) {
  const add = () => {
    finder.add(link);
    update();
  };
  const about = { type: "button", class: "link", id: `link-${link}`, onclick: add };
  const full = finder.chain.length >= LONGEST;
  const text = app.say(`link-${textId(link)}`, { form: "last", of: "unknown" });
  return h("button", { ...about, "aria-disabled": full ? "true" : null }, text);
}

/**
 * The chain, what the two are to each other, and what the rules call it.
 * @param {App} app
 * @param {Finder} finder
 * @param {() => void} update
 */
function result(app, finder, update) {
  const { finding, chain } = finder;
  if (chain.length === 0) return [h("p", { class: "hint" }, app.say("finder-none-empty"))];
  if (!finding) return [h("p", {}, app.say("finding-no-rules"))];
  const back = () => {
    finder.takeBack();
    update();
  };
  const undo = { type: "button", class: "as-link", id: "take-back", onclick: back };
  return [
    ...(isPair(finding) ? finder.sentences(finding).map((sentence) => h("p", {}, sentence)) : []),
    ...(finding.relation
      ? found(app, finder, finding.relation)
      : none(app, finder, finding.reason ?? "")),
    h("p", {}, h("button", undo, app.say("finding-take-back"))),
  ];
}

/**
 * Whether there are two people at all.
 * @param {import("./finder.js").Finding} finding
 */
const isPair = ({ reason }) => !["empty", "impossible", "yourself"].includes(reason ?? "");

/**
 * @param {App} app
 * @param {Finder} finder
 * @param {string} relation
 */
function found(app, finder, relation) {
  const answer = app.say(`relation-${textId(relation)}`, finder.about);
  const choose = { type: "button", class: "button", id: "choose", onclick: () => finder.choose() };
  return [
    h("p", {}, app.say("finding-answer"), " ", h("strong", {}, answer)),
    h("div", { class: "actions" }, h("button", choose, app.say("finding-choose"))),
  ];
}

/**
 * @param {App} app
 * @param {Finder} finder
 * @param {string} reason
 */
const none = (app, finder, reason) =>
  prose(app.texts.lines(`finder-none-${textId(reason)}`, finder.about));
