// The studio: every screen in every language, theme and width, and its texts to edit; the map of the flow; the weather; the
// tokens. For those who design the form, in the training copy alone. Nothing is drawn here that the form does not draw itself.

import { App } from "../app.js";
import { byId, h } from "../dom.js";
import { Form, loadEngine } from "../engine.js";
import { share } from "../keep/shared.js";
import { firstLanguage } from "../language.js";
import { loadTexts } from "../texts.js";
import { bar } from "./bar.js";
import { Gallery } from "./gallery.js";
import { longer } from "./longer.js";
import { flowMap } from "./map.js";
import { OWN } from "./own.js";
import { parts } from "./parts.js";
import { ScenarioPanel } from "./scenario/panel.js";
import { follow } from "./scenario/play.js";
import { written } from "./scenario/save.js";
import { FIRST, Stage, openChapters } from "./stage.js";
import { tokens } from "./tokens.js";
import { walk } from "./walk.js";
import { weather } from "./weather.js";
import { Editor } from "./wording/editor.js";
import { Edits } from "./wording/edits.js";
import { Heard } from "./wording/heard.js";

/** @typedef {import("../texts.js").Language} Language */
/** @typedef {import("./bar.js").What} What */

const SETS = ["page", "form", "outcomes", "kin", "filing", "studio"];

class Studio {
  /** What is shown, and how. */
  #chosen = {
    ...{ screen: "start", language: String(firstLanguage()), theme: "light", width: "360" },
    ...{ length: "written", day: "2026-03-16" },
  };
  /** @type {HTMLElement} */
  #catalogue = h("div", {});
  /** @type {HTMLElement} */
  #tokens = h("div", {});

  /** @type {import("./scenario/file.js").Case | null} A scenario that was opened; it is played on whichever day is chosen. */
  #played = null;
  #scenario = new ScenarioPanel(
    (name) => this.#saved(name),
    (played) => this.#play(played),
  );
  #edits = new Edits();
  #heard = new Heard();

  /**
   * @param {App} app
   * @param {App} other draws the small screens, beside the one that is tried out
   */
  constructor(app, other) {
    this.app = app;
    this.gallery = new Gallery(other, (id) => this.#open(id));
    this.texts = app.texts;
    this.#listen();
    this.stage = new Stage(app, () => this.editor.follow());
    this.editor = new Editor(this.#heard, this.#edits, () => this.stage.redraw());
  }

  /** What is said on the stage is heard; what the studio says of itself is not. */
  #listen() {
    this.#edits.putInto(this.texts);
    this.app.texts = this.#heard.to(this.texts);
  }

  /** All of it: each word is in the language, and what there is to show hangs on the day. */
  draw() {
    const { app, stage } = this;
    const { day } = this.#chosen;
    const walked = walk(day);
    const played = this.#played ? [this.#played.name] : [];
    const all = [...FIRST, ...walked.screens.map(({ id }) => id), ...OWN];
    const screens = [...played, ...all];
    if (!screens.includes(this.#chosen.screen)) this.#chosen.screen = "start";
    const choose = (/** @type {What} */ what, /** @type {string} */ value) =>
      this.#choose(what, value);
    this.#catalogue = parts(app, walked.screens, day);
    const frame = [
      h("h1", {}, app.say("studio-title")),
      bar(app.texts, this.#chosen, screens, choose),
      stage.element,
      this.editor.draw(this.texts),
      this.#scenario.draw(this.texts),
      this.gallery.draw(this.texts, all, walked.screens, day),
      flowMap(app.texts, walked, (id) => this.#open(id)),
      weather(Object.create(app, { texts: { value: this.texts } })),
      this.#catalogue,
      this.#tokens,
    ];
    document.documentElement.lang = this.#chosen.language;
    byId("studio").replaceChildren(...frame);
    this.#show();
    this.#dress();
  }

  /**
   * Only what changes is drawn again; the stage always is, as a screen that was tried out has been changed.
   * @param {What} what
   * @param {string} value
   */
  #choose(what, value) {
    this.#chosen[what] = value;
    if (what === "language" || what === "length") return void this.#speak();
    if (what === "day") return this.draw();
    this.#show();
    if (what === "theme") this.#dress();
  }

  /** @param {string} id chosen in the map or among all screens */
  #open(id) {
    /** @type {HTMLSelectElement} */ (byId("studio-screen")).value = id;
    this.#choose("screen", id);
    this.stage.element.scrollIntoView({ block: "nearest" });
  }

  /** @param {string} day */
  #playedOn(day) {
    const played = this.#played;
    return played ? [{ ...LEADS, id: played.name, turns: turnsOf(played, day) }] : [];
  }

  /** @param {import("./scenario/file.js").Case} played */
  #play(played) {
    // It throws before anything is changed.
    turnsOf(played, played.today);
    this.#played = played;
    Object.assign(this.#chosen, { screen: played.name, day: played.today });
    this.draw();
  }

  /** @param {string} name what the scenario shows */
  #saved(name) {
    const view = this.app.journey?.view;
    if (!view) return null;
    const today = this.#chosen.day;
    const form = new Form(today, "online");
    const text = written({ name, today }, this.stage.turns, view, form);
    form.free();
    return { file: `${view.step}-${view.screen}.json`, text };
  }

  /** What was chosen last is said, whichever texts come last. */
  async #speak() {
    const { length } = this.#chosen;
    const language = /** @type {Language} */ (this.#chosen.language);
    const change = length === "longer" ? longer : undefined;
    const texts = await loadTexts(language, this.app.texts.files, change);
    if (this.#chosen.language !== language || this.#chosen.length !== length) return;
    this.texts = texts;
    this.#listen();
    this.app.api.language = language;
    this.draw();
  }

  #show() {
    const { screen, day, width } = this.#chosen;
    this.#heard.clear();
    this.stage.show(screen, [...this.#playedOn(day), ...walk(day).screens], day);
    this.stage.element.style.width = `${width}px`;
    this.#clothe(this.stage.element);
  }

  /** The parts, and the tokens as they are in the look that is chosen. */
  #dress() {
    this.#clothe(this.#catalogue);
    this.#clothe(this.gallery.element);
    const set = tokens(this.app.texts, this.stage.element);
    this.#tokens.replaceWith(set);
    this.#tokens = set;
  }

  /** @param {HTMLElement} shown */
  #clothe(shown) {
    const { theme } = this.#chosen;
    shown.dataset.theme = theme === "dark" ? "dark" : "light";
    if (theme === "low") shown.dataset.sight = "low";
    else delete shown.dataset.sight;
  }
}

/** A scenario leads to some screen; which, its turns say. */
const LEADS = { step: "", screen: "", tellsPlaces: false };

/**
 * @param {import("./scenario/file.js").Case} played
 * @param {string} day
 */
function turnsOf(played, day) {
  const form = new Form(day, "online");
  try {
    return follow(form, played).turns;
  } finally {
    form.free();
  }
}

async function begin() {
  // What is tried out here is nobody's form.
  share();
  const [texts] = await Promise.all([loadTexts(firstLanguage(), SETS), loadEngine()]);
  const ready = Promise.resolve();
  const [app, other] = [new App(texts, ready), new App(texts, ready)];
  [app.personas] = await Promise.all([
    app.api.personas().catch(() => []),
    ...[app, other].map(openChapters),
  ]);
  other.personas = app.personas;
  new Studio(app, other).draw();
}

void begin();
