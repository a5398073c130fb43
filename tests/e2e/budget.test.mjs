// What the page costs whoever opens it: bytes and requests are limits, times are told beside those of a bare page, for
// they are the machine's as much as the page's. How long the engine takes is told by `npm run bench`.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { LANGUAGES, URL_OF_PAGE, launch } from "./browser.mjs";
import { answer, persona, signInAs } from "./person.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {{ url: string, type: string, bytes: number }} Sent */

/** The script holds the texts of the first screens in all languages: 30,000 for the one, 8,000 for the others. */
const SCRIPT = 30_000 + 8_000;
/** Packed bytes until the start page works, by kind; together they must stay under less than their sum. */
const LIMITS = {
  Document: 14_000,
  Stylesheet: 10_000,
  Script: SCRIPT,
  Font: 45_000,
  Fetch: 44_000,
};
const FIRST_VISIT = 140_000;
const NEXT_VISIT = 4_000;
const REQUESTS = 7;
/** The texts that the first question brings along. */
const FORM_TEXTS = 12_000;
const SHIFT = 0.02;
/** What the page's own scripts may hold in memory, without what the engine does. */
const HEAP = 12_000_000;

/** A telephone of some years ago in a bad place. */
const SLOW_4G = { latency: 562, downloadThroughput: 180_000, uploadThroughput: 84_000 };
const SLOW_PROCESSOR = 4;

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** A page whose network can be watched and slowed. */
async function watched() {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const wire = await context.newCDPSession(page);
  await wire.send("Network.enable");
  /** @type {Map<string, Sent>} */
  const sent = new Map();
  wire.on("Network.responseReceived", ({ requestId, type, response }) => {
    const bytes = response.fromDiskCache ? 0 : response.encodedDataLength;
    // The sign in the tab is fetched when the browser has nothing else to do, and not by all of them.
    if (response.url.endsWith("/mark.svg")) return;
    sent.set(requestId, { url: response.url.replace(URL_OF_PAGE, ""), type: type ?? "", bytes });
  });
  wire.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const one = sent.get(requestId);
    if (one && one.bytes > 0) one.bytes = encodedDataLength;
  });
  return { context, page, wire, sent: () => [...sent.values()] };
}

/** @param {Sent[]} sent */
const total = (sent) => sent.reduce((sum, { bytes }) => sum + bytes, 0);

/** @param {Page} page */
const usable = (page) => page.waitForFunction(() => performance.getEntriesByName("started").length);

for (const language of LANGUAGES) {
  test(`${language}: the first visit is light, the next one almost free`, async (t) => {
    const { context, page, sent } = await watched();
    await page.goto(`${URL_OF_PAGE}/?lang=${language}`);
    await usable(page);
    await page.waitForLoadState("networkidle");
    const first = sent();
    t.diagnostic(`${first.length} requests, ${total(first)} bytes`);
    assert.ok(first.length <= REQUESTS, first.map(({ url }) => url).join("\n"));
    assert.ok(total(first) <= FIRST_VISIT, `${total(first)} bytes`);
    for (const [type, limit] of Object.entries(LIMITS)) {
      const bytes = total(first.filter((one) => one.type === type));
      assert.ok(bytes > 0 && bytes <= limit, `${type}: ${bytes} of ${limit} bytes`);
    }
    await page.goto(`${URL_OF_PAGE}/?lang=${language}`);
    await usable(page);
    const next = total(sent().slice(first.length));
    t.diagnostic(`the next visit: ${next} bytes`);
    assert.ok(next <= NEXT_VISIT, `${next} bytes`);
    await context.close();
  });
}

test("the first question brings its texts along, and later ones nothing; little is held in memory", async (t) => {
  const { context, page, wire, sent } = await watched();
  await page.goto(`${URL_OF_PAGE}/?lang=kk`);
  await usable(page);
  const before = sent().length;
  await signInAs(page, "aigerim");
  await answer(page, "kind", "permanent");
  await page.waitForSelector("#who");
  const files = sent()
    .slice(before)
    .filter(({ url }) => url.startsWith("/a/"));
  t.diagnostic(`${files.length} files, ${total(files)} bytes`);
  assert.ok(files.length >= 1 && files.length <= 3, files.map(({ url }) => url).join("\n"));
  assert.ok(total(files) <= FORM_TEXTS, `${total(files)} bytes`);
  await wire.send("HeapProfiler.collectGarbage");
  const { usedSize } = await wire.send("Runtime.getHeapUsage");
  t.diagnostic(`${usedSize} bytes are held`);
  assert.ok(usedSize <= HEAP, `${usedSize} bytes are held`);
  await context.close();
});

test("times on a slow telephone, beside those of a bare page", async (t) => {
  const bare = await timed("/livez");
  const page = await timed("/?lang=kk");
  const ratio = (/** @type {number} */ time) => (time / bare.paint).toFixed(1);
  const frames = (/** @type {number} */ time) => (time / bare.frame).toFixed(1);
  t.diagnostic(`a bare page is painted after ${Math.round(bare.paint)} ms`);
  t.diagnostic(`first paint: ${ratio(page.paint)} times that; usable: ${ratio(page.usable)} times`);
  t.diagnostic(`its largest part: ${ratio(page.largest)} times that`);
  t.diagnostic(`long tasks: ${page.long} until it is usable, ${bare.long} in a bare page`);
  const { change, answered } = page;
  t.diagnostic(`a new screen: ${frames(change)} frames of a bare page`);
  t.diagnostic(`the slowest answer to a tap: ${frames(answered)} frames`);
  const all = [page.paint, page.usable, page.largest, change, answered];
  assert.ok(all.every((time) => time > 0));
  assert.ok(page.shift <= SHIFT, `the layout shifts by ${page.shift}`);
});

/** @param {string} path */
async function timed(path) {
  const { context, page, wire } = await watched();
  await wire.send("Network.emulateNetworkConditions", { offline: false, ...SLOW_4G });
  await wire.send("Emulation.setCPUThrottlingRate", { rate: SLOW_PROCESSOR });
  await page.goto(URL_OF_PAGE + path);
  await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length);
  const isForm = path.startsWith("/?");
  if (isForm) await usable(page);
  const times = await page.evaluate(measure);
  const changed = isForm ? await screenChange(page) : { change: 0, answered: 0 };
  await context.close();
  return { ...times, ...changed };
}

/** Runs in the page. */
function measure() {
  const at = (/** @type {string} */ name) => performance.getEntriesByName(name)[0]?.startTime ?? 0;
  /** @param {string} type */
  const told = (type) => {
    const watch = new PerformanceObserver(() => {});
    watch.observe({ type, buffered: true });
    return /** @type {(PerformanceEntry & { value: number })[]} */ (watch.takeRecords());
  };
  const times = {
    paint: at("first-contentful-paint"),
    largest: told("largest-contentful-paint").at(-1)?.startTime ?? 0,
    usable: at("started"),
    long: told("longtask").length,
    shift: told("layout-shift").reduce((sum, { value }) => sum + value, 0),
  };
  return new Promise((/** @type {(all: typeof times & { frame: number }) => void} */ resolve) => {
    requestAnimationFrame((begun) =>
      requestAnimationFrame((ended) => resolve({ ...times, frame: ended - begun })),
    );
  });
}

/**
 * How long a screen takes that needs nothing from anywhere; and the slowest answer to any tap on the way to it.
 * @param {Page} page
 */
async function screenChange(page) {
  const { id } = await persona("aigerim");
  await page.click("#begin");
  await page.click(`#person-${id}`);
  await page.waitForSelector("#kind");
  await page.locator('input[value="temporary"]').check();
  return page.evaluate(() => {
    const watch = new PerformanceObserver(() => {});
    watch.observe(
      /** @type {PerformanceObserverInit} */ ({
        type: "event",
        buffered: true,
        durationThreshold: 16,
      }),
    );
    const taps = watch.takeRecords().map(({ duration }) => duration);
    const begun = performance.now();
    document.getElementById("continue")?.click();
    return new Promise(
      (/** @type {(times: { change: number, answered: number }) => void} */ resolve) => {
        requestAnimationFrame(() =>
          resolve({ change: performance.now() - begun, answered: Math.max(16, ...taps) }),
        );
      },
    );
  });
}
