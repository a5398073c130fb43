// What stands beside every screen, always in the same place: who is signed in, what was asked about them, where to get
// help.

import { whose } from "../api.js";
import { h } from "../dom.js";
import { findDraft } from "../draft.js";
import { list } from "../formats.js";
import { isShared } from "../keep/shared.js";
import { here } from "../surface.js";
import { textId } from "../texts.js";
import { more } from "./prose.js";

/** @typedef {import("../app.js").App} App */

/**
 * @param {App} app
 * @returns {HTMLElement[]}
 */
export function beside(app) {
  return [signedIn(app), trial(app), askedPanel(app), donePanel(app), help(app)].filter(
    (part) => part !== null,
  );
}

/** @param {App} app */
function signedIn(app) {
  if (!app.person) return null;
  const leave = () => void app.signOut();
  return h(
    "section",
    { class: "signed-in" },
    h("h2", {}, app.say("signed-in")),
    h("p", {}, app.person.name),
    h("p", { class: "hint code" }, app.say("iin-masked", { iin: app.person.iin })),
    h(
      "button",
      { type: "button", class: "as-link", id: "sign-out", onclick: leave },
      app.say("sign-out"),
    ),
  );
}

/**
 * In the training copy: the home and the owner of this person's story, to be tried.
 * @param {App} app
 */
function trial(app) {
  const known = app.trial();
  if (!known) return null;
  const address = known.address[app.texts.language] ?? known.address.kk ?? "";
  return more("trial", app.say("trial-title"), [
    h("p", {}, app.say("trial-address", { address })),
    h("p", { class: "code" }, app.say("trial-owner", { iin: known.owner_iin })),
  ]);
}

/** @param {App} app */
function askedPanel(app) {
  if (!app.person) return null;
  const asked = askedSoFar(app, app.person);
  const place = h("div", {}, app.texts.has("asked-other") ? askedOf(app, asked) : []);
  const panel = more("asked", app.say("asked-title", { count: asked.length }), [
    h("p", {}, app.say("asked-about")),
    place,
  ]);
  const look = async () => {
    await app.texts.add("form");
    place.replaceChildren(...askedOf(app, asked));
  };
  // The start page does without the words of the registers until somebody asks for them.
  panel.addEventListener("toggle", () => panel.open && look().catch(() => null));
  return panel;
}

/**
 * @param {App} app
 * @param {import("../asked.js").Asked[]} asked
 */
function askedOf(app, asked) {
  if (asked.length === 0) return [h("p", {}, app.say("asked-nothing"))];
  const names = [...new Set(asked.map((row) => registerName(app, row.register)))];
  const registers = app.say("asked-registers", { registers: list(app.texts.language, names) });
  const rows = asked.map((row) => askedRow(app, row));
  return [h("p", {}, registers), h("ul", { class: "asked" }, rows)];
}

/**
 * For the form that is open, or the one that lies unfinished, or the application that is shown.
 * @param {App} app
 * @param {import("../api.js").Person} person
 */
function askedSoFar(app, person) {
  const own = app.journey?.registers.told ?? findDraft(whose(person))?.asked ?? [];
  const ofApplication = app.chapters.get("filing")?.asked?.() ?? [];
  return [...own, ...ofApplication];
}

/**
 * What came of it afterwards: the service's own log, asked for when somebody opens it.
 * @param {App} app
 */
function donePanel(app) {
  if (!app.person) return null;
  const rows = h("div", { role: "status" });
  const panel = more("done", app.say("done-title"), [rows]);
  const look = async () => {
    const chapter = await app.chapters.open("filing");
    rows.replaceChildren(...((await chapter.done?.()) ?? []));
  };
  panel.addEventListener("toggle", () => {
    if (panel.open) look().catch(() => rows.replaceChildren(app.say("problem-offline-title")));
  });
  return panel;
}

/**
 * @param {App} app
 * @param {import("../asked.js").Asked} row
 */
function askedRow(app, { lookup, register, at, message, answered }) {
  const name = textId(lookup.split(" ", 1)[0] ?? "");
  const when = answered ? "asked-when" : "asked-silent";
  return h(
    "li",
    {},
    h("strong", {}, app.texts.firstOf([`asked-${name}`, "asked-other"])),
    h("p", {}, app.texts.firstOf([`asked-${name}-why`])),
    h("p", { class: "when" }, app.say(when, { register: registerName(app, register), at })),
    message && h("p", { class: "when code" }, app.say("asked-code", { code: message })),
  );
}

/**
 * @param {App} app
 * @param {string} register
 */
export const registerName = (app, register) =>
  app.texts.firstOf([`register-${textId(register)}`, "register-other"]) ?? register;

/** @param {App} app */
function help(app) {
  return h(
    "section",
    { class: "help" },
    h("h2", {}, app.say("help-title")),
    h("p", {}, h("a", { class: "phone", href: "tel:1414" }, "1414"), " ", app.say("help-phone")),
    h("p", { class: "hint" }, app.say("help-centre")),
    centres(app),
  );
}

/**
 * Where the centres are: a page of the service's own. It would lie open on a shared computer, where nothing clears it, and
 * lead away from a host's page.
 * @param {App} app
 */
function centres(app) {
  if (isShared() || !here().whole) return null;
  const href = `${here().base}/api/centres/${app.texts.language}`;
  return h("p", {}, h("a", { id: "centres", href }, app.say("help-centres")));
}
