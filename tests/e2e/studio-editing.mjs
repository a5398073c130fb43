// In the studio: the texts of a screen are edited beside it, and what was played is saved and opened again.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { choose, violationsIn } from "./studio.mjs";

/** A scenario that is opened here stands among the screens, too. */
export const SAVED = "six months are asked for";

/** @param {() => import("./studio.mjs").Studio} studio */
export function editing(studio) {
  test("the texts of a screen are edited beside it, held against Fluent, downloaded and taken back", async () => {
    const { page, faults } = studio();
    await choose(page, "language", "en");
    await choose(page, "screen", "ask kind");
    await page.click("#texts-summary");
    const title = page.locator("#text-en-kind-title");
    const heading = page.locator("#stage h1");
    const before = await title.inputValue();
    await title.fill("Which of the two, { $nobody }?");
    assert.match((await page.textContent("#text-en-kind-title-told")) ?? "", /knows no \$nobody/);
    assert.equal(await heading.textContent(), before);
    await title.fill("Which of the two?");
    await page.fill("#text-kk-kind-title", "Екеуінің қайсысы?");
    assert.equal(await heading.textContent(), "Which of the two?");
    assert.deepEqual(await violationsIn(page, "#texts"), []);
    assert.match(
      (await page.evaluate(() => JSON.stringify({ ...sessionStorage }))) ?? "",
      /Which of the two\?/,
    );
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.click("#texts a[download$='-kk.ftl']"),
    ]);
    const file = readFileSync(await download.path(), "utf8");
    assert.equal(file, "### kk\n\nkind-title = Екеуінің қайсысы?\n");
    // What a screen says once it is tried out is its text, too; and what was changed stays changed.
    await page.click("#stage #continue");
    await page.waitForSelector("#text-ru-issue-kind-missing");
    await choose(page, "language", "kk");
    assert.equal(await heading.textContent(), "Екеуінің қайсысы?");
    await choose(page, "language", "en");
    await page.waitForSelector("#text-en-kind-title");
    await page.locator(".studio-files button").click();
    assert.equal(await heading.textContent(), before);
    assert.equal(await page.locator("#texts a[download]").count(), 0);
    await page.click("#texts-summary");
    assert.deepEqual(faults, []);
  });

  test("what was played is saved as a scenario, opened again, and a bad file changes nothing", async () => {
    const { page, faults } = studio();
    await choose(page, "screen", "ask kind");
    await page.click("#scenario-summary");
    await page.check('#stage input[value="temporary"]');
    await page.click("#stage #continue");
    await page.waitForSelector("#stage #months");
    await page.fill("#scenario-name", SAVED);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.click(".studio-scenario button"),
    ]);
    assert.equal(download.suggestedFilename(), "ask-months.json");
    const saved = readFileSync(await download.path(), "utf8");
    const [scenario] = JSON.parse(saved).scenarios;
    assert.deepEqual(scenario.answers, { kind: "temporary" });
    assert.deepEqual(scenario.expect, { end: "ask months" });
    const open = (/** @type {string} */ text) =>
      page.setInputFiles("#scenario-file", {
        ...{ name: "a.json", mimeType: "application/json", buffer: Buffer.from(text) },
      });
    const told = (/** @type {RegExp} */ words) =>
      page.locator("#scenario [role=status]").filter({ hasText: words }).waitFor();
    await choose(page, "screen", "ask who");
    await open(saved.replace("answers", "answer"));
    await told(/no scenario has a part named “answer”/);
    assert.equal((await page.locator('#stage input[name="who"]').count()) > 0, true);
    await open(saved);
    await told(/On the stage now: six months are asked for/);
    await page.waitForSelector("#stage #months");
    assert.deepEqual(await violationsIn(page, "#scenario"), []);
    await page.click("#scenario-summary");
    assert.deepEqual(faults, []);
  });
}
