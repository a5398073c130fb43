// The sign over an ending.

import { drawing } from "../dom.js";

/**
 * A tick where the way is open, a signpost elsewhere.
 * @param {boolean} good
 */
export function resultMark(good) {
  const lines = good ? "M18 29l7 7 14-15" : "M28 14v28M22 42h12M18 18h18l5 5-5 5H18z";
  const picture = { viewBox: "0 0 56 56", "aria-hidden": "true", focusable: "false" };
  const name = good ? "result-mark result-good" : "result-mark";
  return drawing(
    "svg",
    { ...picture, class: name },
    drawing("circle", { cx: "28", cy: "28", r: "28" }),
    drawing("path", { d: lines }),
  );
}
