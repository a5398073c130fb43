// A register that is silent or closed is asked again by itself, visibly and politely; whoever does not want to wait comes
// back later, with a reminder in which nothing about them stands. It is never a refusal and loses nothing.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { LANGUAGES, URL_OF_PAGE, freshPage, hasFocus, launch, stopClock } from "./browser.mjs";
import { comeToOwner, goOn } from "./person.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("playwright-core").Route} Route */
/** @typedef {import("./browser.mjs").Language} Language */

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

const LOOKUPS = "**/api/lookups";

/** @param {Route} route */
const silent = (route) =>
  route.fulfill({ status: 503, json: { code: "register-unavailable", instance: "m-7" } });

/** Somebody whose register is silent, at a clock that the test winds. */
async function inVain() {
  const opened = await freshPage(browser, { language: "en" });
  const { page } = opened;
  await page.clock.install();
  await comeToOwner(page, "aigerim", "en");
  await stopClock(page);
  let asked = 0;
  await page.route(LOOKUPS, (route) => {
    asked += 1;
    return silent(route);
  });
  await goOn(page);
  await page.waitForSelector("#countdown");
  return { ...opened, asked: () => asked };
}

/**
 * @param {Page} page
 * @param {string} text
 */
const counts = (page, text) => page.waitForSelector(`#countdown:has-text("${text}")`);

test("a silent register is asked again by itself, rarer each time, and the person is left alone", async () => {
  const { context, page, asked, faults } = await inVain();
  await counts(page, "in 15 seconds");
  await page.focus("#reminder");
  await page.clock.runFor(5_000);
  await counts(page, "in 10 seconds");
  // Said once, to who can't see the seconds.
  assert.match((await page.textContent(".unseen[role=status]")) ?? "", /in 10 seconds/);
  assert.equal(asked(), 1);
  await page.clock.runFor(10_000);
  await counts(page, "in 30 seconds");
  assert.equal(asked(), 2);
  await page.waitForSelector("main [role=status]:has-text('still no answer. Nothing is lost')");
  await hasFocus(page, "reminder");
  await page.unroute(LOOKUPS);
  await page.clock.runFor(30_000);
  await page.waitForSelector("#ticket");
  assert.deepEqual(faults, []);
  await context.close();
});

test("whoever wants to can stop that, and ask by themselves", async () => {
  const { context, page, asked } = await inVain();
  await page.click("#retry-stop");
  await hasFocus(page, "again");
  await counts(page, "no longer ask by ourselves");
  await page.clock.runFor(600_000);
  assert.equal(asked(), 1);
  await page.click("#again");
  await page.waitForSelector("main [role=status]:has-text('still no answer')");
  await counts(page, "no longer ask by ourselves");
  await page.unroute(LOOKUPS);
  await page.click("#again");
  await page.waitForSelector("#ticket");
  await context.close();
});

test("who leaves is asked for no more, and comes back to the same place", async () => {
  const { context, page, asked } = await inVain();
  await page.click("#later");
  await page.waitForSelector("#begin");
  await page.clock.runFor(600_000);
  assert.equal(asked(), 1);
  await page.unroute(LOOKUPS);
  assert.equal(await page.textContent("#begin"), "Continue");
  await page.click("#begin");
  await page.waitForSelector("#ticket");
  await context.close();
});

test("back from a register that is being asked behind the screen is back to the question", async () => {
  const { context, page } = await inVain();
  await page.unroute(LOOKUPS);
  await page.route(LOOKUPS, () => {});
  await page.clock.runFor(15_000);
  await counts(page, "We are asking again");
  await page.goBack();
  await page.waitForSelector("#owner");
  await page.goBack();
  await page.waitForSelector("#rka-search");
  await context.close();
});

test("back to the question and on again: the register is asked, not told of once more", async () => {
  const { context, page } = await inVain();
  await page.goBack();
  await page.waitForSelector("#owner");
  await page.unroute(LOOKUPS);
  await goOn(page);
  await page.waitForSelector("#ticket");
  await context.close();
});

/** What is told of a register that is closed. */
const CLOSED = {
  kk: [/жоспарлы жұмысқа жабылды/, /Ашылатын уақыты: 2026\sжылғы\s\d+\sнаурыз, сағат/],
  ru: [/закрыта на плановые работы/, /откроется \d+\sмарта\s2026\sгода в/],
  en: [/closed for planned work/, /opens again on \d+\sMarch\s2026 at/],
};

/**
 * @param {Page} page
 * @param {string} fault
 */
const order = (page, fault) =>
  page.evaluate(async (fault) => {
    const body = JSON.stringify({ register: "egkn", fault, seconds: 7200 });
    const headers = { "content-type": "application/json" };
    await fetch("/api/weather", { method: "POST", headers, body });
  }, fault);

for (const language of LANGUAGES) {
  test(`${language}: a register that is closed says until when, and reminds without a word about anybody`, async () => {
    const { context, page, faults } = await freshPage(browser, { language });
    await comeToOwner(page, "aigerim", language);
    await order(page, "planned");
    const answered = page.waitForResponse(
      (response) => response.url().endsWith("/api/lookups") && response.status() === 503,
    );
    await goOn(page);
    const { until } = await (await answered).json();
    await page.waitForSelector("#reminder");
    const told = (await page.textContent("main")) ?? "";
    for (const words of CLOSED[language]) assert.match(told, words);
    assert.ok(told.includes(until.slice(11, 16)), `${told} does not name ${until}`);
    assert.equal(await page.locator("#later-title").count(), 1);
    const address = String(await page.getAttribute("#reminder", "href"));
    const event = await (await fetch(`${URL_OF_PAGE}${address}`)).text();
    const moment = new Date(until).toISOString().replace(/[-:]|\.\d+/g, "");
    assert.match(event, new RegExp(`^DTSTART:${moment}\\r$`, "m"));
    assert.doesNotMatch(address + event, /550055|9971|Айгерім|Кабанбай|Қабанбай/);
    await order(page, "ok");
    await page.click("#again");
    await page.waitForSelector("#ticket");
    assert.deepEqual(faults, []);
    await context.close();
  });
}

test("planned work that ends while the page is open: it goes on by itself", async () => {
  const { context, page } = await freshPage(browser, { language: "en" });
  await page.clock.install();
  await comeToOwner(page, "aigerim", "en");
  await stopClock(page);
  await page.route(LOOKUPS, (route) =>
    route.fulfill({
      status: 503,
      headers: { "retry-after": "5400" },
      json: { code: "register-closed", instance: "m-8", until: "2026-03-17T06:00:00+05:00" },
    }),
  );
  await goOn(page);
  await counts(page, "If this page stays open");
  await page.unroute(LOOKUPS);
  await page.clock.runFor(5_390_000);
  await counts(page, "in 10 seconds");
  await page.clock.runFor(10_000);
  await page.waitForSelector("#ticket");
  await context.close();
});

test("checks that take long: after half a minute the person may leave, and nothing is lost", async () => {
  const { context, page } = await freshPage(browser, { language: "en" });
  await page.clock.install();
  await comeToOwner(page, "aigerim", "en");
  await stopClock(page);
  /** @type {Route[]} */
  const held = [];
  await page.route(LOOKUPS, (route) => void held.push(route));
  /** @param {number} place */
  const arrived = async (place) => {
    while (held.length <= place) await new Promise((resolve) => setTimeout(resolve, 5));
    return held[place];
  };
  await goOn(page);
  for (let late = 0; late < 3; late += 1) {
    const route = await arrived(late);
    await page.clock.runFor(8_000);
    assert.equal(await page.locator("#later").count(), 0);
    await route.continue();
  }
  await arrived(3);
  await page.clock.runFor(8_000);
  await page.waitForSelector(".checks");
  await page.click("#later");
  await page.waitForSelector("#begin");
  await page.unroute(LOOKUPS);
  await page.click("#begin");
  await page.waitForSelector("#ticket");
  await context.close();
});

test("on a shared computer nobody is sent away with a promise that does not hold", async () => {
  const { context, page } = await freshPage(browser, { language: "en" });
  await page.goto(`${URL_OF_PAGE}/?kiosk&lang=en`);
  await comeToOwner(page, "aigerim", "en");
  await page.route(LOOKUPS, silent);
  await goOn(page);
  await page.waitForSelector("#countdown");
  assert.match((await page.textContent("main")) ?? "", /When you leave, your answers are cleared/);
  assert.equal(await page.locator("#reminder, #later").count(), 0);
  await context.close();
});
