// The start page: what it is, who it is for, what to have at hand, what can't be done here.

import { h } from "../dom.js";
import { prose } from "../parts/prose.js";
import { heading } from "../parts/head.js";
import { mine } from "../parts/mine.js";
import { skyline } from "../pictures.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {import("./choose.js").Screen} Screen */

/**
 * @param {App} app
 * @returns {Screen}
 */
export function startScreen(app) {
  const begin = () => void app.begin();
  const label = app.say(app.hasDraft() ? "start-go-on" : "start-begin");
  const cards = h("div", {});
  const update = () => cards.replaceChildren(...mine(app));
  update();
  return {
    key: `start ${label}`,
    title: app.say("start-title"),
    update,
    content: [
      skyline(),
      heading(app.say("start-title")),
      h("p", { class: "lead" }, app.say("start-lead")),
      h(
        "dl",
        { class: "terms" },
        ["price", "time", "where"].map((term) => termOf(app, term)),
      ),
      h(
        "div",
        { class: "actions" },
        h("button", { type: "button", class: "button", id: "begin", onclick: begin }, label),
      ),
      cards,
      h(
        "div",
        { class: "body" },
        ["who", "need", "not-online"]
          .map((part) => [
            h("h2", {}, app.say(`start-${part}-title`)),
            ...prose(app.texts.lines(`start-${part}`)),
          ])
          .flat(),
      ),
    ],
  };
}

/**
 * @param {App} app
 * @param {string} term
 */
function termOf(app, term) {
  return h(
    "div",
    {},
    h("dt", {}, app.say(`start-${term}-name`)),
    h("dd", {}, app.say(`start-${term}`)),
  );
}
