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
const { Following } = await import("../../www/js/filing/following.js");

const EVERY = 10_000;
const WAITING = {
  number: "n-1",
  state: "awaiting_consent",
  left: 3_600,
  deadline: "2026-03-16T11:00:00+05:00",
  owners: [{ state: "awaiting", named: true }],
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
  application = { ...WAITING, owners: [{ state: "agreed", named: true }] };
  await passes();
  assert.equal(draw.mock.callCount(), 2);
  application = { ...WAITING, left: 3_000 };
  await passes();
  assert.equal(draw.mock.callCount(), 3);
  following.leave();
});
