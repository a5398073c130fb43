// Fetching the engine. Streaming is the fast way, but pages inside apps are wrapped in ways that break it: a `fetch` that
// was replaced, a server that names the type wrongly. Each way that fails gives way to a plainer one; after the last of
// them the page falls back to its advice.

import init, { Form } from "/pkg/tirkeu.js";
import { ENGINE } from "./files.js";

export { Form };

/** From the fastest to the one that asks least of its surroundings. */
const WAYS = [
  () => WebAssembly.compileStreaming(fetch(ENGINE)),
  async () => WebAssembly.compile(await fetched()),
  async () => WebAssembly.compile(await requested()),
];

export async function loadEngine() {
  /** @type {unknown} */
  let failure;
  for (const way of WAYS) {
    try {
      await init({ module_or_path: await way() });
      return;
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}

async function fetched() {
  const response = await fetch(ENGINE, { cache: "reload" });
  if (!response.ok) throw new Error(`${ENGINE}: ${response.status}`);
  return response.arrayBuffer();
}

/**
 * Without `fetch`, which hosts replace and seldom well.
 * @returns {Promise<ArrayBuffer>}
 */
function requested() {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("GET", ENGINE);
    request.responseType = "arraybuffer";
    request.onload = () => {
      if (request.status === 200) resolve(request.response);
      else reject(new Error(`${ENGINE}: ${request.status}`));
    };
    request.onerror = () => reject(new Error(`${ENGINE} can't be fetched`));
    request.send();
  });
}
