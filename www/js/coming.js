// Coming to a place: the first one of a visit, any that the page goes to, and those that the browser's back and forward lead
// to. Each fetches what it needs before it is shown.

import { whose } from "./api.js";
import { anyDraft, findDraft } from "./draft.js";
import { findWord } from "./keep/words.js";
import { becameOf, goesOn, recall } from "./recall.js";
import { START } from "./trail.js";

/** @typedef {import("./trail.js").Spot} Spot */

export class Coming {
  /** @param {import("./app.js").App} app */
  constructor(app) {
    this.app = app;
  }

  /** The first screen: the start page, or where the person was before a reload, or where a bookmark leads. */
  async open() {
    const { app } = this;
    const { place } = app.trail.spot;
    if (place === "start") return this.#welcome();
    await app.entry.recognised;
    const unfinished = app.person && anyDraft();
    if (place === "form" && !unfinished) app.trail.replace(START);
    await this.enter();
  }

  async #welcome() {
    const { app } = this;
    app.draw();
    await app.entry.recognised;
    // By now it is known which day's rules apply.
    if (!app.person) return app.draw();
    const [signing] = await Promise.all([this.#signing(whose(app.person)), this.#findMine()]);
    if (app.trail.spot.place !== "start") return;
    if (signing === "form") return app.begin();
    if (signing === "consents") return app.go({ place: "consents", depth: 0 });
    app.draw();
  }

  /**
   * Whoever was signing when the page was ended comes back to that, and not to the start: to an application, or to an
   * owner's word.
   * @param {string} iin
   */
  async #signing(iin) {
    const { api } = this.app;
    const word = findWord(iin);
    if (word && goesOn(await becameOf(api, word.wish))) return "consents";
    return goesOn(await recall(api, findDraft(iin)?.sending)) ? "form" : null;
  }

  /** Comes to the place where the trail is, and shows it. */
  async enter() {
    const { app } = this;
    const { place } = app.trail.spot;
    if (place === "signin") return app.entry.people();
    if (place === "form" && app.person) return app.filling.fill(app.person);
    if (place === "form") return app.begin();
    if (place !== "start") return this.#visit();
    if (app.person) await this.#findMine();
    app.draw();
  }

  /** A place that only its owner may see. */
  async #visit() {
    const { app } = this;
    if (!app.person) return app.entry.again();
    await app.attempt(async () => {
      const chapter = await app.chapters.open("filing");
      await chapter.enter?.();
    });
  }

  /** What the start page tells; it does without where the service is silent. */
  async #findMine() {
    const { app } = this;
    const [sent, asked] = await Promise.all([
      app.api.call("GET", "/api/applications").catch(() => null),
      app.api.call("GET", "/api/consents").catch(() => null),
    ]);
    app.mine = sent && asked && { applications: sent.applications, consents: asked.consents };
  }

  /**
   * The browser's back and forward.
   * @param {Spot} to
   * @param {Spot} from
   */
  async travelled(to, from) {
    const { app } = this;
    app.problem = null;
    app.chapters.leave();
    if (to.place === "form" && app.journey) return app.filling.travelled(to, from);
    app.journey?.registers.pause();
    if (to.place === "form") app.trail.replace(START);
    await this.enter();
  }
}
