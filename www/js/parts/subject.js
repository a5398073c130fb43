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
 * What the texts need to know about a person: who it is, which child (0 for an only one), and the last digits of the
 * number that the applicant has typed for them.
 * @param {View} view
 * @param {number | null} place
 */
export function person(view, place) {
  if (place === null || place === APPLICANT) return { about: "me", number: 0, last: "" };
  const about = place === WARD ? "ward" : "child";
  const typed = view.answers.find((one) => one.label === about && one.person === place)?.value;
  const last = (typed ?? "").replace(/\D/g, "").slice(-4);
  return { about, number: isOnlyChild(view) ? 0 : place, last };
}

/** @param {View} view */
const isOnlyChild = (view) =>
  view.answers.find((answer) => answer.label === "children")?.value === "1";
