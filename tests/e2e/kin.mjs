// At the question who somebody is to the owner, and in the finder.

import { freshPage } from "./browser.mjs";
import { comeToList, comeToOwner, goOn } from "./person.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("./browser.mjs").Language} Language */

/**
 * @param {import("playwright-core").Browser} browser
 * @param {Language} language
 * @param {number} [width]
 */
export async function atRelation(browser, language, width = 360) {
  const opened = await freshPage(browser, { language, viewport: { width, height: 800 } });
  await comeToOwner(opened.page, "dinara", language);
  await goOn(opened.page);
  await comeToList(opened.page);
  return opened;
}

/** @param {Page} page */
export async function openFinder(page) {
  await page.click("#find");
  await page.waitForSelector(".links");
}

/**
 * @param {Page} page
 * @param {string[]} links
 */
export async function say(page, links) {
  for (const link of links) await page.click(`#link-${link}`);
}
