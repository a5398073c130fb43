// The screens that are the page's own and no answer of the engine: troubles, an application that is not sent yet, and one that
// waits or has ended.

import { Problem } from "../api.js";
import { Applicant } from "../filing/applicant.js";
import { Following } from "../filing/following.js";
import { applicationScreen } from "../filing/screens/application.js";
import { unsentScreen } from "../filing/screens/sending.js";
import { problemScreen } from "../screens/trouble.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {import("../journey.js").Journey} Journey */
/** @typedef {import("../screens/choose.js").Screen} Screen */

const PROBLEMS = [
  ...[
    "offline",
    "slow",
    "not-signed-in",
    "too-many-attempts",
    "too-many-relations",
    "too-many-codes",
  ],
  ...["not-found", "application-ended", "internal"],
];
const UNSENT = [
  ...["offline", "slow", "too-slow", "busy", "register-unavailable", "register-closed"],
  ...["too-many-attempts", "too-many-relations", "record-unreadable", "internal"],
];
const STATES = ["awaiting_consent", "registered", "refused", "run_out", "withdrawn", "changed"];

const AT = "2026-03-16T10:00:00+05:00";
const LATER = "2026-03-17T06:00:00+05:00";

/** Each by its sort and its name. */
export const OWN = [
  ...PROBLEMS.map((code) => `problem ${code}`),
  ...UNSENT.map((code) => `unsent ${code}`),
  ...STATES.map((state) => `application ${state}`),
];

/**
 * @param {App} app
 * @param {string} id
 * @param {Journey} journey
 * @returns {Screen}
 */
export function drawn(app, id, journey) {
  const [sort, name = ""] = id.split(" ");
  if (sort === "application") return application(app, name);
  const until = name === "register-closed" ? { until: LATER } : null;
  const said = { register: "egkn", ...until };
  const problem = new Problem(name, { wait: 600, reference: "m-1", said });
  if (sort === "unsent") return unsent(app, problem);
  journey.problem = problem;
  return problemScreen(app, problem);
}

/**
 * @param {App} app
 * @param {Problem} problem
 */
function unsent(app, problem) {
  const applicant = new Applicant(app);
  applicant.problem = problem;
  return unsentScreen(app, applicant);
}

/**
 * @param {App} app
 * @param {string} name
 */
function application(app, name) {
  const state = /** @type {import("../filing/applications.js").State} */ (name);
  const following = new Following(app);
  following.application = {
    ...{
      number: "00000000-0000-4000-8000-000000000000",
      state,
      sent: AT,
      deadline: AT,
      left: 2400,
    },
    ...{ ended: state === "awaiting_consent" ? null : AT, next: NEXT[state] ?? [] },
    ...{
      home: { rka: "", address: "–" },
      kind: "permanent",
      months: null,
      people: 1,
      seal: "",
      asked: [],
      changed: state === "changed" ? "place" : null,
    },
    owners: [
      { state: state === "refused" ? "refused" : "awaiting", named: false },
      { state: "agreed", named: true },
    ],
  };
  return applicationScreen(app, following);
}

/** @type {Record<string, string[]>} What the service says beside the state. */
const NEXT = {
  registered: ["see_certificate"],
  refused: ["talk_to_owner", "other_home", "review"],
  run_out: ["send_again", "talk_to_owner"],
  changed: ["send_again", "review"],
};
