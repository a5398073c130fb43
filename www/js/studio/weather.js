// The weather of each register and the session's own day, for the person who is signed in.

import { h } from "../dom.js";
import { registerName } from "../parts/beside.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {{ register: string, fault: string, seconds: number }} Weather */

const FAULTS = ["ok", "slow", "late", "down", "planned", "error", "garbled", "wrong"];

/** @param {App} app */
export function weather(app) {
  const panel = h("div", { class: "studio-weather" });
  const told = h("p", { role: "status" });
  void fill(app, panel, told);
  return h(
    "section",
    { "aria-labelledby": "weather-title" },
    h("h2", { id: "weather-title" }, app.say("studio-weather")),
    h("p", {}, app.say("studio-weather-lead")),
    panel,
    told,
  );
}

/**
 * @param {App} app
 * @param {HTMLElement} panel
 * @param {HTMLElement} told
 */
async function fill(app, panel, told) {
  const person = await app.api.person().catch(() => null);
  panel.replaceChildren(signIn(app, person, () => fill(app, panel, told)));
  told.replaceChildren(person ? "" : app.say("studio-sign-in"));
  if (!person) return;
  const known = await app.api.call("GET", "/api/weather").catch(() => null);
  if (!known) return told.replaceChildren(app.say("problem-unexpected-title"));
  const order = async (/** @type {string} */ path, /** @type {object} */ body) => {
    const done = await app.api.call("POST", path, { body }).catch(() => null);
    told.replaceChildren(app.say(done ? "studio-ordered" : "problem-unexpected-title"));
  };
  panel.append(
    day(app, known.day ?? "", order),
    ...known.registers.map((/** @type {Weather} */ one) => register(app, one, order)),
  );
}

/** @typedef {(path: string, body: object) => Promise<void>} Order */

/**
 * @param {App} app
 * @param {import("../api.js").Person | null} person
 * @param {() => void} again
 */
function signIn(app, person, again) {
  const choice = h(
    "select",
    { id: "studio-person", onchange: () => void app.api.signIn(choice.value).then(again) },
    h("option", { value: "" }, "–"),
    app.personas.map(({ id, name }) =>
      h("option", { value: id, selected: name === person?.name }, name),
    ),
  );
  return h("label", {}, app.say("signed-in"), choice);
}

/**
 * @param {App} app
 * @param {string} chosen
 * @param {Order} order
 */
function day(app, chosen, order) {
  const input = h("input", {
    type: "date",
    id: "studio-clock",
    value: chosen,
    onchange: () => void order("/api/clock", { day: input.value || null }),
  });
  return h("label", {}, app.say("studio-clock"), input);
}

/**
 * @param {App} app
 * @param {Weather} one
 * @param {Order} order
 */
function register(app, { register, fault }, order) {
  const choice = h(
    "select",
    {
      id: `weather-${register}`,
      onchange: () => void order("/api/weather", { register, fault: choice.value }),
    },
    FAULTS.map((name) =>
      h("option", { value: name, selected: name === fault }, app.say(`fault-${name}`)),
    ),
  );
  return h("label", {}, registerName(app, register), choice);
}
