// The owners' side of an application: consent given, refused, run out; and what each side sees of it.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { freshPage, hasFocus, launch, started } from "./browser.mjs";
import { asOwner, comeToCheck, decide, sendIn } from "./applicant.mjs";
import { asksForTheMessageAgain, silence1414 } from "./messages.mjs";
import { isGone } from "./stored.mjs";
import { choose, isEnded, onThePhone, openedAgain } from "./ways.mjs";

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

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
  await isNameless(owner.page);
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
 * While the register that has the applicant's name is silent, the owner sees all else, and agrees to nobody unknown.
 * @param {import("playwright-core").Page} page
 */
async function isNameless(page) {
  const asked = "**/api/consents";
  await page.route(asked, async (route) => {
    const response = await route.fetch();
    const { consents } = await response.json();
    const nameless = consents.map((/** @type {object} */ one) => ({ ...one, applicant: null }));
    await route.fulfill({ response, json: { consents: nameless } });
  });
  await page.click(".card");
  await page.waitForSelector("#nameless");
  assert.equal(await page.locator("#agree").count(), 0);
  assert.equal(await page.locator("#refuse").count(), 1);
  await page.unroute(asked);
  await page.click("#name-again");
  await page.waitForSelector("#agree");
  assert.match((await page.textContent("main")) ?? "", /Анна/);
  await page.goBack();
  await page.waitForSelector(".card");
}

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
