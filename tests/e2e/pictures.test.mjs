// The main screens look as they did when somebody last looked at them, on a telephone and on a desk.
// TIRKEU_RENEW=1 takes the pictures anew; then look at each that git shows as changed.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { freshPage, launch, started } from "./browser.mjs";
import { difference, save, small } from "./picture.mjs";
import { mainScreens } from "./main-screens.mjs";
import { speak } from "./person.mjs";

/** @typedef {import("playwright-core").Page} Page */

const ON_FILE = new URL("./pictures/", import.meta.url);
/** What was seen instead, for whoever looks after a failure. */
const SEEN = new URL("../../.tools/pictures/", import.meta.url);
/** The share of pixels that machines may disagree about. */
const ALLOWED = 0.003;

const MAIN = [
  "start",
  "sign in",
  "kind, nothing chosen",
  "home, found",
  "owner, mistyped",
  "slip, with room",
  "related",
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
  const still = { reducedMotion: /** @type {const} */ ("reduce"), bypassCSP: true };
  const opened = await freshPage(browser, { language: "kk", ...still });
  await opened.page.route(/\/\?lang=/, async (route) => {
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

/**
 * @typedef {object} Look
 * @property {string} as what is added to the picture's name
 * @property {number} width
 * @property {"dark"} [colours]
 * @property {import("./browser.mjs").Language} [language]
 */

/** @type {Look[]} */
const ALWAYS = [
  { as: "360", width: 360 },
  { as: "1280", width: 1280 },
];
/**
 * Where another look is likeliest to break something: pictures and tinted panels in the dark, long words in narrow places.
 * @type {Record<string, Look[]>}
 */
const ALSO = {
  start: [{ as: "dark-360", width: 360, colours: "dark" }],
  "sign in": [{ as: "en-360", width: 360, language: "en" }],
  "owner, mistyped": [{ as: "dark-360", width: 360, colours: "dark" }],
  "slip, with room": [
    { as: "dark-360", width: 360, colours: "dark" },
    { as: "ru-360", width: 360, language: "ru" },
  ],
  "relation, said back": [
    { as: "dark-1280", width: 1280, colours: "dark" },
    { as: "ru-360", width: 360, language: "ru" },
  ],
  desk: [{ as: "ru-360", width: 360, language: "ru" }],
};

/**
 * The screen that is shown, in another look; and back in its own.
 * @param {Page} page
 * @param {Look} look
 */
async function pictureOf(page, { width, colours, language }) {
  await page.setViewportSize({ width, height: 740 });
  if (colours) await page.emulateMedia({ colorScheme: colours });
  if (language) await speak(page, language);
  // The service names its centres in each language anew.
  if (await page.locator(".centres").count()) await page.waitForSelector(".centre");
  await still(page);
  const taken = await page.screenshot({ fullPage: true, caret: "hide", animations: "disabled" });
  if (colours) await page.emulateMedia({ colorScheme: "light" });
  if (language) await speak(page, "kk");
  return small(taken);
}

/**
 * What is seen differs from the picture on file, by as much as is told; renewed, it is the picture on file.
 * @param {import("pngjs").PNG} now
 * @param {string} name
 */
function changeIn(now, name) {
  const path = fileURLToPath(new URL(name, ON_FILE));
  const share = difference(now, path);
  if (share <= ALLOWED) return [];
  const renew = process.env.TIRKEU_RENEW === "1";
  save(now, renew ? path : fileURLToPath(new URL(name, SEEN)));
  return renew ? [] : [`${name}: ${(100 * share).toFixed(2)} %`];
}

test("the main screens look as before", async () => {
  const { context, page } = await inItsFont();
  /** @type {string[]} */
  const changed = [];
  /** @type {string[]} */
  const seen = [];
  for await (const screen of mainScreens(page, "kk")) {
    if (!MAIN.includes(screen)) continue;
    seen.push(screen);
    for (const look of [...ALWAYS, ...(ALSO[screen] ?? [])]) {
      const name = `${screen.replace(/\W+/g, "-")}-${look.as}.png`;
      changed.push(...changeIn(await pictureOf(page, look), name));
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
