// A page whose network is watched, and made slow as in a bad place, on an old telephone.

import { URL_OF_PAGE } from "./browser.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {{ url: string, type: string, bytes: number }} Sent */
/** @typedef {{ latency: number, downloadThroughput: number, uploadThroughput: number }} Network */

/** Bytes a second, and the milliseconds that each request waits. @type {Record<string, Network>} */
export const NETWORKS = {
  "slow 4G": { latency: 562, downloadThroughput: 180_000, uploadThroughput: 84_000 },
  "slow 3G": { latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 },
};

/**
 * A page in a fresh profile, and what is sent to it.
 * @param {import("playwright-core").Browser} browser
 */
export async function watched(browser) {
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

/** @typedef {Awaited<ReturnType<typeof watched>>} Watched */

/**
 * @param {Watched["wire"]} wire
 * @param {Network | null} network none: as fast as it is
 * @param {number} slower how many times the processor is slower
 */
export async function slowDown(wire, network, slower) {
  const asItIs = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
  await wire.send("Network.emulateNetworkConditions", { offline: false, ...asItIs, ...network });
  await wire.send("Emulation.setCPUThrottlingRate", { rate: slower });
}

/** @param {Sent[]} sent */
export const total = (sent) => sent.reduce((sum, { bytes }) => sum + bytes, 0);

/** @param {Page} page */
export const usable = (page) =>
  page.waitForFunction(() => performance.getEntriesByName("started").length);

/**
 * What the page's own scripts hold in memory, once what nobody needs any more is gone.
 * @param {Watched["wire"]} wire
 */
export async function held(wire) {
  await wire.send("HeapProfiler.collectGarbage");
  return (await wire.send("Runtime.getHeapUsage")).usedSize;
}
