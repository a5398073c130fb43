// Nothing typed is lost: a closed tab, a killed page, two tabs, an empty battery, storage that is forbidden or
// vanishes, no network at the moment of opening, rules that changed, a page that is newer.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { URL_OF_PAGE, freshPage, launch, started } from "./browser.mjs";
import { comeToMonths, comeToOwner, comeToWho, goOn } from "./person.mjs";
import { changeDrafts, everythingStored, isGone, isStored } from "./stored.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

const ADDRESS = `${URL_OF_PAGE}/?lang=en`;

/**
 * Another tab of the same person.
 * @param {import("playwright-core").BrowserContext} context
 */
async function anotherTab(context) {
  const page = await context.newPage();
  await page.goto(ADDRESS);
  await started(page);
  return page;
}

/**
 * Off to the form again, to the field that was being filled in.
 * @param {Page} page
 * @param {string} field
 */
async function goesOn(page, field) {
  await page.waitForFunction(() => document.getElementById("begin")?.textContent === "Continue");
  await page.click("#begin");
  await page.waitForSelector(field);
}

test("a tab that was killed: another goes on from there, to the last letter", async () => {
  const { context, page } = await freshPage(browser, { language: "en" });
  await comeToOwner(page, "dinara", "en");
  await page.fill("#owner", "5501");
  await isStored(page, "5501");
  const wire = await context.newCDPSession(page);
  const crashed = page.waitForEvent("crash");
  // A page that is no more answers nothing.
  void wire.send("Page.crash").catch(() => null);
  await crashed;
  const next = await anotherTab(context);
  await goesOn(next, "#owner");
  assert.equal(await next.inputValue("#owner"), "5501");
  await context.close();
});

test("two tabs at once: neither takes anything from the other, and both end together", async () => {
  const { context, page } = await freshPage(browser, { language: "en" });
  await comeToMonths(page, "dinara", "7");
  await isStored(page, '"7"');
  const other = await anotherTab(context);
  await goesOn(other, "#months");
  assert.equal(await other.inputValue("#months"), "7");
  await other.fill("#months", "9");
  await isStored(other, '"9"');
  await page.reload();
  await page.waitForSelector("#months");
  assert.equal(await page.inputValue("#months"), "7");
  await other.reload();
  await other.waitForSelector("#months");
  assert.equal(await other.inputValue("#months"), "9");
  await other.click("#sign-out");
  await page.waitForSelector("#begin");
  await isGone(page, /draft-1/);
  await context.close();
});

/**
 * A draft that is left behind and grows older. Its tab is closed first, for it would keep the draft anew when it is left.
 * @param {import("playwright-core").BrowserContext} context
 * @param {Page} page
 * @returns {Promise<Page>} something of the same site from which drafts can be changed
 */
async function leaveDraft(context, page) {
  await comeToWho(page, "dinara");
  await isStored(page, "permanent");
  const beside = await context.newPage();
  await beside.goto(`${URL_OF_PAGE}/livez`);
  await page.close();
  return beside;
}

test("a draft lives for three days, and not for four", async () => {
  const { context, page } = await freshPage(browser, { language: "en" });
  const beside = await leaveDraft(context, page);
  await changeDrafts(beside, { age: 71 });
  const young = await anotherTab(context);
  await goesOn(young, "#kind, #who");
  await young.close();
  await changeDrafts(beside, { age: 73 });
  const old = await anotherTab(context);
  assert.equal(await old.textContent("#begin"), "Start");
  assert.doesNotMatch(await everythingStored(old), /permanent/);
  await context.close();
});

test("a draft under older rules: the answers are there, and it is said", async () => {
  const { context, page } = await freshPage(browser, { language: "en" });
  const beside = await leaveDraft(context, page);
  await changeDrafts(beside, { edition: "long-ago" });
  const later = await anotherTab(context);
  await goesOn(later, "#who");
  assert.match((await later.textContent("#net")) ?? "", /rules have changed/);
  await later.goBack();
  await context.close();
});

for (const [name, take] of /** @type {const} */ ([
  ["is forbidden", "never"],
  ["vanishes in the middle", "later"],
])) {
  test(`storage that ${name} costs nothing while the page is open`, async () => {
    const { context, page, faults } = await freshPage(browser, { language: "en" });
    await page.addInitScript((when) => {
      const gone = () => {
        throw new DOMException("gone", "SecurityError");
      };
      const forbid = () => {
        for (const name of ["localStorage", "sessionStorage", "indexedDB"])
          Object.defineProperty(window, name, { get: gone, configurable: true });
      };
      if (when === "never") forbid();
      else Object.assign(window, { forbid });
    }, take);
    await page.goto(ADDRESS);
    await comeToMonths(page, "dinara", "5");
    if (take === "later") {
      await page.evaluate(async () => {
        const bases = await indexedDB.databases();
        await Promise.all(bases.map(({ name }) => indexedDB.deleteDatabase(String(name))));
        /** @type {any} */ (window).forbid();
      });
    }
    await page.fill("#months", "7");
    await goOn(page);
    await page.waitForSelector("#who");
    await page.goBack();
    await page.waitForSelector("#months");
    assert.equal(await page.inputValue("#months"), "7");
    assert.deepEqual(faults, []);
    await context.close();
  });
}

test("a battery that runs empty: what is written is on the disk before it counts as written", async () => {
  const { context, page } = await freshPage(browser, { language: "en" });
  await page.addInitScript(() => {
    const { transaction } = IDBDatabase.prototype;
    /** @type {string[]} */
    const asked = [];
    Object.assign(window, { asked });
    IDBDatabase.prototype.transaction = function (...about) {
      const work = transaction.apply(this, about);
      if (work.mode === "readwrite") asked.push(work.durability);
      return work;
    };
  });
  await page.goto(ADDRESS);
  await comeToMonths(page, "dinara", "7");
  await isStored(page, '"7"');
  const asked = await page.evaluate(() => [...new Set(/** @type {any} */ (window).asked)]);
  assert.deepEqual(asked, ["strict"]);
  await context.close();
});

test("no network when the page is opened anew: once there is one, everything is in its place", async () => {
  const { context, page } = await freshPage(browser, { language: "en" });
  await comeToOwner(page, "dinara", "en");
  await page.fill("#owner", "5501");
  await isStored(page, "5501");
  await context.setOffline(true);
  await assert.rejects(page.reload(), /ERR_INTERNET_DISCONNECTED/);
  await context.setOffline(false);
  await page.goto(ADDRESS);
  await goesOn(page, "#owner");
  assert.equal(await page.inputValue("#owner"), "5501");
  await context.close();
});

test("a newer page in the middle of a form: it begins again by itself, with the answers", async () => {
  const { context, page } = await freshPage(browser, { language: "en" });
  await comeToMonths(page, "dinara", "7");
  // The release has moved on: this page's file of Russian texts is gone, and the page itself is another.
  await page.route("**/a/form-ru-*.ftl", (route) => route.fulfill({ status: 404, body: "" }), {
    times: 1,
  });
  let newer = false;
  await page.route(/\/(\?lang=en)?$/, async (route) => {
    const response = await route.fetch();
    const html = (await response.text()).replace(/\/a\/main-\w+\.js/, "/a/main-newer.js");
    await route.fulfill({ response, body: newer ? await response.text() : html });
    newer = true;
  });
  await page.click("#language-ru");
  await page.waitForFunction(
    () => performance.getEntriesByType("navigation")[0]?.toJSON().type === "reload",
  );
  await page.waitForSelector("#months");
  assert.equal(await page.inputValue("#months"), "7");
  await context.close();
});

test("a file that is missing from the newest page is told, and not waited for in circles", async () => {
  const { context, page } = await freshPage(browser, { language: "en" });
  let loads = 0;
  page.on("load", () => (loads += 1));
  await page.route("**/a/form-en-*.ftl", (route) => route.fulfill({ status: 404, body: "" }));
  await started(page);
  await page.click("#begin");
  await page.click("#person-dinara");
  await page.waitForSelector("#again");
  assert.equal(loads, 0);
  await page.unroute("**/a/form-en-*.ftl");
  await page.click("#again");
  await page.waitForSelector("#kind");
  await context.close();
});
