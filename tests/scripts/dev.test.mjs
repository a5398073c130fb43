import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { freePort } from "../../scripts/lib/port.mjs";
import { serveWithReload, withScript } from "../../scripts/lib/reload.mjs";
import { workFor } from "../../scripts/lib/watch.mjs";

const folder = mkdtempSync(join(tmpdir(), "tirkeu-dev-"));
const pkg = join(folder, "pkg");
let address = "";
let heardHost = "";
/** @type {() => void} */
let reload = () => {};

const upstream = createServer((request, response) => {
  heardHost = String(request.headers.host);
  const isPage = request.url === "/";
  response.writeHead(200, {
    "content-type": isPage ? "text/html; charset=utf-8" : "application/json",
  });
  response.end(isPage ? "<body>Тіркеу</body>" : "{}");
});

before(async () => {
  mkdirSync(pkg);
  writeFileSync(join(pkg, "tirkeu_bg.wasm"), "module");
  writeFileSync(join(folder, "secret"), "secret");
  const [port, behind] = [await freePort(), await freePort()];
  await new Promise((resolve) => upstream.listen(behind, "127.0.0.1", () => resolve(null)));
  const proxy = serveWithReload(port, { pkg, upstream: () => behind });
  await proxy.listening;
  reload = proxy.reload;
  address = `http://127.0.0.1:${port}`;
});

after(() => {
  upstream.close();
  rmSync(folder, { recursive: true });
  setImmediate(() => process.exit());
});

test("a page gets the script, an answer of the API goes through as it is", async () => {
  const page = await (await fetch(address)).text();
  assert.equal(page, '<body>Тіркеу<script src="/__dev/reload.js"></script></body>');
  assert.equal(await (await fetch(`${address}/api/today`)).text(), "{}");
  assert.equal(withScript("no body"), 'no body<script src="/__dev/reload.js"></script>');
});

test("the server hears the browser's own Host, which it compares with the origin", async () => {
  await (await fetch(address)).text();
  assert.equal(`http://${heardHost}`, address);
});

test("the engine comes from the development build, and nothing else from that disk", async () => {
  const module = await fetch(`${address}/pkg/tirkeu_bg.wasm`);
  assert.equal(module.headers.get("content-type"), "application/wasm");
  assert.equal(await module.text(), "module");
  assert.equal((await fetch(`${address}/pkg/none.js`)).status, 404);
  assert.equal((await fetch(`${address}/pkg/..%2fsecret`)).status, 404);
});

test("an open page is told to load again", async () => {
  const events = await fetch(`${address}/__dev/events`);
  const reader = /** @type {ReadableStream<Uint8Array>} */ (events.body).getReader();
  await reader.read();
  reload();
  assert.match(new TextDecoder().decode((await reader.read()).value), /data: reload/);
});

test("a change asks for the work that it makes stale", () => {
  const cases = {
    "src/decide.rs": "engine",
    "rules/astana.toml": "engine",
    "build.rs": "engine",
    "Cargo.toml": "engine",
    "mock-api/src/main.rs": "server",
    "www/js/app.js": "page",
    "README.md": null,
    "src/.decide.rs.swp": null,
    "www/index.html~": null,
  };
  for (const [path, work] of Object.entries(cases)) assert.equal(workFor(path), work, path);
});
