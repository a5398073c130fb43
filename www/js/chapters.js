// What the first screens don't need: its scripts and its texts come together, when the person gets there.

import { Problem } from "./api.js";
import { gone } from "./newer.js";

/** @typedef {import("./app.js").App} App */
/**
 * @typedef {object} Chapter
 * @property {() => import("./screens/choose.js").Screen} screen the screen for where the person is
 * @property {() => Promise<void>} [enter] the person has come to a place of this chapter
 * @property {() => Node} [later] how to come back later
 * @property {() => import("./asked.js").Asked[]} [asked] what the registers were asked for what is shown
 * @property {() => Promise<Node[]>} [done] what was done that concerns the person
 * @property {() => void} [leave] nobody looks at it any more
 */
/** @typedef {"fields" | "kin" | "slip" | "filing" | "outcome" | "trouble"} ChapterName */

/** @type {Record<ChapterName, { texts: string[], script: () => Promise<{ open: (app: App) => Chapter }> }>} */
const CHAPTERS = {
  fields: { texts: ["form"], script: () => import("./fields/chapter.js") },
  slip: { texts: ["form"], script: () => import("./slip/chapter.js") },
  kin: { texts: ["form", "kin"], script: () => import("./kin/chapter.js") },
  outcome: { texts: ["form", "outcomes", "centres"], script: () => import("./outcome/chapter.js") },
  trouble: { texts: ["form", "trouble"], script: () => import("./trouble/chapter.js") },
  filing: { texts: ["form", "outcomes", "filing"], script: () => import("./filing/chapter.js") },
};

/** The questions that the family's picture and the finder go with. */
const ABOUT_KIN = ["relation", "shared_parent", "side"];
/** The kinds of fields that are more than a line or a choice. */
const LARGE = ["address", "date"];

/**
 * The chapter to which the screen belongs that there is to show; null for those that are there from the start.
 * @param {App} app
 * @returns {ChapterName | null}
 */
export function chapterOf({ journey, problem, trail }) {
  const { place } = trail.spot;
  if (problem) return null;
  if (place !== "form") return place === "start" || place === "signin" ? null : "filing";
  if (!journey || journey.registers.problem || journey.registers.asking) return null;
  const { step } = journey.view;
  if (journey.isSigned || step === "act") return "filing";
  if (step === "verdict") return "outcome";
  if (step === "retry") return "trouble";
  return step === "ask" ? chapterOfQuestion(journey.view) : null;
}

/**
 * @param {import("/pkg/tirkeu.js").View} view
 * @returns {ChapterName | null}
 */
function chapterOfQuestion({ screen, fields }) {
  if (ABOUT_KIN.includes(screen)) return "kin";
  if (screen === "ticket") return "slip";
  return fields.some(({ kind }) => LARGE.includes(kind)) ? "fields" : null;
}

export class Chapters {
  /** @type {Map<ChapterName, Chapter>} */
  #open = new Map();
  /** @type {Map<ChapterName, Promise<Chapter>>} */
  #coming = new Map();

  /** @param {App} app */
  constructor(app) {
    this.app = app;
  }

  /** @param {ChapterName} name */
  get(name) {
    return this.#open.get(name) ?? null;
  }

  /**
   * @param {ChapterName} name
   * @returns {Promise<Chapter>}
   */
  open(name) {
    const coming = this.#coming.get(name) ?? this.#fetch(name);
    this.#coming.set(name, coming);
    // What failed is asked for again.
    coming.catch(() => this.#coming.delete(name));
    return coming;
  }

  /** @param {ChapterName} name */
  async #fetch(name) {
    const { texts, script } = CHAPTERS[name];
    const sets = texts.map((set) => this.app.texts.add(set));
    const [chapter] = await Promise.all([script(), ...sets]).catch(unfetched);
    const opened = chapter.open(this.app);
    this.#open.set(name, opened);
    return opened;
  }

  /** The person has left; what the chapters know of them is theirs alone. */
  forget() {
    this.leave();
    this.#open.clear();
    this.#coming.clear();
  }

  /** The person has gone elsewhere. */
  leave() {
    for (const chapter of this.#open.values()) chapter.leave?.();
  }
}

/**
 * What can't be fetched now can be fetched later, unless there is a newer page in which it has another name.
 * @returns {Promise<never>}
 */
async function unfetched() {
  await gone().catch(() => null);
  throw new Problem("offline");
}
