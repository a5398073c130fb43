// When the form can't run as it should: no JavaScript, an old engine, a wrapped fetch, forbidden storage.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { URL_OF_PAGE, freshPage, launch, started } from "./browser.mjs";
import { comeToWho, signInAs, speak } from "./person.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** @param {Page} page */
async function advises(page) {
  await page.waitForSelector("#simple");
  assert.ok(await page.isVisible("#simple"));
  for (const language of ["kk", "ru", "en"]) {
    const part = page.locator(`#simple [lang="${language}"]`);
    assert.ok(((await part.textContent()) ?? "").length > 150, language);
    assert.equal(await part.locator('a[href="tel:1414"]').count(), 1, language);
    assert.equal(await part.locator(`a[href="/api/centres/${language}"]`).count(), 1, language);
  }
  assert.match(
    (await page.textContent("#simple")) ?? "",
    /орталығ.*центра обслуживания.*service centre/s,
  );
  assert.ok(await page.isHidden(".loading"));
}

/** One of the centres that the form names too, with its address and its hours. */
const A_CENTRE = {
  kk: /Есіл ауданының №1 ХҚКО-сы\s+Астана, Есіл ауданы, Қабанбай батыр даңғылы, 701-үй\s.*09:00–20:00/,
  ru: /ЦОН № 1 района Есиль\s+Астана, район Есиль, проспект Кабанбай батыра, дом 701\s.*09:00–20:00/,
  en: /Esil district service centre No 1\s+Astana, Esil district, Kabanbay Batyr Avenue 701\s.*09:00–20:00/,
};

test("without JavaScript the page says in three languages what to do, and where the centres are", async () => {
  const { context, page } = await freshPage(browser, { javaScriptEnabled: false });
  await advises(page);
  for (const [language, said] of Object.entries(A_CENTRE)) {
    await page.click(`#simple a[href="/api/centres/${language}"]`);
    await page.waitForSelector(`html[lang="${language}"] h2`);
    assert.match((await page.textContent("main")) ?? "", said);
    await page.goBack();
    await page.waitForSelector("#simple");
  }
  await context.close();
});

test("an engine without WebAssembly gets the same advice", async () => {
  const { context, page } = await freshPage(browser);
  await page.addInitScript(() => Reflect.deleteProperty(window, "WebAssembly"));
  await page.reload();
  await advises(page);
  await context.close();
});

test("an engine without modules gets the same advice", async () => {
  const { context, page } = await freshPage(browser);
  await page.addInitScript(() => Reflect.deleteProperty(HTMLScriptElement.prototype, "noModule"));
  // What such an engine does with a script of a type that it does not know: nothing.
  await page.route("**/a/main-*.js", (route) => route.fulfill({ contentType: "text/javascript" }));
  await page.reload();
  await advises(page);
  await context.close();
});

for (const [name, body] of [
  ["a page of the operator's", "<html>Top up your balance</html>"],
  ["a module of instructions from the future", "\0asm\x02\0\0\0"],
  ["half of the file", "\0asm\x01\0\0\0\x01\xff"],
]) {
  test(`${name} in place of the engine gives way to the advice`, async () => {
    const { context, page } = await freshPage(browser);
    await page.route("**/*.wasm", (route) =>
      route.fulfill({ contentType: "application/wasm", body: Buffer.from(body, "latin1") }),
    );
    await page.reload();
    await page.waitForSelector("html:not(.starting)");
    await advises(page);
    await context.close();
  });
}

test("a host that forbids WebAssembly gets the advice", async () => {
  const { context, page } = await freshPage(browser);
  await page.route(/\/\?lang=/, async (route) => {
    const response = await route.fetch();
    const policy = response
      .headers()
      ["content-security-policy"]?.replace(" 'wasm-unsafe-eval'", "");
    await route.fulfill({
      response,
      headers: { ...response.headers(), "content-security-policy": String(policy) },
    });
  });
  await page.reload();
  await page.waitForSelector("html:not(.starting)");
  await advises(page);
  await context.close();
});

test("without styles the advice is still there to read", async () => {
  const { context, page } = await freshPage(browser, { javaScriptEnabled: false });
  await page.route(/\/\?lang=/, async (route) => {
    const response = await route.fetch();
    const bare = (await response.text()).replace(/<style>.*?<\/style>/s, "");
    await route.fulfill({ response, body: bare });
  });
  await page.reload();
  await advises(page);
  await context.close();
});

for (const file of ["tirkeu-*.wasm", "main-*.js"]) {
  test(`without ${file} the page is still no blank one`, async () => {
    const { context, page } = await freshPage(browser);
    await page.route(`**/a/${file}`, (route) => route.fulfill({ status: 404, body: "" }));
    await page.reload();
    await page.waitForSelector("html:not(.starting)");
    await advises(page);
    await context.close();
  });
}

test("a broken script gives way to the advice", async () => {
  const { context, page } = await freshPage(browser);
  await page.route("**/a/main-*.js", (route) =>
    route.fulfill({ contentType: "text/javascript", body: "class {{" }),
  );
  await page.reload();
  await page.waitForSelector("html:not(.starting)");
  await advises(page);
  await context.close();
});

test("a wrong type of the engine's file does not matter", async () => {
  const { context, page } = await freshPage(browser);
  await page.route("**/*.wasm", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { "content-type": "application/octet-stream" } });
  });
  await page.reload();
  await signInAs(page, "aigerim");
  await context.close();
});

test("a host that has replaced fetch does not matter", async () => {
  const { context, page } = await freshPage(browser);
  await page.addInitScript(() => {
    const real = window.fetch;
    // What an in-app console hands out looks like a response and is none.
    window.fetch = async (...request) => {
      const response = await real(...request);
      return new Proxy(response, {
        get(target, name) {
          const value = Reflect.get(target, name);
          return typeof value === "function" ? value.bind(target) : value;
        },
      });
    };
  });
  await page.reload();
  await signInAs(page, "aigerim");
  await context.close();
});

test("a host whose fetch knows nothing but its own answers does not matter to the engine", async () => {
  const { context, page } = await freshPage(browser);
  await page.addInitScript(() => {
    const real = window.fetch;
    window.fetch = (target, options) =>
      String(target).endsWith(".wasm") ? Promise.reject(new Error("no")) : real(target, options);
  });
  await page.reload();
  await signInAs(page, "aigerim");
  await context.close();
});

test("without storage the form works as long as the page is open", async () => {
  const { context, page, faults } = await freshPage(browser, { language: "en" });
  await page.addInitScript(() => {
    for (const name of ["localStorage", "sessionStorage"]) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException("denied", "SecurityError");
        },
      });
    }
  });
  await page.goto(`${URL_OF_PAGE}/?lang=en`);
  await comeToWho(page, "aigerim");
  await page.goBack();
  await page.waitForSelector("#kind");
  assert.ok(await page.isChecked('input[value="permanent"]'));
  await speak(page, "ru");
  assert.ok(await page.isChecked('input[value="permanent"]'));
  assert.deepEqual(faults, []);
  await context.close();
});

test("the start page comes without moving under the reader's eyes", async () => {
  const { context, page } = await freshPage(browser);
  await started(page);
  const shift = await page.evaluate(
    () =>
      new Promise((resolve) => {
        let sum = 0;
        const watch = new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += /** @type {any} */ (entry).value;
        });
        watch.observe({ type: "layout-shift", buffered: true });
        setTimeout(() => resolve(sum), 500);
      }),
  );
  assert.ok(Number(shift) <= 0.02, `the layout shifts by ${shift}`);
  await context.close();
});
