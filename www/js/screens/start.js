// The start page: what it is, who it is for, what to have at hand, what can't be done here.

import { h } from "../dom.js";
import { day as dayIn } from "../formats.js";
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
  const day = h("dd", { id: "rules-day" });
  const update = () => {
    cards.replaceChildren(...mine(app));
    day.replaceChildren(dayOf(app));
  };
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
        ["price", "time", "where", "basis"].map((term) =>
          termOf(app, term, h("dd", {}, app.say(`start-${term}`))),
        ),
        termOf(app, "day", day),
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
 * @param {HTMLElement} told
 */
const termOf = (app, term, told) => h("div", {}, h("dt", {}, app.say(`start-${term}-name`)), told);

/**
 * The day whose rules apply. Until the service has told it, its place is kept.
 * @param {App} app
 */
const dayOf = ({ api, texts }) => (api.day ? dayIn(texts.language, api.day) : "…");
