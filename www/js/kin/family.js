// The picture of the family: a second way to the same radios. They are the control; the picture shows which of them is
// chosen and hands a press on to them, so whoever can't see it misses nothing.

import { drawing, h } from "../dom.js";
import { find } from "../surface.js";
import { textId } from "../texts.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {import("/pkg/tirkeu.js").View["fields"][number]} Field */
/** @typedef {[x: number, y: number]} Place */

/** @type {Record<string, Place>} Where each relative stands around the owner, older ones above. */
const PLACES = {
  grandparent: [320, 46],
  parent: [320, 156],
  in_law: [450, 156],
  half_sibling: [60, 266],
  full_sibling: [190, 266],
  spouse: [450, 266],
  ward: [190, 486],
  relatives_child: [190, 376],
  child: [320, 376],
  relatives_spouse: [450, 376],
  grandchild: [320, 486],
};
/** @type {Place} */
const OWNER = [320, 266];

/** @type {[from: Place | string, to: string, kind: string][]} */
const LINES = [
  ["grandparent", "parent", "blood"],
  ["parent", "owner", "blood"],
  ["owner", "child", "blood"],
  ["child", "grandchild", "blood"],
  ["parent", "full_sibling", "blood"],
  ["parent", "half_sibling", "half"],
  ["full_sibling", "relatives_child", "blood"],
  ["owner", "spouse", "marriage"],
  ["spouse", "in_law", "blood"],
  ["child", "relatives_spouse", "marriage"],
];

/** By generation, for narrow screens: older, the same, younger, none by blood or marriage. */
const ROWS = [
  ["grandparent", "parent", "in_law"],
  ["full_sibling", "half_sibling", "spouse", "relatives_spouse"],
  ["child", "grandchild", "relatives_child"],
  ["ward"],
];

export class Family {
  /** @type {Map<string, Element[]>} */
  #nodes = new Map();

  /**
   * @param {App} app
   * @param {Field} field
   */
  constructor(app, field) {
    this.app = app;
    this.field = field;
    this.element = h("div", { class: "family", "aria-hidden": "true" }, this.#tree(), this.#rows());
    this.mark();
  }

  /** Shows what is chosen now. */
  mark() {
    const { app, field } = this;
    const chosen = app.journey?.typed.get(field.name) ?? field.value;
    for (const [word, nodes] of this.#nodes)
      for (const node of nodes) node.classList.toggle("kin-chosen", word === chosen);
  }

  #tree() {
    const words = Object.keys(PLACES).filter((word) => this.#isOffered(word));
    const shown = (/** @type {Place | string} */ end) =>
      end === "owner" || words.includes(String(end));
    const lines = LINES.filter(([from, to]) => shown(from) && shown(to)).map(line);
    return drawing(
      "svg",
      { class: "family-tree", viewBox: "-16 0 600 550", focusable: "false" },
      lines,
      person(OWNER, "kin-owner", this.app.texts.lines("family-owner")),
      words.map((word) => this.#node(word)),
    );
  }

  /** @param {string} word */
  #node(word) {
    const node = person(PLACES[word] ?? OWNER, "kin-node", this.#label(word));
    return this.#pressable(word, node);
  }

  #rows() {
    const rows = ROWS.map((row) => {
      const words = row.filter((word) => this.#isOffered(word));
      return h(
        "div",
        { class: "family-row" },
        words.map((word) => this.#chip(word)),
      );
    });
    return h("div", { class: "family-rows" }, rows);
  }

  /** @param {string} word */
  #chip(word) {
    return this.#pressable(word, h("span", { class: "kin-chip" }, this.#label(word).join(" ")));
  }

  /**
   * @template {Element} T
   * @param {string} word
   * @param {T} node
   */
  #pressable(word, node) {
    node.addEventListener("click", () => find(`${this.field.name}-${word}`)?.click());
    this.#nodes.set(word, [...(this.#nodes.get(word) ?? []), node]);
    return node;
  }

  /** @param {string} word */
  #isOffered(word) {
    return this.field.choices.includes(word);
  }

  /** @param {string} word */
  #label(word) {
    return this.app.texts.lines(`family-${textId(word)}`);
  }
}

/**
 * @param {Place} place
 * @param {string} name
 * @param {string[]} label
 */
function person([x, y], name, label) {
  const texts = label.map((text, row) =>
    drawing("text", { x: String(x), y: String(y + 44 + row * 18), "text-anchor": "middle" }, text),
  );
  const shape = `M${x - 13} ${y + 17}a13 13 0 0 1 26 0z`;
  return drawing(
    "g",
    { class: name },
    drawing("circle", { class: "kin-ring", cx: String(x), cy: String(y), r: "26" }),
    drawing("circle", { class: "kin-head", cx: String(x), cy: String(y - 7), r: "7" }),
    drawing("path", { class: "kin-body", d: shape }),
    texts,
  );
}

/** @param {[from: Place | string, to: string, kind: string]} ends */
function line([from, to, kind]) {
  const [x1, y1] = placeOf(from);
  const [x2, y2] = placeOf(to);
  const middle = y1 + 82;
  // Across and down, as family trees are drawn: brothers and sisters hang from the same bar.
  const d =
    y1 === y2 || x1 === x2 ? `M${x1} ${y1}L${x2} ${y2}` : `M${x1} ${y1}V${middle}H${x2}V${y2}`;
  return drawing("path", { class: `kin-line kin-${kind}`, d });
}

/** @param {Place | string} end */
const placeOf = (end) => (typeof end === "string" ? (PLACES[end] ?? OWNER) : end);
