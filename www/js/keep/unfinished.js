// Whether a form may lie unfinished on this device. The drafts themselves take a moment to be read, and the start page,
// which says so, is painted before that.

import { store, stored } from "./storage.js";

const NAME = "tirkeu-unfinished";

export const mayBeUnfinished = () => stored("localStorage", NAME) !== null;

/** @param {boolean} something whether anything is kept */
export const note = (something) => store("localStorage", NAME, something ? "yes" : undefined);
