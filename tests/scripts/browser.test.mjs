import assert from "node:assert/strict";
import { test } from "node:test";

import { flags, match, nothingFits } from "../../scripts/lib/browser.mjs";

const chromium = { path: "/usr/bin/chromium", version: "156.0.8078.79" };
const chrome = { path: "/opt/chrome", version: "150.0.1.2" };
const driver156 = { path: "/usr/bin/chromedriver", version: "156.0.1.1" };
const driver150 = { path: "/opt/chromedriver", version: "150.0.9.9" };

test("browser and driver are of one major version", () => {
  assert.deepEqual(match([chromium], [driver156]), { browser: chromium, driver: driver156 });
  assert.deepEqual(match([chromium, chrome], [driver150]), { browser: chrome, driver: driver150 });
  assert.equal(match([chromium], [driver150]), null);
  assert.equal(match([chromium], []), null);
  assert.equal(match([], [driver150]), null);
});

test("the sentence names what is missing and how to get it", () => {
  assert.match(
    nothingFits([], []),
    /need Chrome or Chromium.*apt-get install chromium chromium-driver/,
  );
  assert.match(nothingFits([chromium], []), /need chromedriver for \/usr\/bin\/chromium 156/);
  assert.match(nothingFits([chromium], [driver150]), /No chromedriver matches.*156.*150/);
});

test("only root does without the sandbox", () => {
  assert.ok(flags(0).includes("--no-sandbox"));
  assert.ok(!flags(1000).includes("--no-sandbox"));
});
