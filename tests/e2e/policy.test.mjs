// The policy: nothing unsafe in it but WebAssembly, it holds, and who breaks it is counted. That nothing of ours breaks it
// is held by the tests that walk every screen.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { URL_OF_PAGE, freshPage, launch, started } from "./browser.mjs";

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

for (const path of ["/", "/example.html", "/studio.html"]) {
  test(`${path}: nothing unsafe but WebAssembly, and no scripts out of text`, async () => {
    const policy = String((await fetch(URL_OF_PAGE + path)).headers.get("content-security-policy"));
    assert.deepEqual(policy.match(/'[a-z-]*unsafe[a-z-]*'/g), ["'wasm-unsafe-eval'"]);
    for (const rule of [
      "default-src 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ])
      assert.ok(policy.includes(rule), policy);
    assert.doesNotMatch(policy, /https?:|\*|data:|blob:/);
  });
}

/** @type {[name: string, deed: string, told: RegExp][]} */
const DEEDS = [
  [
    "a script written into the page",
    "document.head.append(Object.assign(document.createElement('script'), { text: 'window.broken = 1' }))",
    /script-src|trusted/i,
  ],
  ["markup out of text", "document.body.innerHTML = '<b>x</b>'", /trusted-types|TrustedHTML/i],
  ["a style out of text", "document.body.setAttribute('style', 'color: red')", /style-src/],
  [
    "a picture from elsewhere",
    "document.body.append(Object.assign(new Image(), { src: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=' }))",
    /img-src/,
  ],
];

for (const [name, deed, told] of DEEDS) {
  test(`${name} is refused, and counted`, async () => {
    const { context, page, faults } = await freshPage(browser, { language: "en" });
    await started(page);
    const before = faults.length;
    assert.equal(before, 0);
    const seen = page.waitForEvent("console", (message) => told.test(message.text()));
    await page.evaluate(deed).catch(() => null);
    await seen;
    assert.match(faults.join("\n"), told);
    await context.close();
  });
}
