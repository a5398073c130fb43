// Every word that the engine can say has its texts, in three languages that say the same things.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { textId } from "./ids.mjs";
import { LANGUAGES, entries, messages } from "./texts.mjs";
import * as engine from "./words.mjs";

/**
 * @param {string[]} ids
 */
function allSaid(ids) {
  assert.ok(ids.length > 0);
  for (const language of LANGUAGES) {
    const said = messages(language);
    assert.deepEqual(
      ids.map(textId).filter((id) => !said.has(id)),
      [],
      language,
    );
  }
}

test("the files are Fluent without a mistake, and no text stands twice", () => {
  for (const language of LANGUAGES) {
    const all = entries(language);
    const junk = all.filter((entry) => entry.type === "Junk");
    assert.deepEqual(junk, [], language);
    const ids = all.flatMap((entry) =>
      entry.type === "Message"
        ? [/** @type {import("@fluent/syntax").Message} */ (entry).id.name]
        : [],
    );
    assert.equal(new Set(ids).size, ids.length, `${language} says something twice`);
    assert.ok(ids.length > 300, `${language} has ${ids.length} texts`);
  }
});

test("the three languages have the same texts with the same variables", () => {
  const [first, ...others] = LANGUAGES.map((language) => {
    const said = [...messages(language)].map(([id, message]) => [id, variables(message)]);
    return Object.fromEntries(said.sort());
  });
  for (const other of others) assert.deepEqual(Object.keys(other), Object.keys(first));
  for (const other of others) assert.deepEqual(other, first);
});

test("every question has a title, a reason and words for its fields and choices", () => {
  const asked = engine.questions.filter((question) => question !== "ticket");
  allSaid(asked.flatMap((question) => [`${question}-title`, `${question}-why`]));
  allSaid(
    ["months", "children", "child", "born", "ward", "rka", "owner", "desk_owner"].map(
      (field) => `${field}-label`,
    ),
  );
  allSaid(
    Object.entries(engine.choices).flatMap(([field, words]) =>
      words.map((word) => `${field}-${word}`),
    ),
  );
  allSaid(engine.relations.map((relation) => `relation-${relation}-playback`));
  const followed = engine.relations.filter((relation) => !["student", "none"].includes(relation));
  allSaid(followed.map((relation) => `way-${relation}`));
});

test("the arrival slip has words for its questions and choices", () => {
  assert.equal(engine.slip.length, 3);
  allSaid(
    engine.slip.flatMap(({ id, choices }) => [
      `${id}-title`,
      `${id}-why`,
      `issue-${id}-missing`,
      ...choices.map((choice) => `${id}-${choice}`),
    ]),
  );
});

test("every issue has words", () => {
  assert.ok(engine.issues.length >= 10);
  allSaid(
    engine.issues.map((issue) => `issue-${issue}`).filter((id) => !/_range$|_unknown$/.test(id)),
  );
  allSaid([
    "issue-months_range",
    "issue-children_range",
    "issue-address_unknown",
    "issue-choice_unknown",
  ]);
});

test("every lookup tells what is asked of whom and why", () => {
  assert.ok(engine.lookups.length >= 10);
  allSaid(
    engine.lookups.flatMap((lookup) => [
      `look-${lookup}`,
      `asked-${lookup}`,
      `asked-${lookup}-why`,
    ]),
  );
  assert.ok(engine.registers.length >= 7);
  allSaid(engine.registers.map((register) => `register-${register}`));
});

test("every ending has a title, a body and what to do next", () => {
  assert.ok(engine.verdicts.length >= 20);
  allSaid(
    engine.verdicts.flatMap((verdict) => [`verdict-${verdict}-title`, `verdict-${verdict}-body`]),
  );
  allSaid(engine.acts.flatMap((act) => [`act-${act}-title`, `act-${act}-body`]));
  assert.ok(engine.nextSteps.length >= 20);
  allSaid(engine.nextSteps.map((next) => `next-${next}`));
});

test("every step of the rules to a state service is one that some ending tells", () => {
  assert.ok(engine.elsewhere.length >= 4);
  assert.deepEqual(
    engine.elsewhere.filter((step) => !engine.nextSteps.includes(step)),
    [],
  );
});

test("every relative stands in the picture of the family", () => {
  allSaid(
    engine.relations
      .filter((relation) => !["none", "student"].includes(relation))
      .map((relation) => `family-${relation}`),
  );
});

test("what a register confirmed of a relation is told", () => {
  allSaid(["kinship", "study"].flatMap((fact) => [`confirmed-${fact}-title`, `confirmed-${fact}`]));
});

test("every answer can be checked before it is signed", () => {
  allSaid(
    [...Object.keys(engine.choices), ...engine.slip.map(({ id }) => id)]
      .filter((field) => field !== "powers")
      .concat(["months", "children", "child", "born", "ward", "rka", "owner"])
      .map((field) => `check-${field}`),
  );
});

test("every state of an application and every owner's word can be told", () => {
  const states = ["awaiting_consent", "registered", "refused", "run_out", "withdrawn"];
  allSaid(
    states.flatMap((state) => [
      `state-${state}`,
      `application-${state}-title`,
      `application-${state}-body`,
    ]),
  );
  allSaid(
    ["awaiting", "agreed", "refused"].flatMap((word) => [`owner-${word}`, `consent-${word}`]),
  );
});

test("whatever becomes of the wish to send a message again is told", () => {
  const outcomes = ["sending", "sent", "taken", "early", "used-up", "failed"];
  allSaid(outcomes.map((outcome) => `again-${outcome}`));
});

test("facts, clauses and rules can be told", () => {
  allSaid(engine.clauses.map((clause) => `clause-${clause}`));
  allSaid([...engine.orders, ...engine.services].map((rule) => `rule-${rule}`));
  allSaid(engine.relations.map((relation) => `fact-relation-${relation}`));
  allSaid(engine.studies.map((found) => `fact-study-${found}`));
  allSaid(engine.proofs.map((proof) => `fact-kinship-${proof}`));
});

test("no text is kept that nobody says", () => {
  const code = scripts();
  const families = [
    ...[
      "look",
      "asked",
      "register",
      "verdict",
      "change",
      "act",
      "next",
      "fact",
      "clause",
      "rule",
      "issue",
      "stage",
      "problem",
    ],
    ...engine.questions,
    ...engine.slip.map(({ id }) => id),
    ...["rka", "whose", "born", "start", "signin", "value", "space-key", "date"],
    ...["state", "check", "sign-lead", "way", "code-send", "unsent", "notice", "application"],
    ...[
      "done",
      "timeline",
      "owner",
      "again",
      "term",
      "consent",
      "family",
      "related",
      "finding",
      "finder",
      "kin",
      "link",
    ],
    ...["studio", "fault", "play"],
    ...["note", "confirmed", "end", "trouble"],
    ...["slip", "space-source", "sign", "code", "waiting"],
  ].map((family) => `${textId(family)}-`);
  const unsaid = [...messages("en").keys()].filter(
    (id) => !code.includes(`"${id}"`) && !families.some((family) => id.startsWith(family)),
  );
  assert.deepEqual(unsaid, []);
});

test("every text that the page names is there", () => {
  const named = [...scripts().matchAll(/\bsay\(\s*"([a-z-]+)"/g)].map((match) => match[1] ?? "");
  assert.ok(named.length > 40, `${named.length} texts are named`);
  allSaid(named);
});

/** Whom a sentence is about; whose relative somebody is, and whether older or younger. */
const ENDINGS = ["about", "age", "relation", "of", "whose", "form"];

/** All the page's own scripts. */
function scripts() {
  const folder = new URL("../../www/js/", import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const own = files.filter((file) => file.endsWith(".js"));
  return own.map((file) => readFileSync(new URL(file, folder), "utf8")).join("\n");
}

/**
 * The variables of a text, but for those that change endings or the very word, and not in every language.
 * @param {import("@fluent/syntax").Message} message
 */
function variables(message) {
  const found = JSON.stringify(message).matchAll(
    /"VariableReference","id":\{"type":"Identifier","name":"(\w+)"/g,
  );
  return [...new Set([...found].map((match) => match[1] ?? ""))]
    .filter((name) => !ENDINGS.includes(name))
    .sort();
}
