// From the person's own words, "my mother's brother", to an answer of the form. The engine says what a chain of relatives
// amounts to; here it is put into words.

import { valueOf } from "../parts/field.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {import("/pkg/tirkeu.js").Finding} Finding */
/** @typedef {"to_owner" | "from_owner"} Direction */
/** @typedef {"male" | "female" | ""} Sex */

export const LINKS = [
  ...["father", "mother", "son", "daughter", "brother", "sister", "half_brother", "half_sister"],
  ...["husband", "wife", "ward", "guardian"],
];
export const LONGEST = 6;
/** The finder speaks to the applicant alone. */
const APPLICANT = 0;

/** @type {Record<string, Sex>} */
const SEXES = {
  ...{ father: "male", son: "male", brother: "male", half_brother: "male", husband: "male" },
  ...{
    mother: "female",
    daughter: "female",
    sister: "female",
    half_sister: "female",
    wife: "female",
  },
};

export class Finder {
  /** @type {Direction} Whose words they are: "the owner is my …" or "I am the owner's …". */
  direction = "to_owner";
  /** @type {Sex} That of the person with whom the chain begins. */
  sex = "";
  /** @type {string[]} */
  chain = [];
  /** @type {{ relation: string, line: string, told: boolean } | null} What was chosen, and through whom, where the chain says so. */
  chosen = null;

  /** @param {App} app */
  constructor(app) {
    this.app = app;
  }

  /** What the chain amounts to; null where nothing is known of the home's rules. */
  get finding() {
    return this.app.journey?.form.find(this.direction, this.chain.join(" "), this.sex) ?? null;
  }

  /** @param {Direction} direction */
  turn(direction) {
    this.direction = direction;
    this.chain = [];
    this.sex = "";
  }

  /** @param {string} link */
  add(link) {
    if (this.chain.length < LONGEST) this.chain = [...this.chain, link];
  }

  takeBack() {
    this.chain = this.chain.slice(0, -1);
  }

  /**
   * The two sentences: who the owner is to the person, and the other way round.
   * @param {Finding} finding
   */
  sentences({ reversed }) {
    const last = SEXES[this.chain.at(-1) ?? ""] ?? "";
    const mine = this.direction === "to_owner";
    const there = { words: mine ? this.chain : reversed, of: mine ? this.sex : last };
    const back = { words: mine ? reversed : this.chain, of: mine ? last : this.sex };
    return [this.#sentence("owner-is", "yours", there), this.#sentence("you-are", "owners", back)];
  }

  /**
   * @param {string} sentence
   * @param {"yours" | "owners"} whose
   * @param {{ words: string[], of: Sex }} chain
   */
  #sentence(sentence, whose, { words, of }) {
    const { texts } = this.app;
    const id = `kin-${idOf(words.join("-"))}`;
    const values = { age: "unknown", of: of || "unknown", whose };
    if (texts.has(id)) return texts.say(`kin-${sentence}`, { kin: texts.say(id, values) });
    return texts.say(`kin-${sentence}-phrase`, { kin: this.#phrase(words, whose, of) });
  }

  /**
   * Link by link, for chains that have no word of their own.
   * @param {string[]} words
   * @param {"yours" | "owners"} whose
   * @param {Sex} sex
   */
  #phrase(words, whose, sex) {
    const { texts } = this.app;
    let of = sex;
    let phrase = whose === "owners" ? texts.say("kin-owners") : "";
    words.forEach((word, place) => {
      const isLast = place === words.length - 1;
      const begins = whose === "yours" && place === 0;
      const form = begins ? (isLast ? "yours" : "yours-of") : isLast ? "last" : "of";
      const far = texts.say(`link-${idOf(word)}`, { form, of: of || "unknown" });
      phrase = phrase ? texts.say("kin-join", { near: phrase, far }) : far;
      of = SEXES[word] ?? "";
    });
    return phrase;
  }

  /** The answer is put into the question, for the person to look at and go on with. */
  choose() {
    const [field] = this.app.journey?.view.fields ?? [];
    const { relation, line } = this.finding ?? {};
    if (!field || !relation) return;
    this.chosen = line ? { relation, line, told: false } : null;
    this.app.filling.type(field.name, relation);
    this.app.goBack();
  }

  /**
   * Fills in the question that follows from the chain, where the answer before it is still the chain's. It stays a
   * question: shown, and changed as any other. False where there is nothing to fill in.
   * @param {import("/pkg/tirkeu.js").View} view
   */
  fillIn({ answers, fields, person }) {
    const [field] = fields;
    const said = answers.find((one) => one.label === "relation" && one.person === APPLICANT);
    if (!this.chosen || !field || person !== APPLICANT || said?.value !== this.chosen.relation)
      return false;
    const { line, told } = this.chosen;
    // The latest word counts: what was answered before the finder was asked gives way to it once.
    if (!told || !valueOf(this.app, field)) this.app.filling.type(field.name, line);
    this.chosen.told = true;
    return valueOf(this.app, field) === line;
  }
}

/** @param {string} words */
const idOf = (words) => words.replaceAll("_", "-");
