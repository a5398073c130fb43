// The parts that screens are made of, each in its states. They are drawn by the form's own code from what the engine says
// of a real question, so what stands here is what people see.

import { h } from "../dom.js";
import { Form } from "../engine.js";
import { DRAWERS } from "../fields/chapter.js";
import { Family } from "../kin/family.js";
import { field } from "../parts/field.js";
import { stageLine } from "../parts/head.js";
import { more } from "../parts/prose.js";
import { places } from "../parts/places.js";
import { resultMark } from "../parts/mark.js";
import { errorSummary } from "../screens/question.js";
import { cards, codes, owners, spaces, timelines } from "./sights.js";
import { play } from "./walk.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {import("../parts/field.js").Field} Field */
/** @typedef {import("/pkg/tirkeu.js").View} View */
/** @typedef {import("./walk.js").Found} Found */

/** A home with room, a full one, and one with too little room for everybody. */
const ROOMS = [
  { places: 4, residents: 2, party: 1 },
  { places: 4, residents: 4, party: 1 },
  { places: 4, residents: 3, party: 2 },
];

/**
 * @param {App} app
 * @param {Found[]} screens
 * @param {string} day
 */
export function parts(app, screens, day) {
  const shown = new Parts(app, screens, day);
  return h(
    "section",
    { "aria-labelledby": "parts-title" },
    h("h2", { id: "parts-title" }, app.say("studio-parts")),
    h("div", { class: "studio-parts" }, shown.all()),
  );
}

class Parts {
  /**
   * @param {App} app
   * @param {Found[]} screens
   * @param {string} day
   */
  constructor(app, screens, day) {
    this.app = app;
    this.screens = screens;
    this.day = day;
  }

  all() {
    return [
      this.#part("button", this.#buttons()),
      this.#part("line", this.#states("ask months", "months", "6", "range")),
      this.#part("iin", this.#states("ask owner", "owner", "850101300015", "iin_check")),
      this.#part("choice", this.#states("ask kind", "kind", "permanent", "missing")),
      this.#part("date", this.#states("ask child", "born", "2011-05-04", "missing")),
      this.#part("address", this.#states("ask home", "rka", "", "missing")),
      this.#part("summary", [this.#summary()]),
      this.#part("notice", [this.#told("p", "notice", "notice-question-open")]),
      this.#part("details", this.#details()),
      this.#part("progress", this.#progress()),
      this.#part("tag", this.#tags()),
      this.#part("picture", this.#pictures()),
      this.#part("space", spaces(this.app, this.#homes())),
      this.#part("timeline", timelines(this.app)),
      this.#part("owners", owners(this.app)),
      this.#part("qr", codes(this.app)),
      this.#part("card", cards(this.app)),
    ];
  }

  /**
   * @param {string} name
   * @param {(Node | null)[]} states
   */
  #part(name, states) {
    const drawn = states.filter((state) => state !== null);
    const title = h("h3", {}, this.app.say(`studio-part-${name}`));
    const shown = drawn.map((state) => h("div", { class: "studio-state" }, state));
    const about = { class: "studio-part", id: `part-${name}` };
    return h("article", about, title, this.#advice(name), shown);
  }

  /**
   * What it is good for, and what it is not.
   * @param {string} name
   */
  #advice(name) {
    const lines = ["do", "not"].map((word) => {
      const text = this.app.say(`studio-part-${name}-${word}`);
      return h("div", {}, h("dt", {}, this.app.say(`studio-${word}`)), h("dd", {}, text));
    });
    return h("dl", { class: "studio-advice" }, lines);
  }

  /**
   * @param {"p" | "span"} tag
   * @param {string} looks
   * @param {string} text
   */
  #told(tag, looks, text) {
    return h(tag, { class: looks }, this.app.say(text));
  }

  #buttons() {
    const button = (/** @type {string} */ looks, /** @type {string} */ text, off = false) =>
      h(
        "button",
        { type: "button", class: looks, "aria-disabled": off ? "true" : null },
        this.app.say(text),
      );
    return [
      button("button", "continue"),
      button("button", "continue", true),
      button("button button-plain", "check-again"),
      button("as-link", "start-anew"),
    ];
  }

  /**
   * A field as it is first met, filled in, and to be mended.
   * @param {string} screen
   * @param {string} label
   * @param {string} value
   * @param {string} issue
   */
  #states(screen, label, value, issue) {
    const real = this.#fieldOf(screen, label);
    if (!real) return [];
    const as = (/** @type {string} */ state, /** @type {Partial<Field>} */ other) =>
      this.#field({ ...real, value: null, issue: null, ...other, name: `part-${label}-${state}` });
    const empty = as("empty", {});
    return [
      empty,
      value ? as("filled", { value }) : null,
      as("wrong", { value: issue === "missing" ? null : value, issue }),
    ];
  }

  /** @param {Field} drawn */
  #field(drawn) {
    // A choice is named by its question, which is the heading of a screen.
    const title =
      drawn.kind === "choice" &&
      h("span", { class: "label" }, this.app.say(`${drawn.label}-title`));
    const more = { title: title || null, hints: [], under: {} };
    return field(this.app, { field: drawn, values: { about: "me" }, drawers: DRAWERS, ...more });
  }

  #summary() {
    const real = this.#fieldOf("ask kind", "kind");
    // Its link leads to the field that stands above as a part.
    return real && errorSummary(this.app, [{ ...real, name: "part-kind-wrong", issue: "missing" }]);
  }

  #details() {
    const { app } = this;
    const lines = () => [h("p", {}, app.say("kind-why"))];
    const open = more("part-details-open", app.say("why-title"), lines());
    open.open = true;
    return [more("part-details-closed", app.say("why-title"), lines()), open];
  }

  /** The stages, for those who are asked for a relation and those who aren't. */
  #progress() {
    return ["ask kind", "ask relation", "ask ticket"].map((id) => {
      const view = this.#viewOf(id);
      return view && stageLine(Object.create(this.app, { journey: { value: { view } } }));
    });
  }

  #tags() {
    return ["awaiting_consent", "registered", "refused"].map((state) =>
      this.#told("span", `tag tag-${state}`, `state-${state.replace("_", "-")}`),
    );
  }

  #pictures() {
    const relation = this.#fieldOf("ask relation", "relation");
    return [
      ...ROOMS.map((room) => h("div", { class: "places", "aria-hidden": "true" }, places(room))),
      resultMark(true),
      resultMark(false),
      relation &&
        new Family(this.app, { ...relation, name: "part-relation", value: "half_sibling" }).element,
    ];
  }

  /** What the registers say of a home, with other numbers of people. */
  #homes() {
    const view = this.#viewOf("verdict no_relation");
    const { space } = view ?? {};
    return view && space ? ROOMS.map((room) => ({ ...view, space: { ...space, ...room } })) : [];
  }

  /**
   * @param {string} screen
   * @param {string} label
   * @returns {Field | null}
   */
  #fieldOf(screen, label) {
    return this.#viewOf(screen)?.fields.find((one) => one.label === label) ?? null;
  }

  /**
   * @param {string} id
   * @returns {View | null}
   */
  #viewOf(id) {
    const found = this.screens.find((screen) => screen.id === id);
    return found ? play(new Form(this.day, "online"), found.turns) : null;
  }
}
