// Runs before everything else, and before anything is painted: says that the form is coming, and takes it back if it does
// not come. Without this mark the page shows its plain advice in three languages: so it does without JavaScript, and in an
// engine that can't read this.

import { firstTexts } from "./files.js";
import { wasCleared } from "./keep/kiosk.js";
import { mayBeUnfinished } from "./keep/unfinished.js";
import { firstLanguage } from "./language.js";
import { recallSight } from "./sight.js";
import { isAtStart } from "./trail.js";

/** @typedef {import("./formats.js").Language} Language */

const PATIENCE = 25_000;
const page = document.documentElement;

if ("noModule" in HTMLScriptElement.prototype && "WebAssembly" in window) begin();

function begin() {
  page.lang = firstLanguage();
  recallSight();
  fetchSoon(firstTexts(/** @type {Language} */ (page.lang)));
  // A module that can't be fetched or parsed reports here and nowhere else.
  addEventListener("error", giveUp, true);
  addEventListener("unhandledrejection", giveUp);
  setTimeout(giveUp, PATIENCE);
  document.addEventListener("click", pressed);
  page.classList.add("starting");
  // The start page stands in the markup; it is shown where nothing else will take its place.
  if (isAtStart() && !wasCleared() && !mayBeUnfinished()) page.classList.add("at-start");
}

function giveUp() {
  if (!page.classList.contains("started")) page.className = "";
}

/**
 * Whoever goes on before the form is there is not to press twice.
 * @param {Event} event
 */
function pressed({ target }) {
  if (target instanceof Element && target.closest(".opening .button"))
    page.classList.replace("at-start", "pressed");
}

/** @param {string} address of texts, which the form asks for as soon as it is there */
function fetchSoon(address) {
  const link = document.createElement("link");
  Object.assign(link, { rel: "preload", as: "fetch", crossOrigin: "anonymous", href: address });
  document.head.append(link);
}
