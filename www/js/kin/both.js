// Whoever shares both parents with the owner is a full brother or sister: the way from the question about the shared parent
// back to that answer, which is then filled in, to be looked at and gone on with.

import { h } from "../dom.js";
import { valueOf } from "../parts/field.js";
import { subject } from "../parts/subject.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {import("/pkg/tirkeu.js").View} View */

const FULL = "full_sibling";

export class Both {
  /** @type {number | null} Of whom it was said. */
  #person = null;
  #filledIn = false;

  /** @param {App} app */
  constructor(app) {
    this.app = app;
  }

  /**
   * Offered beside the question which parent is shared.
   * @param {View} view
   */
  offer(view) {
    const { app } = this;
    const who = subject(view);
    const go = () => {
      this.#person = view.person;
      this.#filledIn = false;
      app.goBack();
    };
    const about = { type: "button", class: "as-link", id: "both-parents", onclick: go };
    return h(
      "section",
      { class: "body" },
      h("h2", {}, app.say("both-parents-title", who)),
      h("p", {}, app.say("both-parents-body", who)),
      h("p", {}, h("button", about, app.say("both-parents"))),
    );
  }

  /**
   * Fills the answer in, once; from then on it is changed as any other. Null where there is nothing to fill in.
   * @param {View} view the question about the relation
   */
  fillIn({ person, fields: [field] }) {
    const { app } = this;
    if (!field?.choices.includes(FULL) || this.#person !== person) return null;
    if (!this.#filledIn) app.filling.type(field.name, FULL);
    this.#filledIn = true;
    if (valueOf(app, field) !== FULL) return null;
    return h("p", { class: "hint", id: "filled-in" }, app.say("both-parents-filled-in"));
  }
}
