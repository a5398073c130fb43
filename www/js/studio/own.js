// The screens that are the page's own and no answer of the engine: the list of relatives, a register that is closed, troubles,
// an application that is not sent yet, and one that waits or has ended.

import { Problem } from "../api.js";
import { Applicant } from "../filing/applicant.js";
import { Following } from "../filing/following.js";
import { applicationScreen } from "../filing/screens/application.js";
import { unsentScreen } from "../filing/screens/sending.js";
import { partOf } from "../kin/related.js";
import { screenOf } from "../screens/choose.js";
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

/** To the engine it is one question with what is asked before it. */
const LIST = "list relation";
/** To the engine it is silent like any other. */
const CLOSED = "closed kin";

/** Each by its sort and its name. */
export const OWN = [
  LIST,
  CLOSED,
  ...PROBLEMS.map((code) => `problem ${code}`),
  ...UNSENT.map((code) => `unsent ${code}`),
  ...STATES.map((state) => `application ${state}`),
];

/**
 * The screen of the engine's that one of these rests on; another one rests on none.
 * @param {string} id
 */
export const restsOn = (id) => id.replace(/^closed /, "retry ").replace(/^list /, "ask ");

/**
 * @param {App} app
 * @param {string} id
 * @param {Journey} journey
 * @returns {Screen}
 */
export function drawn(app, id, journey) {
  const [sort, name = ""] = id.split(" ");
  if (sort === "list") return list(app, journey);
  if (sort === "closed") return closed(app, journey);
  if (sort === "application") return application(app, name);
  const until = name === "register-closed" ? { until: LATER } : null;
  const said = { register: "egkn", ...until };
  const problem = new Problem(name, { wait: 600, reference: "m-1", said });
  if (sort === "unsent") return unsent(app, problem);
  journey.registers.problem = problem;
  return problemScreen(app, problem);
}

/**
 * @param {App} app
 * @param {Journey} journey
 */
function list(app, { view }) {
  const [field] = view.fields;
  if (field) app.trail.spot = { ...app.trail.spot, part: partOf(field) };
  return screenOf(app);
}

/**
 * @param {App} app
 * @param {Journey} journey
 */
function closed(app, journey) {
  const { key = "", register = "" } = journey.view.lookup ?? {};
  const silence = { lookup: key, register, at: AT, message: "m-1", answered: false };
  journey.registers.asked = [{ ...silence, until: LATER, wait: 20 * 3600 }];
  return screenOf(app);
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
  const following = new Still(app);
  following.application = applicationIn(/** @type {State} */ (name));
  return applicationScreen(app, following);
}

/** @typedef {import("../filing/applications.js").State} State */

/** One that nobody follows: its owners' time does not pass. */
class Still extends Following {
  get minutes() {
    return 40;
  }
}

/**
 * @param {State} state
 * @returns {import("../filing/applications.js").Application}
 */
export const applicationIn = (state) => ({
  ...{ number: "00000000-0000-4000-8000-000000000000", state, sent: AT, deadline: AT, left: 2400 },
  ...{ ended: state === "awaiting_consent" ? null : AT, next: NEXT[state] ?? [] },
  ...{ home: { rka: "", address: null }, kind: "permanent", months: null, people: 1, seal: "" },
  ...{ asked: [], changed: state === "changed" ? "place" : null },
  owners: [
    { state: state === "refused" ? "refused" : "awaiting", named: false, message: MESSAGE },
    { state: "agreed", named: true, message: MESSAGE },
  ],
});

const MESSAGE = { number: "00000000-0000-4000-8000-000000000001", sent: AT, trying: false };

/** @type {Record<string, string[]>} What the service says beside the state. */
const NEXT = {
  registered: ["see_certificate"],
  refused: ["talk_to_owner", "other_home", "review"],
  run_out: ["send_again", "talk_to_owner"],
  changed: ["send_again", "review"],
};
