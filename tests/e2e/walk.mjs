// A walk past every screen on the way through the form, for those who want to look at each of them. The endings have a
// walk of their own.

import { signBySms, typeCode } from "./applicant.mjs";
import {
  answer,
  choose,
  comeToList,
  comeToOwner,
  findHome,
  goOn,
  nameOwner,
  persona,
  signInAs,
} from "./person.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("./browser.mjs").Language} Language */

const LOOKUPS = "**/api/lookups";
const APPLICATIONS = "**/api/applications";

/**
 * Stops at each screen and gives its name; the page shows it then.
 * @param {Page} page
 * @param {Language} language
 */
export async function* everyScreen(page, language) {
  yield* upToSlip(page, language);
  await answer(page, "ticket", "family");
  await page.waitForSelector('[id="ticket-2"]');
  yield "slip, education";
  await answer(page, "ticket-2", "higher");
  await answer(page, "ticket-3", "employed");
  yield* throughSigning(page);
  await page.click("#sign-out");
  await page.waitForSelector("#begin");
  yield* pastTheNorm(page, language);
  yield* badWeather(page, language);
}

/**
 * From the start page to the arrival slip, where there is room.
 * @param {Page} page
 * @param {Language} language
 */
export async function* upToSlip(page, language) {
  await page.waitForSelector("#rules-day:not(:has-text('…'))");
  yield "start";
  await page.click("#begin");
  await page.waitForSelector("#person-aigerim");
  yield "sign in";
  await page.goBack();
  await page.waitForSelector("#begin");
  yield* throughRoom(page, language);
}

/**
 * @param {Page} page
 * @param {Language} language
 */
async function* throughRoom(page, language) {
  const who = await persona("aigerim");
  await signInAs(page, "aigerim");
  yield "kind";
  await goOn(page);
  await page.waitForSelector("#summary");
  yield "kind, nothing chosen";
  await answer(page, "kind", "temporary");
  await page.waitForSelector("#months");
  yield "months";
  await page.fill("#months", "40");
  await goOn(page);
  await page.waitForSelector("#summary");
  yield "months, too many";
  await page.fill("#months", "6");
  await goOn(page);
  await page.waitForSelector("#who");
  yield "who";
  await answer(page, "who", "me");
  await page.waitForSelector("#rka-search");
  yield "home";
  await findHome(page, who.try.address[language]);
  yield "home, found";
  await goOn(page);
  await page.waitForSelector("#whose");
  yield "owner";
  await nameOwner(page, "123");
  await goOn(page);
  await page.waitForSelector("#summary");
  yield "owner, mistyped";
  await nameOwner(page, who.try.owner_iin);
  await goOn(page);
  await page.waitForSelector("#ticket");
  for (const details of ["#asked-summary", "#why-summary", "#trial-summary"])
    await page.click(details);
  yield "slip, with room";
}

/** @param {Page} page */
async function* throughSigning(page) {
  await page.waitForSelector("#sign");
  for (const details of ["#document-summary", "#reasons-summary"]) await page.click(details);
  yield "check";
  await page.click("#sign");
  await page.waitForSelector("#way-sms");
  yield "ways to sign";
  await signBySms(page);
  yield "code";
  await page.fill("#code", "1");
  await page.click("#send");
  await page.waitForSelector("#summary");
  yield "code, mistyped";
  await page.route(APPLICATIONS, (route) =>
    route.fulfill({ status: 503, json: { code: "busy", instance: "m-2" } }),
  );
  await typeCode(page);
  await page.click("#send");
  await page.waitForSelector("#send-again");
  yield "not sent";
  await page.unroute(APPLICATIONS);
}

/**
 * @param {Page} page
 * @param {Language} language
 */
async function* pastTheNorm(page, language) {
  await comeToOwner(page, "dinara", language);
  await goOn(page);
  await page.waitForSelector("#related");
  yield "related";
  await goOn(page);
  await page.waitForSelector("#summary");
  yield "related, nothing chosen";
  await comeToList(page);
  yield "relation";
  await choose(page, "relation", "half_sibling");
  await page.click("#family-summary");
  yield "relation, said back";
  await page.click("#find");
  await page.waitForSelector(".links");
  for (const link of ["#link-mother", "#link-brother"]) await page.click(link);
  yield "finder";
  await page.goBack();
  await page.waitForSelector("#relation");
  await goOn(page);
  await page.waitForSelector("#shared_parent");
  yield "shared parent";
  await page.goBack();
  await answer(page, "relation", "grandchild");
  await page.waitForSelector("#side");
  yield "side";
  await page.click("#sign-out");
  await page.waitForSelector("#begin");
}

/**
 * @param {Page} page
 * @param {Language} language
 */
async function* badWeather(page, language) {
  let how = "hang";
  /** @type {import("playwright-core").Route[]} */
  const held = [];
  await page.route(LOOKUPS, (route) => {
    if (!(route.request().postData() ?? "").includes('"home ')) return route.continue();
    if (how === "hang") return void held.push(route);
    const code = how === "down" ? "register-unavailable" : how;
    const status = code.startsWith("register") ? 503 : 429;
    const until = how === "register-closed" && { until: "2026-03-17T06:00:00+05:00" };
    const headers = { "retry-after": "57600" };
    return route.fulfill({
      status,
      ...(until && { headers }),
      json: { code, instance: "m-1", ...until },
    });
  });
  await comeToOwner(page, "marina", language);
  await page.evaluate(endNoWait);
  await goOn(page);
  await page.waitForSelector(".checks");
  yield "waiting";
  await page.goBack();
  await page.waitForSelector("#owner");
  for (const problem of [
    "down",
    "register-closed",
    "too-many-attempts",
    "not-signed-in",
    "internal",
  ]) {
    how = problem;
    await goOn(page);
    await page.waitForSelector("#again, #sign-in");
    yield `trouble: ${problem}`;
    await page.goBack();
    await page.waitForSelector("#owner");
  }
  for (const route of held) await route.abort().catch(() => {});
  await page.unroute(LOOKUPS);
}

/** Runs in the page: what waits for long waits for good, so that its screen can be looked at however long that takes. */
export function endNoWait() {
  const { setTimeout: real, setInterval: realInterval } = window;
  Object.assign(window, {
    setTimeout: (/** @type {() => void} */ work, time = 0) => (time < 5000 ? real(work, time) : 0),
    setInterval: (/** @type {() => void} */ work, time = 0) =>
      time < 1000 ? realInterval(work, time) : 0,
  });
}
