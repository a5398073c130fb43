// The studio shows every screen that the law has, as the form draws it.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as engine from "../js/words.mjs";
import { URL_OF_PAGE, hasSettled, launch } from "./browser.mjs";
import { dangling } from "./references.mjs";
import { AN_ID } from "./looks.mjs";
import { choose, openStudio, screens, violationsIn } from "./studio.mjs";
import { SAVED, editing } from "./studio-editing.mjs";
import { parts } from "./studio-parts.mjs";
import { everythingStored } from "./stored.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** What only an employee at a desk comes to, and what only another day brings. */
const ELSEWHERE = /^(desk_owner|powers|desk_serves|desk_refuses|powers_lacking|not_in_force)$/;
/** A wait, and a register that is silent or closed. */
const SELDOM = /^(look|retry|closed) /;

/** @type {import("playwright-core").Browser} */
let browser;
/**
 * One studio for all: to find every screen takes longer than to show them. Each test chooses what it looks at.
 * @type {Awaited<ReturnType<typeof openStudio>>}
 */
let studio;
before(async () => {
  browser = await launch();
  studio = await openStudio(browser);
});
after(() => browser.close());

test("every question and every verdict of an application online is there", async () => {
  const { page, faults } = studio;
  const found = (await screens(page)).map((id) => id.split(" ")[1]);
  const wanted = [...engine.questions, ...engine.verdicts].filter((name) => !ELSEWHERE.test(name));
  assert.deepEqual(
    wanted.filter((name) => !found.includes(name)),
    [],
  );
  await choose(page, "day", "2025-01-01");
  assert.ok((await screens(page)).includes("verdict not_in_force"));
  assert.deepEqual(faults, []);
});

test("each of them is drawn, with its heading and no text missing", async () => {
  const { page, faults } = studio;
  await choose(page, "day", "2026-03-16");
  for (const id of await screens(page)) {
    await choose(page, "screen", id);
    assert.equal(await page.locator("#stage h1").count(), 1, id);
    assert.doesNotMatch((await page.textContent("#stage")) ?? "", AN_ID, id);
    assert.deepEqual(await dangling(page), [], id);
    // The walks of the other screens hold them against axe-core; to these a walk seldom comes.
    if (SELDOM.test(id)) assert.deepEqual(await violationsAlone(page), [], id);
  }
  assert.deepEqual(faults, []);
  assert.doesNotMatch(await everythingStored(page), /draft-1/);
});

/**
 * What axe-core finds on the stage alone: all that stands around it would be read every time.
 * @param {Page} page
 */
async function violationsAlone(page) {
  const around = await page.evaluateHandle(() => {
    const stage = document.getElementById("stage");
    const around = [...document.querySelectorAll("#studio > *")].filter((one) => one !== stage);
    for (const one of around) one.remove();
    return { stage, around };
  });
  const found = await violationsIn(page, "#stage");
  await around.evaluate(({ stage, around }) => {
    const place = around.findIndex((one) => one.matches(".studio-bar")) + 1;
    stage?.before(...around.slice(0, place));
    stage?.after(...around.slice(place));
  });
  return found;
}

test("where people see the sum of places it is there, too", async () => {
  const { page } = studio;
  for (const id of ["ask relation", "ask ticket", "verdict no_relation"]) {
    await choose(page, "screen", id);
    assert.equal(await page.locator("#stage .space .sum").count(), 1, id);
  }
});

test("language, length of texts, look and width are put on the screen alone", async () => {
  const { page } = studio;
  await choose(page, "screen", "ask kind");
  await choose(page, "theme", "dark");
  const colour = () =>
    page.locator("#stage").evaluate((one) => getComputedStyle(one).backgroundColor);
  assert.equal(await colour(), "rgb(15, 30, 36)");
  await choose(page, "width", "320");
  assert.equal(
    await page.locator("#stage").evaluate((one) => one.getBoundingClientRect().width),
    320,
  );
  await choose(page, "language", "ru");
  const written = (await page.textContent("#stage h1")) ?? "";
  assert.match(written, /[а-я]/);
  await choose(page, "length", "longer");
  const longer = (await page.textContent("#stage h1")) ?? "";
  assert.ok(longer.length > 1.2 * written.length, longer);
  await choose(page, "length", "written");
  assert.equal(await page.textContent("#stage h1"), written);
  assert.equal(await colour(), "rgb(15, 30, 36)");
});

test("what a choice does not change stays as it was drawn", async () => {
  const { page } = studio;
  const map = await page.$(".studio-map svg");
  const parts = await page.$(".studio-parts");
  const stay = async () => [await map?.evaluate(there), await parts?.evaluate(there)];
  const there = (/** @type {Node} */ one) => one.isConnected;
  await page.selectOption("#studio-screen", "ask kind");
  await choose(page, "theme", "dark");
  assert.deepEqual(await stay(), [true, true]);
  await choose(page, "day", "2026-03-17");
  assert.deepEqual(await stay(), [false, false]);
});

/**
 * Holds back what is asked for; to be called for it to come.
 * @param {Page} page
 * @param {RegExp} address
 */
async function heldBack(page, address) {
  /** @type {import("playwright-core").Route[]} */
  const held = [];
  await page.route(address, (route) => void held.push(route));
  return async () => {
    assert.ok(held.length > 0, "nothing was asked for");
    await Promise.all(
      held.map(async (route) => {
        await route.continue();
        await (await route.request().response())?.finished();
      }),
    );
  };
}

test("of two quick choices the later one stays", async () => {
  const { context, page } = await openStudio(browser);
  const shown = await page.evaluate(() => {
    const screen = /** @type {HTMLSelectElement} */ (document.getElementById("studio-screen"));
    const choose = (/** @type {string} */ id) => {
      screen.value = id;
      screen.dispatchEvent(new Event("change"));
    };
    choose("ask relation");
    choose("ask kind");
    return [...document.querySelectorAll("#stage input")].map((one) => one.getAttribute("name"));
  });
  assert.deepEqual(new Set(shown), new Set(["kind"]));
  const late = await heldBack(page, /-ru-\w+\.ftl$/);
  await page.selectOption("#studio-language", "ru");
  await choose(page, "language", "kk");
  await late();
  await hasSettled(page);
  assert.match((await page.textContent("#studio > h1")) ?? "", /форманың/);
  await context.close();
});

test("a screen can be tried out: what is lacking is told, and what comes next is shown", async () => {
  const { page, faults } = studio;
  await choose(page, "screen", "ask kind");
  await page.click("#stage #continue");
  await page.waitForSelector("#stage #summary");
  await page.check('#stage input[value="permanent"]');
  await page.click("#stage #continue");
  await page.waitForSelector('#stage input[name="who"]');
  assert.deepEqual(faults, []);
});

editing(() => studio);

test("each screen stands in the gallery and in the map, and both lead to it", async () => {
  const { page } = studio;
  const walked = (await screens(page)).filter((id) => /^(ask|look|retry|act|verdict) /.test(id));
  assert.equal(await page.locator(".studio-map rect").count(), walked.length);
  await page.click("#gallery-summary");
  await page.locator(".studio-gallery > ul > li > button").first().waitFor();
  const shown = await page.locator(".studio-gallery > ul > li > button").allTextContents();
  assert.deepEqual(
    shown,
    (await screens(page)).filter((id) => id !== SAVED),
  );
  const card = page.locator(".studio-gallery > ul > li", { hasText: "ask relation" });
  await card.scrollIntoViewIfNeeded();
  await card.locator("h1").waitFor();
  assert.deepEqual(await violationsIn(page, "#gallery"), []);
  await card.getByRole("button", { name: "ask relation" }).click();
  await page.waitForSelector("#stage input[name=related]");
  await page.click("#gallery-summary");
  await choose(page, "screen", "ask kind");
  await page.click("#map-list-summary");
  await page
    .locator("#map-list")
    .getByRole("button", { name: "ask relation", exact: true })
    .click();
  await page.waitForSelector("#stage input[name=related]");
});

test("the weather of a register and the session's day are ordered", async () => {
  const { context, page } = studio;
  await page.selectOption("#studio-person", "dinara");
  await page.waitForSelector("#weather-zags");
  await page.selectOption("#weather-zags", "down");
  await page.waitForFunction(() => document.querySelector(".studio-weather + p")?.textContent);
  const ordered = await (await context.request.get(`${URL_OF_PAGE}/api/weather`)).json();
  const zags = ordered.registers.find((/** @type {any} */ one) => one.register === "zags");
  assert.equal(zags.fault, "down");
});

test("the studio itself is fit for everyone", async () => {
  const { page } = studio;
  assert.deepEqual(await violationsIn(page, "#studio"), []);
  const size = page.viewportSize() ?? assert.fail("a studio has a size");
  await page.setViewportSize({ width: 360, height: 740 });
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  assert.equal(wide, 0);
  await page.setViewportSize(size);
});

parts(() => studio);
