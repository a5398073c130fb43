// The cases of point 10 that both are measured on, and how a form is filled in with one.

import { REGISTERS, SAID } from "../common/session.js";

/** @typedef {import("../../pkg/tirkeu.js").Form} Form */
/** @typedef {import("./plain.js").Facts} Facts */
/** @typedef {{ make: (form: Form) => void, decides: boolean }} Call */

export const TODAY = "2026-03-16";
const AT = "2026-03-16T10:00:00+05:00";

const RELATIONS =
  "child parent spouse full_sibling half_sibling grandparent grandchild in_law student none";

/** @type {Facts[]} */
export const CASES = RELATIONS.split(" ").flatMap((relation) =>
  [null, 1499, 6450, 15_000].flatMap((area) =>
    [0, 3, 4, 9].flatMap((residents) =>
      ["zags nobd", "ukimet epvo", ""].map((confirming) => ({
        relation,
        area,
        residents,
        line: "mother",
        kin: {
          zags: confirming.startsWith("zags") ? "confirmed" : "not_confirmed",
          ukimet: confirming.startsWith("ukimet") ? "confirmed" : "not_confirmed",
        },
        study: {
          nobd: confirming.startsWith("zags") ? "full_time" : "not_found",
          epvo: confirming.startsWith("ukimet") ? "full_time" : "not_found",
        },
      })),
    ),
  ),
);

/**
 * What a host would do for this case, call by call, so that filling in a form again needs no look
 * at its screens.
 * @param {() => Form} create
 * @param {Facts} facts
 */
export function callsFor(create, facts) {
  const form = create();
  /** @type {Call[]} */
  const calls = [];
  const call = (/** @type {Call["make"]} */ make, decides = true) => {
    make(form);
    calls.push({ make, decides });
  };
  for (;;) {
    const { step, screen, fields, lookup } = form.view();
    if (step === "ask") {
      const names = screen === "owner" ? ["whose", "owner"] : fields.map(({ name }) => name);
      for (const name of names) {
        const text = SAID[name] ?? (name === "relation" ? facts.relation : facts.line);
        call((form) => form.set(name, text), false);
      }
    } else if (step === "look" && lookup) {
      const answer = REGISTERS[screen] ?? answerOf(lookup.key, facts);
      call((form) => form.reply(lookup.key, answer, AT));
    } else if (step === "act") {
      call((form) => form.act(screen, "done"));
    } else {
      form.free();
      return calls;
    }
  }
}

/**
 * @param {string} key
 * @param {Facts} facts
 */
function answerOf(key, facts) {
  const [name, register] = key.split(" ");
  if (name === "area") return facts.area === null ? "none" : String(facts.area);
  if (name === "residents") return String(facts.residents);
  return name === "kin" ? facts.kin[register] : facts.study[register];
}
