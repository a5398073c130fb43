// Signing by the code in a message: mistyped, too old, asked for too often, interrupted. Nothing of it loses an answer.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { freshPage, launch, started } from "./browser.mjs";
import { atCode, codeSends, comeToCheck, arrives, sends, typeCode } from "./applicant.mjs";
import { refuseOnce } from "./service.mjs";
import { isStored } from "./stored.mjs";

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

test("a wrong code: what is left is said, the code stays in its field, and a new one can be had", async () => {
  const { context, page } = await atCode(browser);
  await page.fill("#code", "000000");
  await page.click("#send");
  await page.waitForSelector("#summary");
  assert.match((await page.textContent("#code-issue")) ?? "", /2 more tries/);
  assert.equal(await page.inputValue("#code"), "000000");
  for (const left of [/1 more try/, /no tries are left/, /no longer counts/]) {
    await page.click("#send");
    await page.waitForSelector(`#code-issue:text-matches("${left.source}")`);
  }
  await page.fill("#code", "");
  await page.click("#send");
  await page.waitForSelector("#code-issue:has-text('Enter the code')");
  await page.click("#new-code");
  await page.waitForSelector("#code:not([aria-invalid])");
  await codeSends(page);
  await context.close();
});

test("a code whose time is over: said so, and a new one counts", async () => {
  const { context, page } = await atCode(browser);
  await page.route(
    "**/api/signatures/*",
    (route) => route.fulfill({ status: 409, json: { code: "code-closed" } }),
    { times: 1 },
  );
  await page.click("#send");
  await page.waitForSelector("#code-issue:has-text('no longer counts')");
  await page.click("#new-code");
  await page.waitForSelector("#code:not([aria-invalid])");
  await codeSends(page);
  await context.close();
});

test("a signature that is too old is given again", async () => {
  const { context, page } = await atCode(browser);
  await refuseOnce(page, 422, { code: "signature-invalid" });
  await page.click("#send");
  await page.waitForSelector("#way-sms");
  assert.match((await page.textContent("#notice")) ?? "", /Sign again/);
  await page.click("#way-sms");
  await codeSends(page);
  await context.close();
});

test("a reload at each step of signing comes back to it, with what was asked for", async () => {
  const { context, page } = await freshPage(browser, { language: "en" });
  await comeToCheck(page, "asel", "en");
  await page.reload();
  await page.waitForSelector("#sign");
  await page.click("#sign");
  await page.waitForSelector("#way-sms");
  await page.reload();
  await page.waitForSelector("#way-sms");
  await page.click("#way-sms");
  await page.waitForSelector("#message-code");
  await isStored(page, '"signed":false');
  const code = await page.textContent("#message-code");
  await page.reload();
  await page.waitForSelector("#message-code");
  assert.equal(await page.textContent("#message-code"), code);
  await typeCode(page);
  await page.click("#send");
  await page.waitForSelector("#number");
  await page.reload();
  await started(page);
  await arrives(page);
  await context.close();
});

test("no network at each step before sending: nothing is lost, and it goes on", async () => {
  const { context, page } = await freshPage(browser, { language: "en" });
  await comeToCheck(page, "asel", "en");
  await page.click("#sign");
  await page.waitForSelector("#way-sms");
  await context.setOffline(true);
  await page.click("#way-sms");
  await page.waitForSelector("#again");
  await context.setOffline(false);
  await page.waitForSelector("#way-sms");
  await page.click("#way-sms");
  await typeCode(page);
  await context.setOffline(true);
  await page.click("#send");
  await page.waitForSelector("#again");
  await context.setOffline(false);
  await page.waitForSelector("#send");
  await sends(page);
  await context.close();
});

test("too many codes: until when, and nothing is lost", async () => {
  const { context, page } = await freshPage(browser, { language: "en" });
  await comeToCheck(page, "asel", "en");
  await page.route("**/api/signatures", (route) =>
    route.fulfill({
      status: 429,
      headers: { "retry-after": "300" },
      json: { code: "too-many-codes" },
    }),
  );
  await page.click("#sign");
  await page.click("#way-sms");
  await page.waitForSelector("#again");
  assert.match((await page.textContent("main")) ?? "", /protects your telephone.*after \d\d:\d\d/s);
  await page.unroute("**/api/signatures");
  await page.click("#again");
  await page.waitForSelector("#way-sms");
  await context.close();
});
