// The studio shows every screen that the law has, as the form draws it.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import * as engine from "../js/words.mjs";
import { URL_OF_PAGE, hasSettled, launch } from "./browser.mjs";
import { dangling } from "./references.mjs";
import { choose, openStudio, screens, violationsIn } from "./studio.mjs";
import { everythingStored } from "./stored.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** What only an employee at a desk comes to, and what only another day brings. */
const ELSEWHERE = /^(desk_owner|powers|desk_serves|desk_refuses|powers_lacking|not_in_force)$/;
/** A wait, and a register that is silent or closed. */
const SELDOM = /^(look|retry|closed) /;
/** A scenario that is opened here stands among the screens, too. */
const SAVED = "six months are asked for";
const AN_ID = /\b[a-z]+(-[a-z]+)*-(title|body|label|hint|why)\b/;

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

test("the texts of a screen are edited beside it, held against Fluent, downloaded and taken back", async () => {
  const { page, faults } = studio;
  await choose(page, "language", "en");
  await choose(page, "screen", "ask kind");
  await page.click("#texts-summary");
  const title = page.locator("#text-en-kind-title");
  const heading = page.locator("#stage h1");
  const before = await title.inputValue();
  await title.fill("Which of the two, { $nobody }?");
  assert.match((await page.textContent("#text-en-kind-title-told")) ?? "", /knows no \$nobody/);
  assert.equal(await heading.textContent(), before);
  await title.fill("Which of the two?");
  await page.fill("#text-kk-kind-title", "Екеуінің қайсысы?");
  assert.equal(await heading.textContent(), "Which of the two?");
  assert.deepEqual(await violationsIn(page, "#texts"), []);
  assert.match(
    (await page.evaluate(() => JSON.stringify({ ...sessionStorage }))) ?? "",
    /Which of the two\?/,
  );
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.click("#texts a[download$='-kk.ftl']"),
  ]);
  const file = readFileSync(await download.path(), "utf8");
  assert.equal(file, "### kk\n\nkind-title = Екеуінің қайсысы?\n");
  // What a screen says once it is tried out is its text, too; and what was changed stays changed.
  await page.click("#stage #continue");
  await page.waitForSelector("#text-ru-issue-kind-missing");
  await choose(page, "language", "kk");
  assert.equal(await heading.textContent(), "Екеуінің қайсысы?");
  await choose(page, "language", "en");
  await page.waitForSelector("#text-en-kind-title");
  await page.locator(".studio-files button").click();
  assert.equal(await heading.textContent(), before);
  assert.equal(await page.locator("#texts a[download]").count(), 0);
  await page.click("#texts-summary");
  assert.deepEqual(faults, []);
});

test("what was played is saved as a scenario, opened again, and a bad file changes nothing", async () => {
  const { page, faults } = studio;
  await choose(page, "screen", "ask kind");
  await page.click("#scenario-summary");
  await page.check('#stage input[value="temporary"]');
  await page.click("#stage #continue");
  await page.waitForSelector("#stage #months");
  await page.fill("#scenario-name", SAVED);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.click(".studio-scenario button"),
  ]);
  assert.equal(download.suggestedFilename(), "ask-months.json");
  const saved = readFileSync(await download.path(), "utf8");
  const [scenario] = JSON.parse(saved).scenarios;
  assert.deepEqual(scenario.answers, { kind: "temporary" });
  assert.deepEqual(scenario.expect, { end: "ask months" });
  const open = (/** @type {string} */ text) =>
    page.setInputFiles("#scenario-file", {
      ...{ name: "a.json", mimeType: "application/json", buffer: Buffer.from(text) },
    });
  const told = (/** @type {RegExp} */ words) =>
    page.locator("#scenario [role=status]").filter({ hasText: words }).waitFor();
  await choose(page, "screen", "ask who");
  await open(saved.replace("answers", "answer"));
  await told(/no scenario has a part named “answer”/);
  assert.equal((await page.locator('#stage input[name="who"]').count()) > 0, true);
  await open(saved);
  await told(/On the stage now: six months are asked for/);
  await page.waitForSelector("#stage #months");
  assert.deepEqual(await violationsIn(page, "#scenario"), []);
  await page.click("#scenario-summary");
  assert.deepEqual(faults, []);
});

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

/** Each part, and how many states it is shown in at least. */
const PARTS = { button: 4, line: 3, iin: 3, choice: 3, date: 3, address: 2, summary: 1, notice: 1 };
const MORE_PARTS = { details: 2, progress: 3, tag: 3, picture: 6 };
const SIGHTS = { space: 3, timeline: 3, owners: 2, qr: 1, card: 1 };

/**
 * How many states and pieces of advice each part has, and all that is said.
 * @param {Page} page
 */
const partsShown = (page) =>
  page.evaluate(() => {
    /** @type {Record<string, { states: number, advice: number }>} */
    const shown = {};
    for (const part of document.querySelectorAll(".studio-part"))
      shown[part.id.replace("part-", "")] = {
        states: part.querySelectorAll(".studio-state").length,
        advice: part.querySelectorAll(".studio-advice dd").length,
      };
    const words = document.querySelector(".studio-parts")?.textContent ?? "";
    return /** @type {const} */ ([shown, words]);
  });

test("every part is there in its states, in each language and look, and fit for everyone", async () => {
  const { page, faults } = studio;
  for (const language of ["kk", "ru", "en"]) {
    await choose(page, "language", language);
    await choose(page, "theme", "light");
    const [shown, words] = await partsShown(page);
    for (const [name, states] of Object.entries({ ...PARTS, ...MORE_PARTS, ...SIGHTS })) {
      assert.ok((shown[name]?.states ?? 0) >= states, `${language}, ${name}`);
      assert.equal(shown[name]?.advice, 2, `${language}, ${name}`);
    }
    assert.doesNotMatch(words, AN_ID);
    assert.deepEqual(await violationsIn(page, ".studio-parts"), [], language);
    for (const theme of ["dark", "low"]) {
      await choose(page, "theme", theme);
      assert.deepEqual(await violationsIn(page, ".studio-parts", "look"), [], theme);
    }
  }
  const line = page.locator(".studio-sizes span").first();
  const small = await line.evaluate((one) => getComputedStyle(one).fontSize);
  const large = await page
    .locator(".studio-sizes div:nth-child(5) span")
    .evaluate((one) => getComputedStyle(one).fontSize);
  assert.ok(parseFloat(large) > 1.5 * parseFloat(small), `${small} ${large}`);
  // The parts are the form's own: a choice is said back, an error leads to its field.
  await page.click("#part-summary a");
  assert.match((await page.evaluate(() => document.activeElement?.id)) ?? "", /^part-kind-wrong-/);
  assert.deepEqual(faults, []);
});
