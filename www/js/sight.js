// The look for weak eyes, switched by hand: custom on the country's public pages, and independent of what the device says.

import { isShared } from "./keep/shared.js";
import { store, stored } from "./keep/storage.js";
import { h } from "./dom.js";
import { here } from "./surface.js";

/** @typedef {import("./app.js").App} App */

const REMEMBERED = "tirkeu-sight";

/** As it was left. */
export function recallSight() {
  if (stored("localStorage", REMEMBERED)) here().frame.dataset.sight = "low";
}

/**
 * @param {App} app
 * @param {string} id
 */
export function sightSwitch(app, id) {
  const turn = () => {
    const { dataset } = here().frame;
    if (dataset.sight) delete dataset.sight;
    else dataset.sight = "low";
    remember(dataset.sight);
    app.shell.again();
  };
  const label = app.say(here().frame.dataset.sight ? "sight-usual" : "sight-low");
  return h("button", { type: "button", class: "as-link sight", id, onclick: turn }, label);
}

/** @param {string | undefined} sight */
function remember(sight) {
  if (isShared()) return;
  store("localStorage", REMEMBERED, sight);
}
