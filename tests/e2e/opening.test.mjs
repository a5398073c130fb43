// The start page before its script: painted with the first answer, in the right words, to be read and pressed at once; and
// where something else comes first, not shown at all.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { LANGUAGES, URL_OF_PAGE, freshPage, hasFocus, launch, started } from "./browser.mjs";
import { comeToWho, speak } from "./person.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

const HEADINGS = { kk: /тіркелу/, ru: /Регистрация|Зарегистрируйтесь/, en: /Register/ };
/** Its frame has no box of its own. */
const OPENING = ".opening:has(h1:visible)";

/**
 * Opens an address as if the script took its time.
 * @param {Page} page
 * @param {() => Promise<unknown>} open
 * @returns {Promise<() => void>} lets it come
 */
async function withoutScript(page, open) {
  /** @type {() => void} */
  let come = () => {};
  const coming = new Promise((resolve) => (come = () => resolve(null)));
  await page.route("**/a/main-*.js", async (route) => {
    await coming;
    await route.continue();
  });
  await open();
  return come;
}

/**
 * @param {Page} page
 * @param {string} address
 */
const go = (page, address) => () => page.goto(URL_OF_PAGE + address, { waitUntil: "commit" });

/**
 * What stands in a part of the page, without what only a running page needs.
 * @param {Page} page
 * @param {string} part
 */
const markup = (page, part) =>
  page.locator(part).evaluate((element) => {
    for (const one of element.querySelectorAll("[id]")) one.removeAttribute("id");
    return element.innerHTML;
  });

for (const language of LANGUAGES) {
  test(`${language}: it is there before the script, and the same as with it`, async () => {
    const { context, page, faults } = await freshPage(browser, { language });
    // Which day it is comes later, into its place.
    await page.route("**/api/session", () => {});
    const come = await withoutScript(page, go(page, `/?lang=${language}`));
    await page.waitForSelector(`${OPENING} h1`);
    assert.equal(await page.locator(OPENING).count(), 1);
    assert.match((await page.textContent(`${OPENING} h1`)) ?? "", HEADINGS[language]);
    assert.equal(await page.locator("#training .told:visible").count(), 1);
    assert.equal(await page.getAttribute("html", "lang"), language);
    assert.ok(await page.isHidden("#simple"));
    const before = [await markup(page, OPENING), await page.textContent("#training .told:visible")];
    const places = await page.locator(`${OPENING} > *`).evaluateAll(boxes);
    come();
    await started(page);
    assert.deepEqual(await page.locator("#main > *").evaluateAll(boxes), places);
    assert.deepEqual([await markup(page, "#main"), await page.textContent("#training")], before);
    assert.deepEqual(faults, []);
    await context.close();
  });
}

/** Runs in the page. @param {Element[]} parts */
const boxes = (parts) =>
  parts.map((part) => {
    const { x, y, width, height } = part.getBoundingClientRect();
    return [x, y, width, height].map(Math.round);
  });

test("it speaks the language that was chosen before, and the one that a reload keeps", async () => {
  const { context, page } = await freshPage(browser);
  await started(page);
  await speak(page, "en");
  const again = await withoutScript(page, () => page.reload({ waitUntil: "commit" }));
  assert.match((await page.textContent(`${OPENING} h1`)) ?? "", HEADINGS.en);
  again();
  await started(page);
  await page.unrouteAll();
  await withoutScript(page, go(page, "/"));
  assert.match((await page.textContent(`${OPENING} h1`)) ?? "", HEADINGS.en);
  await context.close();
});

test("whoever presses before the script is there goes on when it is", async () => {
  const { context, page } = await freshPage(browser, { language: "en" });
  const come = await withoutScript(page, go(page, "/?lang=en"));
  await page.click(`${OPENING} .button`);
  await page.waitForSelector(".loading:visible");
  come();
  await page.waitForSelector("#person-aigerim");
  await page.goBack();
  await page.waitForSelector("#begin");
  await context.close();
});

test("whoever has come to the button by keyboard stays at it", async () => {
  const { context, page } = await freshPage(browser, { language: "en" });
  const come = await withoutScript(page, go(page, "/?lang=en"));
  await page.focus(`${OPENING} .button`);
  come();
  await started(page);
  await hasFocus(page, "begin");
  await context.close();
});

test("it is not shown where a form lies unfinished, or an address leads elsewhere", async () => {
  const { context, page } = await freshPage(browser, { language: "en" });
  await comeToWho(page, "aigerim");
  const addresses = ["/?lang=en", "/?lang=en#consents"];
  for (const address of addresses) {
    await page.goto("about:blank");
    const come = await withoutScript(page, go(page, address));
    await page.waitForSelector(".loading:visible");
    assert.equal(await page.locator(OPENING).count(), 0, address);
    come();
    await started(page);
    await page.unrouteAll();
  }
  await page.click("#sign-out");
  await page.waitForSelector("#begin");
  await page.goto(`${URL_OF_PAGE}/?lang=en`);
  await started(page);
  await withoutScript(page, () => page.reload({ waitUntil: "commit" }));
  await page.waitForSelector(`${OPENING} h1`);
  await context.close();
});
