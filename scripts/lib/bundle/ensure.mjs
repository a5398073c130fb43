// dist/: the bundled page, made again when and only when something that it is made of has changed.

import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { locked } from "../lock.mjs";
import { dist, pkg, root, scratch, tools } from "../paths.mjs";
import { step } from "../progress.mjs";
import { filesUnder, sha256 } from "../sources.mjs";

const STAMP = join(tools, "page.txt");
const FOLDERS = ["www", "scripts/lib/bundle"];
const ENGINE = ["tirkeu.js", "tirkeu_bg.wasm"];
const PACKAGES = ["esbuild", "@fluent/bundle"];

/** True where it had to be made. */
export async function ensurePage() {
  if (isFresh()) return false;
  await locked("page", async () => {
    if (!isFresh()) await step("Bundle the page", "", make);
  });
  return true;
}

async function make() {
  const { bundlePage } = await import("./bundle.mjs");
  const made = join(scratch, `dist-${process.pid}`);
  const sources = hashOfSources();
  rmSync(made, { recursive: true, force: true });
  mkdirSync(made, { recursive: true });
  await bundlePage(made);
  rmSync(STAMP, { force: true });
  rmSync(dist, { recursive: true, force: true });
  renameSync(made, dist);
  writeFileSync(STAMP, sources);
}

function isFresh() {
  if (!existsSync(STAMP) || !existsSync(join(dist, "index.html"))) return false;
  return readFileSync(STAMP, "utf8") === hashOfSources();
}

/** One number for everything that the bundled page is made of. */
export function hashOfSources() {
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  const files = FOLDERS.flatMap((folder) => filesUnder(root, folder)).map((path) =>
    join(root, path),
  );
  const engine = ENGINE.map((name) => join(pkg, name));
  const lines = [...files, ...engine].map((path) => `${path} ${sha256(readFileSync(path))}`);
  const versions = PACKAGES.map((name) => String(lock.packages[`node_modules/${name}`].version));
  return sha256([...lines, ...versions].join("\n"));
}
