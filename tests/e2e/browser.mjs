// A real browser for the tests: Chromium as installed, and a page that reports whatever goes wrong in it.

import assert from "node:assert/strict";
import { chromium } from "playwright-core";

export const URL_OF_PAGE = required("TIRKEU_URL").replace(/\/$/, "");
const WHOLE = required("CHROMIUM");
const SHELL = required("CHROMIUM_SHELL");

/** @type {string[]} */
const FLAGS = JSON.parse(process.env.CHROMIUM_ARGS ?? "[]");

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {"kk" | "ru" | "en"} Language */

/** @type {Language[]} */
export const LANGUAGES = ["kk", "ru", "en"];

/** @param {string} name */
function required(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the tests with npm test`);
  return value;
}

/**
 * Chromium's headless shell, for it takes half of the time; where there is none, Chromium itself.
 * @param {{ whole?: boolean }} [wish] Chromium itself, for what only it does
 */
export function launch({ whole = false } = {}) {
  return chromium.launch({ executablePath: whole ? WHOLE : SHELL, args: FLAGS });
}

/**
 * A page in a fresh profile. `faults` collects what no page may have: errors, refused content, failed requests that
 * nobody arranged.
 * @param {import("playwright-core").Browser} browser
 * @param {import("playwright-core").BrowserContextOptions & { language?: Language }} [options]
 */
export async function freshPage(browser, { language = "kk", ...options } = {}) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...options });
  const page = await context.newPage();
  /** @type {string[]} */
  const faults = [];
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  page.on("console", (message) => {
    const text = message.text();
    if (message.type() === "error" && !/Failed to load resource/.test(text)) faults.push(text);
  });
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  await page.goto(`${URL_OF_PAGE}/?lang=${language}`);
  return { context, page, faults };
}

/** @param {Page} page */
export async function started(page) {
  await page.waitForSelector(".started");
}

/**
 * The heading of the screen that is shown, once it is no longer the one before.
 * @param {Page} page
 * @param {string} [before]
 */
export async function heading(page, before = "") {
  await page.waitForFunction((old) => {
    const title = document.getElementById("title")?.textContent ?? "";
    return title !== "" && title !== old;
  }, before);
  return (await page.textContent("#title")) ?? "";
}

/**
 * @param {Page} page
 * @param {string} id
 */
export async function hasFocus(page, id) {
  await page.waitForFunction((wanted) => document.activeElement?.id === wanted, id);
  assert.equal(await page.evaluate(() => document.activeElement?.id), id);
}

/** Longer than any machine stalls: to a clock that has run past it the page could not be put. */
const AHEAD = 60_000;

/**
 * From here on no time passes in the page but what the test lets pass, however slow the machine is. The clock must have
 * been installed.
 * @param {Page} page
 */
export async function stopClock(page) {
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + AHEAD);
}

/**
 * Until the page has done whatever it does about an answer that it has.
 * @param {Page} page
 */
export const hasSettled = (page) =>
  page.evaluate(async () => {
    await (await fetch("/api/session")).json();
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
