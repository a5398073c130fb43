// A cold start, in a process of its own: from nothing loaded to the first screen, or to the first
// verdict of the plain JavaScript. Prints milliseconds.

const since = performance.now();
if (process.argv[2] === "plain") {
  const [{ decide }, { CASES }] = await Promise.all([import("./plain.js"), import("./cases.js")]);
  decide(CASES[0]);
} else {
  const { readFileSync } = await import("node:fs");
  const { Form, initSync } = await import("../../pkg/tirkeu.js");
  initSync({ module: readFileSync(new URL("../../pkg/tirkeu_bg.wasm", import.meta.url)) });
  new Form("2026-03-16", "online").view();
}
console.log(performance.now() - since);
