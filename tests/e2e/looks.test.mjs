// Every screen on the way in every language and every look; and what a screen reader says of it. The endings have a walk
// of their own.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { LANGUAGES, freshPage, launch, started } from "./browser.mjs";
import { ENLARGED, NARROW, covered, isFit, judged, violations } from "./looks.mjs";
import { goOn, signInAs } from "./person.mjs";
import { dangling } from "./references.mjs";
import { asBefore } from "./spoken.mjs";
import { everyScreen } from "./walk.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

for (const language of LANGUAGES) {
  test(`${language}: every screen is clean, light and dark`, async () => {
    const { context, page, faults } = await freshPage(browser, {
      language,
      viewport: NARROW,
    });
    await started(page);
    /** @type {Map<string, string>} */
    const heard = new Map();
    for await (const screen of everyScreen(page, language))
      heard.set(screen, await judged(page, screen));
    asBefore(language, heard);
    assert.deepEqual(faults, []);
    await context.close();
  });
}

for (const [name, options] of /** @type {const} */ ([
  ["forced colours", { forcedColors: "active" }],
  ["reduced motion", { reducedMotion: "reduce" }],
])) {
  test(`${name}: the start page and a question hold`, async () => {
    const { context, page, faults } = await freshPage(browser, { language: "kk", ...options });
    await started(page);
    await isClean(page, name, options);
    await signInAs(page, "aigerim");
    await goOn(page);
    await page.waitForSelector("#summary");
    await isClean(page, name, options);
    assert.deepEqual(faults, []);
    await context.close();
  });
}

/**
 * Where the person's own colours are forced upon the page, axe-core reads one of the two it compares from the page's style
 * and takes every text on a button for invisible.
 * @param {Page} page
 * @param {string} name
 * @param {{ forcedColors?: "active", reducedMotion?: "reduce" }} look
 */
async function isClean(page, name, { forcedColors }) {
  const found = await violations(page);
  const judged = found.filter((one) => !forcedColors || !/ 1:1 contrast ratio/.test(one));
  assert.deepEqual(judged, []);
  await isFit(page, name);
}

test("axe-core does find what is wrong", async () => {
  const { context, page } = await freshPage(browser, { language: "en" });
  await started(page);
  await page.evaluate(() =>
    document.getElementById("main")?.append(document.createElement("input")),
  );
  const found = await violations(page);
  assert.match(found.join(), /label/);
  await page.evaluate(() => {
    const text = document.createElement("p");
    text.textContent = "On two colours at once";
    text.style.background = "linear-gradient(black, white)";
    document.getElementById("main")?.append(text);
  });
  assert.match((await violations(page)).join(), /color-contrast/, "what it can't judge is told");
  await context.close();
});

test("a description that nobody has the id of is found", async () => {
  const { context, page } = await freshPage(browser, { language: "en" });
  await started(page);
  assert.deepEqual(await dangling(page), []);
  await page.evaluate(() =>
    document.getElementById("title")?.setAttribute("aria-describedby", "x y"),
  );
  assert.deepEqual(await dangling(page), [
    'h1#title aria-describedby="x"',
    'h1#title aria-describedby="y"',
  ]);
  await context.close();
});

test("what is covered at 400 % is found", async () => {
  const { context, page } = await freshPage(browser, { language: "en", viewport: ENLARGED });
  await started(page);
  assert.deepEqual(await covered(page), []);
  await page.evaluate(() => {
    const bar = document.createElement("div");
    bar.style.cssText = "position: fixed; inset: 0 0 auto; height: 100%; background: white";
    document.body.append(bar);
  });
  assert.ok((await covered(page)).some((control) => control.startsWith("begin")));
  await context.close();
});
