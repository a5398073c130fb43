// On a shared computer: whoever walks away is asked whether they are still there, and then everything is cleared.

import { byId, h } from "../dom.js";
import { written } from "./queue.js";

/** @typedef {import("../app.js").App} App */

/** Seconds without a sign of life, and seconds to answer the question. */
const IDLE = 8 * 60;
const GRACE = 2 * 60;
/** The mark that a page leaves for the one after it: it says nothing about anybody. */
const CLEARED = "cleared";
const SIGNS = ["pointerdown", "keydown", "input", "wheel", "touchstart"];

/** Whether this page is the one after one that was cleared. */
export const wasCleared = () => Boolean(history.state?.[CLEARED]);

/** @param {App} app */
export function guard(app) {
  tell(app);
  let idle = 0;
  /** @type {HTMLDialogElement | null} */
  let question = null;
  const alive = () => {
    if (!question) idle = 0;
  };
  const stay = () => {
    question?.remove();
    question = null;
    idle = 0;
  };
  const tick = () => {
    idle += 1;
    if (!app.hasSomething()) return stay();
    if (idle >= IDLE + GRACE) void clear(app).then(stay);
    else if (idle >= IDLE) question ??= ask(app, stay);
    question?.querySelector(".left")?.replaceChildren(left(app, IDLE + GRACE - idle));
  };
  for (const sign of SIGNS) addEventListener(sign, alive, { passive: true });
  setInterval(tick, 1000);
  // A page that the browser brings back as it was belongs to the one before.
  addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
}

/**
 * @param {App} app
 * @param {() => void} stay
 */
function ask(app, stay) {
  const go = () => void clear(app).then(stay);
  const question = h(
    "dialog",
    { class: "question", role: "alertdialog", "aria-labelledby": "idle-title", oncancel: stay },
    h("h2", { id: "idle-title" }, app.say("idle-title")),
    h("p", {}, app.say("idle-body")),
    h("p", { class: "left", role: "timer" }),
    h(
      "div",
      { class: "actions" },
      h(
        "button",
        { type: "button", class: "button", id: "idle-stay", onclick: stay },
        app.say("idle-stay"),
      ),
      h(
        "button",
        { type: "button", class: "as-link", id: "idle-leave", onclick: go },
        app.say("idle-leave"),
      ),
    ),
  );
  byId("main").after(question);
  question.showModal();
  return question;
}

/**
 * @param {App} app
 * @param {number} seconds
 */
const left = (app, seconds) => app.say("idle-left", { seconds });

/**
 * Nothing stays: not in the page, not in its history, not on the disk. Then the page begins anew, for what a script
 * remembers ends with the page.
 * @param {App} app
 */
async function clear(app) {
  await app.signOut();
  await written();
  await forgetEverything();
  history.replaceState({ [CLEARED]: true }, "", location.pathname + location.search);
  location.reload();
}

/**
 * Whoever comes back to a page that was cleared is told so, once.
 * @param {App} app
 */
function tell(app) {
  const { [CLEARED]: cleared, ...rest } = history.state ?? {};
  if (!cleared) return;
  history.replaceState(rest, "");
  app.notice = "notice-cleared";
}

async function forgetEverything() {
  for (const storage of ["localStorage", "sessionStorage"]) {
    try {
      /** @type {any} */ (window)[storage].clear();
    } catch {
      // What is forbidden holds nothing.
    }
  }
  const bases = await indexedDB?.databases?.().catch(() => []);
  for (const { name } of bases ?? []) if (name) indexedDB.deleteDatabase(name);
}
