// What was done that concerns the person, out of the service's own log: what, when and by whom. Questions to registers
// that came one after another stand together, to be opened.

import { h } from "../../dom.js";
import { more } from "../../parts/prose.js";
import { textId } from "../../texts.js";
import { done } from "../applications.js";

/** @typedef {import("../../app.js").App} App */
/** @typedef {import("../applications.js").Row} Row */

/** @param {App} app */
export async function whatWasDone(app) {
  const found = Promise.all([done(app.api), app.texts.add("log")]);
  const [log] = await found.catch(() => [null]);
  if (!log) return [h("p", {}, app.say("done-failed"))];
  if (log.rows.length === 0) return [h("p", {}, app.say("done-nothing"))];
  const list = h("ul", { class: "asked" }, drawn(app, log.rows));
  return [h("p", {}, app.say("done-about")), list, ...earlier(app, list, log.earlier)];
}

/**
 * @param {App} app
 * @param {Row[]} rows
 */
const drawn = (app, rows) =>
  together(rows).flatMap((run) => (run[0]?.asked ? [drawAsked(app, run)] : drawDone(app, run)));

/**
 * What shows the rows before those that are there, as long as there are any.
 * @param {App} app
 * @param {HTMLElement} list
 * @param {number | null} before
 */
function earlier(app, list, before) {
  if (before === null) return [];
  const said = h("p", { role: "status" });
  const show = async () => {
    const log = await done(app.api, before).catch(() => null);
    said.replaceChildren(log ? "" : app.say("done-failed"));
    if (!log) return;
    const rows = drawn(app, log.rows);
    list.append(...rows);
    before = log.earlier;
    if (before === null) button.remove();
    // Whoever reads by ear or by keyboard goes on where the new ones begin.
    rows[0]?.setAttribute("tabindex", "-1");
    rows[0]?.focus();
  };
  const press = { type: "button", id: "done-earlier", onclick: () => void show() };
  const button = h("button", { ...press, class: "button button-plain" }, app.say("done-earlier"));
  return [button, said];
}

/**
 * Rows as they are shown: questions by the same person side by side make one.
 * @param {Row[]} rows
 * @returns {Row[][]}
 */
function together(rows) {
  /** @type {Row[][]} */
  const runs = [];
  for (const row of rows) {
    const last = runs.at(-1);
    const before = last?.[0];
    if (last && row.asked && before?.asked && before.by === row.by) last.push(row);
    else runs.push([row]);
  }
  return runs;
}

/**
 * @param {App} app
 * @param {Row[]} run
 */
const drawDone = (app, run) =>
  run.map((row) =>
    h(
      "li",
      {},
      h("strong", {}, app.say(`done-${textId(row.action)}`)),
      when(app, row),
      row.application &&
        h(
          "p",
          { class: "when code" },
          app.say("support-code", { code: row.application.slice(0, 8) }),
        ),
    ),
  );

/**
 * @param {App} app
 * @param {Row[]} run
 */
function drawAsked(app, run) {
  const [latest] = run;
  return h(
    "li",
    {},
    h("strong", {}, app.say("done-asked", { count: run.length })),
    latest && when(app, latest),
    more(`done-${latest?.row}`, app.say("done-asked-each"), [
      h(
        "ul",
        {},
        run.map((row) => drawQuestion(app, row)),
      ),
    ]),
  );
}

/**
 * What was asked, where, how it came out and why. How it came out is not told to everybody.
 * @param {App} app
 * @param {Row} row
 */
function drawQuestion(app, { row, at, asked }) {
  if (!asked) return null;
  const register = app.texts.firstOf([`register-${textId(asked.register)}`, "register-other"]);
  const result = asked.result && app.say(`done-result-${textId(asked.result)}`);
  return h(
    "li",
    {},
    h("span", {}, app.texts.firstOf([`done-what-${textId(asked.lookup)}`, "done-what-other"])),
    h("p", { class: "when" }, [register, result].filter(Boolean).join(" – ")),
    h("p", { class: "when" }, app.texts.firstOf([`clause-${textId(asked.clause)}`])),
    h("p", { class: "when code" }, `${app.say("moment", { at })} · № ${row}`),
  );
}

/**
 * @param {App} app
 * @param {Pick<Row, "at" | "by">} row
 */
function when(app, { at, by }) {
  const values = { when: app.say("moment", { at }), by: app.say(`done-by-${textId(by)}`) };
  return h("p", { class: "when" }, app.say("done-when", values));
}
