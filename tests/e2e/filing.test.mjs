// From the last answer to the number of the application, and coming back to it.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { LANGUAGES, URL_OF_PAGE, freshPage, hasFocus, launch, started } from "./browser.mjs";
import { comeToCheck, sendIn, withdrawAll } from "./applicant.mjs";
import { answer, goOn } from "./person.mjs";

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

const NUMBER = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const RECEIVED = { kk: "Өтініш қабылданды", ru: "Заявление принято", en: "Application received" };

for (const language of LANGUAGES) {
  test(`${language}: all the way to the number of the application`, async () => {
    const { context, page, faults } = await freshPage(browser, { language });
    await comeToCheck(page, "asel", language);
    const number = await sendIn(page);
    assert.match(number, NUMBER);
    assert.ok((await page.textContent("#title"))?.startsWith(RECEIVED[language]));
    await hasFocus(page, "title");
    assert.equal(await page.locator(".owner").count(), 1);
    assert.equal(await page.locator(".station").count(), 3);
    assert.match((await page.textContent(".left")) ?? "", /\b(5\d|60)\b/);
    await withdrawAll(page);
    assert.deepEqual(faults, []);
    await context.close();
  });
}

test("the answers are told in groups, and each can be changed without losing the others", async () => {
  const { context, page } = await freshPage(browser, { language: "en" });
  await comeToCheck(page, "asel", "en");
  const said = (await page.textContent("main")) ?? "";
  assert.match(said, /Kind of registration\s*permanent/);
  assert.match(said, /Almaty/);
  await page.click("#change-kind");
  await page.waitForSelector("#kind");
  assert.ok(await page.isChecked('input[value="permanent"]'));
  await answer(page, "kind", "temporary");
  await page.fill("#months", "7");
  await goOn(page);
  await page.waitForSelector("#sign");
  assert.match((await page.textContent("main")) ?? "", /Number of months\s*7/);
  await page.click("#change-ticket-2");
  await page.waitForSelector('[id="ticket-2"]');
  await page.goBack();
  await page.waitForSelector("#sign");
  assert.match((await page.textContent("main")) ?? "", /Education\s*University/);
  await context.close();
});

/** What each change asks of the applicant, in the order of the languages. */
const CHANGES = {
  owners: [/Үйдің иелері өзгерді/, /теперь другие собственники/, /has other owners now/],
  place: [/кім болатыныңызды сұраймыз/, /кем вы приходитесь/, /ask who you are to the owner/],
  desk: [/ХҚКО-да қызмет көрсетіледі/, /теперь оформляют в ЦОНе/, /served at a service centre/],
  relation: [/енді растамайды/, /больше не подтверждают/, /no longer confirm/],
  other: [/не өзгергенін форма көрсетеді/, /форма покажет/, /the form shows what has changed/],
};

for (const [place, language] of LANGUAGES.entries()) {
  test(`${language}: registers that changed before the entry: what changed, and on with another try`, async () => {
    const { context, page } = await freshPage(browser, { language });
    await comeToCheck(page, "asel", language);
    const number = await sendIn(page);
    let changed = "";
    await page.route(`**/api/applications/${number}`, async (route) => {
      const response = await route.fetch();
      const told = await response.json();
      const ended = { state: "changed", changed, left: 0, ended: told.sent };
      await route.fulfill({ response, json: { ...told, ...ended } });
    });
    for (const [what, words] of Object.entries(CHANGES)) {
      changed = what;
      await page.reload();
      await started(page);
      await page.waitForSelector("#apply-again");
      assert.match((await page.textContent("main")) ?? "", words[place] ?? /^$/);
      assert.equal(await page.locator(".station").count(), 2);
    }
    await page.unroute(`**/api/applications/${number}`);
    await page.reload();
    await started(page);
    await withdrawAll(page);
    await context.close();
  });
}

test("a bookmarked confirmation still answers, and only its applicant", async () => {
  const { context, page } = await freshPage(browser, { language: "en" });
  await comeToCheck(page, "asel", "en");
  const number = await sendIn(page);
  const address = page.url();
  assert.ok(address.endsWith(`#application/${number}`));
  await page.goto("about:blank");
  await page.goto(address);
  await started(page);
  assert.equal(await page.textContent("#number"), number);
  const stranger = await freshPage(browser, { language: "en" });
  await stranger.page.goto(address);
  await stranger.page.reload();
  await stranger.page.waitForSelector("#person-timofey");
  await stranger.page.click("#person-timofey");
  await stranger.page.waitForSelector("#to-start");
  assert.match((await stranger.page.textContent("#title")) ?? "", /no such application/);
  await withdrawAll(page);
  await stranger.context.close();
  await context.close();
});

test("after sending, back leads to the start page and never into what was sent", async () => {
  const { context, page } = await freshPage(browser, { language: "en" });
  await comeToCheck(page, "asel", "en");
  const number = await sendIn(page);
  await page.goBack();
  await page.waitForSelector("#begin");
  assert.match((await page.textContent(".mine")) ?? "", /waiting for consent/);
  await page.click(`#mine-${number}`);
  await page.waitForSelector("#number");
  await page.goto(`${URL_OF_PAGE}/?lang=en`);
  await started(page);
  // Whoever goes on with the form comes to the application that it has become.
  await page.click("#begin");
  await page.waitForSelector("#number");
  assert.equal(await page.textContent("#number"), number);
  await withdrawAll(page);
  await context.close();
});

test("the next person on the same page sees nothing of what was asked about the one before", async () => {
  const { context, page } = await freshPage(browser, { language: "en" });
  await comeToCheck(page, "aigerim", "en");
  await sendIn(page);
  // Her masked number is the same as the applicant's.
  await page.click("#as-saule");
  await page.waitForSelector(".card");
  assert.match((await page.textContent("#asked-summary")) ?? "", /\(0\)/);
  assert.equal(await page.locator("#asked li").count(), 0);
  await page.goBack();
  await page.waitForSelector("#title");
  await page.evaluate(() =>
    fetch("/api/session", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: '{"persona":"aigerim"}',
    }),
  );
  await withdrawAll(page);
  await context.close();
});

test("the number is copied with one tap, and it is said", async () => {
  const { context, page } = await freshPage(browser, {
    language: "en",
    permissions: ["clipboard-read", "clipboard-write"],
  });
  await comeToCheck(page, "asel", "en");
  const number = await sendIn(page);
  await page.click("#copy-number");
  await page.waitForSelector(".number-copy [role=status]:has-text('Copied')");
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), number);
  await withdrawAll(page);
  await context.close();
});
