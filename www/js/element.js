// <tirkeu-form>: the form as an element of somebody else's page. It draws into its own shadow, so neither page's styles
// touch the other's; colours, spaces and the font are tokens that the host may set. The attributes are read once.
//
//   api       where the API is, such as /registration: on the host's own site, for it signs people in by cookie
//   language  kk, ru or en; without it the one that was chosen before, then Kazakh
//   date      a day to try the form on, such as 2025-12-20; in the training copy alone
//   host      "webview" inside an app: eGov Mobile is opened by a button, nothing is printed, NCALayer is not offered
//   kiosk     on a shared computer: nothing is kept, and idle time clears everything
//   theme     light or dark; without it as the device is set

import { begin } from "./begin.js";
import { byId } from "./dom.js";
import { STYLE } from "./files.js";
import { frame } from "./frame.js";
import { share } from "./keep/shared.js";
import { askFor } from "./language.js";
import { drawIn } from "./surface.js";

class TirkeuForm extends HTMLElement {
  /** Whether a form has begun; a page has one. */
  static #begun = false;

  connectedCallback() {
    if (TirkeuForm.#begun || this.shadowRoot) return;
    TirkeuForm.#begun = true;
    const root = this.attachShadow({ mode: "open" });
    const parts = frame();
    root.append(style(parts), parts);
    this.#settle(root, parts);
    const [main, advice] = [byId("main"), byId("simple")];
    begin().catch((error) => {
      parts.className = "frame";
      main.replaceChildren(advice);
      this.dispatchEvent(new CustomEvent("tirkeu-failed", { detail: String(error) }));
    });
  }

  /**
   * @param {ShadowRoot} root
   * @param {HTMLElement} parts
   */
  #settle(root, parts) {
    if (this.hasAttribute("kiosk")) share();
    askFor(this.getAttribute("language"));
    drawIn({
      root,
      frame: parts,
      whole: false,
      base: (this.getAttribute("api") ?? "").replace(/\/$/, ""),
      host: this.getAttribute("host") ?? "",
      day: this.getAttribute("date") ?? "",
    });
  }
}

/**
 * Nothing is shown before it has its looks.
 * @param {HTMLElement} parts
 */
function style(parts) {
  const sheet = document.createElement("link");
  sheet.rel = "stylesheet";
  sheet.href = STYLE;
  parts.hidden = true;
  const show = () => (parts.hidden = false);
  sheet.onload = show;
  sheet.onerror = show;
  return sheet;
}

customElements.define("tirkeu-form", TirkeuForm);
