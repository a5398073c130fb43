// Who somebody is to the owner: the question with a picture of the family beside it, and the finder for those who do not
// know the word.

import { h } from "../dom.js";
import { questionScreen } from "../screens/question.js";
import { more } from "../parts/prose.js";
import { subject } from "../parts/subject.js";
import { Family } from "./family.js";
import { Finder } from "./finder.js";
import { finderScreen } from "./screen.js";

/** @typedef {import("../app.js").App} App */

/** @param {App} app */
export const open = (app) => new Kin(app);

class Kin {
  /** @param {App} app */
  constructor(app) {
    this.app = app;
    this.finder = new Finder(app);
  }

  screen() {
    const { app } = this;
    const view = app.journey?.view;
    if (!view) throw new Error("a relation is asked for in a form");
    if (app.trail.spot.part === "finder") return finderScreen(app, this.finder);
    if (view.screen !== "relation")
      return questionScreen(app, view, { below: this.#filledIn(view) });
    const [field] = view.fields;
    if (!field) return questionScreen(app, view);
    const family = new Family(app, field);
    // The finder speaks to the applicant, and what it says of somebody else would be wrong.
    const isMe = subject(view).about === "me";
    return questionScreen(app, view, {
      below: [this.#picture(family), isMe ? this.#toFinder() : null],
      changed: () => family.mark(),
    });
  }

  /** @param {import("/pkg/tirkeu.js").View} view */
  #filledIn(view) {
    if (!this.finder.fillIn(view)) return [];
    return [h("p", { class: "hint", id: "filled-in" }, this.app.say("finding-filled-in"))];
  }

  /** @param {Family} family */
  #picture(family) {
    const picture = more("family", this.app.say("family-title"), [
      h("p", {}, this.app.say("family-body")),
      family.element,
    ]);
    // Where there is room for it, it is there without being asked for.
    picture.open = matchMedia("(min-width: 48rem)").matches;
    return picture;
  }

  #toFinder() {
    const go = () => void this.app.go({ ...this.app.trail.spot, part: "finder" });
    const about = { type: "button", class: "as-link", id: "find", onclick: go };
    return h("p", {}, h("button", about, this.app.say("finding-open")));
  }
}
