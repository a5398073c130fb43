// Fetching the engine. Streaming is the fast way, but pages inside apps are wrapped in ways that break it: a `fetch` that
// was replaced, a server that names the type wrongly. Whatever fails, the plain bytes are tried before giving up.

import init, { Form } from "/pkg/tirkeu.js";
import { ENGINE } from "./files.js";

export { Form };

export async function loadEngine() {
  try {
    await init({ module_or_path: await WebAssembly.compileStreaming(fetch(ENGINE)) });
  } catch {
    await init({ module_or_path: await WebAssembly.compile(await bytes()) });
  }
}

async function bytes() {
  const response = await fetch(ENGINE, { cache: "reload" });
  if (!response.ok) throw new Error(`${ENGINE}: ${response.status}`);
  return response.arrayBuffer();
}
