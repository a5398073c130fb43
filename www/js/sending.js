// An application on its way: the very text that is signed and sent, under a key by which the service knows it again. It
// is kept with the draft, so that after a reload or a lost answer the same bytes go out under the same key.

/** @typedef {{ wish: import("./filing/applications.js").Wish | null, signed: boolean }} KeptSignature */

/**
 * @typedef {object} Sending
 * @property {string} key
 * @property {string} record the text
 * @property {string} seal its hash
 * @property {KeptSignature | null} signature
 * @property {string | null} number once the service has taken it on
 */

/**
 * @param {import("./engine.js").Form} form
 * @returns {Sending}
 */
export function newSending(form) {
  return {
    key: newKey(),
    record: form.record(),
    seal: form.seal(),
    signature: null,
    number: null,
  };
}

/** A version 4 UUID. `crypto.randomUUID` is missing where the page is not served over https. */
export function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const variant = "89ab"[(bytes[8] ?? 0) & 3];
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`];
  return [...parts, `${variant}${hex.slice(17, 20)}`, hex.slice(20)].join("-");
}
