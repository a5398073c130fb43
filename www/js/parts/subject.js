// Whom a screen or a fact is about: the applicant, a child, or a person in the applicant's care. The engine gives every
// person a number that stays theirs: 0 the applicant, 1 to 6 the children, 7 the ward.

/** @typedef {import("/pkg/tirkeu.js").View} View */

const APPLICANT = 0;
const WARD = 7;

/** The questions whose number is a person's; on the arrival slip it is the question's. */
const ABOUT_PEOPLE = ["child", "ward", "relation", "shared_parent", "side"];

/**
 * Whom this screen is about, as the texts need to know it.
 * @param {View} view
 */
export function subject(view) {
  if (view.verdict) return person(view, view.verdict.person);
  return person(view, ABOUT_PEOPLE.includes(view.screen) ? view.person : APPLICANT);
}

/**
 * What the texts need to know about a person: who it is, which child (0 for an only one), the last digits of the number
 * that the applicant has typed for them, and who they were said to be to the owner.
 * @param {View} view
 * @param {number | null} place
 */
export function person(view, place) {
  const who = place ?? APPLICANT;
  const relation = said(view, "relation", who);
  if (who === APPLICANT) return { about: "me", number: 0, last: "", relation };
  const about = who === WARD ? "ward" : "child";
  const last = said(view, about, who).replace(/\D/g, "").slice(-4);
  return { about, number: isOnlyChild(view) ? 0 : who, last, relation };
}

/**
 * @param {View} view
 * @param {string} label
 * @param {number} place
 */
const said = ({ answers }, label, place) =>
  answers.find((one) => one.label === label && one.person === place)?.value ?? "";

/** @param {View} view */
const isOnlyChild = (view) =>
  view.answers.find((answer) => answer.label === "children")?.value === "1";
