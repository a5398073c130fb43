// What an owner is asked, while the list is open: what comes is shown, and nothing is drawn anew for nothing.

import assert from "node:assert/strict";
import { mock, test } from "node:test";

mock.timers.enable({ apis: ["setInterval"] });
Object.assign(globalThis, {
  window: globalThis,
  document: { visibilityState: "visible" },
  location: { search: "" },
});
const { Owner } = await import("../../www/js/filing/owner.js");

const EVERY = 10_000;
const ASKED = { number: "n-1", applicant: "Анна", sign: { agree: "a", refuse: "r" }, left: 3_600 };

/**
 * @param {{ place: string, number?: string }} spot
 * @param {object[]} consents
 */
function owned(spot, consents) {
  const service = { consents, messages: /** @type {object[]} */ ([]), asked: 0 };
  const call = async (/** @type {string} */ _method, /** @type {string} */ path) => {
    service.asked += 1;
    const { messages } = service;
    return structuredClone(
      path.endsWith("telephone") ? { messages } : { consents: service.consents },
    );
  };
  const draw = mock.fn();
  const app = { api: { call }, draw, person: null, personas: [{}], trail: { spot } };
  return {
    owner: new Owner(/** @type {any} */ (app)),
    service,
    draws: () => draw.mock.callCount(),
  };
}

async function passes() {
  mock.timers.tick(EVERY);
  await new Promise(setImmediate);
}

test("a message and a question that come later are seen without a reload", async () => {
  const { owner, service, draws } = owned({ place: "consents" }, []);
  await owner.look();
  assert.equal(draws(), 1);
  await passes();
  assert.equal(draws(), 1);
  service.messages = [{ at: "2026-03-16T10:00:00+05:00", from: "1414", text: "–" }];
  service.consents = [ASKED];
  await passes();
  assert.equal(draws(), 2);
  service.consents = [{ ...ASKED, left: 3_590 }];
  await passes();
  assert.equal(draws(), 2);
  owner.leave();
  const { asked } = service;
  await passes();
  assert.equal(service.asked, asked);
});

test("a question with a name is left alone, and one without is asked for it", async () => {
  const spot = { place: "consent", number: "n-1" };
  const named = owned(spot, [ASKED]);
  await named.owner.look();
  const { asked } = named.service;
  await passes();
  assert.equal(named.service.asked, asked);
  const nameless = owned(spot, [{ ...ASKED, applicant: null }]);
  await nameless.owner.look();
  nameless.service.consents = [ASKED];
  await passes();
  assert.equal(nameless.draws(), 2);
  nameless.owner.leave();
});
