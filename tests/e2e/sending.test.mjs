// Sending: every refusal of the service has its own words and way on, nothing is sent twice, nothing is lost.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch } from "./browser.mjs";
import { atCode, withdrawAll } from "./applicant.mjs";
import { SEND, isSent, refuseOnce } from "./service.mjs";
import { isStored } from "./stored.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("playwright-core").Route} Route */

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/**
 * The keys under which the page sends, in turn.
 * @param {Page} page
 */
function keysOf(page) {
  /** @type {(string | undefined)[]} */
  const keys = [];
  page.on("request", (request) => {
    if (request.method() === "POST" && request.url().endsWith("/api/applications"))
      keys.push(request.headers()["idempotency-key"]);
  });
  return keys;
}

/** @param {Page} page */
const body = async (page) => (await page.textContent("main")) ?? "";

for (const [status, code, words] of /** @type {const} */ ([
  [503, "busy", /service is busy/],
  [503, "too-slow", /never taken on twice/],
  [503, "register-unavailable", /not a refusal/],
  [429, "too-many-attempts", /This limit protects owners/],
  [429, "too-many-relations", /protects owners’ families/],
  [500, "internal", /our mistake/],
  [400, "key-missing", /our mistake/],
])) {
  test(`${code}: said in its own words, and sent again under the same key`, async () => {
    const { context, page } = await atCode(browser);
    const keys = keysOf(page);
    await refuseOnce(page, status, { code, register: "egkn", instance: "m-1" });
    await page.click("#send");
    await page.waitForSelector("#send-again");
    assert.match(await body(page), words);
    assert.match(await body(page), new RegExp(code));
    await page.click("#send-again");
    await page.waitForSelector("#number");
    assert.equal(keys.length, 2);
    assert.equal(keys[0], keys[1]);
    await withdrawAll(page);
    await context.close();
  });
}

test("the network goes while sending: sent again by the person, taken on once", async () => {
  const { context, page } = await atCode(browser);
  let lost = false;
  await page.route(SEND, async (route) => {
    if (lost || !isSent(route)) return route.continue();
    lost = true;
    // The service takes it on; the answer never arrives.
    await route.fetch();
    await route.abort("connectionreset");
  });
  await page.click("#send");
  await page.waitForSelector("#send-again");
  assert.match(await body(page), /never taken on twice/);
  await page.click("#send-again");
  await page.waitForSelector("#number");
  const all = await page.evaluate(
    async () => (await (await fetch("/api/applications")).json()).applications,
  );
  const number = await page.textContent("#number");
  const open = all.filter((/** @type {any} */ one) => one.state === "awaiting_consent");
  assert.deepEqual(
    open.map((/** @type {any} */ one) => one.number),
    [number],
  );
  await withdrawAll(page);
  await context.close();
});

test("a reload in the middle of sending: what was signed goes out by itself, under the same key", async () => {
  const { context, page } = await atCode(browser);
  const keys = keysOf(page);
  // The first one hangs until its page is gone.
  await page.route(SEND, (route) =>
    isSent(route) && keys.length === 1 ? void 0 : route.continue(),
  );
  await page.click("#send");
  await page.waitForSelector("#title:has-text('Sending')");
  await isStored(page, '"signed":true');
  await page.reload();
  await page.waitForSelector("#number");
  assert.equal(keys.length, 2);
  assert.equal(keys[0], keys[1]);
  await withdrawAll(page);
  await context.close();
});

test("somebody took the last place: no refusal; the registers are asked again", async () => {
  const { context, page } = await atCode(browser);
  await refuseOnce(page, 409, { code: "needs-relation" });
  await page.click("#send");
  await page.waitForSelector("#notice");
  assert.match(
    (await page.textContent("#notice")) ?? "",
    /Somebody else took the last place.*not a refusal/,
  );
  await page.waitForSelector("#sign");
  await context.close();
});

test("the registers have changed: the form says so and decides again", async () => {
  const { context, page } = await atCode(browser);
  await refuseOnce(page, 409, { code: "verdict-refuses", verdict: "already_here" });
  await page.click("#send");
  await page.waitForSelector("#notice");
  assert.match((await page.textContent("#notice")) ?? "", /checked everything again/);
  await page.waitForSelector("#sign");
  await context.close();
});

test("an answer that the service wants again is asked for, and the others are kept", async () => {
  const { context, page } = await atCode(browser);
  await refuseOnce(page, 422, { code: "question-open", field: "ticket-2", issue: "missing" });
  await page.click("#send");
  await page.waitForSelector('[id="ticket-2"]');
  assert.match((await page.textContent("#notice")) ?? "", /needs this answer once more/);
  assert.ok(await page.isChecked('input[value="higher"]'));
  await page.click("#continue");
  await page.waitForSelector("#sign");
  assert.equal(await page.locator("#notice").count(), 0);
  await context.close();
});

test("an application that is under way already is shown instead", async () => {
  const first = await atCode(browser);
  const { context, page } = await atCode(browser);
  await first.page.click("#send");
  await first.page.waitForSelector("#number");
  const number = (await first.page.textContent("#number")) ?? "";
  await page.click("#send");
  await page.waitForSelector("#number");
  assert.equal(await page.textContent("#number"), number);
  assert.match((await page.textContent("#notice")) ?? "", /have sent an application before/);
  await withdrawAll(page);
  await first.context.close();
  await context.close();
});

test("a page that is out of date offers a reload, and the answers are there after it", async () => {
  const { context, page } = await atCode(browser);
  await refuseOnce(page, 422, { code: "record-unreadable" });
  await page.click("#send");
  await page.waitForSelector("#reload");
  await page.click("#reload");
  await page.waitForSelector("#sign, #way-sms");
  await context.close();
});

test("a key that was used for something else is changed, once", async () => {
  const { context, page } = await atCode(browser);
  const keys = keysOf(page);
  await refuseOnce(page, 422, { code: "key-reused" });
  await page.click("#send");
  await page.waitForSelector("#number");
  assert.equal(new Set(keys).size, 2);
  await withdrawAll(page);
  await context.close();
});

test("the sign-in ends while sending: after signing in again it goes out by itself", async () => {
  const { context, page } = await atCode(browser);
  await refuseOnce(page, 401, { code: "not-signed-in" });
  await page.click("#send");
  await page.click("#sign-in");
  await page.click("#person-asel");
  await page.waitForSelector("#number");
  await withdrawAll(page);
  await context.close();
});
