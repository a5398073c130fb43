// The beginning: the words and the engine are fetched side by side, then the first screen is shown.

import { App } from "./app.js";
import { byId } from "./dom.js";
import { loadEngine } from "./engine.js";
import { firstLanguage, loadTexts } from "./texts.js";

const page = document.documentElement;
const advice = byId("simple");

async function begin() {
  const [texts] = await Promise.all([loadTexts(firstLanguage()), loadEngine()]);
  page.lang = texts.language;
  const app = new App(texts);
  await app.open();
  page.className = "started";
  addEventListener("unhandledrejection", (event) => app.failed(String(event.reason)));
  addEventListener("pagehide", () => app.journey?.keep());
  document.addEventListener("visibilitychange", () => app.journey?.keep());
}

// Whatever fails here, the plain advice of the page takes over (see first.js).
begin().catch((error) => {
  page.className = "";
  byId("main").replaceChildren(advice);
  console.error(error);
});
