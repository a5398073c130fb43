// The tokens as they are in the look that is chosen: each colour with its contrast to the paper, each size as it is set.

import { drawing, h } from "../dom.js";

const COLOURS =
  "paper ground ink ink-soft line edge accent accent-deep accent-ink sky warm warm-tint warm-ink wrong wrong-tint good good-tint focus";
const TYPE = "small text lead h2 h1";
const SPACES = "target gap gap-large round measure";

/**
 * @param {import("../texts.js").Texts} texts
 * @param {HTMLElement} within
 */
export function tokens(texts, within) {
  const style = getComputedStyle(within);
  const value = (/** @type {string} */ name) => style.getPropertyValue(`--${name}`).trim();
  return h(
    "section",
    { "aria-labelledby": "tokens-title" },
    h("h2", { id: "tokens-title" }, texts.say("studio-tokens")),
    h(
      "ul",
      { class: "studio-tokens" },
      COLOURS.split(" ").map((name) => colour(name, value(name), value("paper"))),
    ),
    h(
      "dl",
      { class: "studio-sizes" },
      TYPE.split(" ").map((name) => size(name, value(name), letters(texts, name))),
      SPACES.split(" ").map((name) => size(name, value(name), bar(name))),
    ),
  );
}

/**
 * @param {string} name
 * @param {string} value
 * @param {string} paper
 */
function colour(name, value, paper) {
  const patch = drawing("rect", { width: "100%", height: "100%", fill: value });
  return h(
    "li",
    {},
    drawing("svg", { "aria-hidden": "true", focusable: "false" }, patch),
    h("code", {}, `--${name}`),
    h("p", {}, `${value} · ${contrast(value, paper).toFixed(1)} : 1`),
  );
}

/**
 * @param {string} name
 * @param {string} value
 * @param {Element} shown
 */
const size = (name, value, shown) =>
  h("div", {}, h("dt", {}, h("code", {}, `--${name}`), ` ${value}`), h("dd", {}, shown));

/**
 * A line of text as large as it is set.
 * @param {import("../texts.js").Texts} texts
 * @param {string} name
 */
function letters(texts, name) {
  const line = h("span", {}, texts.say("service"));
  line.style.fontSize = `var(--${name})`;
  return line;
}

/**
 * A bar as long as the space is wide.
 * @param {string} name
 */
function bar(name) {
  const line = h("span", { class: "studio-space", "aria-hidden": "true" });
  line.style.width = `var(--${name})`;
  return line;
}

/**
 * The contrast of two colours, as WCAG reckons it.
 * @param {string} one such as #12272f
 * @param {string} other
 */
export function contrast(one, other) {
  const [light = 1, dark = 1] = [lightness(one), lightness(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** @param {string} hex */
function lightness(hex) {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
