// What is written and removed, one after the other: whatever is said later also comes later on the disk.

let queue = Promise.resolve();

/** @param {() => Promise<unknown>} work what fails is passed over, and nothing after it is lost */
export function inTurn(work) {
  queue = queue.then(work).then(nothing, nothing);
}

const nothing = () => {};

/** Until everything is written that was to be kept. */
export const written = () => queue;
