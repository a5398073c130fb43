// From the person's own words, "my mother's brother", to an answer of the form. The engine says what a chain of relatives
// amounts to; here it is put into words.

import { valueOf } from "../parts/field.js";
import { subject } from "../parts/subject.js";
import { partOf, sayRelated } from "./related.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {import("/pkg/tirkeu.js").Finding} Finding */
/** @typedef {"to_owner" | "from_owner"} Direction */
/** @typedef {"male" | "female" | ""} Sex */
/** @typedef {"elder" | "younger" | ""} Age whether the second of two people is older than the first */

const SIBLINGS = ["brother", "sister", "half_brother", "half_sister"];
const CHILDREN = ["son", "daughter"];
/** @type {Record<Age, Age>} The same from the other end. */
const TURNED = { elder: "younger", younger: "elder", "": "" };

export const LINKS = [
  ...["father", "mother", "son", "daughter", "brother", "sister", "half_brother", "half_sister"],
  ...["husband", "wife", "ward", "guardian"],
];
export const LONGEST = 6;

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
  /** @type {Age} */
  age = "";
  /** @type {string[]} */
  chain = [];
  /** @type {{ person: number | null, relation: string, line: string, told: boolean } | null} What was chosen for whom, and through whom, where the chain says so. */
  chosen = null;
  /** @type {number | null} Who is the one end of the chain; the owner is the other. */
  #person = null;
  /** Whether the list of relatives lies behind; else what is found leads to it. */
  #isFromList = true;

  /** @param {App} app */
  constructor(app) {
    this.app = app;
  }

  /** What the chain amounts to; null where nothing is known of the home's rules. */
  get finding() {
    return this.app.journey?.form.find(this.direction, this.chain.join(" "), this.sex) ?? null;
  }

  /** @param {import("/pkg/tirkeu.js").View} view the question about the applicant, or somebody whom they register */
  beginFor({ person, fields: [field] }) {
    if (person !== this.#person) this.turn("to_owner");
    this.#person = person;
    this.#isFromList = field !== undefined && this.app.trail.spot.part === partOf(field);
  }

  /** The same, as the texts need to know it. */
  get about() {
    const view = this.app.journey?.view;
    return view ? subject(view) : { about: "me" };
  }

  /** @param {Direction} direction */
  turn(direction) {
    this.direction = direction;
    this.chain = [];
    this.sex = "";
    this.age = "";
  }

  /** @param {string} link */
  add(link) {
    if (this.chain.length >= LONGEST) return;
    this.chain = [...this.chain, link];
    this.age = "";
  }

  takeBack() {
    this.chain = this.chain.slice(0, -1);
    this.age = "";
  }

  /**
   * The two sentences: who the owner is to the person, and the other way round.
   * @param {Finding} finding
   */
  sentences(finding) {
    return this.#told(finding, this.age);
  }

  /**
   * Whether the words of the language depend on who is older. Nobody's birth date is known here, so the person is asked;
   * until they say it, the words name both.
   * @param {Finding} finding
   */
  asksAge(finding) {
    const [elder, younger] = /** @type {const} */ (["elder", "younger"]).map((age) =>
      this.#told(finding, age).join(),
    );
    return elder !== younger;
  }

  /** The two people whose ages count, the one nearer the chain's beginning first. */
  get pair() {
    const sibling = this.chain.findIndex((link) => SIBLINGS.includes(link));
    // Of cousins, and of children of one parent, the two ends of the chain; else the siblings in it.
    const ends = sibling < 0 || CHILDREN.includes(this.chain.at(-1) ?? "");
    const [first, second] = ends ? [0, this.chain.length] : [sibling, sibling + 1];
    return [this.#named(first), this.#named(second)];
  }

  /** @param {number} links how far along the chain */
  #named(links) {
    const mine = this.direction === "to_owner";
    const ends = ["finding-older-you", "finding-older-owner"];
    const [begin, end] = mine ? ends : ends.reverse();
    const { about, app } = this;
    if (links === 0) return app.say(begin ?? "", about);
    if (links === this.chain.length) return app.say(end ?? "", about);
    return this.#phrase(
      this.chain.slice(0, links),
      this.sex,
      this.#begin(mine ? "yours" : "owners"),
    );
  }

  /**
   * @param {Finding} finding
   * @param {Age} age
   */
  #told({ reversed }, age) {
    const last = SEXES[this.chain.at(-1) ?? ""] ?? "";
    const chain = { words: this.chain, of: this.sex, age };
    const turned = { words: reversed, of: last, age: TURNED[age] };
    const [there, back] = this.direction === "to_owner" ? [chain, turned] : [turned, chain];
    return [this.#sentence("owner-is", "yours", there), this.#sentence("you-are", "owners", back)];
  }

  /**
   * @param {string} sentence
   * @param {"yours" | "owners"} whose
   * @param {{ words: string[], of: Sex, age: Age }} chain
   */
  #sentence(sentence, whose, { words, of, age }) {
    const { about, app } = this;
    const { texts } = app;
    const id = `kin-${idOf(words.join("-"))}`;
    // Only the applicant is spoken to; of anybody else it is told as of the owner.
    const spoken = about.about === "me" ? whose : "owners";
    const values = { age: age || "unknown", of: of || "unknown", whose: spoken };
    if (texts.has(id))
      return texts.say(`kin-${sentence}`, { ...about, kin: texts.say(id, values) });
    const kin = this.#phrase(words, of, this.#begin(whose));
    return texts.say(`kin-${sentence}-phrase`, { ...about, kin });
  }

  /**
   * Whose relatives a phrase tells of; nothing where it is the one who is spoken to.
   * @param {"yours" | "owners"} whose
   */
  #begin(whose) {
    const { texts } = this.app;
    if (whose === "owners") return texts.say("kin-owners");
    return this.about.about === "me" ? null : texts.say("kin-theirs");
  }

  /**
   * Link by link, for chains that have no word of their own.
   * @param {string[]} words
   * @param {Sex} sex
   * @param {string | null} begin whose they are; nothing where it is the one who is spoken to
   */
  #phrase(words, sex, begin) {
    const { texts } = this.app;
    let of = sex;
    let phrase = begin ?? "";
    words.forEach((word, place) => {
      const isLast = place === words.length - 1;
      const begins = begin === null && place === 0;
      const form = begins ? (isLast ? "yours" : "yours-of") : isLast ? "last" : "of";
      const far = texts.say(`link-${idOf(word)}`, { form, of: of || "unknown" });
      phrase = phrase ? texts.say("kin-join", { near: phrase, far }) : far;
      of = SEXES[word] ?? "";
    });
    return phrase;
  }

  /** The answer is put into the question, for the person to look at and go on with. */
  choose() {
    const { person = null, fields = [] } = this.app.journey?.view ?? {};
    const [field] = fields;
    const { relation, line } = this.finding ?? {};
    if (!field || !relation) return;
    this.chosen = line ? { person, relation, line, told: false } : null;
    this.app.filling.type(field.name, relation);
    sayRelated(this.app, field);
    if (this.#isFromList) return this.app.goBack();
    this.app.trail.replace({ ...this.app.trail.spot, part: partOf(field) });
    this.app.draw();
  }

  /**
   * Fills in the question that follows from the chain, where the answer before it is still the chain's. It stays a
   * question: shown, and changed as any other. False where there is nothing to fill in.
   * @param {import("/pkg/tirkeu.js").View} view
   */
  fillIn({ answers, fields, person }) {
    const [field] = fields;
    const said = answers.find((one) => one.label === "relation" && one.person === person);
    if (!this.chosen || !field || person !== this.chosen.person) return false;
    if (said?.value !== this.chosen.relation) return false;
    const { line, told } = this.chosen;
    // The latest word counts: what was answered before the finder was asked gives way to it once.
    if (!told || !valueOf(this.app, field)) this.app.filling.type(field.name, line);
    this.chosen.told = true;
    return valueOf(this.app, field) === line;
  }
}

/** @param {string} words */
const idOf = (words) => words.replaceAll("_", "-");
