// What is kept while the form is being filled in, so that nothing typed is lost: not by a reload, a telephone that ends the
// page in the background, or an empty battery. It lives for three days on this device, and on a shared one not at all.
//
// Each tab has a draft of its own. A new tab goes on from the latest one, and from then on neither disturbs the other.

import { kept } from "./keep/kept.js";
import { inTurn } from "./keep/queue.js";
import { thisTab } from "./keep/tab.js";
import { dropWord, readWords } from "./keep/words.js";

/** How long a draft may lie unused. */
const LIFE = 72 * 3600_000;
/** Tells the other tabs that this person is leaving. */
const NEWS = "tirkeu";

/**
 * @typedef {object} Draft
 * @property {string} iin whose it is: the masked number and the name
 * @property {string} lines the answers, as the engine writes them
 * @property {[string, string][]} typed what stands in the fields of this screen and is not an answer yet
 * @property {string} search the address as it was typed
 * @property {[string, import("./api.js").Words][]} addresses the words of each address that was chosen, by its code
 * @property {import("./asked.js").Asked[]} [asked] what the registers were asked so far
 * @property {import("./sending.js").Sending | null} [sending] the application on its way
 */
/** @typedef {{ tab: string, at: number, draft: Draft }} Kept */

let tab = "";
/** @type {string | undefined} Who fills the form in here. */
let person;
/** @type {Kept | null} This tab's, also where nothing can be stored. */
let own = null;
/** @type {Kept[]} What other tabs and earlier visits left. */
let found = [];

/** Reads what is there, and forgets what is too old. To be awaited before the first screen. */
export async function readDrafts() {
  tab = await thisTab();
  const all = await kept.all();
  const old = all.filter(({ at }) => !isYoung(at));
  await Promise.all(old.map((one) => kept.remove(one.tab)));
  const young = all.filter((one) => !old.includes(one)).sort((one, other) => other.at - one.at);
  found = young.filter((one) => "draft" in one);
  readWords(young.filter((one) => "word" in one));
}

/** @param {number} at */
const isYoung = (at) => Date.now() - at < LIFE;

/** @param {Draft} draft */
export function keepDraft(draft) {
  const one = { tab, at: Date.now(), draft };
  person = draft.iin;
  own = one;
  // A field is kept at every letter: of those that pile up only the latest is written.
  inTurn(async () => {
    if (own === one) await kept.put(one);
  });
}

/**
 * The draft of this person: this tab's, else the latest. Another person's is as good as none.
 * @param {string} iin
 * @returns {Draft | null}
 */
export function findDraft(iin) {
  person = iin;
  if (own?.draft.iin === iin) return own.draft;
  const theirs = found.filter(({ draft }) => draft.iin === iin);
  return (theirs.find((one) => one.tab === tab) ?? theirs[0])?.draft ?? null;
}

/** Whether there is a draft, whoever's it is. */
export const anyDraft = () => own !== null || found.length > 0;

/**
 * Forgets every draft of a person, in the other tabs too: of the one who fills the form in here, where none is named. Where
 * it is not known who that is, nobody's is kept.
 * @param {string} [iin]
 */
export function dropDraft(iin = person) {
  const isTheirs = (/** @type {Kept} */ one) => !iin || one.draft.iin === iin;
  const theirs = found.filter(isTheirs).map((one) => one.tab);
  own = null;
  found = found.filter((one) => !isTheirs(one));
  for (const name of new Set([...theirs, tab])) inTurn(() => kept.remove(name));
}

/**
 * The person signs out: their form is closed in every tab.
 * @param {string} iin
 */
export function leaveEverywhere(iin) {
  forget(iin);
  news?.postMessage(iin);
}

/** @param {() => void} close called when this person has signed out in another tab */
export function onLeaving(close) {
  news?.addEventListener("message", ({ data }) => {
    if (data !== person) return;
    forget(data);
    close();
  });
}

/** @param {string} iin */
function forget(iin) {
  dropDraft(iin);
  dropWord(iin);
}

const news = "BroadcastChannel" in window ? new BroadcastChannel(NEWS) : null;
