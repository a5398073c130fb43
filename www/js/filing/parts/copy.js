// Something to be copied with one tap.

import { h } from "../../dom.js";

/** @typedef {import("../../app.js").App} App */

/**
 * @param {App} app
 * @param {string} id
 * @param {string} words
 */
export function copyable(app, id, words) {
  const text = h("strong", { class: "number-text", id }, words);
  const said = h("span", { class: "hint", role: "status" });
  const copy = async () => {
    said.replaceChildren(app.say((await copied(text)) ? "number-copied" : "number-selected"));
  };
  const button = {
    type: "button",
    class: "button button-plain",
    id: `copy-${id}`,
    onclick: () => void copy(),
  };
  return h(
    "div",
    {},
    h("p", {}, text),
    h("p", { class: "number-copy" }, h("button", button, app.say("number-copy")), said),
  );
}

/**
 * Where the page may not write to the clipboard the text is selected, for the person to copy.
 * @param {HTMLElement} text
 */
async function copied(text) {
  try {
    await navigator.clipboard.writeText(text.textContent ?? "");
    return true;
  } catch {
    getSelection()?.selectAllChildren(text);
    return false;
  }
}
