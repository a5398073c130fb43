// The main screens look as they did when somebody last looked at them, on a telephone and on a desk.
// TIRKEU_RENEW=1 takes the pictures anew; then look at each that git shows as changed.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { freshPage, launch, started } from "./browser.mjs";
import { difference, save, small } from "./picture.mjs";
import { mainScreens } from "./main-screens.mjs";

/** @typedef {import("playwright-core").Page} Page */

const ON_FILE = new URL("./pictures/", import.meta.url);
/** What was seen instead, for whoever looks after a failure. */
const SEEN = new URL("../../.tools/pictures/", import.meta.url);
const WIDTHS = [360, 1280];
/** The share of pixels that machines may disagree about. */
const ALLOWED = 0.003;

const MAIN = [
  "start",
  "sign in",
  "kind, nothing chosen",
  "home, found",
  "owner, mistyped",
  "slip, with room",
  "relation, said back",
  "step-sibling",
  "trouble: down",
  "desk",
];

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  // The shell draws letters otherwise, and it isn't everywhere.
  browser = await launch({ whole: true });
});
after(() => browser.close());

/** A page in the bundled font, however slow the machine. */
async function inItsFont() {
  const opened = await freshPage(browser, { language: "kk", reducedMotion: "reduce" });
  await opened.page.route("**/a/page-*.css", async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace("font-display:optional", "font-display:block");
    await route.fulfill({ response, body });
  });
  await opened.page.reload();
  await started(opened.page);
  await opened.page.evaluate(() => document.fonts.ready);
  return opened;
}

/**
 * What is another each time is made the same.
 * @param {Page} page
 */
async function still(page) {
  await page.mouse.move(0, 0);
  await page.evaluate(() => {
    for (const code of document.querySelectorAll("main .code, .beside .when"))
      code.textContent = "–";
  });
}

test("the main screens look as before", async () => {
  const { context, page } = await inItsFont();
  const renew = process.env.TIRKEU_RENEW === "1";
  /** @type {string[]} */
  const changed = [];
  /** @type {string[]} */
  const seen = [];
  for await (const screen of mainScreens(page, "kk")) {
    if (!MAIN.includes(screen)) continue;
    seen.push(screen);
    await still(page);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 740 });
      const name = `${screen.replace(/\W+/g, "-")}-${width}.png`;
      const now = small(
        await page.screenshot({ fullPage: true, caret: "hide", animations: "disabled" }),
      );
      const path = fileURLToPath(new URL(name, ON_FILE));
      const share = difference(now, path);
      if (share <= ALLOWED) continue;
      if (renew) save(now, path);
      else {
        save(now, fileURLToPath(new URL(name, SEEN)));
        changed.push(`${name}: ${(100 * share).toFixed(2)} %`);
      }
    }
    await page.setViewportSize({ width: 360, height: 740 });
  }
  assert.deepEqual(seen, MAIN);
  assert.deepEqual(
    changed,
    [],
    "compare .tools/pictures/ with tests/e2e/pictures/; TIRKEU_RENEW=1 if it is meant so",
  );
  await context.close();
});

test("a part that moves, a colour that changes and a word less are seen", async () => {
  const { context, page } = await inItsFont();
  await page.waitForSelector("#begin");
  await page.evaluate(() => document.fonts.ready);
  const path = fileURLToPath(new URL("start-360.png", ON_FILE));
  const shot = async () => difference(small(await page.screenshot({ fullPage: true })), path);
  assert.ok((await shot()) <= ALLOWED);
  for (const change of [
    "document.getElementById('title').style.paddingTop = '4px'",
    "document.getElementById('begin').style.background = '#a3271b'",
    "document.querySelector('.lead').textContent = ''",
  ]) {
    await page.evaluate(change);
    assert.ok((await shot()) > ALLOWED, change);
    await page.reload();
    await started(page);
    await page.evaluate(() => document.fonts.ready);
  }
  await context.close();
});
