// The studio, and what one chooses in it.

import { URL_OF_PAGE, freshPage } from "./browser.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** @param {import("playwright-core").Browser} browser */
export async function openStudio(browser) {
  const opened = await freshPage(browser, { viewport: { width: 1280, height: 900 } });
  await opened.page.goto(`${URL_OF_PAGE}/studio.html?lang=en`);
  await opened.page.waitForSelector("#tokens-title");
  return opened;
}

/** @param {Page} page */
export const screens = (page) =>
  page
    .locator("#studio-screen option")
    .evaluateAll((all) => all.map((one) => one.getAttribute("value") ?? ""));

/**
 * Chooses, and waits until it is drawn anew: at once, or when the texts of another language have come.
 * @param {Page} page
 * @param {string} id
 * @param {string} value
 */
export async function choose(page, id, value) {
  const old = await page.evaluateHandle(
    ([id, value]) => {
      const stage = document.getElementById("stage");
      const control = /** @type {HTMLInputElement} */ (document.getElementById(`studio-${id}`));
      control.value = value;
      if (control.value !== value) throw new Error(`there is no ${id} ${value}`);
      control.dispatchEvent(new Event("change"));
      return stage;
    },
    [id, value],
  );
  await page.waitForFunction((stage) => !stage?.isConnected, old);
  await old.dispose();
}
