// A code for a camera: dark on light in every look, for that is what cameras read.

import { drawing } from "../../dom.js";

/**
 * @param {import("../../app.js").App} app
 * @param {{ size: number, path: string }} code
 */
export function qr(app, { size, path }) {
  const picture = {
    class: "qr",
    viewBox: `0 0 ${size} ${size}`,
    role: "img",
    "aria-label": app.say("phone-qr"),
  };
  const ground = drawing("rect", { class: "qr-ground", width: `${size}`, height: `${size}` });
  return drawing("svg", picture, ground, drawing("path", { class: "qr-dots", d: path }));
}
