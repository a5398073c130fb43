// Mistakes: said on top and at the field, in the same words, with what was typed kept.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { LANGUAGES, freshPage, hasFocus, heading, launch } from "./browser.mjs";
import { answer, choose, comeToOwner, findHome, goOn, persona, signInAs } from "./person.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

const ERROR = { kk: "Қате:", ru: "Ошибка:", en: "Error:" };

/**
 * The summary has the focus, and its words stand at the field too.
 * @param {Page} page
 * @param {string} field
 */
async function isSaidTwice(page, field) {
  await hasFocus(page, "summary");
  const above = await page.locator("#summary li").allTextContents();
  assert.equal(above.length, 1);
  assert.equal(await page.textContent(`[id="${field}-issue"]`), above[0]);
  assert.ok((above[0] ?? "").length > 10);
}

for (const language of LANGUAGES) {
  test(`${language}: an empty answer is named on top, at the field and in the title`, async () => {
    const { context, page } = await freshPage(browser, { language });
    await signInAs(page, "timofey");
    await goOn(page);
    await isSaidTwice(page, "kind");
    assert.ok((await page.title()).startsWith(ERROR[language]), await page.title());
    await page.click("#summary a");
    await hasFocus(page, "kind-permanent");
    await choose(page, "kind", "temporary");
    await goOn(page);
    await page.waitForSelector("#months");
    assert.ok(!(await page.title()).startsWith(ERROR[language]));
    await page.fill("#months", "13");
    await goOn(page);
    await isSaidTwice(page, "months");
    assert.equal(await page.inputValue("#months"), "13");
    await context.close();
  });
}

test("every way of mistyping an IIN has its own words, and nothing typed is lost", async () => {
  const { context, page } = await freshPage(browser, { language: "en" });
  await comeToOwner(page, "timofey", "en");
  const said = new Set();
  for (const typed of ["", "5500 5501-001", "55005501001A", "550055010012"]) {
    await page.fill("#owner", typed);
    await goOn(page);
    await page.waitForFunction(
      (before) => {
        const text = document.querySelector("#summary li")?.textContent ?? "";
        return text !== "" && !before.includes(text);
      },
      [...said],
    );
    await isSaidTwice(page, "owner");
    said.add(await page.textContent("#owner-issue"));
    assert.equal(await page.inputValue("#owner"), typed);
  }
  assert.equal(said.size, 4);
  await context.close();
});

test("nothing is called wrong while it is being typed or left", async () => {
  const { context, page } = await freshPage(browser, { language: "en" });
  await comeToOwner(page, "timofey", "en");
  await page.fill("#owner", "12");
  await page.locator("#owner").blur();
  assert.equal(await page.locator(".issue").count(), 0);
  await context.close();
});

test("a home must be chosen, not only typed", async () => {
  const { context, page } = await freshPage(browser, { language: "en" });
  const who = await persona("timofey");
  await signInAs(page, "timofey");
  await answer(page, "kind", "permanent");
  await answer(page, "who", "me");
  await page.waitForSelector("#rka-search");
  await page.fill("#rka-search", who.try.address.en);
  await goOn(page);
  await isSaidTwice(page, "rka");
  await page.click("#summary a");
  await hasFocus(page, "rka-search");
  assert.equal(await page.inputValue("#rka-search"), who.try.address.en);
  await findHome(page, who.try.address.en);
  await goOn(page);
  await page.waitForSelector("#whose");
  await context.close();
});

test("a wrong owner is a mistake to mend: same screen, one step of the history", async () => {
  const { context, page } = await freshPage(browser, { language: "en" });
  await comeToOwner(page, "marina", "en");
  const right = await page.inputValue("#owner");
  // A right number of somebody else.
  await page.fill("#owner", "550055010011");
  await goOn(page);
  await page.waitForSelector("#owner-issue");
  await isSaidTwice(page, "owner");
  const title = await heading(page);
  await page.goBack();
  await heading(page, title);
  assert.ok(await page.isVisible("#rka-search"));
  await page.goForward();
  await page.waitForSelector("#owner");
  await page.fill("#owner", `${right.slice(0, 6)} ${right.slice(6)}`);
  await goOn(page);
  await page.waitForSelector("#ticket, #related");
  await context.close();
});
