// The home that was chosen: in the language of the page, whichever it was chosen in; and one's own.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { comeToCheck } from "./applicant.mjs";
import { LANGUAGES, freshPage, hasSettled, launch, started } from "./browser.mjs";
import { answer, comeToWho, findHome, goOn, persona, speak } from "./person.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("./browser.mjs").Language} Language */

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** @param {Page} page */
const answers = async (page) => (await page.locator(".said").allTextContents()).join("\n");

test("the address on the check is in the language of the page, and stays so after a reload", async () => {
  const { context, page } = await freshPage(browser, { language: "kk" });
  const { address } = (await persona("aigerim")).try;
  await comeToCheck(page, "aigerim", "kk");
  assert.ok((await answers(page)).includes(address.kk));
  for (const language of /** @type {Language[]} */ (["ru", "en", "kk"])) {
    await speak(page, language);
    const told = await answers(page);
    assert.ok(told.includes(address[language]), told);
  }
  await page.reload();
  await started(page);
  await page.waitForSelector("#sign");
  await speak(page, "en");
  assert.ok((await answers(page)).includes(address.en));
  await context.close();
});

test("back at the question the chosen home is still chosen, in the other language, and can be chosen again", async () => {
  const { context, page } = await freshPage(browser, { language: "kk" });
  const { address } = (await persona("aigerim")).try;
  await comeToCheck(page, "aigerim", "kk");
  await page.click("#change-rka");
  await page.getByRole("radio", { name: address.kk, exact: true }).waitFor();
  await speak(page, "ru");
  const home = page.getByRole("radio", { name: address.ru, exact: true });
  await home.waitFor();
  assert.ok(await home.isChecked());
  await goOn(page);
  await page.waitForSelector("#sign");
  await speak(page, "en");
  assert.ok((await answers(page)).includes(address.en));
  await context.close();
});

/** By how much of the screen things may move that nobody has touched. */
const SHIFT = 0.02;

test("homes that are found push away nothing that can be seen, and the button comes back to the one that is chosen", async () => {
  const { context, page } = await freshPage(browser, { language: "kk" });
  await comeToWho(page, "aigerim");
  await answer(page, "who", "me");
  await page.waitForSelector("#rka-search");
  /** @type {() => void} */
  let come = () => {};
  const coming = new Promise((resolve) => (come = () => resolve(null)));
  await page.route("**/api/addresses", async (route) => {
    await coming;
    await route.continue();
  });
  await page.fill("#rka-search", "Астана");
  await hasSettled(page);
  await page.evaluate(() => {
    const moved = { sum: 0 };
    Object.assign(window, { moved });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) moved.sum += Reflect.get(entry, "value");
    }).observe({ type: "layout-shift" });
  });
  come();
  const homes = page.locator(".found-list input");
  await homes.nth(9).waitFor();
  await hasSettled(page);
  const moved = await page.evaluate(() => Reflect.get(window, "moved").sum);
  assert.ok(moved <= SHIFT, `moved by ${moved}`);
  await page.fill("#rka-search", (await persona("aigerim")).try.address.kk);
  await page.waitForFunction(() => document.querySelectorAll(".found-list input").length < 9);
  const far = await gap(page);
  await homes.first().check();
  assert.ok((await gap(page)) < Math.min(far, 80), "the button stands under what was chosen");
  await context.close();
});

/** From the last home to the button. @param {Page} page */
const gap = (page) =>
  page.evaluate(() => {
    const edge = (/** @type {string} */ one) =>
      document.querySelector(one)?.getBoundingClientRect();
    return (edge("#continue")?.top ?? 0) - (edge(".found-list > :last-child")?.bottom ?? 0);
  });

/** Since when she lives there. */
const SINCE = {
  kk: /тіркелген күні: 2015\sжылғы\s1\sқаңтар/,
  ru: /Дата регистрации по этому адресу: 1\sянваря\s2015\sгода/,
  en: /Registered there since 1\sJanuary\s2015/,
};

for (const language of LANGUAGES) {
  test(`${language}: whoever is registered there already reads since when`, async () => {
    const { context, page, faults } = await freshPage(browser, { language });
    await started(page);
    // She owns the home and is not among the people to sign in as; the service knows her all the same.
    await page.evaluate(() => {
      const body = JSON.stringify({ persona: "saule" });
      const headers = { "content-type": "application/json" };
      return fetch("/api/session", { method: "POST", headers, body });
    });
    await page.reload();
    await started(page);
    await page.click("#begin");
    await answer(page, "kind", "permanent");
    await answer(page, "who", "me");
    await findHome(page, (await persona("aigerim")).try.address[language]);
    await goOn(page);
    await answer(page, "whose", "mine");
    await page.waitForSelector("#next-other_home");
    assert.match((await page.textContent("main")) ?? "", SINCE[language]);
    // Asked anew, after the page was loaded anew.
    await page.reload();
    await page.waitForSelector("#next-other_home");
    assert.match((await page.textContent("main")) ?? "", SINCE[language]);
    assert.deepEqual(faults, []);
    await context.close();
  });
}
