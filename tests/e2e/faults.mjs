// The faults that a register's line may have, as the API makes them to order, and what the page must show of each.

import assert from "node:assert/strict";
import { speaker } from "../js/texts.mjs";
import { LANGUAGES, stopClock } from "./browser.mjs";
import { idOf, shows } from "./ending.mjs";
import { goOn } from "./person.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("./browser.mjs").Language} Language */
/** @typedef {{ register: string, lookup: string }} Asked */

const LOOKUPS = "**/api/lookups";
/** Two registers are asked the same, and the question names which. */
const SOURCES = ["zags", "ukimet", "nobd", "epvo"];
/** As long as the page waits for an answer. */
const PATIENCE = 10_000;
/** Long enough for a wait to be shown. */
const SEEN = 1000;

const SAY = new Map(LANGUAGES.map((language) => [language, speaker(language)]));

/**
 * The faults that leave a question open: each makes the page show its words, whichever way it comes about.
 * @type {Record<string, (page: Page, language: Language, asked: Asked) => Promise<void>>}
 */
export const SILENCES = {
  down: silent,
  error: silent,
  async planned(page, language, asked) {
    const answered = page.waitForResponse((response) => response.status() === 503);
    await goOn(page);
    const { until } = await (await answered).json();
    await shows(page, language, ["closed"], { ...named(language, asked), until });
  },
  async garbled(page, language) {
    await goOn(page);
    await shows(page, language, ["problem-unexpected"], {});
  },
  async late(page, language, asked) {
    await stopClock(page);
    await whileAsked(
      page,
      asked,
      () => goOn(page),
      async () => {
        await page.clock.runFor(PATIENCE);
        await shows(page, language, ["silent"], named(language, asked));
      },
    );
    await page.clock.resume();
  },
};

/**
 * @param {Page} page
 * @param {Language} language
 * @param {Asked} asked
 */
async function silent(page, language, asked) {
  await goOn(page);
  await shows(page, language, ["silent"], named(language, asked));
}

/**
 * A slow one answers in the end: the wait says which register it is, and then it goes on.
 * @param {Page} page
 * @param {Language} language
 * @param {Asked} asked
 * @param {() => Promise<unknown>} ask
 */
export async function slow(page, language, asked, ask) {
  await stopClock(page);
  await whileAsked(page, asked, ask, async () => {
    await page.clock.runFor(SEEN);
    const { register, look } = named(language, asked);
    const now = String(SAY.get(language)?.("check-now", { register }));
    await page.locator(".checks li", { hasText: look }).filter({ hasText: now }).waitFor();
  });
  await page.clock.resume();
}

/**
 * Does something while the register is being asked: its answer reaches the page only after that, however slow the machine.
 * @param {Page} page
 * @param {Asked} asked
 * @param {() => Promise<unknown>} ask
 * @param {() => Promise<void>} work
 */
async function whileAsked(page, { register, lookup }, ask, work) {
  const isIt = (/** @type {import("playwright-core").Request} */ request) => {
    const [name, ...about] = request.postDataJSON().lookup.split(" ");
    const source = about.find((/** @type {string} */ word) => SOURCES.includes(word));
    return name === lookup && (!source || source === register);
  };
  let done = () => {};
  const worked = new Promise((resolve) => (done = () => resolve(null)));
  await page.route(LOOKUPS, async (route) => {
    if (!isIt(route.request())) return route.fallback();
    // Whoever has stopped waiting needs no answer any more.
    const response = await route.fetch().catch(() => null);
    await worked;
    if (response) await route.fulfill({ response }).catch(() => {});
  });
  const begun = page.waitForRequest(
    (request) => request.url().endsWith("/api/lookups") && isIt(request),
  );
  await ask();
  await begun;
  await work();
  done();
  await page.unroute(LOOKUPS);
}

/**
 * The register and the question, in the words of the page.
 * @param {Language} language
 * @param {Asked} asked
 */
function named(language, { register, lookup }) {
  const say = SAY.get(language);
  assert.ok(say);
  return { register: say(`register-${idOf(register)}`), look: say(`look-${idOf(lookup)}`) };
}

/**
 * For this session alone.
 * @param {Page} page
 * @param {string} register
 * @param {string} fault
 */
export async function order(page, register, fault) {
  const status = await page.evaluate(
    async (body) => {
      const headers = { "content-type": "application/json" };
      return (await fetch("/api/weather", { method: "POST", headers, body })).status;
    },
    JSON.stringify({ register, fault, ...(fault === "slow" && { seconds: 1 }) }),
  );
  assert.equal(status, 200, `${register} can't be made ${fault}`);
}
