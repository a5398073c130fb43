// In the studio: the parts that the form is made of, each in its states.

import assert from "node:assert/strict";
import { test } from "node:test";
import { AN_ID } from "./looks.mjs";
import { choose, violationsIn } from "./studio.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** Each part, and how many states it is shown in at least. */
const PARTS = { button: 4, line: 3, iin: 3, choice: 3, date: 3, address: 2, summary: 1, notice: 1 };
const MORE_PARTS = { details: 2, progress: 3, tag: 3, picture: 6 };
const SIGHTS = { space: 3, timeline: 3, owners: 2, qr: 1, card: 1 };

/**
 * How many states and pieces of advice each part has, and all that is said.
 * @param {Page} page
 */
const partsShown = (page) =>
  page.evaluate(() => {
    /** @type {Record<string, { states: number, advice: number }>} */
    const shown = {};
    for (const part of document.querySelectorAll(".studio-part"))
      shown[part.id.replace("part-", "")] = {
        states: part.querySelectorAll(".studio-state").length,
        advice: part.querySelectorAll(".studio-advice dd").length,
      };
    const words = document.querySelector(".studio-parts")?.textContent ?? "";
    return /** @type {const} */ ([shown, words]);
  });

/** @param {() => import("./studio.mjs").Studio} studio */
export function parts(studio) {
  test("every part is there in its states, in each language and look, and fit for everyone", async () => {
    const { page, faults } = studio();
    for (const language of ["kk", "ru", "en"]) {
      await choose(page, "language", language);
      await choose(page, "theme", "light");
      const [shown, words] = await partsShown(page);
      for (const [name, states] of Object.entries({ ...PARTS, ...MORE_PARTS, ...SIGHTS })) {
        assert.ok((shown[name]?.states ?? 0) >= states, `${language}, ${name}`);
        assert.equal(shown[name]?.advice, 2, `${language}, ${name}`);
      }
      assert.doesNotMatch(words, AN_ID);
      assert.deepEqual(await violationsIn(page, ".studio-parts"), [], language);
      for (const theme of ["dark", "low"]) {
        await choose(page, "theme", theme);
        assert.deepEqual(await violationsIn(page, ".studio-parts", "look"), [], theme);
      }
    }
    const line = page.locator(".studio-sizes span").first();
    const small = await line.evaluate((one) => getComputedStyle(one).fontSize);
    const large = await page
      .locator(".studio-sizes div:nth-child(5) span")
      .evaluate((one) => getComputedStyle(one).fontSize);
    assert.ok(parseFloat(large) > 1.5 * parseFloat(small), `${small} ${large}`);
    // The parts are the form's own: a choice is said back, an error leads to its field.
    await page.click("#part-summary a");
    assert.match(
      (await page.evaluate(() => document.activeElement?.id)) ?? "",
      /^part-kind-wrong-/,
    );
    assert.deepEqual(faults, []);
  });
}
