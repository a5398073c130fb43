// Every screen in every language and every look: nothing that axe-core finds, nothing that scrolls sideways, nothing too
// small for a finger, nothing that the policy refuses; and what a screen reader says of it.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { LANGUAGES, freshPage, launch, started } from "./browser.mjs";
import { goOn, signInAs } from "./person.mjs";
import { dangling } from "./references.mjs";
import { asBefore, spoken } from "./spoken.mjs";
import { everyScreen } from "./walk.mjs";

/** @typedef {import("playwright-core").Page} Page */

const NARROW = { width: 320, height: 640 };
/** A screen of 1280 × 1024 at 400 %. */
const ENLARGED = { width: 320, height: 256 };
const FINGER = 44;
const SCREENS = 43;
/** The id of a text, which stands where the text is missing. */
const AN_ID = /\b[a-z]+(-[a-z]+)*-(title|body|label|hint|why)\b/;

/** @type {import("playwright-core").Browser} */
let browser;
/** @type {string} */
let axe;
before(async () => {
  browser = await launch();
  axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
});
after(() => browser.close());

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

const moving = () => document.getAnimations().length;

/**
 * What axe-core finds, best practices included. What only structure can be guilty of is asked for once a screen.
 * @param {Page} page
 * @param {string[]} [rules]
 */
async function violations(page, rules) {
  if (rules?.length === 0) return [];
  const found = await page.evaluate(async (rules) => {
    const { violations } = await /** @type {any} */ (window).axe.run(document, {
      resultTypes: ["violations"],
      ...(rules && { runOnly: { type: "rule", values: rules } }),
    });
    return violations.map(
      (/** @type {any} */ one) => `${one.id}: ${one.nodes[0].html} ${one.nodes[0].failureSummary}`,
    );
  }, rules);
  return /** @type {string[]} */ (found);
}

/** @param {Page} page */
function sidewaysScroll(page) {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}

/**
 * What is pressed with a finger and is too small for it. Links inside a sentence may be as small as the sentence.
 * @param {Page} page
 */
function smallTargets(page) {
  return page.evaluate((least) => {
    const targets = [
      ...document.querySelectorAll(
        "button, summary, label.choice, .languages a, .back, .line-input, .card",
      ),
    ];
    return targets
      .filter((target) => target.checkVisibility())
      .map((target) => ({ target, box: target.getBoundingClientRect() }))
      .filter(({ target, box }) => box.height < least - 0.5 && !target.closest(".steps-on"))
      .map(({ target, box }) => `${target.textContent} is ${box.height} high`);
  }, FINGER);
}

/**
 * Texts that are cut off when a reader sets wider spacing (WCAG 1.4.12).
 * @param {Page} page
 */
function clipped(page) {
  return page.evaluate(() => {
    const texts = [
      ...document.querySelectorAll("main p, main h1, main span, main button, main legend"),
    ];
    return texts
      .filter((text) => text.checkVisibility() && !text.closest(".unseen"))
      .filter(
        (text) =>
          text.scrollWidth > text.clientWidth + 1 && getComputedStyle(text).overflow === "hidden",
      )
      .map((text) => text.textContent);
  });
}

/**
 * What can be pressed or typed into and is covered by something else, wherever the page is scrolled to show it.
 * @param {Page} page
 */
function covered(page) {
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
  assert.equal(await sidewaysScroll(page), 0, `${screen} scrolls sideways at 400 %`);
  assert.deepEqual(await clipped(page), [], `${screen} at 400 %`);
  assert.deepEqual(await covered(page), [], `${screen} at 400 %`);
  await page.setViewportSize(NARROW);
}

for (const language of LANGUAGES) {
  test(`${language}: every screen is clean, light and dark`, async () => {
    const { context, page, faults } = await freshPage(browser, {
      language,
      viewport: NARROW,
    });
    await page.evaluate(axe);
    await started(page);
    /** @type {Map<string, string>} */
    const heard = new Map();
    for await (const screen of everyScreen(page, language)) {
      for (const look of LOOKS) {
        await put(page, look);
        assert.deepEqual(await violations(page, look.rules), [], `${screen}, ${look.name}`);
        assert.equal(await sidewaysScroll(page), 0, `${screen} scrolls sideways, ${look.name}`);
        assert.deepEqual(await smallTargets(page), [], `${screen}, ${look.name}`);
        assert.deepEqual(await clipped(page), [], `${screen}, ${look.name}`);
        assert.equal(await page.evaluate(moving), 0, `${screen} moves, ${look.name}`);
      }
      await put(page, LOOKS[0]);
      await holdsEnlarged(page, screen);
      // By now what a screen fetches for itself, such as the words of the law, has come.
      heard.set(screen, await spoken(page));
      assert.deepEqual(await dangling(page), [], screen);
      assert.equal(await page.locator("h1").count(), 1, screen);
      assert.ok(await page.isVisible(".help"), screen);
      assert.ok(await page.isVisible("#training"), screen);
      assert.doesNotMatch((await page.textContent("body")) ?? "", AN_ID, screen);
    }
    assert.equal(heard.size, SCREENS);
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
    await page.evaluate(axe);
    await started(page);
    await isClean(page);
    await signInAs(page, "aigerim");
    await goOn(page);
    await page.waitForSelector("#summary");
    await isClean(page);
    assert.deepEqual(faults, []);
    await context.close();
  });
}

/** @param {Page} page */
async function isClean(page) {
  assert.deepEqual(await violations(page), []);
  assert.equal(await sidewaysScroll(page), 0);
  assert.equal(await page.evaluate(() => document.getAnimations().length), 0);
}

test("axe-core does find what is wrong", async () => {
  const { context, page } = await freshPage(browser, { language: "en" });
  await page.evaluate(axe);
  await started(page);
  await page.evaluate(() =>
    document.getElementById("main")?.append(document.createElement("input")),
  );
  const found = await violations(page);
  assert.match(found.join(), /label/);
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
