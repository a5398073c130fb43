// A register that takes long: how long it has been is said, and another language doesn't begin it anew.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { freshPage, launch, stopClock } from "./browser.mjs";
import { answer, comeRelated, comeToOwner, goOn, speak } from "./person.mjs";

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/**
 * The seconds that are told.
 * @param {import("playwright-core").Page} page
 */
async function told(page) {
  return Number(/\d+/.exec((await page.textContent("[role=timer]")) ?? "")?.[0]);
}

test("how long it has been, once it is long", async () => {
  const { context, page } = await freshPage(browser, { language: "en" });
  await page.clock.install();
  await comeToOwner(page, "dinara", "en");
  await page.route("**/api/lookups", () => {});
  await stopClock(page);
  await goOn(page);
  await page.clock.runFor(5_000);
  await page.waitForSelector(".checks");
  assert.equal(await page.locator("[role=timer]").count(), 0);
  await page.clock.runFor(4_000);
  assert.equal(await told(page), 9);
  await speak(page, "ru");
  assert.match((await page.textContent("h1")) ?? "", /Проверяем/);
  await page.clock.runFor(500);
  assert.equal(await told(page), 9);
  await context.close();
});

test("the records over which somebody is followed to the owner are told, and nobody is", async () => {
  const { context, page } = await freshPage(browser, { language: "en" });
  await comeRelated(page, "dinara", "half_sibling", "en");
  await page.route("**/api/lookups", () => {});
  await answer(page, "shared_parent", "mother");
  await page.waitForSelector(".checks");
  assert.match((await page.textContent(".checks")) ?? "", /Birth record → the shared parent/);
  await context.close();
});
