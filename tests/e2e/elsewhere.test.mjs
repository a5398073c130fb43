// Where a next step is done elsewhere: state services on gov.kz, and what applies while no online registration does.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { LANGUAGES, URL_OF_PAGE, freshPage, heading, launch, started } from "./browser.mjs";
import { comeRelated } from "./person.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("./browser.mjs").Language} Language */

/** Before anything was in force, the pilot in the capital too. */
const BEFORE = "2025-11-10";

/** What is said on that day: what applies instead, and the clause that it stands in. */
const INSTEAD = {
  kk: [/№\s677\sТіркеу қағидалары қолданылады/, /Әдеттегі жолмен/, /2024\sжылғы\s24\sқыркүйектен/],
  ru: [/действуют Правила регистрации №\s677/, /обычным путём/, /24\sсентября\s2024/],
  en: [/Rules of registration No\s677 apply instead/, /ordinary way/, /24\sSeptember\s2024/],
};
const TAB = { kk: /жаңа қойындыда/, ru: /в новой вкладке/, en: /opens in a new tab/ };

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/**
 * As far as the notice that the records don't confirm a marriage.
 * @param {Page} page
 * @param {Language} language
 */
async function comeToNotice(page, language) {
  await comeRelated(page, "meruert", "spouse", language);
  await page.waitForSelector(".steps-on");
}

/** @param {Page} page */
const links = (page) =>
  page
    .locator(".steps-on a")
    .evaluateAll((all) =>
      all.map((link) => ({ href: link.getAttribute("href"), target: link.getAttribute("target") })),
    );

/** @param {Language} language */
const services = (language) =>
  [3113, 3195].map((number) => `https://www.gov.kz/services/${number}?lang=${language}`);

for (const language of LANGUAGES) {
  test(`${language}: a record is restored and changed at services 3113 and 3195, and the form stays open`, async () => {
    const { context, page, faults } = await freshPage(browser, { language });
    await comeToNotice(page, language);
    const told = await links(page);
    assert.deepEqual(
      told,
      services(language).map((href) => ({ href, target: "_blank" })),
    );
    const [first] = await page.locator(".steps-on a").allTextContents();
    assert.match(first ?? "", /3113/);
    assert.match(first ?? "", TAB[language]);
    assert.deepEqual(faults, []);
    await context.close();
  });

  test(`${language}: on a day without online registration the page says what applies instead`, async () => {
    const { context, page, faults } = await freshPage(browser, { language });
    await page.goto(`${URL_OF_PAGE}/?lang=${language}&date=${BEFORE}`);
    await started(page);
    await page.click("#begin");
    await page.click("#person-meruert");
    await page.waitForSelector(".steps-on");
    await page.click("#reasons-summary");
    const said = (await page.textContent("main")) ?? "";
    for (const words of INSTEAD[language]) assert.match(said, words);
    const [{ href } = { href: "" }] = await links(page);
    assert.equal(href, `https://www.gov.kz/services/3888?lang=${language}`);
    assert.deepEqual(faults, []);
    await context.close();
  });
}

test("inside an app the way leads on in the same window, and on a shared computer nothing leads away", async () => {
  for (const [where, expected] of /** @type {const} */ ([
    ["host=webview", services("en").map((href) => ({ href, target: null }))],
    ["kiosk", []],
  ])) {
    const { context, page } = await freshPage(browser, { language: "en" });
    await page.goto(`${URL_OF_PAGE}/?lang=en&${where}`);
    await heading(page);
    await comeToNotice(page, "en");
    assert.deepEqual(await links(page), expected, where);
    const said = (await page.textContent(".steps-on")) ?? "";
    assert.match(said, /Service 3113 on gov\.kz/);
    assert.doesNotMatch(said, TAB.en);
    await context.close();
  }
});
