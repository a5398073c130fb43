// From the last answer to the decision: the number of the application, and each of the ways in which it ends.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { LANGUAGES, URL_OF_PAGE, freshPage, hasFocus, launch, started } from "./browser.mjs";
import { asOwner, comeToCheck, decide, sendIn, withdrawAll } from "./applicant.mjs";
import { asksForTheMessageAgain, silence1414 } from "./messages.mjs";
import { answer, goOn } from "./person.mjs";
import { isGone } from "./stored.mjs";
import { choose, isEnded, onThePhone, openedAgain } from "./ways.mjs";

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

const NUMBER = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const RECEIVED = { kk: "Өтініш қабылданды", ru: "Заявление принято", en: "Application received" };

for (const language of LANGUAGES) {
  test(`${language}: all the way to the number of the application`, async () => {
    const { context, page, faults } = await freshPage(browser, { language });
    await comeToCheck(page, "asel", language);
    const number = await sendIn(page);
    assert.match(number, NUMBER);
    assert.ok((await page.textContent("#title"))?.startsWith(RECEIVED[language]));
    await hasFocus(page, "title");
    assert.equal(await page.locator(".owner").count(), 1);
    assert.equal(await page.locator(".station").count(), 3);
    assert.match((await page.textContent(".left")) ?? "", /\b(5\d|60)\b/);
    await withdrawAll(page);
    assert.deepEqual(faults, []);
    await context.close();
  });
}

test("the answers are told in groups, and each can be changed without losing the others", async () => {
  const { context, page } = await freshPage(browser, { language: "en" });
  await comeToCheck(page, "asel", "en");
  const said = (await page.textContent("main")) ?? "";
  assert.match(said, /Kind of registration\s*permanent/);
  assert.match(said, /Almaty/);
  await page.click("#change-kind");
  await page.waitForSelector("#kind");
  assert.ok(await page.isChecked('input[value="permanent"]'));
  await answer(page, "kind", "temporary");
  await page.fill("#months", "7");
  await goOn(page);
  await page.waitForSelector("#sign");
  assert.match((await page.textContent("main")) ?? "", /Number of months\s*7/);
  await page.click("#change-ticket-2");
  await page.waitForSelector('[id="ticket-2"]');
  await page.goBack();
  await page.waitForSelector("#sign");
  assert.match((await page.textContent("main")) ?? "", /Education\s*University/);
  await context.close();
});

test("consent is given: the applicant sees it at once, and is registered", async () => {
  const { context, page } = await freshPage(browser, { language: "kk" });
  await comeToCheck(page, "anna", "kk");
  const number = await sendIn(page);
  await asksForTheMessageAgain(page);
  const owner = await asOwner(browser, "nurbek", "kk");
  assert.match((await owner.page.textContent("main")) ?? "", /Анна/);
  // The message, in the language in which the owner was here last, says where to answer, and not who asks.
  const came = (await owner.page.textContent("#telephone li")) ?? "";
  assert.match(came, /^1414.* \d\d:\d\d.*: http:\/\/[\w.:]+\/#consents$/);
  assert.doesNotMatch(came, /Анна|\d{12}/);
  await decide(owner.page, "agree");
  assert.match((await owner.page.textContent("#title")) ?? "", /келістіңіз/);
  // The owner sees what was done, and nothing of what was asked about the applicant.
  // A longer log is told in pages; of this one the first has a single row.
  await owner.page.route("**/api/audit", async (route) => {
    const response = await route.fetch();
    const [latest] = (await response.json()).rows;
    await route.fulfill({ response, json: { rows: [latest], earlier: latest.row } });
  });
  await owner.page.click("#done-summary");
  await owner.page.click("#done-earlier");
  await owner.page.waitForSelector("#done-earlier", { state: "detached" });
  assert.match((await owner.page.textContent("#done")) ?? "", /Үй иесі келісті/);
  // Also which registers were asked about the home, by an applicant who is not named.
  await owner.page.click("#done .asked summary");
  const asked = (await owner.page.textContent("#done .asked details")) ?? "";
  assert.match(asked, /Үйдің ауданы.*Жылжымайтын мүлік кадастры – жауап алынды/);
  assert.doesNotMatch((await owner.page.textContent("#done")) ?? "", /Анна/);
  assert.match((await owner.page.textContent("#asked-summary")) ?? "", /\(0\)/);
  assert.equal(await owner.page.locator("#asked li").count(), 0);
  // Nobody reloads anything: the service tells.
  await page.waitForSelector("#title:has-text('Сіз тіркелдіңіз')");
  await hasFocus(page, "title");
  assert.equal(await page.textContent("#number"), number);
  // The draft has become a registration: the start page has nothing to go on with.
  await page.click("#to-start");
  await page.waitForSelector(".tag-registered");
  assert.equal(await page.textContent("#begin"), "Бастау");
  await owner.context.close();
  await context.close();
});

/**
 * An owner who is asked, and whose page was ended while the telephone had their word.
 * @param {import("playwright-core").Browser} browser
 * @param {string} id
 * @param {"agree" | "refuse"} word
 */
async function endedOwner(browser, id, word) {
  const { context, page } = await asOwner(browser, id, "ru");
  await page.click(".card");
  await page.click(`#${word}`);
  const wish = await choose(page, "qr");
  await isEnded(page, wish);
  return { context, wish };
}

test("two owners: a row for each; the first agrees, the second refuses", async () => {
  const { context, page } = await freshPage(browser, { language: "ru" });
  await comeToCheck(page, "marina", "ru");
  // No message reaches either owner, and the page doesn't claim that one did.
  await silence1414(page);
  await sendIn(page);
  assert.equal(await page.locator(".owner-awaiting").count(), 2);
  const unsent = await page.locator(".owner-unsent").allTextContents();
  assert.deepEqual(unsent, Array(2).fill("Сообщение ещё не отправлено, пробуем снова"));
  const rows = (await page.locator(".owner").allTextContents()).join("\n");
  assert.match(rows, /Собственник, которого вы назвали/);
  assert.match(rows, /Совладелец 1/);
  assert.equal((rows.match(/осталось|осталась/g) ?? []).length, 2);
  // What is sent to the owners leads to what they are asked, and says nothing of anybody.
  assert.match((await page.textContent("#share")) ?? "", /^http:\/\/[\w.:]+\/#consents$/);
  // Of both owners the telephone ends the page behind eGov Mobile: one has not signed yet by then, the other has.
  const first = await endedOwner(browser, "aleksey", "agree");
  const back = await openedAgain(first.context, "ru");
  await back.waitForSelector(".qr");
  // Whoever goes back from there is not led there again.
  await back.goBack();
  await back.click("#mine-consents");
  await back.click("a[id^=consent-]");
  await back.click("#agree");
  const { shown } = await choose(back, "qr");
  await onThePhone(shown.qr, "sign");
  await back.waitForSelector("#to-consents");
  assert.match((await back.textContent("main")) ?? "", /ждём остальных/);
  await page.waitForSelector(".owner-agreed");
  assert.match((await page.textContent("main")) ?? "", /Согласились: 1 из 2/);
  const second = await endedOwner(browser, "elena", "refuse");
  await onThePhone(second.wish.shown.qr, "sign");
  const signed = await openedAgain(second.context, "ru");
  await signed.waitForSelector("#to-consents");
  assert.match((await signed.textContent("#title")) ?? "", /не согласились/);
  await isGone(signed, new RegExp(second.wish.signature));
  await page.waitForSelector("#apply-again");
  const told = (await page.textContent("main")) ?? "";
  assert.match(told, /Собственник не согласился/);
  assert.match(told, /Поговорите с собственником/);
  assert.match(told, /проверил человек/);
  // The first owner's page knows that it is over.
  await back.reload();
  await started(back);
  for (const opened of [first, second]) await opened.context.close();
  await context.close();
});

test("time runs out: said as such, and sent again with one tap after the registers were asked", async () => {
  const { context, page } = await freshPage(browser, { language: "en" });
  await comeToCheck(page, "asel", "en");
  const first = await sendIn(page);
  await page.click("#hurry");
  await page.waitForSelector("#apply-again");
  assert.match((await page.textContent("#title")) ?? "", /time for consent has run out/);
  await page.click("#apply-again");
  await page.waitForSelector("#sign");
  const second = await sendIn(page);
  assert.notEqual(second, first);
  await page.click("#withdrawal-summary");
  await page.click("#withdraw");
  await page.waitForSelector("#title:has-text('You withdrew')");
  await context.close();
});

/** What each change asks of the applicant, in the order of the languages. */
const CHANGES = {
  owners: [/Үйдің иелері өзгерді/, /теперь другие собственники/, /has other owners now/],
  place: [/кім болатыныңызды сұраймыз/, /кем вы приходитесь/, /ask who you are to the owner/],
  desk: [/ХҚКО-да қызмет көрсетіледі/, /теперь оформляют в ЦОНе/, /served at a service centre/],
  relation: [/енді растамайды/, /больше не подтверждают/, /no longer confirm/],
  other: [/не өзгергенін форма көрсетеді/, /форма покажет/, /the form shows what has changed/],
};

for (const [place, language] of LANGUAGES.entries()) {
  test(`${language}: registers that changed before the entry: what changed, and on with another try`, async () => {
    const { context, page } = await freshPage(browser, { language });
    await comeToCheck(page, "asel", language);
    const number = await sendIn(page);
    let changed = "";
    await page.route(`**/api/applications/${number}`, async (route) => {
      const response = await route.fetch();
      const told = await response.json();
      const ended = { state: "changed", changed, left: 0, ended: told.sent };
      await route.fulfill({ response, json: { ...told, ...ended } });
    });
    for (const [what, words] of Object.entries(CHANGES)) {
      changed = what;
      await page.reload();
      await started(page);
      await page.waitForSelector("#apply-again");
      assert.match((await page.textContent("main")) ?? "", words[place] ?? /^$/);
      assert.equal(await page.locator(".station").count(), 2);
    }
    await page.unroute(`**/api/applications/${number}`);
    await page.reload();
    await started(page);
    await withdrawAll(page);
    await context.close();
  });
}

test("a bookmarked confirmation still answers, and only its applicant", async () => {
  const { context, page } = await freshPage(browser, { language: "en" });
  await comeToCheck(page, "asel", "en");
  const number = await sendIn(page);
  const address = page.url();
  assert.ok(address.endsWith(`#application/${number}`));
  await page.goto("about:blank");
  await page.goto(address);
  await started(page);
  assert.equal(await page.textContent("#number"), number);
  const stranger = await freshPage(browser, { language: "en" });
  await stranger.page.goto(address);
  await stranger.page.reload();
  await stranger.page.waitForSelector("#person-timofey");
  await stranger.page.click("#person-timofey");
  await stranger.page.waitForSelector("#to-start");
  assert.match((await stranger.page.textContent("#title")) ?? "", /no such application/);
  await withdrawAll(page);
  await stranger.context.close();
  await context.close();
});

test("after sending, back leads to the start page and never into what was sent", async () => {
  const { context, page } = await freshPage(browser, { language: "en" });
  await comeToCheck(page, "asel", "en");
  const number = await sendIn(page);
  await page.goBack();
  await page.waitForSelector("#begin");
  assert.match((await page.textContent(".mine")) ?? "", /waiting for consent/);
  await page.click(`#mine-${number}`);
  await page.waitForSelector("#number");
  await page.goto(`${URL_OF_PAGE}/?lang=en`);
  await started(page);
  // Whoever goes on with the form comes to the application that it has become.
  await page.click("#begin");
  await page.waitForSelector("#number");
  assert.equal(await page.textContent("#number"), number);
  await withdrawAll(page);
  await context.close();
});

test("the next person on the same page sees nothing of what was asked about the one before", async () => {
  const { context, page } = await freshPage(browser, { language: "en" });
  await comeToCheck(page, "aigerim", "en");
  await sendIn(page);
  // Her masked number is the same as the applicant's.
  await page.click("#as-saule");
  await page.waitForSelector(".card");
  assert.match((await page.textContent("#asked-summary")) ?? "", /\(0\)/);
  assert.equal(await page.locator("#asked li").count(), 0);
  await page.goBack();
  await page.waitForSelector("#title");
  await page.evaluate(() =>
    fetch("/api/session", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: '{"persona":"aigerim"}',
    }),
  );
  await withdrawAll(page);
  await context.close();
});

test("the number is copied with one tap, and it is said", async () => {
  const { context, page } = await freshPage(browser, {
    language: "en",
    permissions: ["clipboard-read", "clipboard-write"],
  });
  await comeToCheck(page, "asel", "en");
  const number = await sendIn(page);
  await page.click("#copy-number");
  await page.waitForSelector(".number-copy [role=status]:has-text('Copied')");
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), number);
  await withdrawAll(page);
  await context.close();
});
