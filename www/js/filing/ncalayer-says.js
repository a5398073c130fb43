// What NCALayer says, and what it means. Its modules of several ages answer in different shapes, and most failures share
// one code: what happened stands in their words alone, in the language of the program.

/** @typedef {{ signature?: string, cancelled?: true, fault?: string, code?: string }} Said */

const CANCELLED = /cancel|отмен|бас тарт/i;
/** @type {[fault: string, words: RegExp][]} The first that fits counts. */
const FAULTS = [
  ["ncalayer-old", /module_not_found|method_not_found|module .*not found/i],
  ["certificate-revoked", /revok|отозван|кері қайтар|күші жойыл/i],
  ["certificate-expired", /expir|истек|истёк|просроч|мерзімі/i],
  ["ncalayer-password", /passw|парол|құпия|\bpin\b|пин-?код/i],
  ["ncalayer-token", /token|токен|card|карт|reader|slot|слот|устройств|құрылғы/i],
  ["ncalayer-busy", /busy|already|in progress|занят|уже |бос емес/i],
  ["ncalayer-no-key", /suitable|empty|not.?found|no.?key|не найден|отсутств|нет ключ|табылма|жоқ/i],
];

/** @param {unknown} data */
export function read(data) {
  try {
    return JSON.parse(String(data));
  } catch {
    // A heartbeat, or anything else that is no answer.
    return null;
  }
}

/** @param {any} frame what the program says first */
export const isGreeting = (frame) => Boolean(frame?.result?.version);

/**
 * What an answer means; null for a frame that is none.
 * @param {Record<string, any>} frame
 * @returns {Said | null}
 */
export function meaning(frame) {
  const { status, success, body, code, responseObject } = frame;
  if (status === true) return result(body?.result);
  if (code !== undefined && String(code) === "200") return result(responseObject ?? frame.result);
  const failed = status === false || success === false || code !== undefined;
  return failed ? failure(frame) : null;
}

/**
 * Nothing at all is what the program hands over when its window was closed.
 * @param {unknown} handed one signature, or a list
 * @returns {Said}
 */
function result(handed) {
  const [first] = Array.isArray(handed) ? handed : [handed];
  return first ? { signature: String(first) } : { cancelled: true };
}

/**
 * @param {Record<string, any>} frame
 * @returns {Said}
 */
function failure({ code, errorCode, message, details }) {
  const words = [code, errorCode, message, details].filter(Boolean).join(" ");
  if (CANCELLED.test(words)) return { cancelled: true };
  const fault = FAULTS.find(([, known]) => known.test(words))?.[0] ?? "ncalayer-failed";
  return { fault, code: String(code ?? errorCode ?? "") };
}
