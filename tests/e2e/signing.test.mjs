// The ways to sign besides the code: eGov Mobile by its camera, and NCALayer, each against the counterpart of the training
// copy. Whatever goes wrong is told apart, and stopping is no mistake.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { URL_OF_PAGE, freshPage, launch } from "./browser.mjs";
import { comeToCheck, withdrawAll } from "./applicant.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/**
 * Presses a button that asks for a signature, and gives what the service answered.
 * @param {Page} page
 * @param {string} button
 */
async function ask(page, button) {
  const answered = page.waitForResponse(
    (response) => response.url().endsWith("/api/signatures") && response.ok(),
  );
  await page.click(button);
  return (await answered).json();
}

/**
 * @param {string} way
 * @param {object} [options]
 */
async function atWay(way, options = {}) {
  const opened = await freshPage(browser, {
    language: "en",
    viewport: { width: 1280, height: 800 },
    ...options,
  });
  const { page } = opened;
  await comeToCheck(page, "asan", "en");
  await page.click("#sign");
  const wish = await ask(page, `#way-${way}`);
  await page.waitForSelector(way === "qr" ? ".qr" : "#ncalayer");
  return { ...opened, wish };
}

/**
 * What the telephone does with the code that it sees.
 * @param {string} qr
 * @param {string} what
 */
async function onThePhone(qr, what) {
  const response = await fetch(`${URL_OF_PAGE}/api/phone`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ qr, do: what }),
  });
  assert.ok(response.ok, await response.text());
}

test("eGov Mobile by its camera: the page goes on by itself once the telephone has signed", async () => {
  const { context, page, wish, faults } = await atWay("qr");
  assert.match((await page.textContent("main")) ?? "", /Waiting for the telephone/);
  assert.match((await page.getAttribute(".qr", "aria-label")) ?? "", /QR/);
  await onThePhone(wish.shown.qr, "sign");
  await page.waitForSelector("#number");
  await withdrawAll(page);
  assert.deepEqual(faults, []);
  await context.close();
});

test("eGov Mobile: a no on the telephone is no mistake, and a new code can be had", async () => {
  const { context, page, wish } = await atWay("qr");
  await onThePhone(wish.shown.qr, "refuse");
  await page.waitForSelector("#qr-again");
  assert.match((await page.textContent(".phone-state")) ?? "", /You refused on the telephone/);
  const again = await ask(page, "#qr-again");
  await onThePhone(again.shown.qr, "other_person");
  await page.waitForSelector(".phone-state:has-text('somebody else’s key')");
  await context.close();
});

test("on a telephone there is no code to scan, but a button that opens the app", async () => {
  const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };
  const { context, page } = await freshPage(browser, { language: "en", ...phone });
  await comeToCheck(page, "asan", "en");
  await page.click("#sign");
  await page.waitForSelector("#way-sms");
  assert.equal(await page.locator("#way-ncalayer").count(), 0);
  await page.click("#way-qr");
  await page.waitForSelector("#open-phone");
  assert.equal(await page.locator(".qr").count(), 0);
  assert.match((await page.getAttribute("#open-phone", "href")) ?? "", /link=/);
  await context.close();
});

test("NCALayer signs", async () => {
  const { context, page, faults } = await atWay("ncalayer");
  await page.click("#ncalayer");
  await page.waitForSelector("#number");
  await withdrawAll(page);
  assert.deepEqual(faults, []);
  await context.close();
});

test("NCALayer: every failure has its own words, and cancelling is quiet", async () => {
  const { context, page } = await atWay("ncalayer");
  await page.click("#plays-summary");
  for (const [play, words] of /** @type {const} */ ([
    ["wrong_password", /Check the password/],
    ["no_key", /found no key/],
    ["old_version", /out of date/],
    ["other_person", /somebody else’s key.*IIN 550055/],
    ["expired", /run out/],
  ])) {
    await page.click(`#play-${play}`);
    await page.waitForFunction(
      (pattern) => new RegExp(pattern).test(document.getElementById("summary")?.textContent ?? ""),
      words.source,
    );
    if (!(await page.isVisible(`#play-${play}`))) await page.click("#plays-summary");
  }
  await page.click("#play-cancelled");
  await page.waitForSelector("#summary", { state: "detached" });
  await page.waitForSelector("#ncalayer");
  assert.equal(await page.locator("#summary").count(), 0);
  await context.close();
});

test("NCALayer is not running: said at once, with what to do", async () => {
  const { context, page } = await atWay("ncalayer");
  await page.evaluate(() => {
    const Real = WebSocket;
    // Nobody listens there.
    Object.assign(window, {
      WebSocket: class extends Real {
        constructor() {
          super("ws://127.0.0.1:1/");
        }
      },
    });
  });
  await page.click("#ncalayer");
  await page.waitForSelector("#summary");
  assert.match((await page.textContent("#summary")) ?? "", /does not answer/);
  await context.close();
});
