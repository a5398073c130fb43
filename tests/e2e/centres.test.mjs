// Where the way leads through a service centre: which is near, when it is open, and what to take along.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { LANGUAGES, freshPage, launch } from "./browser.mjs";
import { order } from "./faults.mjs";
import { comeRelated, comeToOwner, goOn } from "./person.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("./browser.mjs").Language} Language */

const CENTRES = "**/api/centres";

/** What the page must say of the home of this story, which stands in the district of Esil. */
const SAID = {
  kk: {
    name: "Есіл ауданының №1 ХҚКО-сы",
    address: /Қабанбай батыр даңғылы, 701-үй/,
    hours: /Дүйсенбіден жұмаға дейін: 09:00–20:00.*Сенбі: 09:00–17:00.*Жексенбі: демалыс/,
    checked: /2026\sжылғы\s2\sнаурыз/,
    note: /Тұрғын үй.*Ұлы Дала даңғылы.*Тіркеу түрі.*Тұрақты.*Өзімді.*desk/,
  },
  ru: {
    name: "ЦОН № 1 района Есиль",
    address: /проспект Кабанбай батыра, дом 701/,
    hours: /С понедельника по пятницу: 09:00–20:00.*Суббота: 09:00–17:00.*Воскресенье: выходной/,
    checked: /2\sмарта\s2026\sгода/,
    note: /Жильё.*проспект Улы Дала.*Вид регистрации.*Постоянная.*Себя.*desk/,
  },
  en: {
    name: "Esil district service centre No 1",
    address: /Kabanbay Batyr Avenue 701/,
    hours: /Monday to Friday: 09:00–20:00.*Saturday: 09:00–17:00.*Sunday: closed/,
    checked: /2\sMarch\s2026/,
    note: /Home.*Uly Dala Avenue.*Kind of registration.*Permanent.*Myself.*desk/,
  },
};

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/**
 * As far as the answer that this home is served at the service centre.
 * @param {Page} page
 * @param {Language} language
 */
async function comeToDesk(page, language) {
  await comeToOwner(page, "zhuldyz", language);
  await goOn(page);
  await page.waitForSelector("#next-other_home");
}

/**
 * @param {Page} page
 * @param {string} selector
 */
const told = async (page, selector) => (await page.textContent(selector)) ?? "";

for (const language of LANGUAGES) {
  test(`${language}: the centres of the home's district are named, with hours and telephone, and a note for it`, async () => {
    const { context, page, faults } = await freshPage(browser, { language });
    await comeToDesk(page, language);
    const said = SAID[language];
    await page.getByRole("heading", { name: said.name, exact: true }).waitFor();
    assert.equal(await page.locator(".centre").count(), 2);
    const centre = await told(page, ".centres");
    assert.match(centre, said.address);
    assert.match(centre, said.hours);
    assert.match(centre, said.checked);
    assert.match(centre, /1414/);
    const note = await told(page, ".note");
    assert.match(note, said.note);
    // The code on the note is the one that the telephone desk asks for.
    const code = await told(page, ".note .code");
    assert.ok(code && (await told(page, "main > .code")).includes(code), code);
    assert.ok((await page.locator(".note li").count()) >= 3);
    assert.deepEqual(faults, []);
    await context.close();
  });
}

test("another language asks for the centres in that language, and the home on the note changes with it", async () => {
  const { context, page } = await freshPage(browser, { language: "en" });
  await comeToDesk(page, "en");
  await page.getByRole("heading", { name: SAID.en.name, exact: true }).waitFor();
  await page.click("#language-kk");
  await page.getByRole("heading", { name: SAID.kk.name, exact: true }).waitFor();
  assert.match(await told(page, ".note"), SAID.kk.note);
  await context.close();
});

test("a place whose centres nobody knows keeps to the general way", async () => {
  const { context, page, faults } = await freshPage(browser, { language: "en" });
  await page.route(CENTRES, (route) => route.fulfill({ json: { centres: [] } }));
  await comeToDesk(page, "en");
  await page.waitForSelector(".centres", { state: "detached" });
  assert.match(await told(page, ".steps-on"), /any public service centre/);
  assert.ok(await page.isVisible(".note"));
  assert.deepEqual(faults, []);
  await context.close();
});

test("a list that can't be fetched says whom to call, and is fetched again", async () => {
  const { context, page } = await freshPage(browser, { language: "en" });
  await page.route(CENTRES, (route) => route.abort());
  await comeToDesk(page, "en");
  await page.waitForSelector("#centres-again");
  assert.match(await told(page, ".centres"), /Call 1414/);
  await page.unroute(CENTRES);
  await order(page, "gbdfl", "planned");
  await page.click("#centres-again");
  await page.waitForSelector(".centres:has-text('opens again on'):has-text('Call 1414')");
  await order(page, "gbdfl", "ok");
  await page.click("#centres-again");
  await page.getByRole("heading", { name: SAID.en.name, exact: true }).waitFor();
  await context.close();
});

test("on paper the note stands alone", async () => {
  const { context, page } = await freshPage(browser, {
    language: "en",
    viewport: { width: 1000, height: 700 },
  });
  await page.addInitScript(() => (window.print = () => {}));
  await page.reload();
  await comeToDesk(page, "en");
  await page.click("#print-note");
  await page.emulateMedia({ media: "print" });
  assert.ok(await page.isVisible(".note"));
  for (const other of ["#title", ".steps-on", ".help", "#print-note"])
    assert.equal(await page.isVisible(other), false, other);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  assert.ok(await page.isVisible("#title"));
  await context.close();
});

test("a record to be mended leads there too, with its own papers", async () => {
  const { context, page } = await freshPage(browser, { language: "en" });
  await comeRelated(page, "dinara", "parent", "en");
  await page.waitForSelector(".centre");
  assert.match(await told(page, ".note"), /old certificate/);
  await context.close();
});

/** What is said where the person's own records contradict each other, and what isn't: nobody's name, no "no". */
const CONTRADICTORY = {
  kk: /Сіз туралы жазбалар бір-біріне қайшы.*сіздің қатеңіз емес.*АХАТ.*Адамның қайта қарауын/s,
  ru: /Записи о вас противоречат друг другу.*не ваша ошибка.*РАГС/s,
  en: /records about you contradict each other.*not your mistake.*RAGS.*Ask for a person to look at it/s,
};

for (const language of LANGUAGES) {
  test(`${language}: records that contradict each other have a page of their own, which tells of nobody else`, async () => {
    const { context, page, faults } = await freshPage(browser, { language });
    await comeRelated(page, "aizhan", "child", language);
    await page.waitForSelector(".centre");
    const main = await told(page, "main");
    assert.match(main, CONTRADICTORY[language]);
    assert.doesNotMatch(main, /Орынбаев|Бейсенов |Уәлихан|5500552300/);
    const code = await told(page, "main > .code");
    assert.match(code, /update_act_record · [0-9a-f-]{36}/);
    assert.deepEqual(faults, []);
    await context.close();
  });
}
