// The port that the page is served on.

import { createServer } from "node:net";

import { Stop } from "./stop.mjs";

/**
 * @param {string | undefined} text of the environment variable PORT
 * @returns {number}
 */
export function readPort(text) {
  if (text === undefined || text === "") return 8080;
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65535) return port;
  throw new Stop(
    `PORT is "${text}", which is not a port: give a number from 1 to 65535, as in PORT=8081 npm start`,
  );
}

/**
 * Stops at once if something listens there already: before minutes of building, not after.
 * @param {number} port
 * @param {string} command
 */
export async function requireFree(port, command) {
  const error = await tryPort(port);
  if (error) throw new Stop(taken(port, command, error, await isOurs(port)));
}

/**
 * @param {number} port
 * @param {string} command as the person typed it
 * @param {string} error
 * @param {boolean} ours
 */
export function taken(port, command, error, ours) {
  const other = port === 8080 ? 8081 : 8080;
  if (error === "EACCES") {
    return `Port ${port} may not be used without being root. Choose another: PORT=${other} ${command}`;
  }
  const who = ours
    ? `Tirkeu is running there already: http://127.0.0.1:${port}`
    : "another program uses it";
  return `Port ${port} is taken: ${who}. To use another port: PORT=${other} ${command}`;
}

/**
 * @param {number} port
 * @returns {Promise<string | null>} the code of the error, or null where the port is free
 */
function tryPort(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (/** @type {NodeJS.ErrnoException} */ error) =>
      resolve(error.code || "error"),
    );
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(null)));
  });
}

/** @param {number} port */
async function isOurs(port) {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/api/today`, {
      signal: AbortSignal.timeout(500),
    });
    return typeof (await answer.json()).today === "string";
  } catch {
    return false;
  }
}

/** @returns {Promise<number>} a port that nothing uses just now */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
