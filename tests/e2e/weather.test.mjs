// Bad weather: silent registers, no network, an ended sign-in, too many tries. None of it is a refusal or loses an answer.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { freshPage, hasSettled, heading, launch, stopClock } from "./browser.mjs";
import { order } from "./faults.mjs";
import { answer, comeToOwner, goOn, goOnSignedOut, persona, signInAs, speak } from "./person.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("playwright-core").Route} Route */

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

const LOOKUPS = "**/api/lookups";

/**
 * @param {Route} route
 * @param {number} status
 * @param {string} code
 * @param {Record<string, string>} [headers]
 */
const refuse = (route, status, code, headers = {}) =>
  route.fulfill({
    status,
    headers: { "content-type": "application/problem+json", ...headers },
    body: JSON.stringify({ type: "about:blank", title: code, status, code, instance: "m-4711" }),
  });

/** @param {string} language */
async function atOwner(language = "en") {
  const opened = await freshPage(browser, { language: /** @type {"en"} */ (language) });
  await comeToOwner(opened.page, "aigerim", "en");
  return opened;
}

/** @param {Page} page */
const body = async (page) => (await page.textContent("main")) ?? "";

test("a register that is down is not a refusal: the answers are kept, and it recovers", async () => {
  const { context, page } = await atOwner();
  await page.route(LOOKUPS, (route) => refuse(route, 503, "register-unavailable"));
  await goOn(page);
  await page.waitForSelector("#again");
  const told = await body(page);
  assert.match(told, /This is not a refusal/);
  assert.match(told, /cadastre of real estate/);
  assert.match(told, /m-4711/);
  await page.click("#again");
  await page.waitForSelector("main [role=status]:has-text('There is still no answer')");
  await page.unroute(LOOKUPS);
  await page.click("#again");
  await page.waitForSelector("#ticket");
  await page.goBack();
  await page.waitForSelector("#owner");
  assert.equal(await page.inputValue("#owner"), (await persona("aigerim")).try.owner_iin);
  await context.close();
});

test("from a silent register, back is back to the question", async () => {
  const { context, page } = await atOwner();
  await page.route(LOOKUPS, (route) => refuse(route, 503, "register-unavailable"));
  await goOn(page);
  await page.waitForSelector("#again");
  await page.click("#back");
  await page.waitForSelector("#owner");
  assert.equal(await page.inputValue("#owner"), (await persona("aigerim")).try.owner_iin);
  await context.close();
});

test("no network: said at once, nothing lost, and it goes on by itself", async () => {
  const { context, page } = await atOwner();
  await context.setOffline(true);
  await goOn(page);
  await page.waitForSelector("#again");
  assert.match(await body(page), /No network/);
  await page.waitForSelector("#net:has-text('answers are kept on this device')");
  await context.setOffline(false);
  await page.waitForSelector("#ticket");
  await page.waitForFunction(() => document.getElementById("net")?.textContent === "");
  await context.close();
});

test("an ended sign-in after the owner was named: the new one learns what the old one knew", async () => {
  const { context, page } = await atOwner();
  let calls = 0;
  await page.route(LOOKUPS, async (route) => {
    calls += 1;
    if (calls === 2) await context.clearCookies();
    await route.continue();
  });
  await goOn(page);
  await page.click("#sign-in");
  await page.click("#person-aigerim");
  await page.waitForSelector("#ticket");
  await context.close();
});

/** What is told of a search that is closed. */
const OPENS_AGAIN = {
  kk: /жабылды\. Ашылатын уақыты: 2026\sжылғы\s\d+\sнаурыз, сағат\s\d\d:\d\d\./,
  ru: /закрыт на плановые работы.*откроется \d+\sмарта\s2026\sгода в\s\d\d:\d\d\./,
  en: /closed for planned work.*opens again on \d+\sMarch\s2026 at\s\d\d:\d\d\./,
};

test("neither a sign-in that ends nor a silent register loses anything of the search for a home", async () => {
  const { context, page } = await freshPage(browser, { language: "en" });
  await signInAs(page, "aigerim");
  await answer(page, "kind", "permanent");
  await answer(page, "who", "me");
  await page.waitForSelector("#rka-search");
  await context.clearCookies();
  await page.fill("#rka-search", "Kabanbay 12/1");
  await page.click("#sign-in");
  await page.click("#person-aigerim");
  await page.waitForSelector('input[name="rka"]');
  assert.equal(await page.inputValue("#rka-search"), "Kabanbay 12/1");

  const chosen = () => page.locator('input[name="rka"]:checked').count();
  const failed = "has-text('The search did not answer')";
  await page.locator('input[name="rka"]').first().check();
  await order(page, "gbdfl", "down");
  await page.click(".search button");
  await page.waitForSelector(`.found:${failed}`);
  assert.equal(await chosen(), 1);
  await order(page, "gbdfl", "ok");
  await page.click(".search button");
  await page.waitForSelector(`.found:not(:${failed})`);
  assert.equal(await chosen(), 1);
  await order(page, "gbdfl", "planned");
  for (const [language, words] of Object.entries(OPENS_AGAIN)) {
    await speak(page, /** @type {"kk"} */ (language));
    await page.click(".search button");
    await page.waitForFunction(
      (words) => new RegExp(words).test(document.querySelector(".found")?.textContent ?? ""),
      words.source,
    );
    assert.equal(await chosen(), 1);
  }
  await context.close();
});

test("somebody else signs in: the draft is not theirs", async () => {
  const { context, page } = await atOwner();
  await goOnSignedOut(page, "dinara");
  await page.waitForSelector("#kind");
  assert.equal(await page.locator(":checked").count(), 0);
  await context.close();
});

test("too many tries: until when, and what to do meanwhile", async () => {
  const { context, page } = await atOwner();
  await page.clock.setFixedTime("2026-03-16T09:20:00+05:00");
  await page.route(LOOKUPS, (route) =>
    refuse(route, 429, "too-many-attempts", { "retry-after": "3600" }),
  );
  await goOn(page);
  await page.waitForSelector("#again");
  assert.match(await body(page), /after 10:20/);
  await context.close();
});

test("too many relations: on which day, and what to do meanwhile", async () => {
  const { context, page } = await atOwner();
  await page.clock.setFixedTime("2026-03-16T21:20:00+05:00");
  await page.route(LOOKUPS, (route) =>
    refuse(route, 429, "too-many-relations", { "retry-after": "14400" }),
  );
  await goOn(page);
  await page.waitForSelector("#again");
  assert.match(await body(page), /after 17.March 2026, 01:20/);
  assert.match(await body(page), /how exactly you are related/);
  await context.close();
});

test("a fault of ours has a code, and another try", async () => {
  const { context, page, faults } = await atOwner();
  let answers = 0;
  await page.route(LOOKUPS, (route) => {
    answers += 1;
    if (answers === 1) return refuse(route, 500, "internal");
    if (answers === 2) return route.fulfill({ contentType: "application/json", body: "{" });
    const odd = {
      answer: "perhaps",
      register: "egkn",
      at: "2026-11-21T10:00:00+05:00",
      message: "m",
    };
    return answers === 3 ? route.fulfill({ json: odd }) : route.continue();
  });
  await goOn(page);
  await page.waitForSelector("#again");
  assert.match(await body(page), /internal m-4711/);
  for (const what of ["SyntaxError", "unreadable"]) {
    const answered = page.waitForResponse(LOOKUPS);
    await page.click("#again");
    await answered;
    // Each fault has a code of its own, so the page of the one before can't pass for it.
    await page.waitForFunction(
      (code) => document.querySelector("main .code")?.textContent?.includes(code),
      what,
    );
    assert.match(await body(page), /not a refusal/, what);
  }
  await page.click("#again");
  await page.waitForSelector("#ticket");
  assert.deepEqual(faults, []);
  await context.close();
});

test("a slow register: what is asked from whom, then that it takes longer, then another try", async () => {
  const { context, page } = await atOwner();
  await page.clock.install();
  await stopClock(page);
  await page.route(LOOKUPS, () => {});
  await goOn(page);
  await page.clock.runFor(1000);
  await page.waitForSelector(".checks");
  assert.match(
    await body(page),
    /owner belong together.*cadastre of real estate \(EGKN\) – asking now/,
  );
  assert.doesNotMatch(await body(page), /longer than usual/);
  await page.clock.runFor(8000);
  assert.match(await body(page), /longer than usual/);
  await page.clock.runFor(2000);
  await page.waitForSelector("#again");
  assert.match(await body(page), /This is not a refusal/);
  await context.close();
});

test("back while waiting is back to the question, and a late answer changes nothing", async () => {
  const { context, page } = await atOwner();
  /** @type {Route[]} */
  const held = [];
  await page.route(LOOKUPS, (route) => void held.push(route));
  await goOn(page);
  await page.waitForSelector(".checks");
  await page.goBack();
  await page.waitForSelector("#owner");
  const title = await heading(page);
  for (const route of held) await route.continue().catch(() => {});
  await page.unroute(LOOKUPS);
  await hasSettled(page);
  assert.equal(await heading(page), title);
  await goOn(page);
  await page.waitForSelector("#ticket");
  await context.close();
});

test("pressing Continue twice sends one application of the answer", async () => {
  const { context, page } = await atOwner();
  let homes = 0;
  page.on("request", (request) => {
    if ((request.postData() ?? "").includes('"home ')) homes += 1;
  });
  await page.dblclick("#continue");
  await page.waitForSelector("#ticket");
  assert.equal(homes, 1);
  await page.goBack();
  await page.waitForSelector("#owner");
  await context.close();
});

test("an ending that the texts do not know is still a page with a way on", async () => {
  const opened = await freshPage(browser, { language: "en" });
  const { context, page } = opened;
  await page.route(/outcomes(-en-\w+)?\.ftl$/, async (route) => {
    const text = await (await route.fetch()).text();
    await route.fulfill({ body: text.replaceAll("verdict-desk-", "verdict-gone-") });
  });
  await page.reload();
  await comeToOwner(page, "zhuldyz", "en");
  await goOn(page);
  await page.waitForSelector("#anew");
  assert.match(await body(page), /can’t explain it.*desk/s);
  await context.close();
});
