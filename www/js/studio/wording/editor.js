// "Edit texts": the texts that the screen on the stage says, in the three languages beside each other.

import { h } from "../../dom.js";
import { textsOf } from "../../files.js";
import { more } from "../../parts/prose.js";
import { LANGUAGES } from "../../language.js";
import { loadTexts } from "../../texts.js";
import { row } from "./row.js";
import { put } from "./edits.js";
import { textsIn } from "./entries.js";

/** @typedef {import("../../texts.js").Language} Language */
/** @typedef {import("../../texts.js").Texts} Texts */
/** @typedef {{ texts: Texts, written: Map<string, string> }} Wording one language: as it is said, and as it was written */

const ALL = /** @type {Language[]} */ (Object.keys(LANGUAGES));

export class Editor {
  #panel = h("div", { class: "studio-texts" });
  #files = h("div", { class: "studio-files", role: "status" });
  #isOpen = false;
  /** @type {Promise<Wording[]> | null} Fetched when somebody edits. */
  #wordings = null;

  /**
   * @param {import("./heard.js").Heard} heard
   * @param {import("./edits.js").Edits} edits
   * @param {() => void} redraw shows the screen with what was changed
   */
  constructor(heard, edits, redraw) {
    this.heard = heard;
    this.edits = edits;
    this.redraw = redraw;
  }

  /** @param {Texts} texts those of the page: what is changed is said in them at once */
  draw(texts) {
    this.texts = texts;
    const opened = more("texts", texts.say("studio-texts"), [
      h("p", {}, texts.say("studio-texts-lead")),
      this.#files,
      this.#panel,
    ]);
    opened.open = this.#isOpen;
    opened.addEventListener("toggle", () => {
      this.#isOpen = opened.open;
      this.follow();
    });
    this.#tellFiles();
    return opened;
  }

  /** There is another screen on the stage. */
  follow() {
    if (this.#isOpen) void this.#fill().catch(() => this.#panel.replaceChildren(this.#lost()));
  }

  #lost() {
    this.#wordings = null;
    return h("p", { role: "alert" }, this.texts?.say("problem-offline-title") ?? "");
  }

  async #fill() {
    const { texts } = this;
    if (!texts) return;
    this.#wordings ??= Promise.all(
      ALL.map((language) => worded(language, texts.files, this.edits)),
    );
    const wordings = await this.#wordings;
    // Meanwhile somebody may have chosen another language or screen: what is heard now is drawn.
    const rows = [...this.heard.texts].map(([id, values]) =>
      row(id, wordings, { say: this.texts ?? texts, values, edits: this.edits }, this.#changed),
    );
    this.#panel.replaceChildren(...rows);
  }

  /** @type {import("./row.js").Changed} */
  #changed = ({ texts, written }, id, text) => {
    const before = written.get(id) ?? "";
    const isChanged = text !== null && text !== before;
    this.edits.set(texts.language, id, isChanged ? text : null);
    this.#say(texts, id, text ?? before);
    this.#tellFiles();
  };

  /**
   * @param {Texts} texts
   * @param {string} id
   * @param {string} text
   */
  #say(texts, id, text) {
    put(texts, id, text);
    if (this.texts?.language !== texts.language) return;
    put(this.texts, id, text);
    this.redraw();
  }

  #tellFiles() {
    const { texts, edits } = this;
    if (!texts) return;
    const changed = ALL.filter((language) => edits.in(language).size > 0);
    const back = h(
      "button",
      { type: "button", class: "as-link", onclick: () => void this.#takeBack() },
      texts.say("studio-texts-back-all"),
    );
    this.#files.replaceChildren(...changed.map((language) => this.#download(texts, language)));
    if (changed.length > 0) this.#files.append(back);
  }

  /**
   * @param {Texts} texts
   * @param {Language} language
   */
  #download(texts, language) {
    const file = this.edits.file(language);
    const about = { language: LANGUAGES[language], number: this.edits.in(language).size };
    return h(
      "a",
      {
        class: "button button-plain",
        download: `tirkeu-texts-${language}.ftl`,
        href: `data:text/plain;charset=utf-8,${encodeURIComponent(file)}`,
      },
      texts.say("studio-texts-download", about),
    );
  }

  async #takeBack() {
    const wordings = (await this.#wordings) ?? [];
    for (const wording of wordings)
      for (const id of [...this.edits.in(wording.texts.language).keys()])
        this.#changed(wording, id, null);
    this.follow();
  }
}

/**
 * @param {Language} language
 * @param {Iterable<string>} sets
 * @param {import("./edits.js").Edits} edits
 * @returns {Promise<Wording>}
 */
async function worded(language, sets, edits) {
  const all = [...sets];
  const [texts, ...sources] = await Promise.all([
    loadTexts(language, all),
    ...all.map((set) => textsOf(language, set)),
  ]);
  edits.putInto(texts);
  return { texts, written: textsIn(sources.join("\n")) };
}
