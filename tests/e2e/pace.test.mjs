// How the page feels on an old telephone in a bad place. Times are told beside those of a bare page in the same run and
// fail nothing, for they are the machine's as much as the page's; bytes and what moves by itself are limits. How long the
// engine takes is told by `npm run bench`.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { answerSlip, sendIn, withdrawAll } from "./applicant.mjs";
import { URL_OF_PAGE, launch } from "./browser.mjs";
import { answer, goOn, nameOwner, persona, signInAs } from "./person.mjs";
import { NETWORKS, held, slowDown, total, usable, watched } from "./watched.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("./watched.mjs").Network} Network */
/** @typedef {{ took: number[], longest: number, moved: number, long: number }} Felt */

/** By how much of the screen the start page may move by itself. */
const SHIFT = 0.02;
/** What the page's own scripts may hold in memory after the whole way, without what the engine does. */
const HEAP = 12_000_000;
/** The packed bytes of the whole way, and of each set of texts that comes along. */
const WHOLE_WAY = 180_000;
const TEXTS = 8_000;

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

for (const [name, slower] of /** @type {const} */ ([
  ["slow 4G", 4],
  ["slow 3G", 6],
])) {
  test(`${name}, a processor ${slower} times slower: the start page, beside a bare one`, async (t) => {
    const network = /** @type {Network} */ (NETWORKS[name]);
    const bare = await opened("/livez", network, slower);
    const page = await opened("/?lang=kk", network, slower);
    const times = (/** @type {number} */ time) => (time / bare.paint).toFixed(1);
    t.diagnostic(`a bare page is painted after ${Math.round(bare.paint)} ms`);
    t.diagnostic(
      `first paint: ${times(page.paint)} times that; usable: ${times(page.usable)} times`,
    );
    t.diagnostic(`its largest part: ${times(page.largest)} times that`);
    t.diagnostic(`long tasks: ${page.long} until it is usable, ${bare.long} in a bare page`);
    assert.ok([page.paint, page.usable, page.largest].every((time) => time > 0));
    assert.ok(page.moved <= SHIFT, `the start page moves by ${page.moved}`);
  });
}

/**
 * @param {string} path
 * @param {Network} network
 * @param {number} slower
 */
async function opened(path, network, slower) {
  const { context, page, wire } = await watched(browser);
  await slowDown(wire, network, slower);
  await page.goto(URL_OF_PAGE + path);
  await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length);
  if (path.startsWith("/?")) await usable(page);
  const times = await page.evaluate(() => {
    const at = (/** @type {string} */ name) =>
      performance.getEntriesByName(name)[0]?.startTime ?? 0;
    const told = (/** @type {string} */ type) => {
      const watch = new PerformanceObserver(() => {});
      watch.observe({ type, buffered: true });
      return /** @type {(PerformanceEntry & { value: number })[]} */ (watch.takeRecords());
    };
    return {
      paint: at("first-contentful-paint"),
      largest: told("largest-contentful-paint").at(-1)?.startTime ?? 0,
      usable: at("started"),
      long: told("longtask").length,
      moved: told("layout-shift").reduce((sum, { value }) => sum + value, 0),
    };
  });
  await context.close();
  return times;
}

test("the whole way on a processor four times slower: what is felt, what is sent, what stays in memory", async (t) => {
  const { context, page, wire, sent } = await watched(browser);
  await slowDown(wire, null, 4);
  await page.goto(`${URL_OF_PAGE}/livez`);
  const frame = await frameOf(page);
  await page.addInitScript(feel);
  await page.goto(`${URL_OF_PAGE}/?lang=kk`);
  await usable(page);
  await page.evaluate(() => {
    Reflect.get(window, "felt").long = 0;
  });
  await wholeWay(page);
  const felt = /** @type {Felt} */ (await page.evaluate(() => Reflect.get(window, "felt")));
  const bytes = await held(wire);
  await withdrawAll(page);
  await context.close();
  tell(t, felt, frame);
  t.diagnostic(`${bytes} bytes are held in memory`);
  assert.ok(bytes <= HEAP, `${bytes} bytes are held`);
  // Whom one may sign in as is asked for in the training copy alone.
  const own = sent().filter(({ url }) => url !== "/api/personas");
  t.diagnostic(`${total(own)} bytes in ${own.length} requests`);
  assert.ok(total(own) <= WHOLE_WAY, `${total(own)} bytes`);
  const texts = own.filter(({ url }) => url.endsWith(".ftl"));
  t.diagnostic(`${total(texts)} bytes of them in ${texts.length} sets of texts`);
  assert.ok(texts.length > 0);
  assert.deepEqual(
    texts.filter((one) => one.bytes > TEXTS),
    [],
  );
});

/**
 * @param {import("node:test").TestContext} t
 * @param {Felt} felt
 * @param {number} frame
 */
function tell(t, { took, longest, moved, long }, frame) {
  const frames = (/** @type {number | undefined} */ time) => ((time ?? 0) / frame).toFixed(1);
  const sorted = [...took].sort((one, other) => one - other);
  const [middle, slowest] = [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  t.diagnostic(`${took.length} new screens that wait for nothing, from the tap to the heading:`);
  t.diagnostic(`${frames(middle)} frames of a bare page in the middle, ${frames(slowest)} at most`);
  t.diagnostic(`the slowest answer to a tap: ${frames(longest)} frames`);
  t.diagnostic(`long tasks after the start page: ${long}; moved by itself: ${moved.toFixed(3)}`);
  assert.ok(took.length > 0 && longest > 0);
}

/** Runs in the page before anything else: notes what whoever uses it feels. */
function feel() {
  /** @type {Felt} */
  const felt = { took: [], longest: 0, moved: 0, long: 0 };
  Object.assign(window, { felt });
  /**
   * @param {string} type
   * @param {(entry: PerformanceEntry & { value: number, hadRecentInput: boolean }) => void} note
   * @param {object} [more]
   */
  const each = (type, note, more = {}) =>
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) note(/** @type {any} */ (entry));
    }).observe({ type, buffered: true, ...more });
  each("event", ({ duration }) => (felt.longest = Math.max(felt.longest, duration)), {
    durationThreshold: 16,
  });
  each("layout-shift", (entry) => (felt.moved += entry.hadRecentInput ? 0 : entry.value));
  each("longtask", () => (felt.long += 1));
  let tapped = 0;
  const fetched = () => performance.getEntriesByType("resource").length;
  let before = 0;
  addEventListener("click", ({ timeStamp }) => ([tapped, before] = [timeStamp, fetched()]), true);
  addEventListener("focusin", ({ target }) => {
    const isNew = /** @type {Element} */ (target).id === "title" && tapped > 0;
    if (isNew && fetched() === before) felt.took.push(performance.now() - tapped);
    if (isNew) tapped = 0;
  });
}

/** @param {Page} page */
const frameOf = (page) =>
  page.evaluate(
    () =>
      new Promise((/** @type {(time: number) => void} */ resolve) => {
        requestAnimationFrame((begun) => requestAnimationFrame((ended) => resolve(ended - begun)));
      }),
  );

/**
 * From the start page to the number of an application.
 * @param {Page} page
 */
async function wholeWay(page) {
  const who = await persona("aigerim");
  await signInAs(page, "aigerim");
  await answer(page, "kind", "permanent");
  await answer(page, "who", "me");
  await page.waitForSelector("#rka-search");
  // Key by key: what moves at once under somebody's own hand is no surprise to them.
  await page.locator("#rka-search").pressSequentially(who.try.address.kk);
  await page.getByRole("radio", { name: who.try.address.kk, exact: true }).check();
  await goOn(page);
  await nameOwner(page, who.try.owner_iin);
  await goOn(page);
  await answerSlip(page);
  await page.waitForSelector("#sign");
  await sendIn(page);
}
