// The studio: every screen in every language, theme and width; the map of the flow; the weather; the tokens. For those who
// design the form, in the training copy alone. Nothing is drawn here that the form does not draw itself.

import { App } from "../app.js";
import { byId, h } from "../dom.js";
import { loadEngine } from "../engine.js";
import { Journey } from "../journey.js";
import { chapterOf } from "../chapters.js";
import { share } from "../keep/shared.js";
import { screenOf } from "../screens/choose.js";
import { LANGUAGES, firstLanguage, loadTexts } from "../texts.js";
import { flowMap } from "./map.js";
import { parts } from "./parts.js";
import { tokens } from "./tokens.js";
import { OWN, drawn } from "./own.js";
import { play, walk } from "./walk.js";
import { weather } from "./weather.js";

/** @typedef {import("../texts.js").Language} Language */

const SOMEBODY = { name: "Ахметова Айгерім Серікқызы", iin: "900101*****7" };
const THEMES = ["light", "dark", "low"];
const WIDTHS = ["320", "360", "768", "1280"];
const SETS = ["page", "form", "outcomes", "kin", "filing", "studio"];
const FIRST = ["start", "signin"];

/** What is shown, and how. */
const chosen = { screen: "start", theme: "light", width: "360", day: "2026-03-16" };

// What is tried out here is nobody's form.
share();
void begin(firstLanguage());

/** @param {Language} language */
async function begin(language) {
  const [texts] = await Promise.all([loadTexts(language, SETS), loadEngine()]);
  document.documentElement.lang = language;
  const app = new App(texts);
  app.personas = await app.api.personas().catch(() => []);
  await draw(app);
}

/** @param {App} app */
async function draw(app) {
  const walked = walk(chosen.day);
  const stage = h("div", { class: "studio-stage", id: "stage" });
  const open = (/** @type {string} */ id) => {
    chosen.screen = id;
    void draw(app);
  };
  byId("studio").replaceChildren(
    h("h1", {}, app.say("studio-title")),
    bar(app, [...FIRST, ...walked.screens.map(({ id }) => id), ...OWN], () => void draw(app)),
    stage,
    flowMap(app.texts, walked, open),
    weather(app, () => void draw(app)),
  );
  dress(stage);
  stage.append(h("div", { id: "main" }, await contents(app, walked.screens)));
  const catalogue = parts(app, walked.screens, chosen.day);
  dress(catalogue);
  byId("studio").append(catalogue, tokens(app.texts, stage));
}

/** @param {HTMLElement} stage what is shown in the look that is chosen */
function dress(stage) {
  if (stage.id === "stage") stage.style.width = `${chosen.width}px`;
  stage.dataset.theme = chosen.theme === "dark" ? "dark" : "light";
  if (chosen.theme === "low") stage.dataset.sight = "low";
}

/**
 * The screen as the form draws it.
 * @param {App} app
 * @param {import("./walk.js").Found[]} screens
 */
async function contents(app, screens) {
  if (OWN.includes(chosen.screen)) return shown(await drawn(app, chosen.screen, started(app)));
  const found = screens.find(({ id }) => id === chosen.screen);
  app.trail.spot = { place: found ? "form" : /** @type {any} */ (chosen.screen), depth: 1 };
  app.person = found ? SOMEBODY : null;
  app.journey = found ? journeyTo(app, found.turns) : null;
  const chapter = chapterOf(app);
  if (chapter) await app.chapters.open(chapter);
  return shown(screenOf(app));
}

/** @param {import("../screens/choose.js").Screen} screen */
const shown = ({ content }) => content.flat().filter((child) => child instanceof Node);

/**
 * A form that has just been begun, for the screens that are not the engine's.
 * @param {App} app
 */
function started(app) {
  app.trail.spot = { place: "form", depth: 1 };
  app.person = SOMEBODY;
  app.journey = journeyTo(app, []);
  return app.journey;
}

/**
 * @param {App} app
 * @param {import("./walk.js").Turn[]} turns
 */
function journeyTo(app, turns) {
  const journey = new Journey(app.api, SOMEBODY, chosen.day);
  journey.view = play(journey.form, turns);
  return journey;
}

/**
 * @param {App} app
 * @param {string[]} screens
 * @param {() => void} again
 */
function bar(app, screens, again) {
  const language = (/** @type {string} */ name) => void begin(/** @type {Language} */ (name));
  const put = (/** @type {keyof typeof chosen} */ what) => (/** @type {string} */ value) => {
    chosen[what] = value;
    again();
  };
  return h(
    "div",
    { class: "studio-bar" },
    choice(app, "screen", screens.map(same), chosen.screen, put("screen")),
    choice(app, "language", Object.entries(LANGUAGES), app.texts.language, language),
    choice(
      app,
      "theme",
      THEMES.map((name) => [name, app.say(`studio-theme-${name}`)]),
      chosen.theme,
      put("theme"),
    ),
    choice(app, "width", WIDTHS.map(same), chosen.width, put("width")),
    date(app, put("day")),
  );
}

/** @param {string} name @returns {[string, string]} */
const same = (name) => [name, name];

/**
 * @param {App} app
 * @param {string} name
 * @param {[string, string][]} options
 * @param {string} now
 * @param {(value: string) => void} choose
 */
function choice(app, name, options, now, choose) {
  const select = h(
    "select",
    { id: `studio-${name}`, onchange: () => choose(select.value) },
    options.map(([value, label]) => h("option", { value, selected: value === now }, label)),
  );
  return h("label", {}, app.say(`studio-${name}`), select);
}

/**
 * @param {App} app
 * @param {(value: string) => void} choose
 */
function date(app, choose) {
  const input = h("input", {
    type: "date",
    id: "studio-day",
    value: chosen.day,
    onchange: () => input.value && choose(input.value),
  });
  return h("label", {}, app.say("studio-day"), input);
}
