// Point 10 by hand in plain JavaScript, with the same trace: what the engine's speed is held
// against. It knows one place, one order and one applicant, reads an object and believes all of it.

/**
 * @typedef {object} Facts
 * @property {number | null} area in hundredths of a square metre
 * @property {number} residents
 * @property {string} relation
 * @property {string} line
 * @property {Record<string, string>} kin by register
 * @property {Record<string, string>} study by register
 */

/** @typedef {{ clause: string, fact: string, value: string | number, met: boolean | null }} Step */

const NORM = 1500;
const RELATIONS = new Map(
  Object.entries({
    child: "",
    parent: "",
    spouse: "",
    full_sibling: "",
    half_sibling: "shared_parent",
    grandparent: "side",
    grandchild: "side",
    in_law: "",
    student: "",
  }),
);

/**
 * @param {Facts} facts
 * @returns {{ verdict: string, trace: Step[] }}
 */
export function decide(facts) {
  /** @type {Step[]} */
  const trace = [];
  /**
   * @param {string} clause
   * @param {string} fact
   * @param {string | number} value
   * @param {boolean | null} met
   */
  const note = (clause, fact, value, met = null) => trace.push({ clause, fact, value, met });

  if (facts.area === null) {
    note("10.1", "area", "none", false);
  } else {
    note("10.1", "area", facts.area);
    note("10.2", "residents", facts.residents);
    note("10.3", "norm", NORM);
    const places = Math.floor(facts.area / NORM);
    const fits = facts.residents + 1 <= places;
    note("10.3", "places", places, fits);
    if (fits) return { verdict: "room", trace };
  }

  const asks = RELATIONS.get(facts.relation);
  note("10.4", "relation", facts.relation);
  if (asks === undefined) {
    return { verdict: facts.area === null ? "no_area" : "no_relation", trace };
  }
  if (asks) note("10.4", asks, facts.line);
  const isStudent = facts.relation === "student";
  const [clause, fact] = isStudent ? ["10.7", "study"] : ["10.5", "kinship"];
  const said = isStudent ? facts.study : facts.kin;
  for (const register of isStudent ? ["nobd", "epvo"] : ["zags", "ukimet"]) {
    const word = said[register];
    const met = word === "confirmed" || word === "full_time";
    note(clause, fact, word, met);
    if (met) return { verdict: "exempt", trace };
  }
  return { verdict: isStudent ? "not_student" : "update_act_record", trace };
}
