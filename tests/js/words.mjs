// The words that the engine can hand to the page, read out of its source and its rules, so that a word added there fails
// here until it has texts.

import { readFileSync, readdirSync } from "node:fs";

const ROOT = new URL("../../", import.meta.url);
const AFTER_ARROW = /=> "([a-z_]+)"/g;
const ASSIGNED = /= "([a-z_]+)"/g;
const QUOTED = /"([a-z_0-9.]+)"/g;

/** @param {string} path */
const read = (path) => readFileSync(new URL(path, ROOT), "utf8");

/** The engine's source, whichever file a thing stands in. */
const SOURCE = readdirSync(new URL("src/", ROOT), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".rs"))
  .map((file) => read(`src/${file}`))
  .join("\n");

/**
 * @param {string} text
 * @param {RegExp} pattern
 */
const all = (text, pattern) => [
  ...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? "")),
];

/**
 * The words of an enum that is written with the `words!` macro.
 * @param {string} name
 */
function words(name) {
  const body = new RegExp(`words! \\{[^{]*\\n    ${name} \\{([^}]*)\\}`).exec(SOURCE)?.[1];
  return some(all(body ?? "", ASSIGNED), name);
}

/**
 * The words in the body of a method.
 * @param {string} type
 * @param {string} method
 * @param {RegExp} word
 */
function said(type, method, word) {
  const blocks = SOURCE.split(/^impl /m).filter((block) => block.startsWith(`${type} {`));
  const bodies = blocks.map(
    (block) => new RegExp(`fn ${method}\\([\\s\\S]*?\\n    \\}\\n`).exec(block)?.[0],
  );
  return some(all(bodies.join("\n"), word), `${type}::${method}`);
}

/**
 * A source that was moved so that nothing is found in it must not pass for one without words.
 * @param {string[]} found
 * @param {string} where
 */
function some(found, where) {
  if (found.length === 0) throw new Error(`src/ has no words of ${where}`);
  return found;
}

/** A question is named as its variant is: the scenarios name every screen. */
export const questions = said("Question", "first", /Self::(\w+)(?:\(place\))? => Field/g).map(
  (name) => name.replaceAll(/\B[A-Z]/g, "_$&").toLowerCase(),
);
export const lookups = said("Lookup", "name", AFTER_ARROW);
export const registers = words("Register");
export const acts = words("Act");
export const verdicts = said("Verdict", "name", AFTER_ARROW);
export const nextSteps = said("Verdict", "next", QUOTED);
export const issues = said("Issue", "code", AFTER_ARROW);
export const studies = words("Study");
export const proofs = words("Proof");

const ASTANA = read("rules/astana.toml");
const COUNTRY = read("rules/kazakhstan.toml");

export const relations = [...all(ASTANA, /\[\[order\.relation\]\]\nid = "([a-z_]+)"/g), "none"];
export const orders = all(ASTANA, /\[\[(?:order|norm)\]\]\nname = "([a-z_0-9]+)"/g);
export const services = all(ASTANA + COUNTRY, /\[\[service\]\]\nname = "([a-z_]+)"/g);
/** The steps that are done at a state service. */
export const elsewhere = all(COUNTRY, /\[\[elsewhere\]\]\nname = "([a-z_]+)"/g);
export const clauses = all(ASTANA + COUNTRY, /(?<!square_metres) = "([0-9.]+)"/g);

/** The questions of the arrival slip with their choices. */
export const slip = [...COUNTRY.matchAll(/\{ id = "([a-z_]+)", choices = \[([^\]]+)\] \}/g)].map(
  ([, id = "", choices = ""]) => ({ id, choices: all(choices, QUOTED) }),
);

/** The choices of each field whose words stand in the engine. */
export const choices = {
  kind: words("Kind"),
  who: words("Who"),
  whose: words("Whose"),
  powers: words("YesNo"),
  shared_parent: words("SharedParent"),
  side: words("Line"),
  relation: relations,
};
