// What is asked of the API. Every failure is a Problem that says which kind it is; nobody has to read messages.

import { here } from "./surface.js";

/** @typedef {{ name: string, iin: string }} Person */
/** @typedef {{ id: string, name: string }} Owner */
/** @typedef {{ address: Record<string, string>, owner_iin: string, owners: Owner[] }} Trial */
/** @typedef {{ id: string, name: string, about: Record<string, string>, try?: Trial }} Persona */
/** @typedef {string | Record<string, string>} Words of an address in every language; older drafts hold one */
/** @typedef {{ rka: string, address: string, words: Words }} Address */
/** @typedef {{ answer: string, register: string, at: string, message: string, since: string | null }} Answer */

/**
 * @typedef {object} More
 * @property {object} [body]
 * @property {AbortSignal} [stale] ends a request whose answer nobody waits for any more
 * @property {Record<string, string>} [headers]
 * @property {number} [patience] how long to wait, in milliseconds
 */

/**
 * Whose something is. The number is masked and may be that of another person too; with the name it is not.
 * @param {Person} person
 */
export const whose = ({ iin, name }) => `${iin} ${name}`;

const PATIENCE = 10_000;

/** What went wrong, in the form's own words: offline, slow, or the API's code. */
export class Problem extends Error {
  /**
   * @param {string} code
   * @param {{ status?: number, title?: string, detail?: string, wait?: number, reference?: string, said?: Record<string, string> }} [more]
   */
  constructor(code, more = {}) {
    super(code);
    this.code = code;
    this.status = more.status ?? 0;
    this.title = more.title ?? "";
    this.detail = more.detail ?? "";
    /** Seconds to wait before another try. */
    this.wait = more.wait ?? 0;
    /** What the support desk can look up. */
    this.reference = more.reference ?? "";
    /** When it happened, by this device. */
    this.at = new Date().toISOString();
    /** What else the API said: the field that is wrong, the number of an application. */
    this.said = more.said ?? {};
  }
}

/** The API in one language at a time: the language of its messages. */
export class Api {
  language = "kk";

  /** The day whose rules apply, as far as the service has told it. */
  day = "";

  /** @returns {Promise<string>} the legal day; in the training copy the one that was asked for */
  async today() {
    const { day } = here();
    if (day) await this.call("POST", "/api/clock", { body: { day } }).catch(() => null);
    return (await this.call("GET", "/api/today")).today;
  }

  /** @returns {Promise<Persona[]>} */
  async personas() {
    return (await this.call("GET", "/api/personas")).personas;
  }

  /** @returns {Promise<Person | null>} who is signed in */
  async person() {
    return this.#visitor(await this.call("GET", "/api/session"));
  }

  /**
   * @param {string} persona
   * @returns {Promise<Person>}
   */
  async signIn(persona) {
    return this.#visitor(await this.call("POST", "/api/session", { body: { persona } }));
  }

  /** @param {{ person: any, today: string }} visitor */
  #visitor({ person, today }) {
    this.day = here().day || today;
    return person;
  }

  async signOut() {
    await this.call("DELETE", "/api/session");
  }

  /**
   * @param {string} text
   * @param {AbortSignal} stale
   * @returns {Promise<Address[]>}
   */
  async addresses(text, stale) {
    const body = { text, lang: this.language };
    return (await this.call("POST", "/api/addresses", { body, stale })).addresses;
  }

  /**
   * @param {string} lookup
   * @param {AbortSignal} stale
   * @returns {Promise<Answer>}
   */
  async lookup(lookup, stale) {
    return this.call("POST", "/api/lookups", { body: { lookup }, stale });
  }

  /**
   * @param {string} method
   * @param {string} path
   * @param {More} [more]
   * @returns {Promise<any>}
   */
  async call(method, path, { stale, patience = PATIENCE, ...more } = {}) {
    const request = new AbortController();
    const timer = setTimeout(() => request.abort(), patience);
    const stop = () => request.abort();
    stale?.addEventListener("abort", stop);
    try {
      const response = await fetch(here().base + path, this.#request(method, more, request.signal));
      if (!response.ok) throw await refusal(response);
      return response.status === 204 ? null : await response.json();
    } catch (error) {
      throw named(error, request.signal, stale);
    } finally {
      clearTimeout(timer);
      stale?.removeEventListener("abort", stop);
    }
  }

  /**
   * @param {string} method
   * @param {More} more
   * @param {AbortSignal} signal
   * @returns {RequestInit}
   */
  #request(method, { body, headers }, signal) {
    const own = { "accept-language": this.language, ...headers };
    const kind = body && { "content-type": "application/json" };
    return {
      method,
      headers: { ...own, ...kind },
      signal,
      body: body && JSON.stringify(body),
      credentials: "same-origin",
    };
  }
}

/** @param {Response} response */
async function refusal(response) {
  const said = await response.json().catch(() => ({}));
  return new Problem(said.code ?? "unexpected", {
    status: response.status,
    title: said.title,
    detail: said.detail,
    wait: Number(response.headers.get("retry-after")) || 0,
    reference: said.instance ?? said.message ?? `${response.status}`,
    said,
  });
}

/**
 * @param {unknown} error
 * @param {AbortSignal} ended
 * @param {AbortSignal | undefined} stale
 */
function named(error, ended, stale) {
  if (error instanceof Problem) return error;
  if (stale?.aborted) return new Problem("stale");
  if (ended.aborted) return new Problem("slow");
  // A request that never got through is a TypeError; an answer that is no JSON is not.
  if (error instanceof TypeError) return new Problem("offline");
  return new Problem("unexpected", { reference: error instanceof Error ? error.name : "" });
}
