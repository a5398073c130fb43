// The page bundled: few files, small, under hashed names. See ensure.mjs for when.

import { readFileSync } from "node:fs";
import { basename, join } from "node:path";

import { build } from "esbuild";

import { pkg, root } from "../paths.mjs";
import { filesUnder } from "../sources.mjs";
import { bundleChapters, chaptersApart, handingOut, modulesOf } from "./chapters.mjs";
import { HASHED, write, writeHashed } from "./hashed.mjs";
import { writePage } from "./page.mjs";
import { addresses, firstTexts } from "./plugin.mjs";
import { bundleTexts } from "./texts.mjs";

/** The oldest engines that the module of WebAssembly runs in. */
const ENGINES = ["chrome96", "firefox102", "safari15.4"];

const www = join(root, "www");
const MODULES = ["/js/main.js", "/js/element.js", "/js/studio/studio.js"];
const CHAPTERS = ["fields", "kin", "slip", "filing", "outcome", "trouble"].map(
  (name) => `/js/${name}/chapter.js`,
);
/** What stands in the page itself, before everything else. */
const FIRST = "js/first.js";
const PAGES = ["index.html", "example.html", "studio.html"];
const AS_THEY_ARE = ["mark.svg", "example.css"];
/** The styles that only those who design the form need. */
const STUDIO = "studio.css";
/** The element under a name that stays, for a host to write into its page. */
const ELEMENT = "tirkeu-form.js";

/**
 * Bundles the page into a folder.
 * @param {string} out
 */
export async function bundlePage(out) {
  const texts = bundleTexts(join(www, "locales"), out);
  const engine = writeHashed(out, "tirkeu.wasm", readFileSync(join(pkg, "tirkeu_bg.wasm")));
  const { style, css } = await bundleStyle(out);
  const scripts = await bundleModules(out, { engine, style, texts });
  const first = await bundleFirst(texts);
  const font = filesUnder(out, HASHED)
    .map((file) => basename(file))
    .find((name) => name.endsWith(".woff2"));
  for (const page of PAGES)
    await writePage(www, out, page, { scripts, style, css, first, engine, font: String(font) });
  write(out, ELEMENT, `import "./${HASHED}/${scripts["/js/element.js"]}";\n`);
  for (const file of AS_THEY_ARE) write(out, file, readFileSync(join(www, file)));
  write(out, STUDIO, await bundleStudio());
}

/**
 * Each entry on its own: what two of them share would be one more file for both to wait for.
 * @param {string} out
 * @param {Parameters<typeof addresses>[0]} made
 */
async function bundleModules(out, made) {
  const folder = join(out, HASHED);
  const options = { ...common(ENGINES), outdir: folder };
  const own = await modulesOf(join(www, MODULES[0]), { ...options, plugins: [addresses(made)] });
  const chapters = await bundleChapters(www, CHAPTERS, own, options);
  for (const file of chapters.files) write(folder, basename(file.path), file.text);
  const bundled = (/** @type {string} */ address) => bundleModule(folder, address, made, chapters);
  return Object.fromEntries(await Promise.all(MODULES.map(bundled)));
}

/**
 * @param {string} folder
 * @param {string} address
 * @param {Parameters<typeof addresses>[0]} made
 * @param {import("./chapters.mjs").Chapters} chapters
 */
async function bundleModule(folder, address, made, { names, shared }) {
  const contents = handingOut(address, shared);
  const result = await build({
    ...common(ENGINES),
    stdin: { contents, resolveDir: www, sourcefile: basename(address) },
    entryNames: `${basename(address, ".js")}-[hash]`,
    format: "esm",
    outdir: folder,
    write: false,
    plugins: [chaptersApart(names), addresses(made)],
  });
  for (const file of result.outputFiles) write(folder, basename(file.path), file.text);
  return [address, basename(String(result.outputFiles[0]?.path))];
}

/** @param {Record<string, string>} texts */
async function bundleFirst(texts) {
  const result = await build({
    ...common(ENGINES),
    entryPoints: [join(www, FIRST)],
    format: "iife",
    write: false,
    plugins: [firstTexts(texts)],
  });
  return String(result.outputFiles[0]?.text);
}

/** @param {string} out */
async function bundleStyle(out) {
  const result = await build({
    ...common(ENGINES),
    entryPoints: [join(www, "css/all.css")],
    loader: { ".woff2": "file" },
    assetNames: "[name]-[hash]",
    outdir: join(out, HASHED),
    write: false,
    plugins: [addresses({ engine: "", style: "", texts: {} })],
  });
  const style = result.outputFiles.find((file) => file.path.endsWith(".css"));
  for (const file of result.outputFiles.filter((one) => one !== style))
    write(join(out, HASHED), basename(file.path), Buffer.from(file.contents));
  const css = String(style?.text);
  return { css, style: writeHashed(out, "page.css", css) };
}

async function bundleStudio() {
  const entryPoints = [join(www, STUDIO)];
  const result = await build({ ...common(ENGINES), entryPoints, outdir: www, write: false });
  return String(result.outputFiles[0]?.text);
}

/** @param {string[]} target */
const common = (target) => ({
  absWorkingDir: root,
  bundle: true,
  minify: true,
  charset: /** @type {const} */ ("utf8"),
  legalComments: /** @type {const} */ ("none"),
  logLevel: /** @type {const} */ ("silent"),
  metafile: /** @type {true} */ (true),
  target,
});
