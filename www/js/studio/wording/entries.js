// Fluent's files as text: where each message stands in them, and what a person edits of it.

/** @typedef {{ from: number, to: number }} Span from the first letter of the id to the end of the last line */

const MESSAGE = /^([A-Za-z][\w-]*) *= */;
/** What begins at the margin: an id, a term or a comment. A closing brace belongs to what it closes. */
const BEGINS = /^(?=[A-Za-z#-])/m;

/**
 * @param {string} source
 * @returns {Map<string, Span>}
 */
export function spansOf(source) {
  const spans = new Map();
  let from = 0;
  for (const piece of source.split(BEGINS)) {
    const [, id] = MESSAGE.exec(piece) ?? [];
    if (id) spans.set(id, { from, to: from + piece.trimEnd().length });
    from += piece.length;
  }
  return spans;
}

/**
 * What stands behind each id, without the margin that Fluent wants.
 * @param {string} source
 * @returns {Map<string, string>}
 */
export function textsIn(source) {
  const spans = [...spansOf(source)];
  return new Map(spans.map(([id, { from, to }]) => [id, textOf(source.slice(from, to))]));
}

/** @param {string} message */
function textOf(message) {
  const [first = "", ...rest] = message.replace(MESSAGE, "").split("\n");
  return isOpen(first)
    ? [first, ...rest].join("\n")
    : [first, ...unmargined(rest)].join("\n").trim();
}

/** @param {string[]} lines */
function unmargined(lines) {
  const margins = lines.filter(Boolean).map((line) => line.search(/\S|$/));
  return lines.map((line) => line.slice(Math.min(...margins)));
}

/** @param {string} line whose brace is closed in another */
const isOpen = (line) => line.lastIndexOf("{") > line.lastIndexOf("}");

/**
 * A text that is a selection and nothing else is written from the line of its id.
 * @param {string} text
 */
function isSelection(text) {
  let depth = 0;
  const closes = [...text].findIndex((letter) => {
    depth += letter === "{" ? 1 : letter === "}" ? -1 : 0;
    return letter === "}" && depth === 0;
  });
  return text.startsWith("{") && closes === [...text].length - 1;
}

/**
 * A message as it is written down.
 * @param {string} id
 * @param {string} text
 */
export function messageOf(id, text) {
  const [first = "", ...rest] = text.split(/\r?\n/).map((line) => line.trimEnd());
  if (rest.length === 0 || isSelection(text)) return [`${id} = ${first}`, ...rest].join("\n");
  return [`${id} =`, ...[first, ...rest].map((line) => line && `    ${line}`)].join("\n");
}

/**
 * A file in which some messages are put in place of those of the same id; those that it doesn't have are left out.
 * @param {string} source
 * @param {Map<string, string>} texts
 */
export function withTexts(source, texts) {
  let changed = source;
  // From the end, so that what stands before stays where it is.
  for (const [id, { from, to }] of [...spansOf(source)].reverse()) {
    const text = texts.get(id);
    if (text === undefined) continue;
    changed = changed.slice(0, from) + messageOf(id, text) + changed.slice(to);
  }
  return changed;
}
