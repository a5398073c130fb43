// Takes the README's picture: the form on a desk in English, beside the same form on a telephone in Kazakh.

import { fileURLToPath } from "node:url";
import { freshPage, launch, started } from "./browser.mjs";
import { comeToOwner, goOn } from "./person.mjs";

const PICTURE = fileURLToPath(new URL("../../docs/screenshot.png", import.meta.url));

const browser = await launch();
const desk = await onTheDesk();
const telephone = await onTheTelephone();
await together(desk, telephone);
await browser.close();

async function onTheDesk() {
  const { page } = await freshPage(browser, {
    language: "en",
    viewport: { width: 1280, height: 820 },
  });
  await comeToOwner(page, "aigerim", "en");
  await goOn(page);
  await page.waitForSelector("#ticket");
  return picture(page);
}

async function onTheTelephone() {
  const { page } = await freshPage(browser, {
    language: "kk",
    viewport: { width: 360, height: 740 },
  });
  await started(page);
  return picture(page);
}

/** @param {import("playwright-core").Page} page */
async function picture(page) {
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.fonts.ready);
  return (await page.screenshot()).toString("base64");
}

/**
 * @param {string} desk
 * @param {string} telephone
 */
async function together(desk, telephone) {
  const page = await browser.newPage({ viewport: { width: 1760, height: 900 } });
  await page.setContent(`
    <style>
      body { display: flex; align-items: center; justify-content: center; gap: 40px; height: 900px; margin: 0; background: #dfe9ec }
      img { border-radius: 14px; box-shadow: 0 12px 40px rgb(18 39 47 / 22%) }
    </style>
    <img src="data:image/png;base64,${desk}" />
    <img src="data:image/png;base64,${telephone}" />`);
  await page.screenshot({ path: PICTURE });
}
