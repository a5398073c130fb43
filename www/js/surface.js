// Where the form is drawn: the whole page, or the shadow of an element in somebody else's page. There is one form a page,
// for there is one history.

/**
 * @typedef {object} Surface
 * @property {Document | ShadowRoot} root where the parts of the form are found
 * @property {HTMLElement} frame what carries the language and the state of the whole, and what lies over it
 * @property {boolean} whole whether the page is the form's own: its title, its scrolling, its address
 * @property {string} base what the API's addresses begin with
 * @property {string} host the kind of host: "webview" inside an app, else ""
 * @property {string} day a day to try the form on, in the training copy; else ""
 */

const asked = new URLSearchParams(location.search);

/** @type {Surface} */
let surface = {
  root: document,
  frame: document.documentElement,
  whole: true,
  base: "",
  host: asked.get("host") ?? "",
  day: asked.get("date") ?? "",
};

export const here = () => surface;

/** @param {Partial<Surface>} other to be called before anything is drawn */
export function drawIn(other) {
  surface = { ...surface, ...other };
}

/** Whether an app is the host: it is on the telephone itself, prints nothing and knows no NCALayer. */
export const inApp = () => surface.host === "webview";

/** @param {string} id */
export const find = (id) => surface.root.getElementById(id);

export const focused = () => surface.root.activeElement;

/** The top of the form comes into view. */
export function toTop() {
  if (surface.whole) scrollTo(0, 0);
  else surface.frame.scrollIntoView({ block: "nearest" });
}

/**
 * The address of a page of this form, to be opened by somebody else or on another device.
 * @param {string} hash
 */
export function addressFor(hash) {
  const { whole, base } = here();
  return new URL(`${whole ? location.pathname : `${base}/`}#${hash}`, location.origin).href;
}
