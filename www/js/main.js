// The beginning: who is here and the engine are asked for side by side, then the first screen is shown.

import { App } from "./app.js";
import { byId } from "./dom.js";
import { onLeaving, readDrafts } from "./draft.js";
import { loadEngine } from "./engine.js";
import { guard } from "./keep/kiosk.js";
import { isShared } from "./keep/shared.js";
import { gone } from "./newer.js";
import { firstLanguage, loadTexts } from "./texts.js";

const page = document.documentElement;
const advice = byId("simple");

async function begin() {
  const texts = await loadTexts(firstLanguage());
  page.lang = texts.language;
  const app = new App(texts);
  app.recognise();
  await Promise.all([loadEngine(), readDrafts()]);
  addEventListener("unhandledrejection", (event) => void unforeseen(app, event.reason));
  addEventListener("pagehide", () => app.journey?.keep());
  document.addEventListener("visibilitychange", () => app.journey?.keep());
  onLeaving(() => void app.left());
  if (isShared()) guard(app);
  await app.open();
}

/**
 * A part of the page that can't be fetched is a TypeError: there may be a newer page.
 * @param {App} app
 * @param {unknown} reason
 */
async function unforeseen(app, reason) {
  if (reason instanceof TypeError) await gone().catch(() => null);
  app.failed(String(reason));
}

// Whatever fails here, the plain advice of the page takes over (see first.js).
begin().catch((error) => {
  page.className = "";
  byId("main").replaceChildren(advice);
  console.error(error);
});
