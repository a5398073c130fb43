import assert from "node:assert/strict";
import { createServer } from "node:http";
import { test } from "node:test";

import { freePort, readPort, requireFree, taken } from "../../scripts/lib/port.mjs";

test("PORT is 8080 unless it is given", () => {
  assert.equal(readPort(undefined), 8080);
  assert.equal(readPort(""), 8080);
  assert.equal(readPort("9000"), 9000);
});

test("what is no port is refused in words", () => {
  for (const text of ["abc", "0", "65536", "80.5", "-1", "0x50", " 80"]) {
    assert.throws(() => readPort(text), { name: "Stop", message: /not a port/ }, text);
  }
});

test("the sentence for a taken port says what to type", () => {
  assert.match(
    taken(8080, "npm start", "EADDRINUSE", false),
    /another program.*PORT=8081 npm start$/,
  );
  assert.match(taken(8081, "npm run dev", "EADDRINUSE", false), /PORT=8080 npm run dev$/);
  assert.match(
    taken(8080, "npm start", "EADDRINUSE", true),
    /running there already: http:\/\/127\.0\.0\.1:8080/,
  );
  assert.match(taken(80, "npm start", "EACCES", false), /without being root/);
});

/** @param {string} body */
async function busy(body) {
  const port = await freePort();
  const server = createServer((_request, response) => response.end(body));
  await new Promise((resolve) => server.listen(port, "127.0.0.1", () => resolve(null)));
  return { port, close: () => server.close() };
}

test("a port that is in use stops the command; a free one doesn't", async () => {
  const { port, close } = await busy("<p>something else</p>");
  await assert.rejects(requireFree(port, "npm start"), {
    name: "Stop",
    message: /another program/,
  });
  close();
  await requireFree(port, "npm start");
});

test("another Tirkeu on the port is recognised", async () => {
  const { port, close } = await busy('{"today":"2026-03-16"}');
  await assert.rejects(requireFree(port, "npm start"), /Tirkeu is running there already/);
  close();
});
