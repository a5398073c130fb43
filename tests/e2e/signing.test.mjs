// Signing with eGov Mobile: by its camera, or on the same telephone by a link that leads there and back. Whatever goes wrong
// is told apart, and stopping is no mistake.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { URL_OF_PAGE, freshPage, launch, started } from "./browser.mjs";
import { comeToCheck, arrives } from "./applicant.mjs";
import { TELEPHONE, ask, atWay, choose, isEnded, onThePhone, openedAgain } from "./ways.mjs";

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

test("eGov Mobile by its camera: the page goes on by itself once the telephone has signed", async () => {
  const { context, page, wish, faults } = await atWay(browser, "qr");
  assert.match((await page.textContent("main")) ?? "", /Waiting for the telephone/);
  assert.match((await page.getAttribute(".qr", "aria-label")) ?? "", /QR/);
  await onThePhone(wish.shown.qr, "sign");
  await arrives(page);
  assert.deepEqual(faults, []);
  await context.close();
});

test("eGov Mobile: a no on the telephone is no mistake, and a new code can be had", async () => {
  const { context, page, wish } = await atWay(browser, "qr");
  await onThePhone(wish.shown.qr, "refuse");
  await page.waitForSelector("#qr-again");
  assert.match((await page.textContent(".phone-state")) ?? "", /You refused on the telephone/);
  const again = await ask(page, "#qr-again");
  await onThePhone(again.shown.qr, "other_person");
  await page.waitForSelector(".phone-state:has-text('somebody else’s key')");
  await context.close();
});

test("eGov Mobile: a revoked key is told apart, and another one still signs", async () => {
  const { context, page, wish } = await atWay(browser, "qr");
  await onThePhone(wish.shown.qr, "revoked");
  await page.waitForSelector(".phone-state:has-text('revoked')");
  await onThePhone(wish.shown.qr, "sign");
  await arrives(page);
  await context.close();
});

test("eGov Mobile: a code that has run out, and a new one", async () => {
  const { context, page, wish } = await atWay(browser, "qr");
  await page.route(`**/api/signatures/${wish.signature}`, (route) =>
    route.fulfill({ json: { state: "ended", code: null } }),
  );
  await page.waitForSelector("#qr-again");
  assert.match((await page.textContent(".phone-state")) ?? "", /The code has run out/);
  assert.equal(await page.locator(".qr").count(), 0);
  const again = await ask(page, "#qr-again");
  await page.waitForSelector(".qr");
  await onThePhone(again.shown.qr, "sign");
  await arrives(page);
  await context.close();
});

for (const host of ["", "&host=webview"]) {
  test(`on the same telephone: to the app and back, to the number ${host}`, async () => {
    const { context, page, faults } = await freshPage(browser, { language: "en", ...TELEPHONE });
    await page.goto(`${URL_OF_PAGE}/?lang=en${host}`);
    await comeToCheck(page, "asan", "en");
    await page.click("#sign");
    await page.waitForSelector("#way-sms");
    assert.equal(await page.locator("#way-ncalayer").count(), 0);
    await choose(page, "qr");
    assert.equal(await page.locator(".qr").count(), 0);
    // Nobody is left standing whose telephone has no such app.
    assert.match((await page.textContent("main")) ?? "", /Install eGov Mobile/);
    await page.click("#open-phone");
    await page.waitForURL("**/phone/?link=*");
    await page.click("button.main");
    await page.click("#back");
    await arrives(page);
    assert.deepEqual(faults, []);
    assert.equal(context.pages().length, 1);
    await context.close();
  });
}

test("on a tablet there are both: the code to scan, and the app at hand", async () => {
  const tablet = { viewport: { width: 1024, height: 768 }, isMobile: true, hasTouch: true };
  const { context, page } = await atWay(browser, "qr", tablet);
  await page.waitForSelector(".qr");
  await page.click("#open-phone");
  await page.waitForURL("**/phone/?link=*");
  await page.click("button.main");
  await page.click("#back");
  await arrives(page);
  await context.close();
});

test("a page that was ended behind eGov Mobile asks for the signature when it is opened again", async () => {
  const { context, page, wish } = await atWay(browser, "qr", TELEPHONE);
  await isEnded(page, wish);
  await onThePhone(wish.shown.qr, "sign");
  const again = await openedAgain(context);
  await arrives(again);
  await context.close();
});

test("… and waits on where nothing was signed yet", async () => {
  const { context, page, wish } = await atWay(browser, "qr", TELEPHONE);
  await isEnded(page, wish);
  const again = await openedAgain(context);
  await again.waitForSelector("#open-phone");
  await onThePhone(wish.shown.qr, "sign");
  await arrives(again);
  await context.close();
});

test("… and after another sign-in, too", async () => {
  const { context, page, wish } = await atWay(browser, "qr", TELEPHONE);
  await isEnded(page, wish);
  await onThePhone(wish.shown.qr, "sign");
  await context.clearCookies();
  const again = await openedAgain(context);
  await started(again);
  await again.click("#begin");
  await again.click("#person-asan");
  await arrives(again);
  await context.close();
});

test("… and begins again where the person said no", async () => {
  const { context, page, wish } = await atWay(browser, "qr", TELEPHONE);
  await isEnded(page, wish);
  await onThePhone(wish.shown.qr, "refuse");
  const again = await openedAgain(context);
  await started(again);
  await again.waitForFunction(() => document.getElementById("begin")?.textContent === "Continue");
  await again.click("#begin");
  await again.waitForSelector("#sign");
  await context.close();
});
