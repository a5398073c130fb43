// The texts are short and plain: sentences that can be read in one breath, hints of a line or two, no shouting.

import assert from "node:assert/strict";
import { test } from "node:test";
import { LANGUAGES, messages, speaker } from "./texts.mjs";

const LONGEST = 20;

// Names of acts and systems are long in themselves.
const EXEMPT = /^(foot|register-|clause-|rule-)/;

/** Values for every variable, so that each text can be said. */
const VALUES = {
  ...{
    count: 3,
    seconds: 30,
    now: 1,
    all: 5,
    places: 4,
    residents: 4,
    party: 1,
    person: 2,
    area: 6450,
    norm: 1500,
    free: 0,
  },
  ...{
    room: "full",
    about: "me",
    last: "9876",
    number: 0,
    when: "ended",
    instead: "rules",
    rule: "–",
    day: "2026-06-30",
    from: "2025-12-26",
    to: "2026-06-30",
    at: "2026-11-21T10:00:00+05:00",
  },
  ...{
    title: "–",
    iin: "–",
    name: "–",
    code: "–",
    register: "–",
    registers: "–",
    address: "–",
    look: "–",
  },
  ...{ claim: "–", until: "15:30", value: "2026-11-21" },
  ...{ age: "unknown", of: "unknown", whose: "yours", form: "last", kin: "–", near: "–", far: "–" },
  ...{ when: "–", by: "–", hours: "–", since: "2015-01-01" },
  ...{ relation: "grandchild", who: "–", sent: "2026-11-21T10:00:00+05:00" },
  ...{ deadline: "2026-11-21T11:00:00+05:00", ended: "2026-11-21T11:00:00+05:00" },
  ...{ owner: "–", opens: "2026-11-22T06:00:00+05:00" },
  ...{ language: "–", known: "–", names: "–" },
  ...{ left: 2, minutes: 42, agreed: 1, months: 6, from: "2025-12-26" },
};

/** What is said to the applicant is said otherwise about a child and about a ward. */
const ABOUT = ["me", "child", "ward"];

for (const language of LANGUAGES) {
  const speak = speaker(language);
  const say = (/** @type {string} */ id, /** @type {Record<string, string | number>} */ values) =>
    [...new Set(ABOUT.map((about) => speak(id, { ...values, about })))].join("\n");
  const ids = [...messages(language).keys()];

  test(`${language}: every text can be said`, () => {
    for (const id of ids) {
      const values = id === "value-area" ? { value: 6450 } : VALUES;
      assert.ok(say(id, values).trim().length > 0, id);
    }
  });

  test(`${language}: no sentence is longer than ${LONGEST} words`, () => {
    const long = ids
      .filter((id) => !EXEMPT.test(id) && id !== "value-area")
      .flatMap((id) => sentences(say(id, VALUES)).map((sentence) => ({ id, sentence })))
      .filter(
        ({ sentence }) =>
          sentence.split(/\s+/).filter((word) => /\p{L}|\d/u.test(word)).length > LONGEST,
      );
    assert.deepEqual(long, []);
  });

  test(`${language}: a hint is one sentence, whoever it is about, and leads nowhere else`, () => {
    const hints = ids.filter((id) => id.endsWith("-hint"));
    assert.ok(hints.length >= 40, `${hints.length} hints`);
    for (const id of hints)
      for (const about of ABOUT) {
        const hint = speak(id, { ...VALUES, about });
        assert.equal(sentences(hint).length, 1, `${id}: ${hint}`);
        assert.doesNotMatch(hint, /<|https?:|www\.|\.(kz|gov)\b/, id);
      }
  });

  test(`${language}: nothing shouts, and quotation marks are the language's own`, () => {
    for (const id of ids.filter((id) => id !== "value-area")) {
      const text = say(id, VALUES);
      assert.doesNotMatch(text, /!|\b[A-ZА-ЯӘҒҚҢӨҰҮҺІ]{9,}\b/, id);
      assert.doesNotMatch(text, language === "en" ? /["«»]/ : /["“”]/, id);
      assert.doesNotMatch(text, / - | {2}/, id);
    }
  });

  test(`${language}: in the language's own letters`, () => {
    const foreign = language === "en" ? /[а-яәғқңөұүһі]{3}/i : /\b(the|and|you|your|with)\b/i;
    for (const id of ids.filter((id) => id !== "value-area")) {
      // Laws keep their own numbers, such as 500/НҚ.
      assert.doesNotMatch(say(id, VALUES), foreign, id);
    }
  });
}

test("Kazakh is Kazakh: its own letters are there in nearly every sentence of some length", () => {
  const say = speaker("kk");
  const long = [...messages("kk").keys()]
    .filter((id) => id !== "value-area")
    .map((id) => say(id, VALUES))
    .filter((text) => text.length > 60);
  const own = long.filter((text) => /[әғқңөұүһі]/i.test(text));
  assert.ok(long.length > 100);
  assert.equal(own.length, long.length);
});

/** @param {string} text */
function sentences(text) {
  return text.split(/(?<=[.?])\s+|\n/).filter(Boolean);
}
