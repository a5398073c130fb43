// The whole journey with the keyboard alone: Tab, arrows, Space and Enter.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { freshPage, hasFocus, launch, started } from "./browser.mjs";
import { persona } from "./person.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/**
 * Tab until the element has the focus, as a person would; the focus must be seen on every stop.
 * @param {Page} page
 * @param {string} selector
 */
async function tabTo(page, selector) {
  for (let stops = 0; stops < 80; stops += 1) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate((wanted) => {
      const element = document.activeElement;
      const shown = element?.closest("label") ?? element;
      const style = shown ? getComputedStyle(shown) : null;
      return {
        arrived: element?.matches(wanted) ?? false,
        name: element?.id || element?.tagName,
        outline: style ? Number.parseFloat(style.outlineWidth) : 0,
        body: element === document.body,
      };
    }, selector);
    if (!stop.body) assert.ok(stop.outline >= 3, `the focus is not seen on ${stop.name}`);
    if (stop.arrived) return;
  }
  assert.fail(`Tab does not come to ${selector}`);
}

/**
 * @param {Page} page
 * @param {string} field
 * @param {string} choice
 */
async function chooseByKeys(page, field, choice) {
  await page.waitForSelector(`[id="${field}"]`);
  await hasFocus(page, "title");
  await tabTo(page, `input[name="${field}"]`);
  await page.keyboard.press("Space");
  const wanted = `input[name="${field}"][value="${choice}"]`;
  for (let steps = 0; steps < 15 && !(await page.isChecked(wanted)); steps += 1) {
    await page.keyboard.press("ArrowDown");
  }
  assert.ok(await page.isChecked(wanted));
}

/** @param {Page} page */
async function goOnByKeys(page) {
  await tabTo(page, "#continue");
  await page.keyboard.press("Enter");
}

/** @param {Page} page */
async function signByKeys(page) {
  await tabTo(page, "#sign");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#way-sms");
  await hasFocus(page, "title");
  await tabTo(page, "#way-sms");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#code");
  await hasFocus(page, "title");
  await tabTo(page, "#code");
  await page.keyboard.type((await page.textContent("#message-code")) ?? "");
  await page.keyboard.press("Enter");
}

test("from the start page to the number of the application without a mouse", async () => {
  const { context, page, faults } = await freshPage(browser, { language: "kk" });
  const who = await persona("aigerim");
  await started(page);
  await page.keyboard.press("Tab");
  await hasFocus(page, "skip");
  await tabTo(page, "#begin");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#person-aigerim");
  await tabTo(page, "#person-aigerim");
  await page.keyboard.press("Enter");
  await chooseByKeys(page, "kind", "permanent");
  await goOnByKeys(page);
  await chooseByKeys(page, "who", "me");
  await goOnByKeys(page);
  await page.waitForSelector("#rka-search");
  await hasFocus(page, "title");
  await tabTo(page, "#rka-search");
  await page.keyboard.type(who.try.address.kk);
  // Enter in the search box searches; it does not send the question off.
  await page.keyboard.press("Enter");
  await page.waitForSelector('input[name="rka"]');
  assert.equal(await page.locator("#summary").count(), 0);
  await tabTo(page, 'input[name="rka"]');
  await page.keyboard.press("Space");
  await goOnByKeys(page);
  await chooseByKeys(page, "whose", "other");
  await tabTo(page, "#owner");
  await page.keyboard.type(who.try.owner_iin);
  // Enter in a field sends the question off.
  await page.keyboard.press("Enter");
  await chooseByKeys(page, "ticket", "family");
  await goOnByKeys(page);
  await chooseByKeys(page, "ticket-2", "higher");
  await goOnByKeys(page);
  await chooseByKeys(page, "ticket-3", "employed");
  await goOnByKeys(page);
  await page.waitForSelector("#sign");
  await hasFocus(page, "title");
  await signByKeys(page);
  await page.waitForSelector("#number");
  await hasFocus(page, "title");
  await tabTo(page, "#withdrawal-summary");
  await page.keyboard.press("Enter");
  await tabTo(page, "#withdraw");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#apply-again, #to-start");
  assert.deepEqual(faults, []);
  await context.close();
});

test("help and details open by key, and an error takes the focus", async () => {
  const { context, page } = await freshPage(browser, { language: "en" });
  await started(page);
  await tabTo(page, "#begin");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#person-dinara");
  await tabTo(page, "#person-dinara");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#kind");
  await goOnByKeys(page);
  await hasFocus(page, "summary");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await hasFocus(page, "kind-permanent");
  await tabTo(page, "#why-summary");
  await page.keyboard.press("Enter");
  assert.ok(await page.isVisible("#why .opened"));
  await context.close();
});
