// Measures the package in Node and, where CHROMIUM names one, in a browser. Prints a table: what each
// call takes, and how many plain JavaScript decisions would fit into it. What was measured natively
// just before (NATIVE, nanoseconds by name) stands beside the same decisions.

import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";

import { Form, initSync } from "../../pkg/tirkeu.js";
import { PLAIN, measure, median } from "./measure.js";

/** @typedef {Record<string, number>} Times nanoseconds by name */
/** @typedef {{ cold: number, plainCold: number, times: Times }} Result */

const root = new URL("../../", import.meta.url);
const STARTS = 9;
/** @type {Record<string, string>} */
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".wasm": "application/wasm" };

initSync({ module: readFileSync(new URL("pkg/tirkeu_bg.wasm", root)) });
const node = {
  cold: coldInNode("package"),
  plainCold: coldInNode("plain"),
  times: measure(Form),
};
if (process.env.NATIVE) {
  console.log("Natively, beside the plain JavaScript in Node");
  printTimes(JSON.parse(process.env.NATIVE), node.times[PLAIN]);
}
print("Node", node);
if (process.env.CHROMIUM) print("Chromium", await inChromium(process.env.CHROMIUM));

/** @param {string} what */
function coldInNode(what) {
  const script = fileURLToPath(new URL("cold.mjs", import.meta.url));
  const start = () => Number(execFileSync(process.execPath, [script, what], { encoding: "utf8" }));
  return median(Array.from({ length: STARTS }, start));
}

/**
 * @param {string} executablePath
 * @returns {Promise<Result>}
 */
async function inChromium(executablePath) {
  const { chromium } = await import("playwright-core");
  const server = createServer(serve).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  const args = JSON.parse(process.env.CHROMIUM_ARGS ?? "[]");
  const browser = await chromium.launch({ executablePath, args });
  try {
    /** @param {string} hash */
    const open = async (hash) => {
      // Nothing that an earlier page fetched or compiled is left.
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(`http://127.0.0.1:${port}/tests/bench/page.html${hash}`);
      await page.waitForFunction(() => document.title.startsWith("{"), null, { timeout: 120_000 });
      const result = /** @type {Result} */ (JSON.parse(await page.title()));
      await context.close();
      return result;
    };
    /** @type {number[][]} */
    const [colds, plainColds] = [[], []];
    for (let i = 0; i < STARTS; i += 1) {
      colds.push((await open("#package")).cold);
      plainColds.push((await open("#plain")).cold);
    }
    const { times } = await open("");
    return { cold: median(colds), plainCold: median(plainColds), times };
  } finally {
    await browser.close();
    server.close();
  }
}

/**
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
function serve(request, response) {
  const path = new URL(request.url ?? "/", "http://localhost").pathname;
  const file = new URL(`.${path}`, root);
  if (!existsSync(file)) return void response.writeHead(404).end();
  const type = TYPES[extname(path)] ?? "text/plain";
  response.writeHead(200, { "Content-Type": type }).end(readFileSync(file));
}

/**
 * @param {string} where
 * @param {Result} result
 */
function print(where, { cold, plainCold, times }) {
  console.log(where);
  printTimes(times, times[PLAIN]);
  const ratio = (cold / plainCold).toFixed(1);
  console.log(`  cold start to the first screen: ${cold.toFixed(1)} ms, ${ratio}×`);
  console.log(`  cold start of the plain JavaScript: ${plainCold.toFixed(1)} ms\n`);
}

/**
 * @param {Times} times
 * @param {number} plain
 */
function printTimes(times, plain) {
  for (const [name, time] of Object.entries(times)) {
    const [took, ratio] = [
      (time / 1000).toFixed(2),
      (time / plain).toFixed(time < plain * 20 ? 1 : 0),
    ];
    console.log(`  ${name.padEnd(34)}${took.padStart(9)} µs${ratio.padStart(8)}×`);
  }
}
