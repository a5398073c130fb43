// All screens on one page, small: each is drawn by the form's own code once it comes into sight, and leads to the stage.

import { h } from "../dom.js";
import { more } from "../parts/prose.js";
import { Stage } from "./stage.js";

/** @typedef {import("../texts.js").Texts} Texts */
/** @typedef {import("./walk.js").Found} Found */

/** What a likeness must not share with the screen that it shows. */
const OWN = ["id", "name", "for", "aria-labelledby", "aria-describedby", "aria-controls"];

export class Gallery {
  #isOpen = false;
  /** @type {IntersectionObserver | null} */
  #sight = null;
  element = h("div", { class: "studio-gallery" });

  /**
   * @param {import("../app.js").App} app another one than that of the stage, or what is tried out there would change
   * @param {(id: string) => void} open
   */
  constructor(app, open) {
    this.app = app;
    this.stage = new Stage(app, () => {});
    this.open = open;
  }

  /**
   * @param {Texts} texts
   * @param {string[]} ids
   * @param {Found[]} screens
   * @param {string} day
   */
  draw(texts, ids, screens, day) {
    this.app.texts = texts;
    this.#sight?.disconnect();
    const fill = () => this.#fill(ids, (id) => this.#likeness(id, screens, day));
    const gallery = more("gallery", texts.say("studio-gallery"), [this.element]);
    gallery.open = this.#isOpen;
    gallery.addEventListener("toggle", () => {
      this.#isOpen = gallery.open;
      // Drawn anew each time: texts may have been edited.
      this.#sight?.disconnect();
      if (this.#isOpen) fill();
    });
    return gallery;
  }

  /**
   * @param {string[]} ids
   * @param {(id: string) => Node} likeness
   */
  #fill(ids, likeness) {
    /** @type {Map<Element, string>} */
    const shown = new Map();
    const sight = new IntersectionObserver((seen) => {
      for (const { target, isIntersecting } of seen) {
        const id = shown.get(target);
        if (!isIntersecting || id === undefined) continue;
        sight.unobserve(target);
        target.replaceChildren(likeness(id));
      }
    });
    const cards = ids.map((id) => {
      const frame = h("div", { class: "studio-frame", inert: true });
      shown.set(frame, id);
      sight.observe(frame);
      return h("li", {}, frame, h("button", { type: "button", onclick: () => this.open(id) }, id));
    });
    this.#sight = sight;
    this.element.replaceChildren(h("ul", {}, cards));
  }

  /**
   * @param {string} id
   * @param {Found[]} screens
   * @param {string} day
   */
  #likeness(id, screens, day) {
    this.stage.show(id, screens, day);
    const likeness = h("div", {}, ...[...this.stage.element.childNodes].map(copied));
    for (const one of likeness.querySelectorAll("*"))
      for (const name of OWN) one.removeAttribute(name);
    return likeness;
  }
}

/** @param {Node} node */
const copied = (node) => node.cloneNode(true);
