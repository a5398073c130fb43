// What must be mended, on top of the screen: it takes the focus, and a screen reader says what it is.

import { h } from "../dom.js";

/**
 * @param {string} title
 * @param {Node[]} content
 */
export function summary(title, content) {
  const about = {
    id: "summary",
    tabindex: "-1",
    role: "group",
    "aria-labelledby": "summary-title",
  };
  return h(
    "div",
    { class: "summary", ...about },
    h("h2", { id: "summary-title" }, title),
    ...content,
  );
}
