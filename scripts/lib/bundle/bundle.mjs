// The page bundled: few files, small, under hashed names. See ensure.mjs for when.

import { readFileSync } from "node:fs";
import { basename, join } from "node:path";

import { build } from "esbuild";

import { pkg, root } from "../paths.mjs";
import { filesUnder } from "../sources.mjs";
import { bundleChapters, chaptersApart, handingOut, modulesOf } from "./chapters.mjs";
import { HASHED, write, writeHashed } from "./hashed.mjs";
import { writePage } from "./page.mjs";
import { addresses } from "./plugin.mjs";
import { bundleTexts } from "./texts.mjs";

/** The oldest engines that the module of WebAssembly runs in. */
const ENGINES = ["chrome96", "firefox102", "safari15.4"];
/** What an engine of any age must be able to read. */
const ANY_ENGINE = ["es5"];

const www = join(root, "www");
const MODULES = ["/js/main.js", "/js/element.js", "/js/studio/studio.js"];
const CHAPTERS = ["kin", "filing", "outcome", "trouble"].map((name) => `/js/${name}/chapter.js`);
const FIRST = "/js/first.js";
const PAGES = ["index.html", "example.html", "studio.html"];
const AS_THEY_ARE = ["mark.svg", "example.css", "studio.css"];
/** The element under a name that stays, for a host to write into its page. */
const ELEMENT = "tirkeu-form.js";

/**
 * Bundles the page into a folder.
 * @param {string} out
 */
export async function bundlePage(out) {
  const texts = bundleTexts(join(www, "locales"), out);
  const engine = writeHashed(out, "tirkeu.wasm", readFileSync(join(pkg, "tirkeu_bg.wasm")));
  const style = await bundleStyle(out);
  /** @type {Record<string, string>} */
  const scripts = {
    ...(await bundleModules(out, { engine, style, ...texts })),
    [FIRST]: await bundleFirst(out),
  };
  const font = filesUnder(out, HASHED)
    .map((file) => basename(file))
    .find((name) => name.endsWith(".woff2"));
  for (const page of PAGES)
    writePage(www, out, page, { scripts, style, engine, font: String(font) });
  write(out, ELEMENT, `import "./${HASHED}/${scripts["/js/element.js"]}";\n`);
  for (const file of AS_THEY_ARE) write(out, file, readFileSync(join(www, file)));
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

/** @param {string} out */
async function bundleFirst(out) {
  const options = { ...common(ANY_ENGINE), entryPoints: [join(www, FIRST)], bundle: false };
  const result = await build({ ...options, outdir: out, write: false });
  return writeHashed(out, basename(FIRST), result.outputFiles[0].text);
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
    plugins: [addresses({ engine: "", style: "", first: {}, later: {} })],
  });
  const style = result.outputFiles.find((file) => file.path.endsWith(".css"));
  for (const file of result.outputFiles.filter((one) => one !== style))
    write(join(out, HASHED), basename(file.path), Buffer.from(file.contents));
  return writeHashed(out, "page.css", String(style?.text));
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
