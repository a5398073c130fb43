// An owner's word while it is being signed. A telephone may end the page that lies behind eGov Mobile: whoever comes back is
// not to sign twice, as an applicant is not. It is no draft: there is nothing in it to go on filling in.

import { kept } from "./kept.js";
import { inTurn } from "./queue.js";

/**
 * @typedef {object} Word
 * @property {string} iin whose it is: the masked number and the name
 * @property {string} number the application that it is about
 * @property {"agree" | "refuse"} word
 * @property {import("../filing/applications.js").Wish} wish
 */
/** @typedef {{ tab: string, at: number, word: Word }} KeptWord */

const ROW = "word ";

/** @type {KeptWord[]} What earlier pages left. */
let left = [];
/** @type {KeptWord[]} What is being signed in this one. */
let own = [];

/** @param {KeptWord[]} rows */
export function readWords(rows) {
  left = rows;
}

/** @param {Word} word a person signs one at a time */
export function keepWord(word) {
  const one = { tab: ROW + word.number, at: Date.now(), word };
  dropWord(word.iin);
  own.push(one);
  inTurn(() => kept.put(one));
}

/**
 * What an earlier page left of this person. To what is signed in this one nobody has to be brought back.
 * @param {string} iin
 */
export const findWord = (iin) => left.find(({ word }) => word.iin === iin)?.word ?? null;

/** @param {string} iin */
export function dropWord(iin) {
  const others = (/** @type {KeptWord} */ { word }) => word.iin !== iin;
  const theirs = [...left, ...own].filter((one) => !others(one));
  left = left.filter(others);
  own = own.filter(others);
  for (const { tab } of theirs) inTurn(() => kept.remove(tab));
}
