// Which texts a screen says, and with which values: those are the ones to edit beside it.

/** @typedef {import("../../texts.js").Texts} Texts */
/** @typedef {import("../../texts.js").Arguments} Arguments */

export class Heard {
  /** @type {Map<string, Arguments>} Each text that was said, with every value that was given to it. */
  texts = new Map();

  /**
   * Listens to everything that is said from now on.
   * @param {Texts} texts
   * @returns {Texts} which say the same
   */
  to(texts) {
    const heard = this.texts;
    return Object.create(texts, {
      say: {
        value(/** @type {string} */ id, /** @type {Arguments} */ values) {
          if (texts.has(id)) heard.set(id, { ...heard.get(id), ...values });
          return texts.say(id, values);
        },
      },
    });
  }

  clear() {
    this.texts.clear();
  }
}
