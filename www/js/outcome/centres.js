// Where the way leads through a service centre: which ones are near the home. They are the service's to know; where it
// knows none, or can't be reached, what stands above them says the general way.

import { Problem } from "../api.js";
import { h } from "../dom.js";
import { chosenHome } from "../parts/home.js";
import { whole } from "../parts/prose.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {import("/pkg/tirkeu.js").View} View */
/** @typedef {{ name: string, address: string, weekdays: string, saturday: string | null, checked: string }} Centre */

/** The steps that lead to a centre. */
const THERE = ["go_to_desk", "ordinary_way", "service_centre", "restore_record", "registry_office"];

export class Centres {
  /** @type {Map<string, Promise<Centre[]>>} By home and language: a screen is drawn more than once. */
  #asked = new Map();

  /** @param {App} app */
  constructor(app) {
    this.app = app;
  }

  /** @param {View} view */
  near(view) {
    const rka = chosenHome(this.app);
    if (!rka || !view.verdict?.next.some(({ step }) => THERE.includes(step))) return null;
    const place = h("div", { role: "status" }, h("p", {}, this.app.say("centres-looking")));
    const title = h("h2", { id: "centres-title" }, whole(this.app.say("centres-title")));
    const section = h("section", { class: "centres", "aria-labelledby": title.id }, title, place);
    this.#show(rka, section, place);
    return section;
  }

  /**
   * @param {string} rka
   * @param {HTMLElement} section
   * @param {HTMLElement} place
   */
  #show(rka, section, place) {
    const { app } = this;
    this.#of(rka)
      .then((centres) => {
        if (centres.length === 0) section.remove();
        else place.replaceChildren(...told(app, centres));
      })
      .catch((error) =>
        place.replaceChildren(h("p", {}, whyNot(app, error)), this.#again(rka, section, place)),
      );
  }

  /**
   * @param {string} rka
   * @param {HTMLElement} section
   * @param {HTMLElement} place
   */
  #again(rka, section, place) {
    const go = () => this.#show(rka, section, place);
    const about = { type: "button", class: "as-link", id: "centres-again", onclick: go };
    return h("button", about, this.app.say("try-again"));
  }

  /**
   * @param {string} rka
   * @returns {Promise<Centre[]>}
   */
  #of(rka) {
    const { api, texts } = this.app;
    const key = `${rka} ${texts.language}`;
    const asked =
      this.#asked.get(key) ??
      api
        .call("POST", "/api/centres", { body: { rka, lang: texts.language } })
        .then(({ centres }) => centres);
    this.#asked.set(key, asked);
    // What failed is asked for again.
    asked.catch(() => this.#asked.delete(key));
    return asked;
  }
}

/**
 * @param {App} app
 * @param {unknown} error
 */
function whyNot(app, error) {
  const until = error instanceof Problem ? error.said.until : undefined;
  return until ? app.say("centres-closed", { until }) : app.say("centres-silent");
}

/**
 * @param {App} app
 * @param {Centre[]} centres
 */
function told(app, centres) {
  const checked = centres.map((centre) => centre.checked).sort()[0] ?? "";
  return [
    h(
      "ul",
      { class: "cards", role: "list" },
      centres.map((centre) => card(app, centre)),
    ),
    h("p", {}, app.say("centres-phone")),
    h("p", { class: "hint" }, app.say("centres-checked", { day: checked })),
  ];
}

/**
 * @param {App} app
 * @param {Centre} centre
 */
function card(app, { name, address, weekdays, saturday }) {
  const hours = [
    app.say("centres-weekdays", { hours: weekdays }),
    saturday ? app.say("centres-saturday", { hours: saturday }) : app.say("centres-weekend"),
    saturday && app.say("centres-sunday"),
  ];
  return h(
    "li",
    { class: "centre" },
    h("h3", {}, name),
    h("p", {}, address),
    hours.filter(Boolean).map((line) => h("p", { class: "hint" }, line)),
  );
}
