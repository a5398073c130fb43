// A real browser for the tests and the driver that matches it. And Chromium's headless shell where there is one: the same
// engine without the windows, tabs and menus that nobody sees, so that a page costs half of the time.

import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { candidate, canInstall, install } from "./apt.mjs";
import { locked } from "./lock.mjs";
import { tools } from "./paths.mjs";
import { attempt } from "./run.mjs";
import { find } from "./rust.mjs";
import { Stop } from "./stop.mjs";

/** @typedef {{ path: string, version: string }} Program */
/** @typedef {{ chromium: string, shell: string, chromedriver: string, args: string[] }} Browser */

const BROWSERS = [
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "chrome",
];
const BROWSER_FILES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];
const SHELLS = ["chromium-headless-shell", "chrome-headless-shell"];
const DRIVERS = ["chromedriver"];
const DRIVER_FILES = ["/usr/lib/chromium/chromedriver", "/usr/lib/chromium-browser/chromedriver"];

/** @type {Promise<Browser> | undefined} */
let found;

/** The browser and its driver, installed first where they must and can be. */
export function browser() {
  found = found || locked("browser", look);
  return found;
}

async function look() {
  const pair = (await pairAtHand()) || (await fromDebian());
  if (!pair) throw new Stop(nothingFits(await browsers(), await drivers()));
  const chromium = pair.browser.path;
  const shell = await shellOf(pair.browser);
  return { chromium, shell: shell ?? chromium, chromedriver: pair.driver.path, args: flags() };
}

async function pairAtHand() {
  return match(await browsers(), await drivers());
}

async function fromDebian() {
  const packages = ["chromium", "chromium-driver"];
  if (!(await canInstall()) || !(await isOffered(packages))) return null;
  await install("Install Chromium and its driver", "the tests run in a real browser", packages);
  return pairAtHand();
}

/**
 * The headless shell of this browser's version; nothing where it can't be had, or where a browser was asked for by name.
 * @param {Program} browser
 */
async function shellOf(browser) {
  if (process.env.CHROMIUM) return null;
  const atHand = async () => sameMajor(browser, await programs([], SHELLS, []))?.path ?? null;
  const found = await atHand();
  if (found || !(await shellFromDebian(browser))) return found;
  return atHand();
}

/** @param {Program} browser */
async function shellFromDebian(browser) {
  const [shell = ""] = SHELLS;
  const version = (await canInstall()) && (await candidate(shell));
  if (!version || major({ version }) !== major(browser)) return false;
  const why = "the tests run in half of the time";
  // The tests run in the whole browser, too.
  return install("Install Chromium's headless shell", why, [shell]).then(
    () => true,
    () => false,
  );
}

/** @param {string[]} packages */
async function isOffered(packages) {
  const offers = await Promise.all(packages.map(candidate));
  // None known at all: the lists were never fetched, and the installation fetches them.
  return offers.every(Boolean) || (existsSync("/etc/debian_version") && !offers.some(Boolean));
}

function browsers() {
  return programs([process.env.CHROMIUM], BROWSERS, BROWSER_FILES);
}

function drivers() {
  const folder = process.env.CHROMEWEBDRIVER;
  const named = [process.env.CHROMEDRIVER, folder && join(folder, "chromedriver")];
  return programs(named, DRIVERS, DRIVER_FILES);
}

/**
 * @param {(string | undefined)[]} named
 * @param {string[]} onPath
 * @param {string[]} files
 * @returns {Promise<Program[]>}
 */
async function programs(named, onPath, files) {
  const paths = [...named, ...onPath.map((name) => find(name)), ...files];
  const there = paths.filter((path) => typeof path === "string").filter((path) => existsSync(path));
  const all = await Promise.all(
    [...new Set(there)].map(async (path) => ({ path, version: await versionOf(path) })),
  );
  return all.filter(({ version }) => version);
}

/** @param {string} path */
async function versionOf(path) {
  const { output } = await attempt(path, ["--version"], { timeout: 30 });
  const found = /\b(\d+\.\d+\.\d+\.\d+)\b/.exec(output);
  return found ? found[1] : "";
}

/**
 * The first browser for which there is a driver of the same major version.
 * @param {Program[]} browsers
 * @param {Program[]} drivers
 */
export function match(browsers, drivers) {
  for (const browser of browsers) {
    const driver = sameMajor(browser, drivers);
    if (driver) return { browser, driver };
  }
  return null;
}

/**
 * @param {Program} browser
 * @param {Program[]} others
 */
function sameMajor(browser, others) {
  return others.find((one) => major(one) === major(browser));
}

/** @param {Pick<Program, "version">} program */
function major({ version }) {
  return version.split(".")[0];
}

/**
 * @param {Program[]} browsers
 * @param {Program[]} drivers
 */
export function nothingFits(browsers, drivers) {
  const how =
    "Install both of one version (Debian: sudo apt-get install chromium chromium-driver), " +
    "or name them: CHROMIUM=/path/to/chrome CHROMEDRIVER=/path/to/chromedriver npm test";
  const list = (/** @type {Program[]} */ all) =>
    all.map(({ path, version }) => `${path} ${version}`).join(", ");
  if (!browsers.length) return `The tests need Chrome or Chromium and none was found. ${how}`;
  if (!drivers.length)
    return `The tests need chromedriver for ${list(browsers)} and none was found. ${how}`;
  return `No chromedriver matches the browser: ${list(browsers)}; ${list(drivers)}. ${how}`;
}

/** Root can't use Chromium's sandbox; anybody else keeps it. */
export function flags(uid = process.getuid?.()) {
  const quiet = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
  ];
  const offline = ["--disable-component-update", "--disable-sync"];
  return [...(uid === 0 ? ["--no-sandbox"] : []), ...quiet, ...offline];
}

/**
 * The file in which wasm-bindgen's test runner looks for the browser.
 * @param {Browser} browser
 */
export function writeWebdriverFile({ chromium, args }) {
  const path = join(tools, "webdriver.json");
  mkdirSync(tools, { recursive: true });
  const options = { binary: chromium, args: ["--headless=new", ...args] };
  writeFileSync(path, JSON.stringify({ "goog:chromeOptions": options }));
  return path;
}
