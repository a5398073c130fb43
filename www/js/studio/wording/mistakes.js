// What is wrong with a text that somebody has changed. Fluent itself passes over what it can't read and says nothing.

/** @typedef {import("/vendor/fluent/index.js").FluentBundle} FluentBundle */
/** @typedef {import("/vendor/fluent/index.js").FluentResource} FluentResource */
/** @typedef {{ code: "empty" | "syntax" | "line" | "variable" | "reference" | "function", name: string }} Mistake */
/** @typedef {Record<string, string | number>} Values */

/** What begins a line of text and is read as something else. */
const SIGNS = /^[.*[]/;

/**
 * The first mistake of a text, or null.
 * @param {{ id: string, text: string, resource: FluentResource }} changed with the resource that the message was read into
 * @param {FluentBundle} bundle of its language
 * @param {Values} values what the screen gives to it
 * @returns {Mistake | null}
 */
export function mistakeIn({ id, text, resource }, bundle, values) {
  if (!text.trim()) return { code: "empty", name: "" };
  const sign = signBeforeText(text);
  if (sign) return { code: "line", name: sign };
  const [message] = resource.body;
  if (resource.body.length !== 1 || message?.id !== id || message.value === null)
    return { code: "syntax", name: "" };
  for (const reference of referencesIn(message.value)) {
    const mistake = mistakeOf(reference, bundle, values);
    if (mistake) return mistake;
  }
  return null;
}

/**
 * What the text before said of the person's case, and this one does not any more.
 * @param {FluentResource} before
 * @param {FluentResource} now
 */
export function unsaid(before, now) {
  const said = variablesIn(now);
  return variablesIn(before).filter((name) => !said.includes(name));
}

/** @param {FluentResource} resource */
function variablesIn({ body }) {
  const references = body.flatMap(({ value }) => (value ? referencesIn(value) : []));
  return [...new Set(references.filter(({ type }) => type === "var").map(({ name }) => name))];
}

/** @param {string} text */
function signBeforeText(text) {
  let depth = 0;
  for (const line of text.split("\n")) {
    const [sign] = SIGNS.exec(line.trimStart()) ?? [];
    if (sign && depth === 0) return sign;
    for (const letter of line) depth += letter === "{" ? 1 : letter === "}" ? -1 : 0;
  }
  return null;
}

/** @typedef {{ type: "var" | "mesg" | "term" | "func", name: string }} Reference */

/**
 * Everything that a pattern refers to, in whichever of its variants.
 * @param {unknown} part
 * @returns {Reference[]}
 */
function referencesIn(part) {
  if (typeof part !== "object" || part === null) return [];
  const inner = Object.values(part).flatMap(referencesIn);
  return isReference(part) ? [part, ...inner] : inner;
}

/**
 * @param {object} part
 * @returns {part is Reference}
 */
const isReference = (part) =>
  "type" in part && ["var", "mesg", "term", "func"].includes(String(part.type));

/**
 * Each by itself, as a selection resolves only the variant that it comes to.
 * @param {Reference} reference
 * @param {FluentBundle} bundle
 * @param {Values} values
 * @returns {Mistake | null}
 */
function mistakeOf(reference, bundle, values) {
  const { type, name } = reference;
  if (type === "var") return name in values ? null : { code: "variable", name: `$${name}` };
  /** @type {Error[]} */
  const errors = [];
  bundle.formatPattern([/** @type {any} */ (reference)], values, errors);
  if (!errors.some(({ message }) => /^Unknown (message|term|function)|^Cyclic/.test(message)))
    return null;
  return { code: type === "func" ? "function" : "reference", name };
}
