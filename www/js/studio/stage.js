// The stage: one screen as the form draws it, after the answers that lead there.

import { h } from "../dom.js";
import { Journey } from "../journey.js";
import { screenOf } from "../screens/choose.js";
import { OWN, drawn, restsOn } from "./own.js";
import { play } from "./walk.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {import("../screens/choose.js").Screen} Screen */
/** @typedef {import("./walk.js").Found} Found */

const SOMEBODY = { name: "Ахметова Айгерім Серікқызы", iin: "900101*****7" };
const CHAPTERS = /** @type {const} */ (["fields", "kin", "slip", "filing", "outcome", "trouble"]);

/** The screens before the first answer. */
export const FIRST = ["start", "signin"];

/**
 * Once all chapters are there, every screen is drawn at once. So of two choices it is always the later one that stays.
 * @param {App} app
 */
export const openChapters = (app) => Promise.all(CHAPTERS.map((name) => app.chapters.open(name)));

export class Stage {
  element = h("div", {});

  /** @type {import("./walk.js").Turn[]} How the form came to where it is. */
  turns = [];
  /** @type {() => Screen} What stands there, drawn anew. */
  #now = () => screenOf(this.app);

  /**
   * @param {App} app
   * @param {() => void} changed called when there is another screen
   */
  constructor(app, changed) {
    this.app = app;
    this.changed = changed;
    // Whatever the form shows next, because a screen was tried out, is shown here: this page has no frame for it.
    Object.assign(app.shell, { show: (/** @type {Screen} */ screen) => this.#come(screen) });
  }

  /**
   * Shows a screen on a stage of its own. No time passes there: nothing counts down and nothing is asked again by itself.
   * @param {string} id
   * @param {Found[]} screens
   * @param {string} day
   */
  show(id, screens, day) {
    this.app.journey?.end();
    const stage = h("div", { class: "studio-stage", id: "stage" });
    this.element.replaceWith(stage);
    this.element = stage;
    const screen = this.#screen(id, screens, day);
    const { journey } = this.app;
    this.#now = () =>
      journey && OWN.includes(id) ? drawn(this.app, id, journey) : screenOf(this.app);
    this.#put(screen);
    this.changed();
  }

  /** The same screen once more: its texts have changed. */
  redraw() {
    this.#put(this.#now());
  }

  /** @param {Screen} screen comes because one was tried out */
  #come(screen) {
    this.#now = () => screenOf(this.app);
    this.#put(screen);
    this.changed();
  }

  /** @param {Screen} screen */
  #put(screen) {
    screen.leave?.();
    const content = screen.content.flat().filter((child) => child instanceof Node);
    this.element.replaceChildren(h("div", { id: "main" }, content));
  }

  /**
   * @param {string} id
   * @param {Found[]} screens
   * @param {string} day
   * @returns {Screen}
   */
  #screen(id, screens, day) {
    const { app } = this;
    const isFirst = FIRST.includes(id);
    app.trail.spot = { place: isFirst ? /** @type {"start" | "signin"} */ (id) : "form", depth: 1 };
    app.person = isFirst ? null : SOMEBODY;
    app.api.day = day;
    app.journey = isFirst ? null : new Journey(app.api, SOMEBODY, day);
    if (!app.journey) return screenOf(app);
    const turns = screens.find((screen) => screen.id === restsOn(id))?.turns ?? [];
    this.turns = noted(app.journey.form);
    app.journey.view = play(app.journey.form, turns);
    return OWN.includes(id) ? drawn(app, id, app.journey) : screenOf(app);
  }
}

/**
 * Every turn that the form takes from now on, those of who tries it out among them.
 * @param {import("../engine.js").Form} form
 */
function noted(form) {
  /** @type {import("./walk.js").Turn[]} */
  const turns = [];
  const { set, reply, act } = form;
  /** @type {Pick<typeof form, "set" | "reply" | "act">} */
  const noting = {
    set(name, word) {
      turns.push({ kind: "set", name, word });
      set.call(form, name, word);
    },
    reply(name, word, at) {
      turns.push({ kind: "reply", name, word });
      reply.call(form, name, word, at);
    },
    act(name, word) {
      turns.push({ kind: "act", name, word });
      act.call(form, name, word);
    },
  };
  Object.assign(form, noting);
  return turns;
}
