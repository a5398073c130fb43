// Signing with NCALayer, the program on the person's own computer that holds the key. The page speaks to it over a socket
// on this machine, for which the browser may first ask the person's leave. Whatever goes wrong has a name of its own.

/**
 * @typedef {object} Call
 * @property {string} text what is signed
 * @property {string} language
 * @property {string} [play] in the training copy: what the counterpart is to do
 * @property {(state: "asking" | "looking" | "waiting") => void} show
 */
/** @typedef {{ signature?: string, cancelled?: true, fault?: string }} Said */

/** A program that is there greets at once; a person may take as long as they like after that. */
const GREETING = 4000;

/**
 * @param {Record<string, any>} shown where the program listens, and what it is asked
 * @param {Call} call
 * @returns {Promise<Said>}
 */
export async function signWithNcaLayer(shown, call) {
  if ((await leave()) === "denied") return { fault: "ncalayer-denied" };
  call.show("asking");
  const address = call.play ? `${shown.socket}?do=${call.play}` : shown.socket;
  const said = await converse(address, request(shown.request, call), call.show);
  if (said.fault !== "ncalayer-missing") return said;
  return (await leave()) === "denied" ? { fault: "ncalayer-denied" } : said;
}

/**
 * Whether the browser lets a page speak to this machine. Browsers that never ask say nothing.
 * @returns {Promise<string>}
 */
async function leave() {
  const name = /** @type {PermissionName} */ ("loopback-network");
  try {
    return (await navigator.permissions.query({ name })).state;
  } catch {
    return "unknown";
  }
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
 * @param {Call["show"]} show
 * @returns {Promise<Said>}
 */
function converse(address, request, show) {
  return new Promise((resolve) => {
    const socket = connect(address);
    if (!socket) return resolve({ fault: "ncalayer-missing" });
    let greeted = false;
    const end = (/** @type {Said} */ said) => {
      clearTimeout(timer);
      resolve(said);
      socket.close();
    };
    const timer = setTimeout(() => end({ fault: "ncalayer-missing" }), GREETING);
    socket.onclose = () => end({ fault: greeted ? "ncalayer-closed" : "ncalayer-missing" });
    socket.onmessage = ({ data }) => {
      const frame = read(data);
      if (!greeted && frame?.result?.version) {
        greeted = true;
        clearTimeout(timer);
        show("looking");
        socket.send(request);
        return;
      }
      const said = frame && meaning(frame);
      if (said) end(said);
    };
  });
}

/** @param {string} address */
function connect(address) {
  try {
    return new WebSocket(address);
  } catch {
    // An address that the page's policy does not know.
    return null;
  }
}

/** @param {unknown} data */
function read(data) {
  try {
    return JSON.parse(String(data));
  } catch {
    // A heartbeat, or anything else that is no answer.
    return null;
  }
}

/**
 * What the program means; null for a frame that is no answer.
 * @param {Record<string, any>} frame
 * @returns {Said | null}
 */
function meaning({ status, success, body, code, errorCode }) {
  if (success === false || errorCode === "MODULE_NOT_FOUND") return { fault: "ncalayer-old" };
  if (status === true) {
    const result = Array.isArray(body?.result) ? body.result[0] : body?.result;
    return result ? { signature: result } : { cancelled: true };
  }
  if (status !== false) return null;
  return { fault: code === "SIGNING_FAILURE" ? "ncalayer-password" : "ncalayer-no-key" };
}
