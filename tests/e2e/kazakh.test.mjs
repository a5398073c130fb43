// Kazakh in the browser itself. Chromium claims to know Kazakh and knows little of it: Node, whose data are whole, would
// pass what a browser fails. So every text is said by both, and they must say the same.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { day, list } from "../../www/js/formats.js";
import { FILES, messages, source } from "../js/texts.mjs";
import { LANGUAGES, URL_OF_PAGE, launch } from "./browser.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const COUNTS = [0, 1, 2, 3, 4, 5, 6, 9, 10, 11, 12, 20, 21, 22, 25, 30, 40, 100, 101, 111, 999];
const MONTHS = Array.from(
  { length: 12 },
  (_, month) => `2026-${String(month + 1).padStart(2, "0")}-09`,
);

/** What is run on both sides. */
const SAYING = `
  import { FluentBundle, FluentResource } from "@fluent/bundle";
  import { day, hundredths, list, time } from "./www/js/formats.js";
  globalThis.said = ({ language, source, ids, counts, months }) => {
    const bundle = new FluentBundle(language, { useIsolating: false, functions: {
      DAY: ([iso], { form }) => day(language, String(iso), form && String(form)),
      TIME: ([moment]) => time(String(moment)),
      HUNDREDTHS: ([number]) => hundredths(language, Number(number?.valueOf())),
    } });
    bundle.addResource(new FluentResource(source));
    const number = (count) => new Proxy({}, { getOwnPropertyDescriptor: () => ({ configurable: true, enumerable: true, value: count }), get: () => count, has: () => true });
    const texts = ids.flatMap((id) => counts.map((count) =>
      bundle.formatPattern(bundle.getMessage(id).value, number(count), [])));
    const days = months.flatMap((iso) => [day(language, iso), day(language, iso, "from")]);
    return [...texts, ...days, list(language, ["а", "ә", "б"]), hundredths(language, 6450), time("2026-11-21T23:30:00Z")];
  };
`;

/** @type {import("playwright-core").Browser} */
let browser;
let script = "";
before(async () => {
  browser = await launch();
  const made = await build({
    stdin: { contents: SAYING, resolveDir: ROOT },
    bundle: true,
    format: "iife",
    write: false,
  });
  script = made.outputFiles[0]?.text ?? "";
});
after(() => browser.close());

for (const language of LANGUAGES) {
  test(`${language}: Chromium says every text, date, number and list as Node does`, async () => {
    const asked = {
      language,
      source: FILES.map((file) => source(language, file)).join("\n"),
      ids: [...messages(language).keys()],
      counts: COUNTS,
      months: MONTHS,
    };
    const page = await browser.newPage();
    await page.goto(`${URL_OF_PAGE}/livez`);
    await page.evaluate(script);
    const there = await page.evaluate(
      (asked) => /** @type {any} */ (globalThis).said(asked),
      asked,
    );
    (0, eval)(script);
    const here = /** @type {any} */ (globalThis).said(asked);
    assert.ok(there.length > 5000);
    assert.deepEqual(there, here);
    await page.close();
  });
}

test("a Kazakh date, plural and list, as a Kazakh writes them, on the page", async () => {
  assert.equal(day("kk", "2026-11-21").replaceAll("\u00a0", " "), "2026 жылғы 21 қараша");
  assert.equal(list("kk", ["әке", "ана"]), "әке және ана");
  const page = await browser.newPage();
  await page.goto(`${URL_OF_PAGE}/livez`);
  const kinds = await page.evaluate(() => {
    const plurals = new Intl.PluralRules("kk");
    return [0, 1, 2, 5, 21].map((count) => plurals.select(count));
  });
  assert.deepEqual(kinds, ["other", "one", "other", "other", "other"]);
  await page.close();
});

test("no word, date or order on the page is left to what browsers know of Kazakh", async () => {
  const made = await build({
    entryPoints: [`${ROOT}www/js/formats.js`],
    bundle: true,
    format: "esm",
    write: false,
  });
  assert.doesNotMatch(made.outputFiles[0]?.text ?? "", /Intl|toLocale|localeCompare/);
});
