// A proxy before the mock API, for development alone: it adds one script to each page, which
// reloads it when something was built, draws the start page into the markup as the bundling does, and serves the development
// build of the engine as /pkg/.
// So neither the server nor the page nor pkg/ knows of development.

import { createReadStream, existsSync } from "node:fs";
import { createServer, request } from "node:http";
import { extname, join, normalize, sep } from "node:path";

/** @typedef {import("node:http").IncomingMessage} Request */
/** @typedef {import("node:http").ServerResponse} Response */

const SCRIPT = `new EventSource("/__dev/events").onmessage = () => location.reload();\n`;
const TAG = `<script src="/__dev/reload.js"></script>`;
/** @type {Record<string, string>} */
const TYPES = { ".wasm": "application/wasm", ".js": "text/javascript; charset=utf-8" };

/**
 * @param {number} port where the browser looks
 * @param {{ pkg: string, upstream: () => number }} from
 */
export function serveWithReload(port, { pkg, upstream }) {
  /** @type {Set<Response>} */
  const pages = new Set();
  const server = createServer((incoming, outgoing) => {
    const path = (incoming.url || "/").split("?")[0];
    if (path === "/__dev/events") return listen(outgoing, pages);
    if (path === "/__dev/reload.js") return send(outgoing, TYPES[".js"], SCRIPT);
    if (path.startsWith("/pkg/")) return file(outgoing, pkg, path.slice("/pkg/".length));
    forward(incoming, outgoing, upstream());
  });
  const reload = () => pages.forEach((page) => page.write("data: reload\n\n"));
  /** @type {Promise<void>} */
  const listening = new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return { listening, reload };
}

/**
 * @param {Response} outgoing
 * @param {Set<Response>} pages
 */
function listen(outgoing, pages) {
  outgoing.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
  outgoing.write("retry: 300\n\n");
  pages.add(outgoing);
  outgoing.once("close", () => pages.delete(outgoing));
}

/**
 * @param {Response} outgoing
 * @param {string} type
 * @param {string} text
 */
function send(outgoing, type, text) {
  outgoing.writeHead(200, { "content-type": type, "cache-control": "no-store" });
  outgoing.end(text);
}

/**
 * @param {Response} outgoing
 * @param {string} folder
 * @param {string} name
 */
function file(outgoing, folder, name) {
  const path = normalize(join(folder, name));
  if (!path.startsWith(folder + sep) || !existsSync(path))
    return void outgoing.writeHead(404).end();
  const type = TYPES[extname(path)] || "application/octet-stream";
  outgoing.writeHead(200, { "content-type": type, "cache-control": "no-store" });
  createReadStream(path).pipe(outgoing);
}

/**
 * @param {Request} incoming
 * @param {Response} outgoing
 * @param {number} port
 */
function forward(incoming, outgoing, port) {
  // Unpacked, so that the tag can be put into a page. The Host header stays the browser's own:
  // the server compares it with where a request came from.
  const headers = { ...incoming.headers, "accept-encoding": "identity" };
  const { method, url } = incoming;
  const onward = request({ host: "127.0.0.1", port, method, path: url, headers }, (answer) => {
    const isPage = String(answer.headers["content-type"]).startsWith("text/html");
    if (isPage) return void addScript(answer, outgoing);
    outgoing.writeHead(answer.statusCode || 502, answer.headers);
    answer.pipe(outgoing);
  });
  onward.once("error", () => {
    if (!outgoing.headersSent) outgoing.writeHead(503, { "retry-after": "1" });
    outgoing.end("The mock API is being built. This page loads again by itself when it runs.\n");
  });
  incoming.pipe(onward);
}

/**
 * @param {Request} answer
 * @param {Response} outgoing
 */
async function addScript(answer, outgoing) {
  let page = "";
  for await (const chunk of answer.setEncoding("utf8")) page += chunk;
  const {
    "content-length": _length,
    etag: _etag,
    "last-modified": _date,
    ...headers
  } = answer.headers;
  outgoing.writeHead(answer.statusCode || 502, headers);
  outgoing.end(withScript(await filled(page)));
}

/**
 * The start page drawn into the markup. Where its code doesn't build, the browser is told so by the modules themselves.
 * @param {string} page
 */
async function filled(page) {
  // It needs packages that are fetched after this module.
  const { withTold } = await import("./bundle/told.mjs");
  return withTold(page).catch(() => page);
}

/** @param {string} page */
export function withScript(page) {
  return page.includes("</body>") ? page.replace("</body>", `${TAG}</body>`) : page + TAG;
}
