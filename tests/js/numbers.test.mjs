// Numbers of the rules that stand in the texts as words. Whoever changes one in rules/*.toml learns here which texts still
// say the old one, in each language; and whoever writes another number into a text must say here whose it is.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { LANGUAGES, messages } from "./texts.mjs";

/** @typedef {import("./texts.mjs").Language} Language */

/** @param {string} path */
const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const RULES = read("rules/kazakhstan.toml") + read("rules/astana.toml");

/**
 * What a rule says, on whichever day.
 * @param {string} name
 */
const rule = (name) => every(RULES, new RegExp(`^${name} = "?([0-9.]+)"?`, "gm"));

/**
 * @param {string} text
 * @param {RegExp} written
 */
function every(text, written) {
  const found = [...text.matchAll(written)].map(([, number]) => Number(number));
  assert.ok(found.length > 0, `${written} is found nowhere`);
  return [...new Set(found)];
}

/** @type {Record<Language, Record<number, string>>} Numbers as the texts spell them. */
const SPELT = {
  kk: { 3: "үш", 5: "бес", 6: "алты", 14: "он төрт", 16: "он алты" },
  ru: { 3: "три", 5: "пять", 6: "шести", 14: "четырнадцать", 16: "шестнадцать" },
  en: { 3: "three", 5: "five", 6: "six", 14: "fourteen", 16: "sixteen" },
};
/** @type {Record<Language, Record<"hour" | "minutes" | "days", string>>} */
const UNITS = {
  kk: { hour: "бір сағат(та|ты|ы)?", minutes: "минут", days: "күн" },
  ru: { hour: "часа?", minutes: "минут", days: "дня" },
  en: { hour: "hour", minutes: "minutes", days: "days" },
};

/** @typedef {(number: number, language: Language) => string} Said */
/** @type {Said} */
const number = (number, language) => `(${number}|${SPELT[language][number] ?? number})`;
/** @type {Said} */
const minutes = (long, language) =>
  long === 60 ? UNITS[language].hour : `${number(long, language)} ${UNITS[language].minutes}`;
/** @type {Said} */
const days = (long, language) => `${number(long, language)} ${UNITS[language].days}`;

const AGES = rule("applicant_age");
const CHILDREN = [
  ...["start-who", "who-me-and-children-hint", "who-children-hint", "children-label"],
  "asked-child-why",
];
const MONTHS = ["kind-temporary-hint", "months-hint", "issue-months-range"];
const AN_HOUR = [
  ...["act-sign-body", "act-consent-body", "verdict-consent-run-out-body", "end-where-here"],
  ...["change-consent-run-out-verdict", "application-run-out-body", "application-next"],
  ...["application-run-out-why", "application-run-out-change", "training-hurry", "consents-body"],
  ...["refused", "run-out", "changed", "withdrawn"].map((state) => `application-${state}-where`),
];

/** @type {[number[], Said, string[]][]} The numbers, how they are said, and in which texts. */
const SAID = [
  [AGES, number, ["start-who", "asked-applicant-why", "change-too-young-verdict"]],
  [AGES, number, ["verdict-too-young-body", "verdict-child-too-old-body"]],
  [AGES.map((age) => age - 1), number, CHILDREN],
  [rule("child_age"), number, [...CHILDREN, "verdict-child-too-young-body"]],
  [rule("child_age"), number, ["change-child-too-young-verdict"]],
  [rule("months_least"), number, MONTHS],
  [rule("months_most"), number, [...MONTHS, "start-who"]],
  [rule("most_children"), number, ["issue-children-range"]],
  [rule("consent_minutes"), minutes, AN_HOUR],
  [rule("square_metres"), number, ["rule-norm"]],
  [every(read("src/finder.rs"), /LONGEST: usize = (\d+)/g), number, ["finder-none-too-long"]],
  [
    every(read("mock-api/src/signing.rs"), /LASTS: i64 = (\d+) \* 60;/g),
    minutes,
    ["unsent-answers", "notice-signature-invalid"],
  ],
  [
    every(read("www/js/draft.js"), /LIFE = (\d+) \* 3600_000/g).map((hours) => hours / 24),
    days,
    ["end-answers-kept", "application-ended-answers", "later-body"],
  ],
];

/** What has a number that is no rule's: acts and their points, examples, how long an IIN is, the forms of plurals. */
const NO_RULES =
  /^(studio|part-|foot$|clause-|start-(time|basis)$|end-review-decision$|(child|ward|owner|born|rka|code|desk-owner)-hint$|addresses-found$|issue-(number-unread|iin-length)$|space-(sum|words|source-norm)$|education-|(desk-owner|powers)-why$|verdict-not-in-force-body$|change-residents$|next-child-applies$|rule-(ordinary-way|rules-677)$|later-remind$)/;
const TELEPHONE = /1414/g;

/** @param {string} words */
const alone = (words) => new RegExp(`(?<![\\p{L}\\d])${words}(?![\\p{L}\\d])`, "iu");

/**
 * Each way in which a text can be said, without what is put into it.
 * @param {any} node
 * @returns {string[]}
 */
function ways(node) {
  if (node?.type === "TextElement") return [node.value.replace(/\s+/g, " ")];
  if (node?.type === "Placeable") return ways(node.expression);
  if (node?.type === "SelectExpression")
    return node.variants.flatMap((/** @type {any} */ variant) => ways(variant.value));
  if (node?.type !== "Pattern") return [""];
  /** @type {string[]} */
  const begun = [""];
  return node.elements.reduce(
    (/** @type {string[]} */ said, /** @type {any} */ element) =>
      said.flatMap((before) => ways(element).map((more) => before + more)),
    begun,
  );
}

for (const language of LANGUAGES) {
  const texts = messages(language);
  const waysOf = (/** @type {string} */ id) => ways(texts.get(id)?.value);

  test(`${language}: what the texts say of the rules' numbers is what the rules say`, () => {
    const stale = SAID.flatMap(([numbers, said, ids]) =>
      numbers.flatMap((one) => {
        const words = alone(said(one, language));
        return ids
          .filter((id) => !waysOf(id).every((text) => words.test(text)))
          .map((id) => `${id} says nothing of ${one}`);
      }),
    );
    assert.deepEqual(stale, []);
  });

  test(`${language}: no other text says a number of the rules`, () => {
    const known = new Set(SAID.flatMap(([, , ids]) => ids));
    const spelt = [UNITS[language].hour, SPELT[language][14], SPELT[language][16]].join("|");
    const suspect = (/** @type {string} */ text) =>
      /\d/.test(text) || alone(`(${spelt})`).test(text);
    const others = [...texts.keys()].filter((id) => !known.has(id) && !NO_RULES.test(id));
    const found = others.filter((id) =>
      waysOf(id).some((text) => suspect(text.replace(TELEPHONE, ""))),
    );
    assert.deepEqual(found, []);
  });
}
