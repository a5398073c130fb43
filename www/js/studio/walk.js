// Every screen of the form, found by trying: the engine itself is asked what comes next, with each answer that changes
// anything, until nothing new comes. So the list can't drift from the law.

import { Form } from "../engine.js";

/** @typedef {import("/pkg/tirkeu.js").View} View */
/** @typedef {{ kind: "set" | "reply" | "act", name: string, word: string }} Turn */
/** @typedef {{ id: string, step: string, screen: string, turns: Turn[], tellsPlaces: boolean }} Found */
/** @typedef {{ from: string, to: string, by: Set<string> }} Way */

/** One word for each class of a register's answers. */
const REPLIES = {
  applicant: ["1990-01-31 citizen", "2015-01-31 citizen", "1990-01-31 other"],
  home: ["yes astana private", "yes astana state", "yes kazakhstan private", "no"],
  gate: ["online", "desk"],
  registered: ["no", "permanent"],
  lease: ["confirmed", "not_confirmed"],
  area: ["6450", "none"],
  residents: ["2", "5"],
  kin: ["confirmed", "not_confirmed", "contradictory", "no_father", "no_mother", "no_parent"],
  study: ["full_time", "not_found", "part_time", "elsewhere", "on_leave"],
};
const PROOF = ["confirmed", "not_confirmed"];
const SILENT = "unavailable";
const OUTCOMES = { sign: ["done"], consent: ["done", "refused", "run_out"] };
const DEEPEST = 40;

/** What is typed where there is nothing to choose. */
const TYPED = {
  months: "6",
  children: "1",
  child: "111121600022",
  ward: "650301300080",
  rka: "0201300000000017",
  owner: "850101300015",
};

/** A child younger than the service is for, one of its age, and one who is grown up. */
const AGES = [12, 14, 20];

/** @type {Map<string, { screens: Found[], ways: Way[] }>} What was walked already, by day. */
const walked = new Map();

/** @param {string} today */
export function walk(today) {
  const known = walked.get(today) ?? walkAll(today);
  walked.set(today, known);
  return known;
}

/**
 * @param {string} today
 * @returns {{ screens: Found[], ways: Way[] }}
 */
function walkAll(today) {
  /** @type {Map<string, Found>} */
  const screens = new Map();
  /** @type {Map<string, Way>} */
  const ways = new Map();
  /** @type {Set<string>} */
  const tried = new Set();
  /** @type {{ turns: Turn[], from: string, by: string }[]} */
  const queue = [{ turns: [], from: "", by: "" }];
  for (const { turns, from, by } of queue) {
    const view = viewAfter(today, turns);
    if (!view) continue;
    const id = `${view.step} ${view.screen}`;
    note(screens, id, view, turns);
    if (from) pass(ways, from, id, by);
    // The same question after other facts leads elsewhere: what counts is who is asked, and what the last turns were.
    const state = `${id} ${view.person} ${turns
      .slice(-3)
      .map(({ name, word }) => name + word)
      .join(" ")}`;
    if (tried.has(state) || turns.length > DEEPEST) continue;
    tried.add(state);
    for (const next of turnsFrom(view, today))
      queue.push({
        turns: [...turns, ...next],
        from: id,
        by: next.map(({ word }) => word).join(" "),
      });
  }
  return { screens: [...screens.values()], ways: [...ways.values()] };
}

/**
 * The shortest way to a screen, or else the shortest that tells the sum of places: it belongs to what people see there,
 * and one's own home and one of unknown size come to the same screen without it.
 * @param {Map<string, Found>} screens
 * @param {string} id
 * @param {View} view
 * @param {Turn[]} turns
 */
function note(screens, id, { step, screen, space }, turns) {
  const known = screens.get(id);
  const tellsPlaces = space !== null;
  if (!known || (tellsPlaces && !known.tellsPlaces))
    screens.set(id, { id, step, screen, turns, tellsPlaces });
}

/**
 * @param {Map<string, Way>} ways
 * @param {string} from
 * @param {string} to
 * @param {string} by
 */
function pass(ways, from, to, by) {
  const key = `${from} → ${to}`;
  const way = ways.get(key) ?? { from, to, by: new Set() };
  ways.set(key, way);
  way.by.add(by);
}

/**
 * @param {string} today
 * @param {Turn[]} turns
 */
function viewAfter(today, turns) {
  const form = new Form(today, "online");
  try {
    return play(form, turns);
  } catch {
    return null;
  } finally {
    form.free();
  }
}

/**
 * Takes a form through these turns.
 * @param {Form} form
 * @param {Turn[]} turns
 */
export function play(form, turns) {
  for (const { kind, name, word } of turns) {
    if (kind === "set") form.set(name, word);
    else if (kind === "act") form.act(name, word);
    else form.reply(name, word, "2026-03-16T10:00:00+05:00");
  }
  return form.view();
}

/**
 * @param {View} view
 * @param {string} today
 * @returns {Turn[][]}
 */
function turnsFrom(view, today) {
  const { step, lookup, fields, screen } = view;
  if (step === "look" && lookup)
    return replies(lookup.key).map((word) => [{ kind: "reply", name: lookup.key, word }]);
  if (step === "act")
    return (OUTCOMES[/** @type {keyof typeof OUTCOMES} */ (screen)] ?? []).map((word) => [
      { kind: "act", name: screen, word },
    ]);
  return step === "ask" && !fields.some(({ issue }) => issue) ? answers(fields, today) : [];
}

/** @param {string} key */
function replies(key) {
  const name = /** @type {keyof typeof REPLIES} */ (key.split(" ", 1)[0]);
  return [...(REPLIES[name] ?? PROOF), SILENT];
}

/**
 * Each choice of the first field, or each age of a child; the fields beside it are filled in.
 * @param {View["fields"]} fields
 * @param {string} today
 * @returns {Turn[][]}
 */
function answers(fields, today) {
  const turning = fields.find(({ label }) => label === "born") ?? fields[0];
  if (!turning) return [];
  const others = fields.filter((field) => field !== turning);
  const rest = others.map((field) => said(field, typed(field)));
  return words(turning, today).map((word) => [said(turning, word), ...rest]);
}

/**
 * @param {View["fields"][number]} field
 * @param {string} today
 */
function words(field, today) {
  if (field.label === "born") return AGES.map((age) => `${Number(today.slice(0, 4)) - age}-01-01`);
  return field.kind === "choice" ? field.choices : [typed(field)];
}

/** @param {View["fields"][number]} field */
const typed = ({ label }) => TYPED[/** @type {keyof typeof TYPED} */ (label)] ?? "1";

/**
 * @param {View["fields"][number]} field
 * @param {string} word
 * @returns {Turn}
 */
const said = ({ name }, word) => ({ kind: "set", name, word });
