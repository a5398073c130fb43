// What a trouble says besides what it is: why it came, what would end it, what to do, where and for how long. There are
// five sorts of them, whatever stands in the way.

import { h } from "../dom.js";
import { day, time } from "../formats.js";
import { besides, changes, next, part, supportCode } from "./ending.js";
import { prose } from "./prose.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {"silence" | "limit" | "signin" | "missing" | "old"} Sort */
/**
 * @typedef {object} Told
 * @property {string} at when it happened
 * @property {string} code
 * @property {string} [who] who was asked; the service itself, where nobody is named
 * @property {string} [ends] when a limit ends
 * @property {string} [opens] when a register that is closed opens again
 * @property {string} [answers] what becomes of the answers, where they are not just kept
 */

const HALF_A_DAY = 12 * 3600_000;

/** @type {Record<string, Sort>} Whatever is not named here is silence. */
const SORTS = {
  "too-many-attempts": "limit",
  "too-many-relations": "limit",
  "too-many-codes": "limit",
  "not-signed-in": "signin",
  "not-found": "missing",
  "application-ended": "missing",
  "record-unreadable": "old",
};

/** @param {string} code */
export const sortOf = (code) => SORTS[code] ?? "silence";

/**
 * The hour, with its day where that is not the next one to come.
 * @param {App} app
 * @param {string} at
 */
function momentOf(app, at) {
  const isFar = Date.parse(at) - Date.now() > HALF_A_DAY;
  return isFar ? `${day(app.texts.language, at)}, ${time(at)}` : time(at);
}

/**
 * The parts of the page below what it says and offers.
 * @param {App} app
 * @param {Sort} sort
 * @param {Told} told
 */
export function aboutTrouble(app, sort, { at, code, who, ends, opens, answers }) {
  const until = ends ? momentOf(app, ends) : "";
  const values = { at, until, who: who || app.say("trouble-service"), opens: opens ?? "" };
  const where = app.say(opens ? "trouble-where-until" : `trouble-where-${sort}`, values);
  return [
    part("why", app.say("end-why"), h("p", {}, app.say(`trouble-why-${sort}`, values))),
    changes(app, [app.say(`trouble-change-${sort}`, values)]),
    next(app, prose(app.texts.lines(`trouble-next-${sort}`, values))),
    besides(app, { where, review: "trouble", ...(answers && { answers }) }),
    supportCode(app, code),
  ];
}
