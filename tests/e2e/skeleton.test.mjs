// Every page that tells of a refusal, a wait or a trouble carries the same parts, in each language: none is a dead end.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { LANGUAGES, launch } from "./browser.mjs";
import { choose, openStudio, screens } from "./studio.mjs";

/** @typedef {import("playwright-core").Page} Page */

const PARTS = ["decided", "why", "change", "next", "where", "review", "answers", "code"];
/** What ends well, and what only asks or looks, is no such page. */
const ENDING = /^(verdict|retry|closed|problem|unsent|application) (?!registered$)/;
const AN_ID = /\b[a-z]+(-[a-z]+)+-(title|body|why|change|next|where|answers)\b/;
const SHORTEST = 12;

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/**
 * What each part of the screen says, by its name; and how many headings there are.
 * @param {Page} page
 */
const partsOf = (page) =>
  page.evaluate(() => {
    /** @type {Record<string, string[]>} */
    const parts = {};
    for (const part of document.querySelectorAll("#stage [data-part]")) {
      const name = part.getAttribute("data-part") ?? "";
      parts[name] = [...(parts[name] ?? []), part.textContent ?? ""];
    }
    return { parts, headings: document.querySelectorAll("#stage h1").length };
  });

/**
 * @param {Page} page
 * @param {string} id
 */
async function isWhole(page, id) {
  await choose(page, "screen", id);
  const { parts, headings } = await partsOf(page);
  assert.deepEqual(Object.keys(parts).sort(), [...PARTS].sort(), id);
  for (const [name, texts] of Object.entries(parts)) {
    assert.equal(texts.length, 1, `${id}: ${name}`);
    assert.ok((texts[0] ?? "").length >= SHORTEST, `${id}: ${name}: ${texts[0]}`);
    assert.doesNotMatch(texts[0] ?? "", AN_ID, id);
  }
  assert.equal(headings, 1, id);
}

for (const language of LANGUAGES) {
  test(`${language}: what was decided, why, what would change it, what to do, where, by whom, the answers, a code`, async () => {
    const { context, page, faults } = await openStudio(browser);
    await choose(page, "language", language);
    const endings = (await screens(page)).filter((id) => ENDING.test(id));
    assert.ok(endings.length > 40, `${endings.length} endings`);
    for (const id of endings) await isWhole(page, id);
    await choose(page, "day", "2025-01-01");
    await isWhole(page, "verdict not_in_force");
    assert.deepEqual(faults, []);
    await context.close();
  });
}
