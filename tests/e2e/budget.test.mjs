// What the page costs whoever opens it, in bytes and requests. What it costs in time is told by pace.test.mjs.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { LANGUAGES, URL_OF_PAGE, launch } from "./browser.mjs";
import { answer, signInAs } from "./person.mjs";
import { total, usable, watched } from "./watched.mjs";

/** Packed bytes until the start page works, by kind; together they must stay under less than their sum. */
const LIMITS = {
  Document: 12_000,
  Script: 24_000,
  Font: 45_000,
  Fetch: 44_000,
};
const FIRST_VISIT = 140_000;
const NEXT_VISIT = 3_000;
const REQUESTS = 6;
/** The texts that the first question brings along. */
const FORM_TEXTS = 12_000;

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

for (const language of LANGUAGES) {
  test(`${language}: the first visit is light, the next one almost free`, async (t) => {
    const { context, page, sent } = await watched(browser);
    await page.goto(`${URL_OF_PAGE}/?lang=${language}`);
    await usable(page);
    await page.waitForLoadState("networkidle");
    const first = sent();
    t.diagnostic(`${first.length} requests, ${total(first)} bytes`);
    assert.ok(first.length <= REQUESTS, first.map(({ url }) => url).join("\n"));
    assert.ok(total(first) <= FIRST_VISIT, `${total(first)} bytes`);
    for (const [type, limit] of Object.entries(LIMITS)) {
      const bytes = total(first.filter((one) => one.type === type));
      assert.ok(bytes > 0 && bytes <= limit, `${type}: ${bytes} of ${limit} bytes`);
    }
    await page.goto(`${URL_OF_PAGE}/?lang=${language}`);
    await usable(page);
    const next = total(sent().slice(first.length));
    t.diagnostic(`the next visit: ${next} bytes`);
    assert.ok(next <= NEXT_VISIT, `${next} bytes`);
    await context.close();
  });
}

test("the first question brings its texts along, and later ones nothing", async (t) => {
  const { context, page, sent } = await watched(browser);
  await page.goto(`${URL_OF_PAGE}/?lang=kk`);
  await usable(page);
  const before = sent().length;
  await signInAs(page, "aigerim");
  await answer(page, "kind", "permanent");
  await page.waitForSelector("#who");
  const files = sent()
    .slice(before)
    .filter(({ url }) => url.startsWith("/a/"));
  t.diagnostic(`${files.length} files, ${total(files)} bytes`);
  assert.ok(files.length >= 1 && files.length <= 3, files.map(({ url }) => url).join("\n"));
  assert.ok(total(files) <= FORM_TEXTS, `${total(files)} bytes`);
  await context.close();
});
