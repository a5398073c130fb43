// Kazakh names brothers and sisters by who is older and by the sex of whoever speaks: each word where it belongs.

import assert from "node:assert/strict";
import { test } from "node:test";
import { speaker } from "./texts.mjs";

const say = speaker("kk");

/** By the chain, who is the older of the two, and whose relative it is. */
const WORDS = {
  brother: { elder: ["аға", "аға"], younger: ["іні", "іні"] },
  sister: { elder: ["апа", "апа"], younger: ["қарындас", "сіңлі"] },
  "husband-brother": { elder: ["қайнаға", "қайнаға"], younger: ["қайын іні", "қайын іні"] },
  "wife-sister": { elder: ["қайын апа", "қайын апа"], younger: ["балдыз", "балдыз"] },
  "brother-wife": { elder: ["жеңге", "жеңге"], younger: ["келін", "келін"] },
  "sister-husband": { elder: ["жезде", "жезде"], younger: ["күйеу бала", "күйеу бала"] },
};

test("each word by age and by the speaker's sex; both where the age is unknown", () => {
  for (const [chain, ages] of Object.entries(WORDS)) {
    for (const [place, of] of ["male", "female"].entries()) {
      const told = (/** @type {string} */ age) => say(`kin-${chain}`, { age, of, whose: "yours" });
      const words = [ages.elder[place] ?? "", ages.younger[place] ?? ""];
      assert.deepEqual([told("elder"), told("younger")], words, `${chain} of ${of}`);
      for (const word of words)
        assert.ok(told("unknown").includes(word), `${chain}: ${told("unknown")}`);
    }
  }
});

test("a half-brother is named by age as a brother is", () => {
  const told = (/** @type {string} */ age) => say("kin-half-brother", { age, of: "male" });
  assert.match(told("elder"), /аға$/);
  assert.match(told("younger"), /іні$/);
  assert.match(told("unknown"), /аға немесе іні$/);
});
