// Every ending, reached by the invented people, in the real page, from the real registers: in each language it is in its
// own words, and fit for everyone in every look. The stories are told in the languages by turns; at an ending, as anywhere,
// one may switch to another.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { everyState } from "./application.mjs";
import { LANGUAGES, freshPage, launch } from "./browser.mjs";
import { allEndings } from "./ending.mjs";
import { everyEnding } from "./endings.mjs";
import { NARROW, judged } from "./looks.mjs";
import { speak } from "./person.mjs";
import { asBefore } from "./spoken.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("./ending.mjs").Ending} Ending */

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** @type {[string, (page: Page) => AsyncGenerator<Ending>, (name: string) => boolean][]} */
const WALKS = [
  ["ending", everyEnding, (name) => !isState(name)],
  ["state of an application", everyState, isState],
];

/** @param {string} name */
function isState(name) {
  return name.startsWith("application");
}

for (const [what, walk, isOne] of WALKS) {
  test(`every ${what} is reached, says what it is in each language, and is clean in every look`, async () => {
    const { context, page, faults } = await freshPage(browser, { viewport: NARROW });
    const heard = new Map(LANGUAGES.map((language) => [language, new Map()]));
    for await (const { name, said } of walk(page)) {
      for (const [language, screens] of heard) {
        await speak(page, language);
        await said?.(language);
        screens.set(name, await judged(page, `${language}, ${name}`));
      }
    }
    // Some texts serve more than one ending.
    const reached = [...(heard.get("kk")?.keys() ?? [])].map((name) => name.split(":")[0]);
    const wanted = allEndings().filter(isOne);
    assert.ok(wanted.length > 0);
    assert.deepEqual(
      wanted.filter((name) => !reached.includes(name)),
      [],
    );
    for (const [language, screens] of heard)
      asBefore(`${language}-${what.split(" ")[0]}s`, screens);
    assert.deepEqual(faults, []);
    await context.close();
  });
}
