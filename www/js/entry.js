// Signing in, and doing it again in the middle of things.

import { whose } from "./api.js";

/** @typedef {import("./app.js").App} App */
/** @typedef {import("./api.js").Person} Person */

export class Entry {
  /** Until it is known whether somebody is here. */
  recognised = Promise.resolve();

  /** @param {App} app */
  constructor(app) {
    this.app = app;
  }

  /** Asks whether somebody is signed in already. Nobody needs to know before they go on from the start page. */
  recognise() {
    this.recognised = this.#findPerson();
  }

  async #findPerson() {
    const { app } = this;
    app.person = await app.api.person().catch(() => null);
    if (app.person) await this.#invented().catch(() => null);
  }

  /** Signing in, and then on at the place that was interrupted. */
  async again() {
    const { trail } = this.app;
    const { place, depth } = trail.spot;
    if (place !== "signin") trail.replace({ place: "signin", depth, then: trail.spot });
    await this.people();
  }

  /** The people to choose from. */
  async people() {
    const { app } = this;
    await app.attempt(async () => {
      await this.#invented();
      app.draw();
    });
  }

  /** Asks for the invented people, once: they stay the same. */
  async #invented() {
    const { app } = this;
    if (app.personas.length === 0) app.personas = await app.api.personas();
  }

  /** @param {string} persona */
  async signIn(persona) {
    const { app } = this;
    await app.attempt(async () => {
      const before = app.journey?.person ?? app.person;
      app.person = await app.api.signIn(persona);
      await this.#invented();
      this.#forget(app.person);
      const back = this.#placeOf(before);
      if (back) app.trail.replace(back);
      else app.trail.push({ place: "form", depth: 0 });
      await app.coming.enter();
    });
  }

  /**
   * Signing in as an owner, to what they are asked.
   * @param {string} persona
   */
  async signInToAnswer(persona) {
    const { trail } = this.app;
    const asked = trail.spot.then?.place === "consent" ? trail.spot.then : null;
    trail.replace({ ...trail.spot, then: asked ?? { place: "consents", depth: 0 } });
    await this.signIn(persona);
  }

  /**
   * In the training copy: on as somebody else, to see the other side. The draft of the first one waits.
   * @param {string} persona
   * @param {import("./trail.js").Spot} spot
   */
  async changeTo(persona, spot) {
    const { app } = this;
    await app.attempt(async () => {
      app.person = await app.api.signIn(persona);
      this.#forget(app.person);
      await app.go(spot);
    });
  }

  /** @param {Person} person whoever is here now; what is somebody else's is put away */
  #forget(person) {
    const { app } = this;
    app.mine = null;
    if (app.journey && whose(app.journey.person) === whose(person)) return;
    app.journey?.registers.pause();
    app.journey = null;
    app.chapters.forget();
  }

  /** @param {Person | null} before */
  #placeOf(before) {
    const spot = this.app.trail.spot.then ?? null;
    const { person } = this.app;
    // Somebody else's form is not gone on with.
    const others = before && person && whose(before) !== whose(person);
    return spot?.place === "form" && others ? null : spot;
  }
}
