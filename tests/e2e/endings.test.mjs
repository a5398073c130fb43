// Every ending, reached in each language: by the invented people, in the real page, from the real registers. Each is in
// its own words, and fit for everyone in every look.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { everyState } from "./application.mjs";
import { LANGUAGES, freshPage, launch } from "./browser.mjs";
import { allEndings } from "./ending.mjs";
import { everyEnding } from "./endings.mjs";
import { NARROW, judged } from "./looks.mjs";
import { asBefore } from "./spoken.mjs";

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** @type {[string, typeof everyEnding, (name: string) => boolean][]} */
const WALKS = [
  ["ending", everyEnding, (name) => !isState(name)],
  ["state of an application", everyState, isState],
];

/** @param {string} name */
function isState(name) {
  return name.startsWith("application");
}

for (const language of LANGUAGES) {
  for (const [what, walk, isOne] of WALKS) {
    test(`${language}: every ${what} is reached, says what it is and is clean in every look`, async () => {
      const { context, page, faults } = await freshPage(browser, { language, viewport: NARROW });
      /** @type {Map<string, string>} */
      const heard = new Map();
      for await (const name of walk(page, language)) heard.set(name, await judged(page, name));
      // Some texts serve more than one ending.
      const reached = [...heard.keys()].map((name) => name.split(":")[0]);
      const wanted = allEndings().filter(isOne);
      assert.ok(wanted.length > 0);
      assert.deepEqual(
        wanted.filter((name) => !reached.includes(name)),
        [],
      );
      asBefore(`${language}-${what.split(" ")[0]}s`, heard);
      assert.deepEqual(faults, []);
      await context.close();
    });
  }
}
