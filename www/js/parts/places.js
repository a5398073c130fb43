// The places of a home as a picture.

import { drawing } from "../dom.js";

const SHOWN_AT_MOST = 24;

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
