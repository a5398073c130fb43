// The few pictures: a row of homes for the start page, the places of a home, a sign for an ending. Each has a text beside
// it that says the same, so all of them are silent to a screen reader.

import { drawing } from "./dom.js";

const SHOWN_AT_MOST = 24;

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

/**
 * The places of a home: a frame for each, a person in those that are taken, the applicants in the colour of their own,
 * with a dashed frame where there is no place for them.
 * @param {{ places: number, residents: number, party: number }} space
 */
export function places({ places, residents, party }) {
  const people = residents + party;
  const shown = Math.min(Math.max(places, people), SHOWN_AT_MOST);
  return Array.from({ length: shown }, (_, spot) => {
    // In a very full home the applicants are the last that are shown.
    const isYou = people > shown ? spot >= shown - party : spot >= residents;
    const person = spot < people ? figure(isYou ? "you" : "resident") : [];
    const room = {
      class: spot < places ? "room" : "no-room",
      x: "2",
      y: "2",
      width: "44",
      height: "44",
      rx: "6",
    };
    const picture = { viewBox: "0 0 48 48", "aria-hidden": "true", focusable: "false" };
    return drawing("svg", picture, drawing("rect", room), person);
  });
}

/** @param {string} who */
function figure(who) {
  return [
    drawing("circle", { class: who, cx: "24", cy: "17", r: "6" }),
    drawing("path", { class: who, d: "M12 38a12 12 0 0 1 24 0z" }),
  ];
}

/**
 * The sign over an ending: a tick where the way is open, a signpost elsewhere.
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
