// What is asked of the API once the form is filled in: signatures, applications, the owners' consents, the log.

/** @typedef {import("../api.js").Api} Api */
/** @typedef {"awaiting_consent" | "registered" | "refused" | "run_out" | "withdrawn" | "changed"} State */
/** @typedef {"awaiting" | "agreed" | "refused"} Decision */
/** @typedef {{ number: string, sent: string | null, trying: boolean }} Message when the last one was sent, and whether one is still tried */
/** @typedef {{ state: Decision, named: boolean, message: Message | null }} Owner the one whom the applicant named, or another */

/**
 * @typedef {object} Application
 * @property {string} number
 * @property {State} state
 * @property {string[]} next what the person can do now, the most helpful first
 * @property {"owners" | "place" | "desk" | "relation" | "other" | null} changed what the registers said otherwise
 * @property {string} sent
 * @property {string} deadline
 * @property {number} left seconds that the owners still have
 * @property {string | null} ended
 * @property {{ rka: string, address: Record<string, string> | null }} home in every language; none where its register is silent
 * @property {"permanent" | "temporary"} kind
 * @property {number | null} months
 * @property {number} people
 * @property {Owner[]} owners
 * @property {{ lookup: string, register: string, at: string }[]} asked what the service asked the registers for it
 * @property {string} seal
 */

/**
 * @typedef {object} Consent what an owner is asked
 * @property {string} number
 * @property {State} state
 * @property {Decision} decision
 * @property {string | null} applicant
 * @property {{ address: Record<string, string> | null }} home
 * @property {"permanent" | "temporary"} kind
 * @property {number | null} months
 * @property {number} people
 * @property {string} sent
 * @property {string} deadline
 * @property {number} left seconds that the owners still have
 * @property {{ agree: string, refuse: string }} [sign] the seals of both words, while there is something to decide
 * @property {{ agree: string, refuse: string }} [texts] the texts that are sealed
 */

/** @typedef {{ lookup: string, register: string, clause: string, result: string | null }} Asked what a register was asked */

/**
 * @typedef {object} Row something that was done
 * @property {number} row
 * @property {string} at
 * @property {string} action
 * @property {string} by
 * @property {string | null} as
 * @property {string | null} application
 * @property {Asked | null} asked
 */

/** @typedef {{ way: string, try?: string[] }} WayOffered */
/** @typedef {{ signature: string, way: string, expires: string, tries: number, shown: Record<string, any> }} Wish */
/** @typedef {{ number: string, state: State, deadline: string, owners: Owner[] }} Change */

/** The service asks the registers again before it answers. */
const LONG = 20_000;

/**
 * Which ways to sign there are, in the order in which they are offered.
 * @param {Api} api
 * @returns {Promise<WayOffered[]>}
 */
export const waysToSign = async (api) => (await api.call("GET", "/api/ways")).ways;

/**
 * @param {Api} api
 * @param {{ way: string, purpose: "application" | "consent", seal: string, text?: string }} wish
 * @param {AbortSignal} stale
 * @returns {Promise<Wish>}
 */
export const askForSignature = (api, wish, stale) =>
  api.call("POST", "/api/signatures", { body: wish, stale });

/**
 * @param {Api} api
 * @param {string} id
 * @param {string} answer
 * @param {AbortSignal} stale
 */
export const giveSignature = (api, id, answer, stale) =>
  api.call("POST", `/api/signatures/${id}`, { body: { answer }, stale });

/** @typedef {{ state: "waiting" | "opened" | "signed" | "refused" | "ended", code: string | null }} Progress */

/**
 * @param {Api} api
 * @param {string} id
 * @param {AbortSignal} [stale]
 * @returns {Promise<Progress>}
 */
export const stateOfSignature = (api, id, stale) =>
  api.call("GET", `/api/signatures/${id}`, { stale });

/**
 * @param {Api} api
 * @param {string} key the same for every try of this application, so that it is taken on once
 * @param {{ record: string, signature: string }} signed
 * @returns {Promise<Change>}
 */
export const send = (api, key, signed) =>
  api.call("POST", "/api/applications", {
    body: signed,
    headers: { "idempotency-key": key },
    patience: LONG,
  });

/**
 * @param {Api} api
 * @param {string} number
 * @returns {Promise<Application>}
 */
export const find = (api, number) => api.call("GET", `/api/applications/${number}`);

/**
 * @param {Api} api
 * @param {string} number
 * @returns {Promise<Application>}
 */
export const withdraw = (api, number) => api.call("DELETE", `/api/applications/${number}`);

/**
 * Has the message to an owner sent once more.
 * @param {Api} api
 * @param {string} number
 * @param {string} message
 * @returns {Promise<Application>}
 */
export const sendAgain = (api, number, message) =>
  api.call("POST", `/api/applications/${number}/messages/${message}/again`);

/** @typedef {{ at: string, from: string, text: string }} TextMessage */

/**
 * In the training copy: what has come to one's telephone.
 * @param {Api} api
 * @returns {Promise<TextMessage[]>}
 */
export const telephone = async (api) => (await api.call("GET", "/api/telephone")).messages;

/**
 * @param {Api} api
 * @returns {Promise<Consent[]>}
 */
export const consents = async (api) => (await api.call("GET", "/api/consents")).consents;

/**
 * @param {Api} api
 * @param {string} number
 * @param {{ decision: "agree" | "refuse", signature: string }} word
 */
export const decide = (api, number, word) =>
  api.call("POST", `/api/consents/${number}`, { body: word });

/** @typedef {{ rows: Row[], earlier: number | null }} Log a page of it, and before which row the earlier ones come */

/**
 * The log of what was done that concerns the person.
 * @param {Api} api
 * @param {number | null} [before] the row before which it is told; else the latest
 * @returns {Promise<Log>}
 */
export const done = (api, before = null) =>
  api.call("GET", before === null ? "/api/audit" : `/api/audit/before/${before}`);

/**
 * In the training copy: the owners of one's application have no more time.
 * @param {Api} api
 * @param {string} number
 */
export const hurry = (api, number) => api.call("POST", "/api/hurry", { body: { number } });
