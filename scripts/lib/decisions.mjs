// The modules that decide, and the tests that notice soonest when one of them is wrong. Every branch
// of them is to be taken by a test (npm run coverage), and every change noticed (npm run mutants).

/**
 * @typedef {object} Group
 * @property {string} name
 * @property {string[]} modules
 * @property {string[]} tests the quick ones, as cargo names them
 * @property {string[]} slow beginnings of the names of tests that are left out of the quick ones
 */

/** @type {Group[]} */
export const GROUPS = [
  {
    name: "kinship",
    modules: ["kinship.rs", "kinship/acts.rs", "kinship/parents.rs", "kinship/rings.rs"],
    tests: ["--lib"],
    slow: [],
  },
  {
    name: "finder",
    modules: [
      "finder.rs",
      "finder/finding.rs",
      "finder/link.rs",
      "finder/path.rs",
      "finder/terms.rs",
    ],
    tests: ["--test=finder"],
    slow: ["proof::"],
  },
  {
    name: "words",
    modules: [
      "address.rs",
      "day.rs",
      "facts.rs",
      "iin.rs",
      "name.rs",
      "reply.rs",
      "sorted.rs",
      "trace.rs",
    ],
    tests: ["--lib", "--test=scenarios"],
    slow: [],
  },
  {
    name: "rules",
    modules: ["rules.rs", "rules/in_force.rs", "rules/relation.rs"],
    tests: ["--lib", "--test=rules", "--test=scenarios"],
    slow: ["faults::", "readings::"],
  },
  {
    name: "checks",
    modules: ["rules/check/dates.rs", "rules/check/gaps.rs"],
    tests: ["--test=rules"],
    slow: ["readings::", "dates::"],
  },
  {
    name: "change",
    modules: ["change.rs"],
    tests: ["--test=changes", "--test=edges"],
    slow: ["everything_else", "a_permission", "a_temporary"],
  },
  {
    name: "decide",
    modules: ["decide.rs", "party.rs", "verdict.rs"],
    tests: ["--test=scenarios", "--test=edges"],
    slow: [],
  },
  {
    name: "case",
    modules: [
      "case.rs",
      "case/arrival.rs",
      "case/home.rs",
      "case/kin.rs",
      "case/norm.rs",
      "case/who.rs",
    ],
    tests: ["--test=scenarios", "--test=edges"],
    slow: [],
  },
].map((group) => ({ ...group, modules: group.modules.map((module) => `src/${module}`) }));

export const MODULES = GROUPS.flatMap((group) => group.modules);

/** Those that decide anything: a check of the rule files is run before there is anything to decide. */
export const DECIDING = GROUPS.filter(({ name }) => name !== "checks").flatMap(
  ({ modules }) => modules,
);
