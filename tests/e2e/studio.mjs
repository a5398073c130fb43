// The studio, and what one chooses in it.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { URL_OF_PAGE, freshPage } from "./browser.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {Awaited<ReturnType<typeof openStudio>>} Studio */

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** What a look can be guilty of; the rest of axe-core's rules ask for structure, which is the same in each. */
const OF_A_LOOK = ["color-contrast", "link-in-text-block"];

/**
 * What axe-core finds in a part of the studio.
 * @param {Page} page
 * @param {string} part
 * @param {"all" | "look"} [rules]
 */
export async function violationsIn(page, part, rules = "all") {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  return page.evaluate(
    async ([part, look]) => {
      const { violations } = await /** @type {any} */ (window).axe.run(part, {
        resultTypes: ["violations"],
        ...(look.length > 0 && { runOnly: { type: "rule", values: look } }),
      });
      return violations.map((/** @type {any} */ one) => `${one.id}: ${one.nodes[0].html}`);
    },
    /** @type {const} */ ([part, rules === "look" ? OF_A_LOOK : []]),
  );
}

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
