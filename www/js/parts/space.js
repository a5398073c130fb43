// The sum of places, in words, in numbers and as a picture.

import { h } from "../dom.js";
import { places } from "./places.js";
import { registerName } from "./beside.js";
import { more } from "./prose.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {import("/pkg/tirkeu.js").View} View */

/**
 * @param {App} app
 * @param {View} view
 */
export function spacePanel(app, view) {
  const { space } = view;
  if (!space) return null;
  const numbers = spaceNumbers(space);
  const title = h("h2", { id: "space-title" }, app.say("space-title", numbers));
  return h(
    "section",
    { class: `space space-${numbers.room}`, "aria-labelledby": "space-title" },
    title,
    h("p", { class: "sum" }, app.say("space-sum", numbers)),
    h("div", { class: "places", "aria-hidden": "true" }, places(space)),
    keys(app, numbers),
    h("p", {}, app.say("space-words", numbers)),
    numbers.room === "free" && h("p", {}, h("strong", {}, app.say("space-free"))),
    sources(app, view),
  );
}

/**
 * Where each number comes from: the register and when it said so; the norm's act and from when it is in force.
 * @param {App} app
 * @param {View} view
 */
function sources(app, { trace, rules }) {
  const said = ["area", "residents"].map((fact) => {
    const { source, at } = trace.find((step) => step.fact === fact) ?? {};
    if (!source || !at) return null;
    const from = { register: registerName(app, source), day: at, at };
    return h("li", {}, app.say(`space-source-${fact}`, from));
  });
  const norm = rules.find(({ name, in_force }) => name === "norm" && in_force);
  const act = norm && h("li", {}, app.say("space-source-norm", { from: norm.from }));
  return more("sources", app.say("space-sources"), [h("ul", { class: "asked" }, said, act)]);
}

/**
 * The numbers as the texts name them.
 * @param {NonNullable<View["space"]>} space
 */
export function spaceNumbers({ area, norm, places, residents, party }) {
  const free = Math.max(0, places - residents);
  const room = party <= free ? "free" : free === 0 ? "full" : "short";
  return { area, norm, places, residents, party, free, room };
}

/**
 * What the colours and frames mean, as far as they occur.
 * @param {App} app
 * @param {ReturnType<typeof spaceNumbers>} numbers
 */
function keys(app, { residents, party, places }) {
  const left = places - residents - party;
  const names = ["resident", "you", left > 0 && "free", left < 0 && "short"].filter(Boolean);
  const key = (/** @type {string | false} */ name) =>
    h("span", { class: `key-${name}` }, app.say(`space-key-${name}`));
  return h("p", { class: "keys", "aria-hidden": "true" }, names.map(key));
}
