// From the last answer to the decision: signing, sending, following; and the owner's side of it.

import { Applicant } from "./applicant.js";
import { Following } from "./following.js";
import { Owner } from "./owner.js";
import { whatWasDone } from "./parts/done.js";
import { applicationScreen } from "./screens/application.js";
import { checkScreen } from "./screens/check.js";
import { consentScreen } from "./screens/consent.js";
import { consentsScreen } from "./screens/consents.js";
import { sendingScreen, unsentScreen } from "./screens/sending.js";
import { signScreen } from "./screens/sign.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {import("../screens/choose.js").Screen} Screen */

/** @param {App} app */
export const open = (app) => new Filing(app);

class Filing {
  /** @param {App} app */
  constructor(app) {
    this.app = app;
    this.applicant = new Applicant(app);
    this.following = new Following(app);
    this.owner = new Owner(app);
  }

  /** @returns {Screen} */
  screen() {
    const { app, following, owner } = this;
    const { place, part } = app.trail.spot;
    if (place === "form") return this.#applicantScreen();
    if (place === "application") return applicationScreen(app, following);
    if (place === "consents" || !owner.consent) return consentsScreen(app, owner);
    return (part && signScreen(app, owner.signing)) || consentScreen(app, owner);
  }

  /** For an application the service asked all registers itself. */
  asked() {
    const { place } = this.app.trail.spot;
    const asked = place === "application" ? (this.following.application?.asked ?? []) : [];
    return asked.map((one) => ({ ...one, message: "", answered: true }));
  }

  done() {
    return whatWasDone(this.app);
  }

  async enter() {
    const { place, number, part } = this.app.trail.spot;
    if (place === "application") return this.following.follow(number ?? "");
    if (part && this.owner.signing) return this.app.draw();
    await this.owner.look();
  }

  leave() {
    this.applicant.leave();
    this.following.leave();
    this.owner.leave();
  }

  /** @returns {Screen} */
  #applicantScreen() {
    const { app, applicant } = this;
    const { part } = app.trail.spot;
    if (applicant.sending) return sendingScreen(app);
    if (applicant.problem) return unsentScreen(app, applicant);
    // After a reload what was signed goes out by itself.
    if (app.journey?.isSigned) void Promise.resolve().then(() => applicant.send());
    if (app.journey?.isSigned) return sendingScreen(app);
    return (part && signScreen(app, applicant.signing)) || checkScreen(app, applicant);
  }
}
