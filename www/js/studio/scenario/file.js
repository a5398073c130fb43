// A scenario as the tests write it: what is said, what the registers answer, what is done, and how it must end.

/** @typedef {{ answers: Map<string, string>, replies: Map<string, string[]>, acts: Map<string, string> }} Told */
/** @typedef {Told & { name: string, today: string, isWhole: boolean }} Case not whole: it goes on by going back */

/** The day of a scenario that names none. */
const TODAY = "2026-11-21";
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const TOLD = ["answers", "replies", "acts"];
const KEYS = {
  file: ["clause", "base", "scenarios"],
  base: ["today", "channel", ...TOLD],
  scenario: ["name", "today", "channel", ...TOLD, "then", "expect"],
};

/** What keeps a file from being played: a code, and the name of what it is about. */
export class Unplayable extends Error {
  /**
   * @param {"json" | "key" | "value" | "none" | "desk"} code
   * @param {string} [name]
   */
  constructor(code, name = "") {
    super(`${code} ${name}`);
    this.code = code;
    this.about = name;
  }
}

/**
 * @param {string} text of a file
 * @returns {Case[]} every scenario that is played online
 */
export function casesIn(text) {
  const { base = {}, scenarios } = held(parsed(text), "file", KEYS.file);
  if (!Array.isArray(scenarios)) throw new Unplayable("value", "scenarios");
  const start = held(base, "base", KEYS.base);
  const all = scenarios.map((one) => {
    const scenario = held(one, "scenarios", KEYS.scenario);
    return { scenario, channel: scenario.channel ?? start.channel ?? "online" };
  });
  const online = all.filter(({ channel }) => channel === "online");
  if (online.length === 0) throw new Unplayable(all.length > 0 ? "desk" : "none");
  return online.map(({ scenario }) => caseOf(start, scenario));
}

/** @param {string} text */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw new Unplayable("json");
  }
}

/**
 * An object with no keys but these.
 * @param {unknown} value
 * @param {string} name
 * @param {string[]} keys
 * @returns {Record<string, any>}
 */
function held(value, name, keys) {
  if (!isObject(value)) throw new Unplayable("value", name);
  const strange = Object.keys(value).find((key) => !keys.includes(key));
  if (strange) throw new Unplayable("key", strange);
  return value;
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * @param {Record<string, any>} base
 * @param {Record<string, any>} scenario
 * @returns {Case}
 */
function caseOf(base, scenario) {
  const today = scenario.today ?? base.today ?? TODAY;
  if (!DAY.test(today) || Number.isNaN(Date.parse(today))) throw new Unplayable("value", "today");
  const { name, then = [] } = scenario;
  if (typeof name !== "string") throw new Unplayable("value", "name");
  const told = (/** @type {string} */ what) => texts(what, base[what], scenario[what]);
  const one = (/** @type {Map<string, string[]>} */ said) =>
    new Map([...said].map(([key, [word = ""]]) => [key, word]));
  const isWhole = Array.isArray(then) && then.length === 0;
  const said = { answers: one(told("answers")), replies: told("replies"), acts: one(told("acts")) };
  return { name, today, isWhole, ...said };
}

/**
 * What the base says, and what a scenario says otherwise: null takes it away.
 * @param {string} what
 * @param {unknown} base
 * @param {unknown} own
 * @returns {Map<string, string[]>}
 */
function texts(what, base = {}, own = {}) {
  if (!isObject(base) || !isObject(own)) throw new Unplayable("value", what);
  const all = Object.entries({ ...base, ...own }).filter(([, said]) => said !== null);
  return new Map(
    all.map(([key, said]) => {
      const words = what === "replies" && Array.isArray(said) ? said : [said];
      if (!words.every((word) => typeof word === "string")) throw new Unplayable("value", key);
      return [key, words];
    }),
  );
}

/**
 * A file of one scenario.
 * @param {string} clause
 * @param {Case} played
 * @param {object} expect
 */
export function fileOf(clause, { name, today, answers, replies, acts }, expect) {
  const said = [...replies].map(([key, words]) => [key, words.length > 1 ? words : words[0]]);
  const scenario = {
    ...{ name, today, answers: Object.fromEntries(answers) },
    ...{ replies: Object.fromEntries(said), acts: Object.fromEntries(acts), expect },
  };
  return `${JSON.stringify({ clause, scenarios: [scenario] }, null, 2)}\n`;
}
