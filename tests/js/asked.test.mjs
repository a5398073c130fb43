// Asking a register under a new sign-in, which knows nothing of what was told before.

import assert from "node:assert/strict";
import { test } from "node:test";

// What the page looks at when it is loaded.
Object.assign(globalThis, { window: globalThis, document: {}, location: { search: "" } });
const { Problem } = await import("../../www/js/api.js");
const { answerTo } = await import("../../www/js/asked.js");

const KIN = "kin zags 2 550055020029 me child -";

/** What was asked before, in its order: another home first, which has been sold since. */
const BEFORE = [
  "applicant",
  "home 1 550055010011",
  "residents 1 me all",
  "home 2 550055020029",
  "gate 2",
  "residents 2 me all",
].map((lookup) => ({ lookup, register: "", at: "", message: "", answered: true }));

/**
 * An API that knows what its session was told.
 * @param {string} [silent] the lookup to which no register answers
 */
function api(silent) {
  /** @type {string[]} */
  const heard = [];
  const knows = (/** @type {string} */ lookup) => heard.includes(lookup);
  const refused = (/** @type {string} */ code) => new Problem(code);
  const lookup = async (/** @type {string} */ key) => {
    heard.push(key);
    if (key === silent) throw refused("register-unavailable");
    if (key === "residents 1 me all") throw refused("owner-not-named");
    if (key.startsWith("kin") && !knows("home 2 550055020029")) throw refused("owner-not-named");
    if (key.startsWith("kin") && !knows("residents 2 me all")) throw refused("kinship-not-needed");
    return { answer: key.startsWith("kin") ? "confirmed" : "" };
  };
  return { heard, lookup };
}

const ask = (/** @type {ReturnType<typeof api>} */ one) =>
  answerTo(/** @type {any} */ (one), BEFORE, KIN, new AbortController().signal);

test("it is told whose home it is and for whom it was counted, and asked again", async () => {
  const one = api();
  assert.equal((await ask(one)).answer, "confirmed");
  assert.deepEqual(one.heard, [
    KIN,
    "home 1 550055010011",
    "residents 1 me all",
    "home 2 550055020029",
    "residents 2 me all",
    KIN,
  ]);
});

test("a register that is silent meanwhile is silent", async () => {
  const one = api("home 2 550055020029");
  await assert.rejects(ask(one), { code: "register-unavailable" });
});
