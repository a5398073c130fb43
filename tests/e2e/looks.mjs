// What every screen must be, in every look: nothing that axe-core finds, nothing that scrolls sideways, nothing too small
// for a finger, nothing that is cut off or covered, no reference that leads nowhere.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dangling } from "./references.mjs";
import { spoken } from "./spoken.mjs";

/** @typedef {import("playwright-core").Page} Page */

export const NARROW = { width: 320, height: 640 };
/** A screen of 1280 × 1024 at 400 %. */
export const ENLARGED = { width: 320, height: 256 };
const FINGER = 44;
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-block-end: 2em !important; }`;
/** The id of a text, which stands where the text is missing. */
export const AN_ID = /\b[a-z]+(-[a-z]+)*-(title|body|label|hint|why)\b/;
/** What axe-core can't judge, and a person has: each with the reason. @type {RegExp[]} */
const JUDGED = [
  // The marks of the time line stand beside its texts; a text as small as its mark makes axe-core ask whether they overlap.
  /^color-contrast: <span class="hint">[^<]+<\/span>.* due to a pseudo element$/s,
];
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * @typedef {object} Look
 * @property {string} name
 * @property {Parameters<Page["emulateMedia"]>[0]} media
 * @property {boolean} [weakEyes]
 * @property {string[]} [rules] of axe-core; all of them where none are named
 */

/** Motion is reduced throughout, so that nothing is judged while it fades. @type {Look[]} */
const LOOKS = [
  { name: "light", media: { colorScheme: "light", forcedColors: "none", reducedMotion: "reduce" } },
  { name: "dark", media: { colorScheme: "dark" }, rules: ["color-contrast", "link-in-text-block"] },
  {
    name: "for weak eyes",
    media: { colorScheme: "light" },
    weakEyes: true,
    rules: ["color-contrast"],
  },
  { name: "forced colours", media: { forcedColors: "active" }, rules: [] },
];

/**
 * @param {Page} page
 * @param {Look} look
 */
async function put(page, { media, weakEyes = false }) {
  await page.emulateMedia(media);
  await page.evaluate((on) => {
    if (on) document.documentElement.dataset.sight = "low";
    else delete document.documentElement.dataset.sight;
  }, weakEyes);
}

/**
 * What axe-core finds, best practices included. What only structure can be guilty of is asked for once a screen.
 * @param {Page} page
 * @param {string[]} [rules]
 */
export async function violations(page, rules) {
  if (rules?.length === 0) return [];
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  const found = await page.evaluate(async (rules) => {
    const { violations, incomplete } = await /** @type {any} */ (window).axe.run(document, {
      resultTypes: ["violations", "incomplete"],
      // No rule that is asked for needs the styles and films that it would fetch again.
      preload: false,
      ...(rules && { runOnly: { type: "rule", values: rules } }),
    });
    const told = (/** @type {any} */ one) =>
      one.nodes.map((/** @type {any} */ node) => `${one.id}: ${node.html} ${node.failureSummary}`);
    return { wrong: violations.flatMap(told), unsure: incomplete.flatMap(told) };
  }, rules);
  const { wrong, unsure } = /** @type {{ wrong: string[], unsure: string[] }} */ (found);
  return [...wrong, ...unsure.filter((one) => !JUDGED.some((known) => known.test(one)))];
}

/**
 * Runs in the page: by how much it scrolls sideways; what is pressed with a finger and is too small for it (links inside a
 * sentence may be as small as the sentence); texts that are cut off; what moves.
 * @param {number} finger
 */
function measured(finger) {
  const { scrollWidth, clientWidth } = document.documentElement;
  const seen = (/** @type {string} */ selector) =>
    [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility());
  const targets = "button, summary, label.choice, .languages a, .back, .line-input, .card";
  const small = seen(targets)
    .map((target) => ({ target, box: target.getBoundingClientRect() }))
    .filter(({ box }) => Math.min(box.width, box.height) < finger - 0.5)
    .filter(({ target }) => !target.closest(".steps-on"))
    .map(({ target, box }) => `${target.textContent} is ${box.width} by ${box.height}`);
  const clipped = seen("main p, main h1, main span, main button, main legend")
    .filter((text) => !text.closest(".unseen") && text.scrollWidth > text.clientWidth + 1)
    .filter((text) => getComputedStyle(text).overflow === "hidden")
    .map((text) => text.textContent);
  const moving = document.getAnimations().length;
  return { sideways: scrollWidth - clientWidth, small, clipped, moving };
}

/**
 * What can be pressed or typed into and is covered by something else, wherever the page is scrolled to show it.
 * @param {Page} page
 */
export function covered(page) {
  return page.evaluate(() => {
    const controls = [...document.querySelectorAll("a:not(.skip), button, input, summary")];
    return controls
      .filter((control) => control.checkVisibility())
      .filter((control) => {
        // A radio lies invisible in its label, which is what one sees and presses.
        const seen = control.closest("label") ?? control;
        seen.scrollIntoView({ block: "nearest", behavior: "instant" });
        const [box] = seen.getClientRects();
        if (!box || box.width <= 1) return false;
        const top = document.elementFromPoint(
          box.left + box.width / 2,
          box.top + Math.min(box.height, innerHeight) / 2,
        );
        return !(top && (seen.contains(top) || top.contains(seen)));
      })
      .map((control) => `${control.id} ${control.textContent}`);
  });
}

/**
 * At 400 % everything can still be read and reached, without scrolling to the side.
 * @param {Page} page
 * @param {string} screen
 */
async function holdsEnlarged(page, screen) {
  await page.setViewportSize(ENLARGED);
  const { sideways, clipped } = await page.evaluate(measured, FINGER);
  assert.equal(sideways, 0, `${screen} scrolls sideways at 400 %`);
  assert.deepEqual(clipped, [], `${screen} at 400 %`);
  assert.deepEqual(await covered(page), [], `${screen} at 400 %`);
  await page.setViewportSize(NARROW);
}

/**
 * Nothing is cut off or leaves the page when a reader sets wider spacing (WCAG 1.4.12).
 * @param {Page} page
 * @param {string} screen
 */
async function holdsSpaced(page, screen) {
  await page.evaluate((spacing) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(spacing);
    document.adoptedStyleSheets = [sheet];
  }, SPACING);
  const { sideways, clipped } = await page.evaluate(measured, FINGER);
  await page.evaluate(() => void (document.adoptedStyleSheets = []));
  assert.equal(sideways, 0, `${screen} scrolls sideways with wider spacing`);
  assert.deepEqual(clipped, [], `${screen} with wider spacing`);
}

/**
 * Nothing scrolls sideways, is too small, is cut off or moves.
 * @param {Page} page
 * @param {string} screen
 */
export async function isFit(page, screen) {
  const found = await page.evaluate(measured, FINGER);
  assert.deepEqual(found, { sideways: 0, small: [], clipped: [], moving: 0 }, screen);
}

/**
 * Everything that can be held against a screen, in each look; what a screen reader says of it.
 * @param {Page} page
 * @param {string} screen
 */
export async function judged(page, screen) {
  for (const look of LOOKS) {
    await put(page, look);
    assert.deepEqual(await violations(page, look.rules), [], `${screen}, ${look.name}`);
    await isFit(page, `${screen}, ${look.name}`);
  }
  await put(page, LOOKS[0]);
  await holdsSpaced(page, screen);
  await holdsEnlarged(page, screen);
  assert.deepEqual(await dangling(page), [], screen);
  assert.equal(await page.locator("h1").count(), 1, screen);
  // A hint is read out with its field: a link in it would be heard and not be there.
  assert.equal(await page.locator("form .hint a").count(), 0, screen);
  assert.ok(await page.isVisible(".help"), screen);
  assert.ok(await page.isVisible("#training"), screen);
  assert.doesNotMatch((await page.textContent("body")) ?? "", AN_ID, screen);
  // By now what a screen fetches for itself, such as the words of the law, has come.
  return spoken(page);
}
