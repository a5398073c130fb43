// Signing with NCALayer, against its counterpart: whatever goes wrong is told apart, with what to do; stopping is no mistake;
// and nobody is told that it is missing while they still read the browser's question.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { LANGUAGES, launch } from "./browser.mjs";
import { arrives } from "./applicant.mjs";
import { ask, atWay } from "./ways.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/**
 * What is said about a mishap, once it is.
 * @param {Page} page
 * @param {RegExp} words
 */
async function isTold(page, words) {
  await page.waitForFunction(
    (pattern) =>
      new RegExp(pattern, "s").test(document.getElementById("summary")?.textContent ?? ""),
    words.source,
  );
}

/**
 * What NCALayer's counterpart is to do.
 * @param {Page} page
 * @param {string} what
 */
async function play(page, what) {
  if (!(await page.isVisible(`#play-${what}`))) await page.click("#plays-summary");
  await page.click(`#play-${what}`);
}

/**
 * What the browser says of the permission, and nobody listens where NCALayer would.
 * @param {Page} page
 * @param {"granted" | "denied" | "prompt"} state
 */
const reachesNobody = (page, state) =>
  page.evaluate((said) => {
    const Real = WebSocket;
    const permission = Object.assign(new EventTarget(), { state: said });
    Object.assign(navigator.permissions, { query: () => Promise.resolve(permission) });
    Object.assign(window, {
      WebSocket: class extends Real {
        constructor() {
          super("ws://127.0.0.1:1/");
        }
      },
    });
  }, state);

test("NCALayer signs", async () => {
  const { context, page, faults } = await atWay(browser, "ncalayer");
  await page.click("#ncalayer");
  await arrives(page);
  assert.deepEqual(faults, []);
  await context.close();
});

test("every failure of the program has its own words", async () => {
  const { context, page } = await atWay(browser, "ncalayer");
  for (const [what, words] of /** @type {const} */ ([
    ["wrong_password", /password of the key is wrong/],
    ["no_key", /found no key/],
    ["no_token", /does not see the device/],
    ["busy", /busy with another page/],
    ["stranger", /Another program answered/],
    ["hangs_up", /closed the connection/],
    ["old_version", /out of date/],
    ["broken", /reason is not known.*GENERAL_ERROR/],
  ])) {
    await play(page, what);
    await isTold(page, words);
  }
  await context.close();
});

test("every wrong key has its own words, and after three of them one begins again", async () => {
  const { context, page } = await atWay(browser, "ncalayer");
  for (const [what, words] of /** @type {const} */ ([
    ["other_person", /somebody else’s key.*IIN 550055/],
    ["expired", /run out.*A new key is issued/],
    ["revoked", /revoked.*A new key is issued/],
    ["sign", /Begin again/],
  ])) {
    await play(page, what);
    await isTold(page, words);
  }
  await ask(page, "#ncalayer");
  await page.waitForSelector("#summary", { state: "detached" });
  await page.click("#ncalayer");
  await arrives(page);
  await context.close();
});

for (const what of ["cancelled", "cancelled_older"]) {
  test(`a window that was closed is quiet: ${what}`, async () => {
    const { context, page } = await atWay(browser, "ncalayer");
    await play(page, "no_key");
    await isTold(page, /found no key/);
    await play(page, what);
    await page.waitForSelector("#summary", { state: "detached" });
    await page.waitForSelector("#ncalayer");
    await context.close();
  });
}

test("a wait can be stopped, and begun again", async () => {
  const { context, page } = await atWay(browser, "ncalayer");
  await play(page, "waits");
  await page.waitForSelector(".phone-state:has-text('it waits for you')");
  await page.click("#ncalayer-stop");
  await page.waitForSelector("#ncalayer");
  assert.equal(await page.locator("#summary").count(), 0);
  await page.click("#ncalayer");
  await arrives(page);
  await context.close();
});

test("who reads the browser's question slowly is not told that NCALayer is missing", async () => {
  const { context, page } = await atWay(browser, "ncalayer");
  await page.clock.install();
  await page.evaluate(() => {
    const Real = WebSocket;
    const permission = Object.assign(new EventTarget(), { state: "prompt" });
    Object.assign(navigator.permissions, { query: () => Promise.resolve(permission) });
    // The browser opens no socket before the person has answered.
    const held = (/** @type {string} */ address) => {
      /** @type {any} */
      const socket = { close: () => null };
      const letIn = () => {
        permission.state = "granted";
        permission.dispatchEvent(new Event("change"));
        const real = new Real(address);
        for (const name of /** @type {const} */ (["onopen", "onmessage", "onclose"]))
          real[name] = (/** @type {any} */ event) => socket[name]?.(event);
        socket.send = (/** @type {string} */ text) => real.send(text);
      };
      Object.assign(window, { letIn });
      return socket;
    };
    Object.assign(window, {
      WebSocket: function (/** @type {string} */ address) {
        return held(address);
      },
    });
  });
  await page.click("#ncalayer");
  await page.waitForSelector("#ncalayer-stop");
  await page.clock.runFor(300_000);
  assert.equal(await page.locator("#summary").count(), 0);
  assert.match((await page.textContent(".phone-state")) ?? "", /asks for permission, allow it/);
  await page.evaluate(() => /** @type {any} */ (window).letIn());
  await arrives(page);
  await context.close();
});

for (const [state, words] of /** @type {const} */ ([
  ["denied", /does not let this page connect.*address bar/],
  ["granted", /does not answer.*Start the program/],
  ["prompt", /could not be reached.*allow it.*not running/],
])) {
  test(`nobody listens, and the permission is ${state}: what to do`, async () => {
    const { context, page } = await atWay(browser, "ncalayer");
    await reachesNobody(page, state);
    await page.click("#ncalayer");
    await isTold(page, words);
    await context.close();
  });
}

test("what the counterpart can be told to do is said in each language", async () => {
  for (const language of LANGUAGES) {
    const person = { kk: "aigerim", ru: "asel", en: "marina" }[language];
    const { context, page } = await atWay(browser, "ncalayer", { language, person });
    const said = await page.locator("#plays button").allTextContents();
    assert.ok(said.length >= 10);
    const own = language === "en" ? /^[A-Z][a-z’ ]+$/ : /^[А-ЯӘҒҚҢӨҰҮҺІЁ][а-яәғқңөұүһіё ]+$/;
    for (const words of said) assert.match(words, own);
    await context.close();
  }
});
