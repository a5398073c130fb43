// The beginning: who is here and the engine are asked for side by side, then the first screen is shown.

import { App } from "./app.js";
import { onLeaving, readDrafts } from "./draft.js";
import { loadEngine } from "./engine.js";
import { guard } from "./keep/kiosk.js";
import { isShared } from "./keep/shared.js";
import { gone } from "./newer.js";
import { here } from "./surface.js";
import { recallSight } from "./sight.js";
import { firstLanguage, loadTexts } from "./texts.js";

export async function begin() {
  const texts = await loadTexts(firstLanguage());
  here().frame.lang = texts.language;
  recallSight();
  const app = new App(texts);
  app.entry.recognise();
  await Promise.all([loadEngine(), readDrafts()]);
  addEventListener("unhandledrejection", (event) => void unforeseen(app, event.reason));
  addEventListener("pagehide", () => app.journey?.keep());
  document.addEventListener("visibilitychange", () => app.journey?.keep());
  onLeaving(() => void app.left());
  if (isShared()) guard(app);
  await app.coming.open();
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
