// Running text out of the texts' files: a line is a paragraph, lines that begin with a dash are a list.

import { h } from "../dom.js";

/**
 * @param {string[]} lines
 * @returns {HTMLElement[]}
 */
export function prose(lines) {
  /** @type {HTMLElement[]} */
  const blocks = [];
  for (const line of lines) {
    if (!line.startsWith("- ")) blocks.push(h("p", {}, line));
    else listAtEnd(blocks).append(h("li", {}, line.slice(2)));
  }
  return blocks;
}

/** @param {HTMLElement[]} blocks */
function listAtEnd(blocks) {
  const last = blocks.at(-1);
  if (last?.tagName === "UL") return last;
  const list = h("ul", {});
  blocks.push(list);
  return list;
}

/**
 * Something to open for who wants to know more.
 * @param {string} id
 * @param {string} title
 * @param {(Node | string)[]} content
 */
export function more(id, title, content) {
  return h(
    "details",
    { id },
    h("summary", { id: `${id}-summary` }, title),
    h("div", { class: "opened" }, content),
  );
}

/** A word with a hyphen in it, such as «ХҚКО-да»; one that is no longer than a narrow line. */
const HYPHENED = /([^\s-]{1,12}-[^\s-]{1,8})(?![^\s.,?])/;

/**
 * The words of a heading: a line may end between them, and not at a hyphen.
 * @param {string} text
 */
export const whole = (text) =>
  text
    .split(HYPHENED)
    .map((part, place) => (place % 2 ? h("span", { class: "whole" }, part) : part));
