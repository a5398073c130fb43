// Who somebody is to the owner: the question with a picture of the family beside it, and the finder for those who do not
// know the word.

import { h } from "../dom.js";
import { questionScreen } from "../screens/question.js";
import { more } from "../parts/prose.js";
import { subject } from "../parts/subject.js";
import { Both } from "./both.js";
import { Family } from "./family.js";
import { Finder } from "./finder.js";
import { Related, listOf } from "./related.js";
import { finderScreen } from "./screen.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {import("/pkg/tirkeu.js").View} View */

/** @param {App} app */
export const open = (app) => new Kin(app);

class Kin {
  /** @param {App} app */
  constructor(app) {
    this.app = app;
    this.finder = new Finder(app);
    this.both = new Both(app);
    this.related = new Related(app);
  }

  screen() {
    const { app } = this;
    const view = app.journey?.view;
    if (!view) throw new Error("a relation is asked for in a form");
    if (app.trail.spot.part === "finder") return finderScreen(app, this.finder);
    if (view.screen === "relation") return this.#relation(view);
    const both = view.screen === "shared_parent" ? this.both.offer(view) : null;
    return questionScreen(app, view, { below: [...this.#filledIn(view), both] });
  }

  leave() {
    this.related.leave();
  }

  /** @param {View} view */
  #relation(view) {
    const { app } = this;
    const [field] = view.fields;
    if (!field) return questionScreen(app, view);
    if (this.related.isAsked(field)) return this.related.screen(view, field, this.#toFinder(view));
    const filledIn = this.both.fillIn(view);
    const list = listOf(field);
    const family = new Family(app, list);
    const about = subject(view);
    return questionScreen(
      app,
      { ...view, fields: [list] },
      {
        below: [filledIn, this.#picture(family, about), this.#toFinder(view)],
        changed: () => family.mark(),
      },
    );
  }

  /** @param {View} view */
  #filledIn(view) {
    if (!this.finder.fillIn(view)) return [];
    return [h("p", { class: "hint", id: "filled-in" }, this.app.say("finding-filled-in"))];
  }

  /**
   * @param {Family} family
   * @param {import("../texts.js").Arguments} about
   */
  #picture(family, about) {
    const picture = more("family", this.app.say("family-title"), [
      h("p", {}, this.app.say("family-body", about)),
      family.element,
    ]);
    // Where there is room for it, it is there without being asked for.
    picture.open = matchMedia("(min-width: 48rem)").matches;
    return picture;
  }

  /** @param {View} view */
  #toFinder(view) {
    const go = () => {
      this.finder.beginFor(view);
      void this.app.go({ ...this.app.trail.spot, part: "finder" });
    };
    const about = { type: "button", class: "as-link", id: "find", onclick: go };
    return h("p", {}, h("button", about, this.app.say("finding-open", subject(view))));
  }
}
