// The texts that were changed, until the page closes: each in its language, under its id.

import { FluentResource } from "/vendor/fluent/index.js";
import { store, stored } from "../../keep/storage.js";
import { messageOf } from "./entries.js";

/** @typedef {import("../../texts.js").Language} Language */
/** @typedef {import("../../texts.js").Texts} Texts */

const KEPT = "tirkeu-studio-texts";

export class Edits {
  /** @type {Record<Language, Map<string, string>>} */
  #changed = { kk: new Map(), ru: new Map(), en: new Map() };

  constructor() {
    const kept = JSON.parse(stored("sessionStorage", KEPT) ?? "{}");
    for (const [language, texts] of Object.entries(kept))
      this.#changed[/** @type {Language} */ (language)] = new Map(Object.entries(texts));
  }

  /** @param {Language} language */
  in(language) {
    return this.#changed[language];
  }

  /**
   * @param {Language} language
   * @param {string} id
   * @param {string | null} text null takes the change back
   */
  set(language, id, text) {
    if (text === null) this.in(language).delete(id);
    else this.in(language).set(id, text);
    const all = Object.entries(this.#changed);
    store(
      "sessionStorage",
      KEPT,
      JSON.stringify(Object.fromEntries(all.map(([key, map]) => [key, Object.fromEntries(map)]))),
    );
  }

  clear() {
    for (const texts of Object.values(this.#changed)) texts.clear();
    store("sessionStorage", KEPT, "{}");
  }

  /** @param {Texts} texts are from now on said as they were changed */
  putInto(texts) {
    for (const [id, text] of this.in(texts.language)) put(texts, id, text);
  }

  /**
   * What was changed in one language, as a file.
   * @param {Language} language
   */
  file(language) {
    const messages = [...this.in(language)].map(([id, text]) => messageOf(id, text));
    return [`### ${language}`, "", ...messages, ""].join("\n");
  }
}

/**
 * @param {Texts} texts
 * @param {string} id
 * @param {string} text
 */
export function put({ bundle }, id, text) {
  bundle.addResource(new FluentResource(messageOf(id, text)), { allowOverrides: true });
}
