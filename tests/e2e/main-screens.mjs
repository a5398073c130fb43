// A short walk past the screens that most people see, and some on the way to them, for their pictures.

import { answer, choose, comeToList, comeToOwner, goOn } from "./person.mjs";
import { endNoWait, upToSlip } from "./walk.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("./browser.mjs").Language} Language */

const LOOKUPS = "**/api/lookups";

/**
 * Stops at each of them and gives its name; the page shows it then.
 * @param {Page} page
 * @param {Language} language
 */
export async function* mainScreens(page, language) {
  yield* upToSlip(page, language);
  await page.click("#sign-out");
  yield* pastTheNorm(page, language);
  await page.click("#sign-out");
  yield* toTheDesk(page, language);
}

/**
 * @param {Page} page
 * @param {Language} language
 */
async function* pastTheNorm(page, language) {
  await comeToOwner(page, "dinara", language);
  await goOn(page);
  await page.waitForSelector("#related");
  yield "related";
  await comeToList(page);
  await choose(page, "relation", "half_sibling");
  await page.click("#family-summary");
  yield "relation, said back";
  await goOn(page);
  await answer(page, "shared_parent", "neither");
  await page.waitForSelector("#anew");
  yield "step-sibling";
}

/**
 * By way of a register that is silent.
 * @param {Page} page
 * @param {Language} language
 */
async function* toTheDesk(page, language) {
  await comeToOwner(page, "zhuldyz", language);
  await page.evaluate(endNoWait);
  await page.route(LOOKUPS, (route) =>
    route.fulfill({ status: 503, json: { code: "register-unavailable", instance: "m-1" } }),
  );
  await goOn(page);
  await page.waitForSelector("#again");
  yield "trouble: down";
  await page.unroute(LOOKUPS);
  await page.click("#again");
  await page.waitForSelector(".centre");
  yield "desk";
}
