// The frame that the page has as markup, for an element that has none: the same parts under the same names.

import { h } from "./dom.js";
import { find } from "./surface.js";

export function frame() {
  return h(
    "div",
    { class: "frame starting" },
    h("a", { class: "skip", id: "skip", href: "#main", hidden: true, onclick: skip }),
    h("nav", { id: "languages", class: "languages" }),
    h("p", { class: "training", id: "training" }),
    h(
      "div",
      { class: "page" },
      h(
        "div",
        { class: "column" },
        h("div", { class: "net", id: "net", role: "status" }),
        h("main", { id: "main", tabindex: "-1" }, advice()),
      ),
      h("aside", { id: "beside", class: "beside", hidden: true }),
    ),
    h("footer", { class: "foot", id: "foot", hidden: true }),
  );
}

/** @param {Event} event an address leads to no part of a shadow */
function skip(event) {
  event.preventDefault();
  find("main")?.focus();
}

/** Shown where the form can't be loaded: in three languages, for no texts may have come. */
function advice() {
  const words = [
    [
      "kk",
      "Форма ашылмады. Бетті жаңартып көріңіз немесе халыққа қызмет көрсету орталығына барыңыз.",
    ],
    ["ru", "Форма не открылась. Обновите страницу или придите в центр обслуживания населения."],
    ["en", "The form did not open. Reload the page, or go to a public service centre."],
  ];
  const lines = words.map(([language, text]) =>
    h("p", { lang: language }, text, " ", h("a", { href: "tel:1414" }, "1414")),
  );
  return h("div", { class: "simple", id: "simple" }, lines);
}
