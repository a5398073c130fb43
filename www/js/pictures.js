// The picture of the start page. Like every picture here it has a text beside it that says the same, so it is silent to a
// screen reader.

import { drawing } from "./dom.js";

/** A row of homes on the steppe, one window lit. */
export function skyline() {
  const far = homes("far", [8, 44, 60], [96, 30, 78], [300, 42, 66], [420, 26, 82], [520, 48, 58]);
  const mid = homes("mid", [60, 36, 50], [212, 58, 40], [372, 44, 46], [476, 40, 52]);
  const near = [
    drawing("path", { class: "near", d: "M140 108a40 40 0 0 1 80 0z" }),
    drawing("path", { class: "pane", d: "M171 108V96a9 9 0 0 1 18 0v12z" }),
    ...homes("near", [252, 44, 64]),
  ];
  const panes = [0, 1, 2, 3, 4, 5].map((pane) =>
    drawing("rect", {
      class: pane === 3 ? "lit" : "pane",
      x: String(260 + (pane % 2) * 18),
      y: String(54 + Math.floor(pane / 2) * 17),
      width: "10",
      height: "10",
      rx: "1.5",
    }),
  );
  const ground = drawing("rect", { class: "ground", y: "108", width: "600", height: "4", rx: "2" });
  const picture = {
    class: "skyline",
    viewBox: "0 20 600 94",
    "aria-hidden": "true",
    focusable: "false",
  };
  return drawing("svg", picture, far, mid, near, panes, ground);
}

/**
 * Blocks of flats, each from its left edge, width, and height above the ground.
 * @param {string} layer
 * @param {...[number, number, number]} blocks
 */
function homes(layer, ...blocks) {
  return blocks.map(([x, width, height]) =>
    drawing("rect", {
      class: layer,
      x: String(x),
      y: String(108 - height),
      width: String(width),
      height: String(height),
      rx: "2",
    }),
  );
}
