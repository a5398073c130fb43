// The studio's scenarios are the tests' own: it plays each of theirs to the same end, and what it saves is one of them.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { Form, initSync } from "../../pkg/tirkeu.js";
import { Unplayable, casesIn } from "../../www/js/studio/scenario/file.js";
import { follow } from "../../www/js/studio/scenario/play.js";
import { written } from "../../www/js/studio/scenario/save.js";

initSync({ module: readFileSync(new URL("../../pkg/tirkeu_bg.wasm", import.meta.url)) });
const FOLDER = new URL("../scenarios/", import.meta.url);
const files = readdirSync(FOLDER).map((file) => ({
  file,
  text: readFileSync(new URL(file, FOLDER), "utf8"),
}));
const ONLINE = files.filter(({ file }) => file !== "3-8-desk.json");

const begin = (/** @type {string} */ today) => new Form(today, "online");

test("every scenario that goes straight on ends here as it does in the tests", () => {
  let count = 0;
  for (const { file, text } of ONLINE) {
    const ends = new Map(
      JSON.parse(text).scenarios.map((/** @type {any} */ one) => [one.name, one.expect.end]),
    );
    for (const played of casesIn(text).filter(({ isWhole }) => isWhole)) {
      const { view } = follow(begin(played.today), played);
      assert.equal(`${view.step} ${view.screen}`, ends.get(played.name), `${file}: ${played.name}`);
      count += 1;
    }
  }
  assert.ok(count > 500, `${count} scenarios`);
});

/**
 * All but what stands in the fields: a question is come to before it is answered.
 * @param {import("../../pkg/tirkeu.js").View} view
 */
const shown = ({ fields, answers, can_go_back, ...rest }) => ({
  ...rest,
  issues: fields.map(({ issue }) => issue),
});

test("what is saved leads to the same screen, and says what it must show", () => {
  for (const { file, text } of ONLINE) {
    for (const played of casesIn(text)) {
      const { view, turns } = follow(begin(played.today), played);
      const { name, today } = played;
      const saved = written({ name, today }, turns, view, begin(today));
      const [again] = casesIn(saved);
      assert.ok(again, name);
      const { view: now, used } = follow(begin(again.today), again);
      assert.deepEqual(shown(now), shown(view), `${file}: ${name}`);
      // The tests refuse a scenario that says what nobody asks for.
      assert.deepEqual(
        Object.keys(used).map((what) => used[/** @type {"acts"} */ (what)].size),
        [again.answers.size, again.replies.size, again.acts.size],
      );
    }
  }
});

test("what was said before and counts no longer is left out", () => {
  const set = (/** @type {string} */ name, /** @type {string} */ word) =>
    /** @type {const} */ ({ kind: "set", name, word });
  const reply = {
    kind: /** @type {const} */ ("reply"),
    name: "applicant",
    word: "1990-01-31 citizen",
  };
  const turns = [
    { ...reply, word: "unavailable" },
    reply,
    set("kind", "temporary"),
    set("months", "6"),
    set("kind", "permanent"),
  ];
  const form = begin("2026-03-16");
  form.reply(reply.name, reply.word, "2026-03-16T10:00:00+05:00");
  form.set("kind", "permanent");
  const about = { name: "a", today: "2026-03-16" };
  const [scenario] = JSON.parse(written(about, turns, form.view(), begin(about.today))).scenarios;
  assert.deepEqual(scenario, {
    ...about,
    answers: { kind: "permanent" },
    replies: { applicant: ["unavailable", "1990-01-31 citizen"] },
    acts: {},
    expect: { end: "ask who" },
  });
});

test("who went back saves the screen that they came back to", () => {
  const [reply, kind] = /** @type {const} */ ([
    { kind: "reply", name: "applicant", word: "1990-01-31 citizen" },
    { kind: "set", name: "kind", word: "permanent" },
  ]);
  const form = begin("2026-03-16");
  form.reply(reply.name, reply.word, "2026-03-16T10:00:00+05:00");
  form.set(kind.name, kind.word);
  assert.ok(form.back());
  const about = { name: "a", today: "2026-03-16" };
  const text = written(about, [reply, kind], form.view(), begin(about.today));
  const [scenario] = JSON.parse(text).scenarios;
  assert.deepEqual([scenario.expect, scenario.answers], [{ end: "ask kind" }, {}]);
});

test("a bad file is refused, with the reason", () => {
  /** @param {string} text */
  const why = (text) => {
    try {
      casesIn(text);
    } catch (error) {
      assert.ok(error instanceof Unplayable, String(error));
      return `${error.code} ${error.about}`.trim();
    }
    return null;
  };
  const one = (/** @type {object} */ more) =>
    JSON.stringify({
      clause: "10",
      scenarios: [{ name: "a", expect: { end: "ask who" }, ...more }],
    });
  assert.equal(why(one({})), null);
  assert.equal(why("{"), "json");
  assert.equal(why("[]"), "value file");
  assert.equal(why('{"clause": "10", "scenarios": []}'), "none");
  assert.equal(why(one({ answer: {} })), "key answer");
  assert.equal(why(one({ answers: { kind: 1 } })), "value kind");
  assert.equal(why(one({ answers: { kind: ["permanent"] } })), "value kind");
  assert.equal(why(one({ today: "tomorrow" })), "value today");
  assert.equal(why(one({ channel: "desk" })), "desk");
});
