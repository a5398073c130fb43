// The bundled page: names that change with their contents, nothing left out, nothing named that is not there.

import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

import { bundlePage } from "../../scripts/lib/bundle/bundle.mjs";
import { filesUnder, sha256 } from "../../scripts/lib/sources.mjs";
import { LANGUAGES, source, speaker } from "./texts.mjs";

const folder = mkdtempSync(join(tmpdir(), "tirkeu-dist-"));
const [one, other] = [join(folder, "one"), join(folder, "other")];
/** @param {string} path */
const read = (path) => readFileSync(join(one, path));
const hashed = () => readdirSync(join(one, "a"));

before(() => Promise.all([bundlePage(one), bundlePage(other)]));
after(() => rmSync(folder, { recursive: true }));

test("the same sources give the same bytes", () => {
  const bytes = (/** @type {string} */ out) =>
    filesUnder(out, ".").map((path) => `${path} ${sha256(readFileSync(join(out, path)))}`);
  assert.deepEqual(bytes(one), bytes(other));
});

test("every file but the documents has a name of its contents", () => {
  for (const name of hashed())
    assert.match(name, /-[0-9A-Za-z]{8}\.(css|ftl|js|wasm|woff2)(\.br|\.gz)?$/);
  const wasm = String(hashed().find((name) => name.endsWith(".wasm")));
  assert.ok(wasm.includes(sha256(read(`a/${wasm}`)).slice(0, 8)));
});

test("the page names files that are there, and no others", () => {
  const html = read("index.html").toString();
  const addresses = [...html.matchAll(/(?:href|src)="(\/[^"]+)"/g)].map((found) => found[1]);
  assert.ok(addresses.filter((address) => address.startsWith("/a/")).length >= 3, html);
  // What the service itself answers is no file.
  const files = addresses.filter((address) => !address?.startsWith("/api/"));
  for (const address of files) assert.ok(read(address).length > 0, address);
  assert.doesNotMatch(html, /\/(js|css|pkg|fonts|vendor)\//);
  assert.doesNotMatch(
    html,
    /\s(style|on[a-z]+)=/,
    "the policy refuses what stands in an attribute",
  );
});

test("the form's page has in itself what it is first painted with, and the others nothing", () => {
  const [html, studio] = ["index.html", "studio.html"].map((name) => read(name).toString());
  for (const inside of ["style", "script"]) {
    assert.equal(html?.match(new RegExp(`<${inside}>`, "g"))?.length, 1, inside);
    assert.ok(!studio?.includes(`<${inside}>`));
  }
  assert.doesNotMatch(html ?? "", /rel="stylesheet"|<!--/);
  const fonts = [...(html ?? "").matchAll(/url\("([^"]+)"\)/g)].map(([, address]) => address);
  assert.ok(fonts.length > 0);
  for (const address of fonts) assert.ok(read(String(address)).length > 0, address);
});

test("the start page stands in it in each language, in the words of its texts", () => {
  const html = read("index.html").toString();
  for (const language of LANGUAGES) {
    const [, start = ""] =
      new RegExp(`<div class="opening told" lang="${language}" hidden>(.*)</div>`).exec(html) ?? [];
    const say = speaker(language);
    for (const id of ["start-title", "start-lead", "start-begin", "start-not-online-title"])
      assert.ok(start.includes(`>${say(id)}<`), `${language} ${id}`);
    assert.ok(html.includes(`<span class="told" lang="${language}">${say("training")}</span>`));
  }
  assert.equal(html.match(/ id="main"/g)?.length, 1);
});

test("every text is in it, without the translators' notes", () => {
  const scripts = hashed().filter((name) => name.endsWith(".js"));
  const texts = hashed().filter((name) => name.endsWith(".ftl"));
  const all = [...scripts, ...texts].map((name) => read(`a/${name}`).toString()).join("\n");
  for (const language of LANGUAGES) {
    const ids = ["page", "questions", "outcomes", "kin"].map((file) => {
      const found = /^([a-z][a-z0-9-]+) = (\S[^{\n]{8,})$/m.exec(source(language, file));
      return found?.[0] ?? assert.fail(`${language}/${file} has no simple text`);
    });
    for (const text of ids) assert.ok(all.includes(text), text);
  }
  assert.doesNotMatch(all, /^#/m);
});

test("what is packed unpacks to the same", () => {
  const packed = hashed().filter((name) => name.endsWith(".br"));
  assert.ok(packed.length >= 8);
  for (const name of packed) {
    const plain = read(`a/${name.slice(0, -3)}`);
    assert.ok(brotliDecompressSync(read(`a/${name}`)).equals(plain), name);
    assert.ok(gunzipSync(read(`a/${name.slice(0, -3)}.gz`)).equals(plain), name);
  }
});

test("the element has a name that stays, and stands on its own", () => {
  const [, hashed] =
    /^import "\.\/(a\/element-\w+\.js)";\n$/.exec(read("tirkeu-form.js").toString()) ?? [];
  assert.ok(read(String(hashed)).length > 500);
});
