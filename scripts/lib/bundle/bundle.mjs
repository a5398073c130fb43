// The page bundled: few files, small, under hashed names. See ensure.mjs for when.

import { readFileSync } from "node:fs";
import { basename, join, relative } from "node:path";

import { build } from "esbuild";

import { pkg, root } from "../paths.mjs";
import { filesUnder } from "../sources.mjs";
import { HASHED, write, writeHashed } from "./hashed.mjs";
import { writePage } from "./page.mjs";
import { addresses } from "./plugin.mjs";
import { bundleTexts } from "./texts.mjs";

/** The oldest engines that the module of WebAssembly runs in. */
const ENGINES = ["chrome96", "firefox102", "safari15.4"];
/** What an engine of any age must be able to read. */
const ANY_ENGINE = ["es5"];

const www = join(root, "www");
const MODULES = ["/js/main.js", "/js/element.js"];
const FIRST = "/js/first.js";
const PAGES = ["index.html", "example.html"];
const AS_THEY_ARE = ["mark.svg", "example.css"];
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
  const each = await Promise.all(MODULES.map((address) => bundleModule(out, address, made)));
  return Object.assign({}, ...each);
}

/**
 * @param {string} out
 * @param {string} address
 * @param {Parameters<typeof addresses>[0]} made
 */
async function bundleModule(out, address, made) {
  const result = await build({
    ...common(ENGINES),
    entryPoints: [join(www, address)],
    entryNames: "[name]-[hash]",
    chunkNames: "[name]-[hash]",
    format: "esm",
    splitting: true,
    outdir: join(out, HASHED),
    write: false,
    plugins: [addresses(made)],
  });
  for (const file of result.outputFiles) write(join(out, HASHED), basename(file.path), file.text);
  return entries(result.metafile);
}

/** @param {import("esbuild").Metafile} metafile */
function entries({ outputs }) {
  const found = Object.entries(outputs).filter(([, { entryPoint }]) =>
    entryPoint?.startsWith("www/js/"),
  );
  return Object.fromEntries(
    found.map(([path, { entryPoint }]) => [
      `/${relative("www", String(entryPoint))}`,
      basename(path),
    ]),
  );
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
