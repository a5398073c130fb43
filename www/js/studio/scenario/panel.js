// "Scenario": what was played is saved as a test, and a test is opened on the stage.

import { h } from "../../dom.js";
import { more } from "../../parts/prose.js";
import { Unplayable, casesIn } from "./file.js";

/** @typedef {import("../../texts.js").Texts} Texts */
/** @typedef {import("./file.js").Case} Case */

export class ScenarioPanel {
  #isOpen = false;
  /** @type {Case[]} of the file that was opened */
  #cases = [];
  /** @type {Case | null} The one on the stage. */
  #shown = null;
  /** What was told last: a text and its values, as the language may change. */
  #told = { id: "", about: {} };
  #name = "";
  #status = h("p", { role: "status" });

  /**
   * @param {(name: string) => { file: string, text: string } | null} save null where nothing was played
   * @param {(played: Case) => void} open throws where it can't be played, and then shows nothing
   */
  constructor(save, open) {
    this.save = save;
    this.open = open;
  }

  /** @param {Texts} texts */
  draw(texts) {
    this.texts = texts;
    const which = this.#cases.length > 1 && [
      h("label", { for: "scenario-which" }, texts.say("studio-scenario-which")),
      this.#which(),
    ];
    const panel = more("scenario", texts.say("studio-scenario"), [
      h("p", {}, texts.say("studio-scenario-lead")),
      h("div", { class: "studio-scenario" }, this.#file(texts), which, this.#saving(texts)),
      this.#status,
    ]);
    panel.open = this.#isOpen;
    panel.addEventListener("toggle", () => (this.#isOpen = panel.open));
    this.#tell(this.#told.id, this.#told.about);
    return panel;
  }

  /** @param {Texts} texts */
  #file(texts) {
    const file = h("input", {
      ...{ type: "file", id: "scenario-file", accept: ".json,application/json" },
      onchange: () => void this.#read(file.files?.[0]),
    });
    return [h("label", { for: "scenario-file" }, texts.say("studio-scenario-open")), file];
  }

  #which() {
    const select = h(
      "select",
      { id: "scenario-which", onchange: () => this.#play(this.#cases[select.selectedIndex]) },
      this.#cases.map((one) => h("option", { selected: one === this.#shown }, one.name)),
    );
    return select;
  }

  /** @param {Texts} texts */
  #saving(texts) {
    const name = h("input", {
      ...{ id: "scenario-name", autocomplete: "off", value: this.#name },
      oninput: () => (this.#name = name.value),
    });
    const press = { type: "button", class: "button button-plain", onclick: () => this.#saved() };
    return [
      h("label", { for: "scenario-name" }, texts.say("studio-scenario-name")),
      name,
      h("button", press, texts.say("studio-scenario-save")),
    ];
  }

  #saved() {
    const name = this.#name.trim();
    if (!name) return this.#tell("studio-scenario-nameless");
    const saved = this.save(name);
    if (!saved) return this.#tell("studio-scenario-nothing");
    const href = `data:application/json;charset=utf-8,${encodeURIComponent(saved.text)}`;
    h("a", { download: saved.file, href }).click();
    this.#tell("studio-scenario-saved", { name: saved.file });
  }

  /** @param {File | undefined} file */
  async #read(file) {
    const text = await file?.text().catch(() => "");
    if (text === undefined) return;
    try {
      const cases = casesIn(text);
      const before = this.#cases;
      this.#cases = cases;
      if (!this.#play(cases[0])) this.#cases = before;
    } catch (error) {
      this.#refuse(error);
    }
  }

  /**
   * @param {Case | undefined} played
   * @returns {boolean} false where it can't be
   */
  #play(played) {
    if (!played) return false;
    const before = this.#shown;
    try {
      this.#shown = played;
      const id = played.isWhole ? "studio-scenario-opened" : "studio-scenario-beginning";
      this.#told = { id, about: { name: played.name } };
      this.open(played);
      return true;
    } catch (error) {
      this.#shown = before;
      this.#refuse(error);
      return false;
    }
  }

  /** @param {unknown} error */
  #refuse(error) {
    if (!(error instanceof Unplayable)) throw error;
    this.#tell(`studio-unplayable-${error.code}`, { name: error.about });
  }

  /**
   * @param {string} id
   * @param {Record<string, string>} [about]
   */
  #tell(id, about = {}) {
    this.#told = { id, about };
    this.#status.replaceChildren(id ? (this.texts?.say(id, about) ?? "") : "");
  }
}
