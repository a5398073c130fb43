// The frame around the screens: languages, what stands beside, the foot; and putting a screen into it, with the title
// and the focus where a screen reader expects them.

import { byId, h } from "./dom.js";
import { beside } from "./parts/beside.js";
import { prose } from "./parts/prose.js";
import { screenOf } from "./screens/choose.js";
import { sightSwitch } from "./sight.js";
import { find, focused, here, toTop } from "./surface.js";
import { LANGUAGES } from "./language.js";

/** @typedef {import("./app.js").App} App */
/** @typedef {import("./screens/choose.js").Screen} Screen */
/** @typedef {import("./texts.js").Language} Language */
/** @typedef {"heading" | "keep"} Focus heading: a new screen; keep: the same screen in other words */

export class Shell {
  /** @type {Screen | null} */
  shown = null;
  /** The screen on which the notice stands. */
  #noticed = "";

  /** @param {App} app */
  constructor(app) {
    this.app = app;
    addEventListener("offline", () => this.network(false));
    addEventListener("online", () => this.network(true));
  }

  /**
   * Puts a screen on the page.
   * @param {Screen} screen
   * @param {Focus} focus
   */
  show(screen, focus) {
    const same = this.shown?.key === screen.key;
    if (same && focus === "heading" && this.shown?.update) {
      const place = remember();
      this.shown.update();
      this.#beside();
      return place();
    }
    const place = focus === "keep" ? remember() : null;
    const first = !this.shown;
    const held = first && focused()?.closest(".opening");
    this.shown?.leave?.();
    this.shown = screen;
    const content = screen.content.flat().filter((child) => child instanceof Node);
    byId("main").replaceChildren(...this.#notice(screen), ...content);
    this.#frame();
    this.#title(screen);
    if (first) begun();
    if (held) find("begin")?.focus();
    if (place) place();
    else if (!first) this.#focus(screen);
  }

  /** The same screen anew, in other words or looks. */
  again() {
    this.show(screenOf(this.app), "keep");
  }

  /** @param {boolean} there */
  network(there) {
    byId("net").replaceChildren(there ? "" : this.app.say("net-lost"));
    if (there) this.app.networkBack();
  }

  /**
   * What is told besides, until the next screen; a wait is none.
   * @param {Screen} screen
   */
  #notice({ key }) {
    const { app } = this;
    if (!app.notice || key === "waiting") return [];
    if (this.#noticed && this.#noticed !== key) {
      app.notice = null;
      this.#noticed = "";
      return [];
    }
    this.#noticed = key;
    return [h("p", { class: "notice", id: "notice", role: "status" }, app.say(app.notice))];
  }

  #frame() {
    const { app } = this;
    const skip = byId("skip");
    skip.replaceChildren(app.say("skip"));
    byId("training").replaceChildren(app.say("training"));
    byId("languages").setAttribute("aria-label", app.say("languages"));
    byId("languages").replaceChildren(languageLinks(app), sightSwitch(app, "sight"));
    byId("foot").replaceChildren(
      h("div", { class: "wide" }, sightSwitch(app, "sight-foot"), prose(app.texts.lines("foot"))),
    );
    this.#beside();
    for (const part of [skip, byId("languages"), byId("foot"), byId("beside")]) part.hidden = false;
    if (!navigator.onLine) this.network(false);
    else byId("net").replaceChildren(app.journey?.older ? app.say("draft-older") : "");
  }

  #beside() {
    const aside = byId("beside");
    const reopen = openDetails(aside);
    aside.setAttribute("aria-label", this.app.say("beside"));
    aside.replaceChildren(...beside(this.app));
    reopen();
  }

  /** @param {Screen} screen */
  #title(screen) {
    const { app } = this;
    const name = `${screen.title} – ${app.say("service")}`;
    if (here().whole)
      document.title = screen.wrong ? app.say("error-title", { title: name }) : name;
  }

  /** @param {Screen} screen */
  #focus(screen) {
    toTop();
    const target = screen.wrong ? "summary" : "title";
    find(target)?.focus({ preventScroll: true });
  }
}

/** @param {App} app */
function languageLinks(app) {
  const links = /** @type {[Language, string][]} */ (Object.entries(LANGUAGES)).map(
    ([language, name]) => {
      const choose = (/** @type {Event} */ event) => {
        event.preventDefault();
        void app.speak(language);
      };
      const current = language === app.texts.language ? "true" : null;
      const about = {
        id: `language-${language}`,
        lang: language,
        hreflang: language,
        "aria-current": current,
      };
      return h("li", {}, h("a", { ...about, href: `?lang=${language}`, onclick: choose }, name));
    },
  );
  return h("ul", {}, links);
}

/** From here on the page works, and its plain advice has no place any more. */
function begun() {
  const { frame } = here();
  frame.classList.remove("starting");
  frame.classList.add("started");
  performance.mark("started");
}

/** Where the person is on the page, to be found again after the words have changed. */
function remember() {
  const place = focused();
  const { id } = place ?? {};
  const cursor = place instanceof HTMLInputElement ? selection(place) : null;
  const { scrollY } = window;
  const reopen = openDetails(byId("main"));
  return () => {
    reopen();
    const again = id ? (find(id) ?? find("title")) : null;
    again?.focus({ preventScroll: true });
    if (again instanceof HTMLInputElement && cursor) again.setSelectionRange(...cursor);
    scrollTo(0, scrollY);
  };
}

/**
 * @param {HTMLInputElement} input
 * @returns {[number, number] | null}
 */
function selection(input) {
  const { selectionStart: start, selectionEnd: end } = input;
  return start === null || end === null ? null : [start, end];
}

/** @param {HTMLElement} part */
function openDetails(part) {
  const open = [...part.querySelectorAll("details[open]")].map((details) => details.id);
  return () => {
    for (const id of open) find(id)?.setAttribute("open", "");
  };
}
