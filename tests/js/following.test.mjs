// An application that is waited for: its page is drawn anew for what has changed, and else left alone for who reads it.

import assert from "node:assert/strict";
import { mock, test } from "node:test";

mock.timers.enable({ apis: ["setInterval"] });
mock.method(performance, "now", () => 0);
Object.assign(globalThis, {
  window: globalThis,
  document: {},
  location: { search: "" },
  // Where nothing can be heard, it is asked.
  EventSource: undefined,
});
const { Problem } = await import("../../www/js/api.js");
const { Following } = await import("../../www/js/filing/following.js");

const EVERY = 10_000;
const WAITING = {
  number: "n-1",
  state: "awaiting_consent",
  left: 3_600,
  deadline: "2026-03-16T11:00:00+05:00",
  owners: [
    { state: "awaiting", named: true, message: { number: "m-1", sent: null, trying: true } },
  ],
};

test("an application that stands as it stood is not drawn anew", async () => {
  let application = WAITING;
  let asked = 0;
  const call = async () => {
    asked += 1;
    return structuredClone(application);
  };
  const draw = mock.fn();
  const following = new Following(/** @type {any} */ ({ api: { call }, draw, person: null }));
  const passes = async () => {
    const before = asked;
    mock.timers.tick(EVERY);
    assert.equal(asked, before + 1);
    await new Promise(setImmediate);
  };
  await following.follow("n-1");
  assert.equal(draw.mock.callCount(), 1);
  // Seconds go by that are told to nobody: the same minute, the same page.
  application = { ...WAITING, left: 3_590 };
  await passes();
  await passes();
  assert.equal(draw.mock.callCount(), 1);
  application = { ...WAITING, owners: [{ ...WAITING.owners[0], state: "agreed" }] };
  await passes();
  assert.equal(draw.mock.callCount(), 2);
  application = { ...WAITING, left: 3_000 };
  await passes();
  assert.equal(draw.mock.callCount(), 3);
  following.leave();
});

/**
 * What the page was told while a message was wished for again, and how often that was asked of the service.
 * @param {() => Promise<unknown>} answer
 * @param {object} [found] the application, if it is looked at once more
 */
async function wishing(answer, found = WAITING) {
  const asked = mock.fn(answer);
  const signedOut = mock.fn();
  const call = (/** @type {string} */ method) =>
    method === "POST" ? asked() : Promise.resolve(structuredClone(found));
  /** @type {unknown[]} */
  const told = [];
  const draw = () => told.push(following.wish?.outcome ?? null);
  const app = { api: { call }, draw, signedOut, person: null };
  const following = new Following(/** @type {any} */ (app));
  await following.follow("n-1");
  // However often the button is pressed.
  await Promise.all([following.again("m-1"), following.again("m-1")]);
  const { wish } = following;
  following.leave();
  assert.equal(following.wish, null);
  return { told, wish, asked: asked.mock.callCount(), signedOut: signedOut.mock.callCount() };
}

test("a message is sent again: one wish at a time, and the page is told what became of it", async () => {
  const sent = await wishing(async () => structuredClone(WAITING));
  assert.deepEqual(sent.told, [null, "sending", "sent"]);
  assert.equal(sent.asked, 1);
});

test("why a message is not sent again is told, each reason in its own words", async () => {
  const until = "2026-11-21T14:05:00+05:00";
  for (const [code, said, outcome] of /** @type {[string, object, string][]} */ ([
    ["message-too-early", { until }, "early"],
    ["messages-used-up", {}, "used-up"],
    ["offline", {}, "failed"],
    ["busy", {}, "failed"],
  ])) {
    const { wish, signedOut } = await wishing(async () => {
      throw new Problem(code, { said: /** @type {any} */ (said) });
    });
    assert.deepEqual({ ...wish }, { message: "m-1", outcome, until: undefined, ...said });
    assert.equal(signedOut, 0);
  }
});

test("where there is nothing to ask any more, the page is brought up to date instead", async () => {
  const answered = { ...WAITING, owners: [{ ...WAITING.owners[0], state: "agreed" }] };
  const refusal = new Problem("owner-answered");
  const { told, wish } = await wishing(() => Promise.reject(refusal), answered);
  assert.equal(wish, null);
  assert.equal(told.at(-1), null);
});

test("whoever is not signed in any more is asked to sign in", async () => {
  const { signedOut } = await wishing(() => Promise.reject(new Problem("not-signed-in")));
  assert.equal(signedOut, 1);
});
