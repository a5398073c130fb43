// Whom a question is about: the applicant, a child, or a person in the applicant's care.

/** @typedef {import("/pkg/tirkeu.js").View} View */

/** The questions that are asked about each person of the application. */
const ABOUT_PEOPLE = ["relation", "shared_parent", "side"];

/**
 * What the texts need to know about it. The number counts the children as people count, and is 0 for an only child.
 * @param {View} view
 */
export function subject(view) {
  const who = said(view, "who");
  const person = view.person ?? 0;
  if (view.screen === "child") return { about: "child", number: childNumber(view, person + 1) };
  if (!ABOUT_PEOPLE.includes(view.screen) || who === "me") return { about: "me", number: 0 };
  if (who === "ward") return { about: "ward", number: 0 };
  const place = who === "children" ? person + 1 : person;
  return place === 0
    ? { about: "me", number: 0 }
    : { about: "child", number: childNumber(view, place) };
}

/**
 * @param {View} view
 * @param {number} place
 */
const childNumber = (view, place) => (said(view, "children") === "1" ? 0 : place);

/**
 * @param {View} view
 * @param {string} label
 */
const said = (view, label) => view.answers.find((answer) => answer.label === label)?.value ?? "me";
