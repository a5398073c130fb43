// The question who somebody is to the owner: every answer comes with an example and is said back, to the applicant and of
// a child or ward alike; and the line of kinship is named in words.

import assert from "node:assert/strict";
import { test } from "node:test";
import { textId } from "./ids.mjs";
import { LANGUAGES, speaker } from "./texts.mjs";
import * as engine from "./words.mjs";

/** How an example begins. */
const EXAMPLE = { kk: /^Мысалы, /, ru: /^Например, /, en: /^For example, / };
/** What is said to the applicant, and not of somebody else. */
const SPOKEN_TO = {
  kk: /[Сс]із|(?:ңыз|ңіз|сыз|сіз)(?![а-яәғқңөұүһі])/,
  ru: /(?<![А-Яа-яё])[Вв](?:ы(?![а-яё])|ас(?![а-яё])|ам(?![а-яё])|аш)/,
  en: /\byou(?:r|rs)?\b/i,
};
const OTHERS = ["child", "ward"];

for (const language of LANGUAGES) {
  const say = speaker(language);
  const said = (/** @type {string} */ id, /** @type {string} */ about, relation = "grandchild") =>
    say(textId(id), { about, relation, number: 0 });

  test(`${language}: every relation has an example, whoever it is about`, () => {
    for (const relation of engine.relations)
      for (const about of ["me", ...OTHERS]) {
        const hint = said(`relation-${relation}-hint`, about);
        assert.match(hint, EXAMPLE[language], relation);
      }
  });

  test(`${language}: before the list it is asked whether they are related at all`, () => {
    for (const about of ["me", ...OTHERS]) {
      const names = ["relative", "student", "neither"].map((word) =>
        said(`related-${word}`, about),
      );
      assert.equal(new Set(names).size, 3);
      for (const id of ["title", "body", "why", "relative-hint", "neither-playback"])
        assert.ok(said(`related-${id}`, about), id);
    }
    assert.ok(said("issue-related-missing", "me"));
  });

  test(`${language}: of somebody else it is told, and the applicant is not spoken to`, () => {
    const ids = engine.relations.flatMap((one) => [
      `relation-${one}-hint`,
      `relation-${one}-playback`,
    ]);
    const others = ["side-father", "side-mother-hint", "shared-parent-father-hint"];
    const before = ["relative", "student", "neither", "neither-hint"];
    for (const id of [...ids, ...others, ...before.map((word) => `related-${word}`)])
      for (const about of OTHERS)
        assert.doesNotMatch(said(id, about), SPOKEN_TO[language], `${id}, ${about}`);
    assert.match(said("relation-child-playback", "me"), SPOKEN_TO[language]);
  });

  test(`${language}: the side is a person's own father or mother, in words`, () => {
    for (const line of ["father", "mother"]) {
      const of = new Set(
        ["me", "child"].flatMap((about) =>
          ["grandchild", "grandparent"].map((relation) => said(`side-${line}`, about, relation)),
        ),
      );
      // Mine, this person's, and the owner's.
      assert.equal(of.size, 3, [...of].join());
      const hints = ["grandchild", "grandparent"].map((relation) =>
        said(`side-${line}-hint`, "me", relation),
      );
      assert.notEqual(hints[0], hints[1]);
    }
  });
}
