// The chapters of the page: scripts that come when they are needed. What they share with the rest is in the page's own
// script already and is taken from there, so that the first visit needs no script besides.

import { basename, join, relative, sep } from "node:path";

import { build } from "esbuild";

/** The name under which the page's script hands out its modules. */
const SHARED = "tirkeuModules";
const CHAPTER = /\/chapter\.js$/;

/**
 * @typedef {object} Chapters
 * @property {import("esbuild").OutputFile[]} files
 * @property {Record<string, string>} names hashed names by the path of the source
 * @property {string[]} shared the modules that they take from the page
 */

/**
 * The modules of the page's script without its chapters.
 * @param {string} main
 * @param {import("esbuild").BuildOptions} options
 * @returns {Promise<Set<string>>}
 */
export async function modulesOf(main, options) {
  const plugins = [withoutChapters, ...(options.plugins ?? [])];
  const result = await build({
    ...options,
    entryPoints: [main],
    format: "esm",
    write: false,
    plugins,
  });
  return new Set(Object.keys(result.metafile?.inputs ?? {}));
}

/** @type {import("esbuild").Plugin} */
const withoutChapters = {
  name: "without chapters",
  setup(build) {
    build.onResolve({ filter: CHAPTER }, ({ path }) => ({ path, external: true }));
  },
};

/**
 * Bundles the chapters, each without what it shares with the page; what it shares with another chapter alone it has
 * itself.
 * @param {string} www
 * @param {string[]} sources
 * @param {Set<string>} own the modules of the page's script
 * @param {import("esbuild").BuildOptions} options
 * @returns {Promise<Chapters>}
 */
export async function bundleChapters(www, sources, own, options) {
  /** @type {Set<string>} */
  const shared = new Set();
  const result = await build({
    ...options,
    entryPoints: sources.map((source) => join(www, source)),
    entryNames: "[dir]-[hash]",
    outbase: join(www, "js"),
    format: "esm",
    write: false,
    plugins: [borrowing(www, own, shared)],
  });
  const outputs = Object.entries(result.metafile?.outputs ?? {});
  const names = outputs.map(([path, { entryPoint }]) => [String(entryPoint), basename(path)]);
  return {
    files: result.outputFiles ?? [],
    names: Object.fromEntries(names),
    shared: [...shared].sort(),
  };
}

/**
 * The page's script with what it hands out to its chapters.
 * @param {string} main
 * @param {string[]} shared
 */
export function handingOut(main, shared) {
  const imports = shared.map((path, place) => `import * as m${place} from "./${path}";`);
  const rows = shared.map((path, place) => `"${path}": m${place}`);
  return [...imports, `globalThis.${SHARED} = { ${rows.join(", ")} };`, `import ".${main}";`].join(
    "\n",
  );
}

/**
 * Leaves the chapters out of the page's script, and names their files.
 * @param {Record<string, string>} names
 * @returns {import("esbuild").Plugin}
 */
export function chaptersApart(names) {
  return {
    name: "chapters",
    setup(build) {
      build.onResolve({ filter: CHAPTER }, ({ path, resolveDir, kind }) => {
        if (kind !== "dynamic-import") return undefined;
        const source = Object.keys(names).find((name) => join(resolveDir, path).endsWith(name));
        return source ? { path: `./${names[source]}`, external: true } : undefined;
      });
    },
  };
}

/**
 * @param {string} www
 * @param {Set<string>} own
 * @param {Set<string>} shared
 * @returns {import("esbuild").Plugin}
 */
function borrowing(www, own, shared) {
  const namespace = "shared";
  return {
    name: "shared",
    setup(build) {
      build.onResolve({ filter: /^\./ }, ({ path, resolveDir }) => {
        const wanted = relative(www, join(resolveDir, path));
        if (!own.has(["www", ...wanted.split(sep)].join("/"))) return undefined;
        shared.add(wanted);
        return { path: wanted, namespace };
      });
      build.onLoad({ filter: /.*/, namespace }, ({ path }) => ({
        contents: `module.exports = globalThis.${SHARED}["${path}"];`,
      }));
    },
  };
}
