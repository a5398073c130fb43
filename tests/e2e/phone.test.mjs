// The counterpart of eGov Mobile: a telephone that shows what is to be signed, in each language, by keyboard alone.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { LANGUAGES, URL_OF_PAGE, freshPage, launch } from "./browser.mjs";

/** @typedef {import("playwright-core").Page} Page */

const TEXT = "tirkeu-consent-1\n";

/** @type {import("playwright-core").Browser} */
let browser;
/** @type {string} */
let axe;
before(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  browser = await launch();
});
after(() => browser.close());

/**
 * @param {string} path
 * @param {object} body
 * @param {string} [cookie]
 */
function post(path, body, cookie = "") {
  const headers = { "content-type": "application/json", cookie };
  return fetch(`${URL_OF_PAGE}${path}`, { method: "POST", headers, body: JSON.stringify(body) });
}

// Nobody is sent letters without end: somebody else each time.
const PERSONAS = ["lena", "sanzhar", "timofey", "islam", "talgat"];

/** Asks a person to sign on the telephone: what stands behind the link. */
async function letter() {
  const session = await post("/api/session", { persona: PERSONAS.pop() });
  const [cookie] = (session.headers.get("set-cookie") ?? "").split(";");
  const seal = createHash("sha256").update(TEXT).digest("hex");
  const order = { way: "qr", purpose: "consent", seal, text: TEXT };
  const asked = await post("/api/signatures", order, cookie);
  assert.equal(asked.status, 201, await asked.clone().text());
  return (await asked.json()).shown.phone;
}

/**
 * What axe-core finds on the page as it stands.
 * @param {Page} page
 */
async function violations(page) {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations } = await /** @type {any} */ (window).axe.run(document);
    return violations.map((/** @type {any} */ one) => `${one.id}: ${one.nodes[0].html}`);
  });
}

/**
 * Goes on by Tab until something holds the focus.
 * @param {Page} page
 * @param {string} wanted
 */
async function tabTo(page, wanted) {
  for (let step = 0; step < 12; step += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((what) => document.activeElement?.matches(what), wanted)) return;
  }
  assert.fail(`${wanted} can't be reached by keyboard`);
}

for (const language of LANGUAGES) {
  test(`every state in ${language}: nothing that axe finds, and all of it by keyboard`, async () => {
    const { context, page, faults } = await freshPage(browser, { language });
    await page.evaluate((code) => localStorage.setItem("tirkeu-language", code), language);
    await page.goto(`${URL_OF_PAGE}${await letter()}`);
    await page.waitForSelector("button.main");
    assert.equal(await page.getAttribute("html", "lang"), language);
    assert.deepEqual(await violations(page), []);
    // What may happen is folded away; a key that has run out is refused in a sentence.
    await tabTo(page, "details:last-of-type > summary");
    await page.keyboard.press("Enter");
    await tabTo(page, "details button");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".wrong");
    assert.deepEqual(await violations(page), []);
    await page.focus("h1 ~ p button.main");
    await page.keyboard.press("Enter");
    await page.waitForSelector("#back");
    assert.deepEqual(await violations(page), []);
    // What is signed can't be signed again.
    await page.reload();
    await page.waitForSelector(".wrong");
    assert.deepEqual(await violations(page), []);
    assert.deepEqual(faults, []);
    await context.close();
  });
}

test("without a connection it says so", async () => {
  const { context, page } = await freshPage(browser, { language: "en" });
  await page.route("**/api/phone", (route) => route.abort());
  await page.goto(`${URL_OF_PAGE}${await letter()}`);
  await page.waitForSelector(".wrong");
  assert.deepEqual(await violations(page), []);
  await context.close();
});

test("it has the mark of the service in the browser's tab", async () => {
  const { context, page } = await freshPage(browser, { language: "en" });
  await page.goto(`${URL_OF_PAGE}${await letter()}`);
  const icon = await page.getAttribute("link[rel=icon]", "href");
  assert.equal((await fetch(`${URL_OF_PAGE}${icon}`)).status, 200);
  await context.close();
});
