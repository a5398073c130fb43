// Where the engine and the texts lie, module by module. The bundling step puts a module of its own in place of this one:
// it knows the same things by names that change with their contents.

/** @typedef {import("./formats.js").Language} Language */

export const STYLE = "/css/all.css";
export const ENGINE = "/pkg/tirkeu_bg.wasm";

/** @type {Record<string, string[]>} The texts that are needed together; any other set is one file of its own name. */
export const SETS = {
  form: ["questions", "registers"],
  kin: ["kin", "family"],
};

/**
 * Where the texts of the first screens lie.
 * @param {Language} language
 */
export const firstTexts = (language) => `/locales/${language}/page.ftl`;

/**
 * The texts of a set in one language.
 * @param {Language} language
 * @param {string} set
 */
export async function textsOf(language, set) {
  const files = SETS[set] ?? [set];
  const sources = await Promise.all(
    files.map((file) => fetched(`/locales/${language}/${file}.ftl`)),
  );
  return sources.join("\n");
}

/** @param {string} path */
async function fetched(path) {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.text();
}
