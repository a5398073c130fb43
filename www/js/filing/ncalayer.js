// Signing with NCALayer, the program on the person's own computer that holds the key. The page speaks to it over a socket
// on this machine, for which the browser may first ask the person's leave. Whatever goes wrong has a name of its own.

import { isGreeting, meaning, read } from "./ncalayer-says.js";

/** @typedef {import("./ncalayer-says.js").Said} Said */
/**
 * @typedef {object} Call
 * @property {string} text what is signed
 * @property {string} language
 * @property {string} [play] in the training copy: what the counterpart is to do
 * @property {(state: "asking" | "looking") => void} show
 * @property {AbortSignal} stale nobody waits for it any more
 */

/** A program that is there greets at once, even on a slow computer; a person may take as long as they like. */
const GREETING = 15_000;
/** What the permission to speak to this computer is called, now and before. */
const PERMISSIONS = ["loopback-network", "local-network-access"];

/**
 * @param {Record<string, any>} shown where the program listens, and what it is asked
 * @param {Call} call
 * @returns {Promise<Said | null>} nothing, where nobody waits any more
 */
export async function signWithNcaLayer(shown, call) {
  const leave = await permission();
  if (call.stale.aborted) return null;
  if (leave?.state === "denied") return { fault: "ncalayer-denied" };
  call.show("asking");
  const address = call.play ? `${shown.socket}?do=${call.play}` : shown.socket;
  const said = await converse(address, request(shown.request, call), call, leave);
  return said?.fault === "ncalayer-missing" ? { fault: unreached(leave) } : said;
}

/**
 * Whether the browser lets a page speak to this machine. Browsers that never ask say nothing.
 * @returns {Promise<PermissionStatus | null>}
 */
async function permission() {
  for (const name of PERMISSIONS) {
    try {
      return await navigator.permissions.query({ name: /** @type {PermissionName} */ (name) });
    } catch {
      // A browser that does not know this name may know the other one.
    }
  }
  return null;
}

/**
 * Why the program could not be reached. While leave has been neither given nor refused, the browser's question may have
 * been closed, or it never came because nobody listens: the page can't tell which.
 * @param {PermissionStatus | null} leave
 */
function unreached(leave) {
  if (leave?.state === "denied") return "ncalayer-denied";
  return leave?.state === "prompt" ? "ncalayer-unreached" : "ncalayer-missing";
}

/**
 * @param {Record<string, any>} asked
 * @param {Call} call
 */
function request(asked, { text, language }) {
  const bytes = new TextEncoder().encode(text);
  const data = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  return JSON.stringify({ ...asked, args: { ...asked.args, data, locale: language } });
}

/**
 * @param {string} address
 * @param {string} request
 * @param {Call} call
 * @param {PermissionStatus | null} leave
 * @returns {Promise<Said | null>}
 */
function converse(address, request, { show, stale }, leave) {
  return new Promise((resolve) => {
    const socket = connect(address);
    if (!socket) return resolve({ fault: "ncalayer-missing" });
    let [timer, greeted] = [0, false];
    const ended = new AbortController();
    const end = (/** @type {Said | null} */ said) => {
      clearTimeout(timer);
      ended.abort();
      resolve(said);
      socket.close();
    };
    const within = (/** @type {string} */ fault) => {
      clearTimeout(timer);
      timer = window.setTimeout(() => end({ fault }), GREETING);
    };
    // No time runs while the browser asks the person: the answer to that is a person's, too.
    const granted = () => leave?.state === "granted" && within("ncalayer-missing");
    granted();
    leave?.addEventListener("change", granted, { signal: ended.signal });
    stale.addEventListener("abort", () => end(null), { signal: ended.signal });
    socket.onopen = () => {
      leave?.removeEventListener("change", granted);
      within("ncalayer-stranger");
    };
    // What the browser itself forbids ends with an error, and not always with a close.
    socket.onerror = socket.onclose = () =>
      end({ fault: greeted ? "ncalayer-closed" : "ncalayer-missing" });
    socket.onmessage = ({ data }) => {
      const frame = read(data);
      if (!greeted && isGreeting(frame)) {
        greeted = true;
        clearTimeout(timer);
        show("looking");
        return socket.send(request);
      }
      const said = greeted ? frame && meaning(frame) : strange(frame);
      if (said) end(said);
    };
  });
}

/**
 * Whoever begins with anything but a greeting is another program; an empty frame is nobody's beginning.
 * @param {any} frame
 * @returns {Said | null}
 */
const strange = (frame) =>
  frame && Object.keys(frame).length > 0 ? { fault: "ncalayer-stranger" } : null;

/** @param {string} address */
function connect(address) {
  try {
    return new WebSocket(address);
  } catch {
    // An address that the page's policy does not know.
    return null;
  }
}
