// Printing, where it does anything: inside other apps nothing comes of it, so it is offered only where there is a mouse
// and the host has not said that it is one.

import { h } from "../dom.js";
import { inApp } from "../surface.js";

/**
 * @param {import("../app.js").App} app
 * @param {string} id
 * @param {string} text
 * @param {() => void} [go]
 */
export function printLink(app, id, text, go = () => window.print()) {
  if (inApp() || !matchMedia("(any-pointer: fine)").matches) return null;
  const about = { type: "button", class: "as-link", id, onclick: go };
  return h("p", { class: "no-print" }, h("button", about, app.say(text)));
}
