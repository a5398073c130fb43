// Another way to sign while one still waits: the new one works at once, and what comes of the old one later counts for
// nothing.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { hasSettled, launch } from "./browser.mjs";
import { codeSends, sends, typeCode } from "./applicant.mjs";
import { atWay, choose, onThePhone } from "./ways.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/**
 * The application is sent by the code, and by nothing before.
 * @param {Page} page at the code
 */
async function onlyTheCodeSends(page) {
  await hasSettled(page);
  await page.waitForSelector("#code");
  await codeSends(page);
}

test("NCALayer waits: another way is open, and a late signature is dropped", async () => {
  const { context, page, wish } = await atWay(browser, "ncalayer");
  /** @type {(send: () => void) => void} */
  let hold;
  /** @type {Promise<() => void>} */
  const answered = new Promise((resolve) => (hold = resolve));
  await page.routeWebSocket(/./, (socket) => {
    const program = socket.connectToServer();
    program.onMessage((message) => {
      if (String(message).includes("version")) socket.send(message);
      else hold(() => socket.send(message));
    });
  });
  /** @type {string[]} */
  const given = [];
  page.on("request", (request) => {
    if (request.method() === "POST" && request.url().endsWith(wish.signature))
      given.push(request.url());
  });
  await page.reload();
  await page.click("#ncalayer");
  const send = await answered;
  await page.goBack();
  await choose(page, "sms");
  send();
  await onlyTheCodeSends(page);
  assert.deepEqual(given, []);
  await context.close();
});

test("the telephone waits: another way is open, and what it signs later sends nothing", async () => {
  const { context, page, wish } = await atWay(browser, "qr");
  await page.goBack();
  await choose(page, "sms");
  await onThePhone(wish.shown.qr, "sign");
  await onlyTheCodeSends(page);
  await context.close();
});

test("a code is on its way to the service: another way is open, and the answer is dropped", async () => {
  const { context, page, wish } = await atWay(browser, "sms");
  /** @type {(() => void) | undefined} */
  let release;
  const held = new Promise((resolve) => (release = () => resolve(null)));
  await page.route(`**/api/signatures/${wish.signature}`, async (route) => {
    await held;
    await route.continue().catch(() => null);
  });
  await typeCode(page);
  await page.click("#send");
  await page.goBack();
  await choose(page, "qr");
  release?.();
  await page.goBack();
  await choose(page, "sms");
  await onlyTheCodeSends(page);
  await context.close();
});

test("the answer to a code was lost: given again, it counts", async () => {
  const { context, page, wish } = await atWay(browser, "sms");
  await page.route(
    `**/api/signatures/${wish.signature}`,
    async (route) => {
      await route.fetch();
      await route.abort();
    },
    { times: 1 },
  );
  await typeCode(page);
  await page.click("#send");
  await page.click("#again");
  await sends(page);
  await context.close();
});
