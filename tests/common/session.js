// Somebody who moves in with others on a day of the pilot, and what every register says of them, as a
// host hands it on.

/** @type {Record<string, string>} */
export const SAID = {
  kind: "permanent",
  who: "me",
  rka: "0201300000000017",
  whose: "other",
  owner: "850101 300 015",
  ticket: "family",
  "ticket-2": "higher",
  "ticket-3": "employed",
};

/** @type {Record<string, string>} */
export const REGISTERS = {
  applicant: "1990-01-31 citizen",
  home: "yes astana private",
  gate: "online",
  registered: "no",
};
