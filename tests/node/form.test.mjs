// The package as somebody meets it who uses it in Node: bytes in, a form, a verdict.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { Form, initSync } from "../../pkg/tirkeu.js";
import { REGISTERS as ANSWERING, SAID } from "../common/session.js";

const { memory } = initSync({
  module: readFileSync(new URL("../../pkg/tirkeu_bg.wasm", import.meta.url)),
});

const AT = "2026-11-21T10:00:00+05:00";

/** @type {Record<string, string>} */
const ANSWERS = { ...SAID, relation: "half_sibling", shared_parent: "mother" };

/** @type {Record<string, string>} */
const REGISTERS = { ...ANSWERING, area: "6000", residents: "4", kin: "confirmed" };

/**
 * The whole loop of a host.
 * @param {Form} form
 * @param {Record<string, string>} registers
 */
function play(form, registers = REGISTERS) {
  for (let turn = 0; turn < 50; turn += 1) {
    const view = form.view();
    assert.equal(form.step(), `${view.step} ${view.screen}`);
    if (view.step === "ask") {
      for (const { name, wanted } of view.fields) if (wanted) form.set(name, ANSWERS[name]);
      // Whose home it is decides whether its owner is named.
      if (view.screen === "owner") form.set("owner", ANSWERS.owner);
    } else if (view.step === "look" && view.lookup) {
      form.reply(view.lookup.key, registers[view.screen], AT);
    } else if (view.step === "act") {
      form.act(view.screen, "done");
    } else {
      return view;
    }
  }
  throw new Error("it never ends");
}

/** @param {() => unknown} work */
function codeOf(work) {
  try {
    work();
  } catch (error) {
    assert.ok(error instanceof Error);
    return error.message;
  }
  return "no error";
}

test("a form is driven to a verdict that explains itself", () => {
  const view = play(new Form("2026-03-16", "online"));
  assert.equal(view.step, "verdict");
  assert.equal(view.screen, "registered");
  assert.equal(view.verdict?.detail, "exempt");
  assert.ok(view.verdict?.clause && view.verdict.next.length);
  assert.deepEqual(view.space, { area: 6000, norm: 1500, places: 4, residents: 4, party: 1 });
  assert.ok(
    view.trace.some(({ clause, fact, met }) => clause === "10.5" && fact === "kinship" && met),
  );
  assert.ok(view.rules.some(({ name }) => name === "pilot"));
});

test("a register that is silent ends in no verdict, and answers later", () => {
  const form = new Form("2026-03-16", "online");
  const view = play(form, { ...REGISTERS, residents: "unavailable" });
  assert.equal(view.step, "retry");
  assert.equal(view.verdict, null);
  form.reply(view.lookup?.key ?? "", "1", AT);
  assert.equal(play(form).verdict?.detail, "room");
});

test("a mistake is kept beside its field and is no error", () => {
  const form = new Form("2026-03-16", "online");
  form.reply("applicant", REGISTERS.applicant, AT);
  form.set("kind", "for ever");
  const [field] = form.view().fields;
  assert.equal(field.value, "for ever");
  assert.equal(field.issue, "choice_unknown");
});

test("misuse is an error with a code, and changes nothing", () => {
  const form = new Form("2026-03-16", "online");
  const before = form.record();
  assert.equal(
    codeOf(() => form.set("colour", "blue")),
    "unknown_field",
  );
  assert.equal(
    codeOf(() => form.change("kind")),
    "not_asked",
  );
  assert.equal(
    codeOf(() => form.reply("gate 0201300000000017", "online", AT)),
    "not_asked",
  );
  assert.equal(
    codeOf(() => form.act("sign", "done")),
    "not_asked",
  );
  assert.equal(form.record(), before);
  assert.equal(
    codeOf(() => form.reply("applicant", "nobody", AT)),
    "unreadable",
  );
  assert.equal(form.view().step, "retry");
  assert.equal(
    codeOf(() => new Form("yesterday", "online")),
    "day_unread",
  );
  // @ts-expect-error: a host without types can still say it
  const wrong = () => new Form("2026-03-16", "by post");
  assert.equal(codeOf(wrong), "channel_unknown");
});

test("a draft outlives the form, a record tells the same, a seal is its SHA-256", async () => {
  const form = new Form("2026-03-16", "online");
  play(form);
  const other = new Form("2026-03-16", "online");
  assert.equal(other.restore(form.draft()), "same");
  play(other);
  assert.equal(other.record(), form.record());
  assert.equal(other.restore("something else"), "nothing");
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(form.record()));
  assert.equal(form.seal(), Buffer.from(bytes).toString("hex"));
});

test("a form is given back by free or at the end of a `using`", () => {
  const form = new Form("2026-03-16", "online");
  form.free();
  assert.notEqual(
    codeOf(() => form.view()),
    "no error",
  );
  const dispose = /** @type {symbol | undefined} */ (Symbol.dispose);
  if (dispose) {
    const other = new Form("2026-03-16", "online");
    other[Symbol.dispose]();
    assert.notEqual(
      codeOf(() => other.view()),
      "no error",
    );
  }
});

test("ten thousand forms leave no memory behind", () => {
  const one = () => {
    const form = new Form("2026-03-16", "online");
    form.set("kind", "permanent");
    form.view();
    form.free();
  };
  one();
  const before = memory.buffer.byteLength;
  for (let count = 0; count < 10_000; count += 1) one();
  assert.equal(memory.buffer.byteLength, before);
});
