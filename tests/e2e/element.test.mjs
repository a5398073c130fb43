// The form inside somebody else's page: neither disturbs the other.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { comeToCheck } from "./applicant.mjs";
import { URL_OF_PAGE, freshPage, launch, started } from "./browser.mjs";
import { comeToOwner, comeToWho, goOn, signInAs } from "./person.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** @param {string} [attributes] in place of the example's own */
async function portal(attributes) {
  const opened = await freshPage(browser, {
    language: "en",
    viewport: { width: 1000, height: 700 },
  });
  const { page } = opened;
  if (attributes !== undefined) {
    await page.route("**/example.html", async (route) => {
      const response = await route.fetch();
      const html = (await response.text()).replace('language="en"', attributes);
      await route.fulfill({ response, body: html });
    });
  }
  await page.goto(`${URL_OF_PAGE}/example.html`);
  await started(page);
  return opened;
}

/**
 * @param {Page} page
 * @param {string} selector
 * @param {string} property
 */
const look = (page, selector, property) =>
  page
    .locator(selector)
    .evaluate((one, name) => getComputedStyle(one).getPropertyValue(name), property);

test("a whole form under the host's policy, without a word from it", async () => {
  const { context, page, faults } = await portal();
  await comeToOwner(page, "dinara", "en");
  await goOn(page);
  await page.waitForSelector("#related");
  assert.deepEqual(faults, []);
  await context.close();
});

test("title, language and address stay the host's", async () => {
  const { context, page } = await portal();
  const address = page.url();
  await signInAs(page, "dinara");
  await page.click("#language-kk");
  await page.waitForFunction(() =>
    document.querySelector("tirkeu-form")?.shadowRoot?.querySelector('[lang="kk"].frame'),
  );
  assert.equal(await page.title(), "A portal with the form inside");
  assert.equal(await page.getAttribute("html", "lang"), "en");
  assert.equal(page.url(), address);
  await context.close();
});

test("the focus is the host's until the form is used, and then goes to the form's headings", async () => {
  const { context, page } = await portal();
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), "BODY");
  await comeToWho(page, "dinara");
  await page.waitForFunction(() => {
    const { tagName, shadowRoot } = document.activeElement ?? {};
    return tagName === "TIRKEU-FORM" && shadowRoot?.activeElement?.id === "title";
  });
  await context.close();
});

test("back and forward walk the form, and keep what the host noted", async () => {
  const { context, page } = await portal();
  await page.evaluate(() => history.replaceState({ ...history.state, portal: "mine" }, ""));
  await comeToWho(page, "dinara");
  await page.goBack();
  await page.waitForSelector("#kind");
  assert.ok(await page.isChecked('input[value="permanent"]'));
  assert.equal(await page.evaluate(() => history.state.portal), "mine");
  await page.goForward();
  await page.waitForSelector("#who");
  await context.close();
});

test("tokens of the host reach the form, its other styles don't, and none go out", async () => {
  const { context, page } = await portal();
  assert.equal(await look(page, "#begin", "background-color"), "rgb(122, 75, 18)");
  assert.match(await look(page, "#title", "font-family"), /^Georgia/);
  assert.equal(await look(page, "#portal-news", "color"), "rgb(122, 75, 18)");
  assert.notEqual(
    await look(page, "#portal-text", "font-size"),
    await look(page, "tirkeu-form .lead", "font-size"),
  );
  assert.equal(await look(page, "body", "background-color"), "rgb(251, 248, 243)");
  await context.close();
});

test("the attributes: where the API is, the language, the theme", async () => {
  const { context, page } = await portal('api="/registration/" language="ru" theme="dark"');
  assert.match((await page.textContent("#begin")) ?? "", /Начать/);
  assert.equal(await look(page, "tirkeu-form .frame", "background-color"), "rgb(15, 30, 36)");
  const asked = page.waitForRequest(/personas/);
  await page.click("#begin");
  assert.equal(new URL((await asked).url()).pathname, "/registration/api/personas");
  await context.close();
});

test("inside an app: its button and no picture to scan, no NCALayer, nothing to print", async () => {
  for (const [attributes, inApp] of /** @type {[string, boolean][]} */ ([
    ['language="en"', false],
    ['language="en" host="webview"', true],
  ])) {
    const { context, page } = await portal(attributes);
    await comeToCheck(page, "asan", "en");
    await page.click("#sign");
    await page.waitForSelector("#way-qr");
    assert.equal(await page.locator("#way-ncalayer").count(), inApp ? 0 : 1, attributes);
    await page.click("#way-qr");
    await page.waitForSelector(inApp ? "#open-phone" : ".qr");
    assert.equal(await page.locator(inApp ? ".qr" : "#open-phone").count(), 0, attributes);
    await context.close();
  }
});

/** Before Astana had a norm nobody was asked for a relation. */
const BEFORE_THE_NORM = "2025-12-20";

test("on another day the form goes by the rules of that day", async () => {
  for (const [attributes, next] of /** @type {[string, string][]} */ ([
    ['language="en"', "#related"],
    [`language="en" date="${BEFORE_THE_NORM}"`, "#ticket"],
  ])) {
    const { context, page } = await portal(attributes);
    await comeToOwner(page, "dinara", "en");
    await goOn(page);
    await page.waitForSelector(next);
    await context.close();
  }
});

test("and so does the page itself, where its address says the day", async () => {
  const { context, page } = await freshPage(browser, { language: "en" });
  await page.goto(`${URL_OF_PAGE}/?lang=en&date=${BEFORE_THE_NORM}`);
  await comeToOwner(page, "dinara", "en");
  await goOn(page);
  await page.waitForSelector("#ticket");
  await context.close();
});

test("on a shared computer nothing is kept there either", async () => {
  const { context, page } = await portal('language="en" kiosk');
  await comeToWho(page, "dinara");
  await page.reload();
  await started(page);
  await page.waitForSelector("#begin");
  assert.equal(await page.textContent("#begin"), "Start");
  await context.close();
});

test("where it can't begin the host is told, and the person reads what to do", async () => {
  const { context, page } = await freshPage(browser, { language: "en" });
  await page.route("**/a/tirkeu-*.wasm", (route) => route.abort());
  await page.addInitScript(() => {
    addEventListener(
      "tirkeu-failed",
      () => document.documentElement.setAttribute("data-told", ""),
      true,
    );
  });
  await page.goto(`${URL_OF_PAGE}/example.html`);
  await page.waitForSelector("[data-told]");
  const advice = page.locator("tirkeu-form .simple");
  await advice.waitFor();
  assert.match((await advice.textContent()) ?? "", /орталығ.*центр обслуживания.*service centre/s);
  await context.close();
});
