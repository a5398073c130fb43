// A register that is silent, or closed for planned work. It is no refusal: it is asked again by itself, and whoever does
// not want to wait may come back.

import { h } from "../dom.js";
import { registerName } from "../parts/beside.js";
import { backLink, stageLine, stagedHeading } from "../parts/head.js";
import { decided } from "../parts/ending.js";
import { aboutTrouble } from "../parts/trouble.js";
import { lookText } from "../screens/waiting.js";
import { find } from "../surface.js";
import { later } from "./later.js";
import { Retrying } from "./retrying.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {import("../asked.js").Asked} Asked */
/** @typedef {import("../screens/choose.js").Screen} Screen */

/** From here on the seconds are counted aloud for who sees them, and said once for who hears them. */
const SOON = 10;
/** Whoever waits for longer than this looks at the clock, not at seconds. */
const COUNTED = 600;

/** @param {App} app */
export const open = (app) => new Trouble(app);

class Trouble {
  /** @param {App} app */
  constructor(app) {
    this.app = app;
    this.retrying = new Retrying(() => void app.filling.tryQuietly());
  }

  /** What a wait that takes long offers. */
  later() {
    return later(this.app);
  }

  leave() {
    // Nobody waits for what is being asked behind the screen.
    if (this.retrying.asking) this.app.journey?.registers.pause();
    this.retrying.leave();
  }

  /** @returns {Screen} */
  screen() {
    const { app, retrying } = this;
    const silence = silenceOf(app);
    retrying.hear(silence);
    const title = app.say(silence.until ? "closed-title" : "silent-title");
    const [next, still, soon] = [h("span", {}), h("p", { role: "status" }), unseen()];
    const about = h("div", {});
    const tell = () => {
      next.replaceChildren(this.#next(silence));
      if (!retrying.asking && retrying.left === SOON) soon.replaceChildren(this.#next(silence));
    };
    const update = () => {
      const last = silenceOf(app);
      retrying.hear(last);
      soon.replaceChildren();
      still.replaceChildren(retrying.times > 0 ? app.say("retry-still") : "");
      about.replaceChildren(...aboutSilence(app, last));
      tell();
      retrying.watch(tell);
    };
    update();
    return {
      key: `retry ${silence.lookup} ${silence.until ?? ""}`,
      title,
      update,
      leave: () => retrying.leave(),
      content: [
        backLink(app),
        stageLine(app),
        stagedHeading(app, title),
        decided(told(app, silence)),
        still,
        h("p", { class: "countdown", id: "countdown" }, next, " ", this.#stop(tell)),
        soon,
        h("div", { class: "actions" }, again(app)),
        about,
        later(app, silence.until),
      ],
    };
  }

  /** @param {Asked} silence */
  #next({ until }) {
    const { app, retrying } = this;
    if (retrying.stopped) return app.say("retry-stopped");
    if (retrying.asking) return app.say("retry-now");
    const { left } = retrying;
    return until && left > COUNTED
      ? app.say("closed-next")
      : app.say("retry-next", { seconds: left });
  }

  /** @param {() => void} tell */
  #stop(tell) {
    const { app, retrying } = this;
    if (retrying.stopped) return null;
    const stop = () => {
      retrying.stop();
      button.remove();
      tell();
      find("again")?.focus();
    };
    const button = h(
      "button",
      { type: "button", class: "as-link", id: "retry-stop", onclick: stop },
      app.say("retry-stop"),
    );
    return button;
  }
}

const unseen = () => h("p", { class: "unseen", role: "status" });

/**
 * How the register was asked in vain the last time.
 * @param {App} app
 * @returns {Asked}
 */
function silenceOf({ journey }) {
  const { key = "", register = "" } = journey?.view.lookup ?? {};
  const asked = journey?.registers.asked.filter(({ answered }) => !answered).at(-1);
  return (
    asked ?? { lookup: key, register, at: "", message: journey?.view.screen ?? "", answered: false }
  );
}

/**
 * @param {App} app
 * @param {Asked} silence
 */
const told = (app, { lookup, register, until }) =>
  app.texts.lines(until ? "closed-body" : "silent-body", {
    register: registerName(app, register),
    look: lookText(app, lookup),
    ...(until && { until }),
  });

/**
 * @param {App} app
 * @param {Asked} silence
 */
const aboutSilence = (app, { register, at, until, message }) =>
  aboutTrouble(app, "silence", {
    at: at || new Date().toISOString(),
    code: message,
    who: registerName(app, register),
    ...(until && { opens: until }),
  });

/** @param {App} app */
function again(app) {
  const go = () => void app.tryAgain();
  return h(
    "button",
    { type: "button", class: "button", id: "again", onclick: go },
    app.say("try-now"),
  );
}
