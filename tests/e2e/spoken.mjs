// What a screen reader finds on a screen, line by line, out of Chromium's own accessibility tree; and the same as it was
// when somebody last looked at it.

import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** @typedef {import("playwright-core").Page} Page */

const FOLDER = new URL("./spoken/", import.meta.url);
/** What is read out as a part of something else, or not at all. */
const SILENT = [
  "none",
  "generic",
  "paragraph",
  "list",
  "listitem",
  "LabelText",
  "LineBreak",
  "ListMarker",
];
/** What these hold is their name, which is said already. */
const CLOSED = ["button", "link", "heading"];
/** The same on every screen. */
const FRAME = ["banner", "contentinfo"];
const STATES = ["checked", "expanded", "invalid", "pressed", "focused"];
/** What is another each time: clocks, minutes and seconds left, codes, the numbers of messages, the seal over all of it, the port. */
const FLEETING = new RegExp(
  [
    /\d\d:\d\d(?::\d\d)?(?:\+\d\d:\d\d)?/,
    /\b\d+(?= (?:minutes|минут|seconds|секунд))/,
    /\b\d{6}\b/,
    /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/,
    /\b[0-9a-f]{64}\b/,
    /(?<=https?:\/\/)[\w.]+:\d+/,
    /(?<=_consent |registered |refused |run_out |withdrawn )[0-9a-f]{8}\b/,
  ]
    .map(({ source }) => source)
    .join("|"),
  "g",
);
/** These list what was sent before, by other tests too. */
const LISTS = ["consents", "start, with an application"];

/**
 * @param {Page} page
 * @returns {Promise<string>}
 */
export async function spoken(page) {
  const wire = await page.context().newCDPSession(page);
  const { nodes } = await wire.send("Accessibility.getFullAXTree");
  await wire.detach();
  const known = new Map(nodes.map((node) => [node.nodeId, node]));
  const named = new Set();
  return told(nodes[0], known, named).join("\n").replace(FLEETING, "…");
}

/**
 * In the order in which it is read.
 * @param {any} node
 * @param {Map<string, any>} known
 * @param {Set<string>} named
 * @returns {string[]}
 */
function told(node, known, named) {
  if (!node || node.role?.value === "InlineTextBox" || FRAME.includes(node.role?.value)) return [];
  const own = node.ignored ? "" : line(node, named);
  const ids = !node.ignored && CLOSED.includes(node.role?.value) ? [] : (node.childIds ?? []);
  const below = ids.flatMap((/** @type {string} */ id) => told(known.get(id), known, named));
  return [own, ...below].filter(Boolean);
}

/**
 * @param {any} node
 * @param {Set<string>} named texts that a heading or a control has said already
 */
function line({ role, name, description, value, properties = [] }, named) {
  if (SILENT.includes(role?.value)) return "";
  const text = String(name?.value ?? "").trim();
  if (role.value === "StaticText") return named.has(text) ? "" : text;
  if (text) named.add(text);
  const states = properties
    .filter((/** @type {any} */ one) => STATES.includes(one.name) && isTelling(one.value.value))
    .map((/** @type {any} */ one) => `${one.name} ${one.value.value}`);
  const more = [description?.value && `(${description.value})`, value?.value && `= ${value.value}`];
  return [`[${role.value}]`, text, ...more, states.length > 0 && `{${states.join(", ")}}`]
    .filter(Boolean)
    .join(" ");
}

/** @param {unknown} value */
const isTelling = (value) => value !== false && value !== "false" && value !== "";

/**
 * Compares what was heard with what is on file; TIRKEU_RENEW=1 writes it down anew.
 * @param {string} language
 * @param {Map<string, string>} heard by screen
 */
export function asBefore(language, heard) {
  const path = fileURLToPath(new URL(`${language}.txt`, FOLDER));
  const same = [...heard].filter(([screen]) => !LISTS.includes(screen));
  const text = same.map(([screen, lines]) => `## ${screen}\n\n${lines}\n`).join("\n");
  if (process.env.TIRKEU_RENEW === "1") {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(path, text);
    return;
  }
  const before = readFileSync(path, "utf8");
  for (const part of text.split(/^(?=## )/m)) {
    const screen = part.split("\n", 1)[0];
    const known = before.split(/^(?=## )/m).find((one) => one.startsWith(`${screen}\n`)) ?? "";
    assert.equal(
      part.trim(),
      known.trim(),
      `${language}, ${screen}: if it is meant so, TIRKEU_RENEW=1`,
    );
  }
  assert.equal(text, before);
}
