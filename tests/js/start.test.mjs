// The start page tells who, what, how long and by which rules, and is short: whoever reads slowly reads it all.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { LANGUAGES, messages, speaker } from "./texts.mjs";

const MOST_WORDS = 150;
/** What a visitor wants to know before they begin, each on a line of its own. */
const FACTS = ["price", "time", "where", "basis", "day"];
/** A button in another state, and one of another screen. */
const ELSEWHERE = ["start-go-on", "start-anew"];
/** The longest day there is, in words. */
const DAY = "2026-11-22";

for (const language of LANGUAGES) {
  const say = speaker(language);

  test(`${language}: the start page has five facts and at most ${MOST_WORDS} words`, () => {
    const ids = [...messages(language).keys()].filter(
      (id) => id.startsWith("start-") && !ELSEWHERE.includes(id),
    );
    assert.deepEqual(
      FACTS.filter((fact) => !ids.includes(`start-${fact}-name`)),
      [],
    );
    const told = [...ids.map((id) => say(id)), say("value-day", { value: DAY })].join(" ");
    const words = told.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word));
    assert.ok(words.length > 80 && words.length <= MOST_WORDS, `${words.length} words`);
  });

  test(`${language}: the order is named by its number, as at the foot`, () => {
    for (const number of ["500/НҚ – 801", "677"]) {
      assert.ok(say("start-basis").includes(number), number);
      assert.ok(say("foot").includes(number), number);
    }
  });
}

test("the page draws each of the facts", () => {
  const screen = readFileSync(new URL("../../www/js/screens/start.js", import.meta.url), "utf8");
  for (const fact of FACTS) assert.ok(screen.includes(`"${fact}"`), fact);
});
