// The beginning: the texts, who is here and the engine are asked for side by side. The start page does not wait for the
// engine, which comes while it is read.

import { App } from "./app.js";
import { onLeaving, readDrafts } from "./draft.js";
import { loadEngine } from "./engine.js";
import { guard } from "./keep/kiosk.js";
import { isShared } from "./keep/shared.js";
import { firstLanguage } from "./language.js";
import { gone } from "./newer.js";
import { here } from "./surface.js";
import { recallSight } from "./sight.js";
import { loadTexts } from "./texts.js";

export async function begin() {
  if (!("WebAssembly" in window)) throw new Error("an engine without WebAssembly");
  const engine = loadEngine();
  // Nobody goes on without it: what has begun by then gives way to the advice.
  const ready = engine.catch(() => new Promise(() => {}));
  const texts = await loadTexts(firstLanguage());
  here().frame.lang = texts.language;
  recallSight();
  const app = new App(texts, ready);
  app.entry.recognise();
  await readDrafts();
  addEventListener("unhandledrejection", (event) => void unforeseen(app, event.reason));
  addEventListener("pagehide", () => app.journey?.keep());
  document.addEventListener("visibilitychange", () => app.journey?.keep());
  onLeaving(() => void app.left());
  if (isShared()) guard(app);
  await goOnFrom(app, app.coming.open());
  await engine;
}

/**
 * The start page was there to be read, and its button to be pressed, before the form was.
 * @param {App} app
 * @param {Promise<void>} opened
 */
async function goOnFrom(app, opened) {
  const { classList } = here().frame;
  if (classList.contains("pressed")) void app.begin();
  classList.remove("at-start", "pressed");
  await opened;
}

/**
 * A part of the page that can't be fetched is a TypeError: there may be a newer page. What a host's own scripts leave
 * behind is the host's affair.
 * @param {App} app
 * @param {unknown} reason
 */
async function unforeseen(app, reason) {
  if (reason instanceof TypeError) await gone().catch(() => null);
  if (here().whole) app.failed(String(reason));
}
