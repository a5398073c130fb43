// How a command ends: with a plain sentence for the person who typed it, never with a stack trace
// for something that they can put right.

/** Carries one plain sentence to the terminal. */
export class Stop extends Error {
  /**
   * @param {string} sentence what is wrong and what to do
   * @param {number} [code] the exit code of the command
   */
  constructor(sentence, code = 1) {
    super(sentence);
    this.name = "Stop";
    this.code = code;
  }
}

/** Stops on a program that failed: says which, shows the end of its output, names the log. */
export class Failed extends Stop {
  /**
   * @param {string} what
   * @param {{ output: string, log?: string, lines?: number }} from
   */
  constructor(what, { output, log, lines = 30 }) {
    super(failure(what, output, log, lines));
    this.name = "Failed";
    this.output = output;
  }
}

/**
 * @param {string} what
 * @param {string} output
 * @param {string | undefined} log
 * @param {number} lines
 */
function failure(what, output, log, lines) {
  const end = tail(output, lines);
  const shown = end ? ` The end of its output:\n\n${indent(end)}\n` : "";
  const kept = log ? `\nThe whole output is in ${log}` : "";
  return `${what} failed.${shown}${kept}`.trimEnd();
}

/**
 * The last lines of an output, without blank ones at its end.
 * @param {string} text
 * @param {number} lines
 */
export function tail(text, lines) {
  return text.trimEnd().split("\n").slice(-lines).join("\n");
}

/** @param {string} text */
export function indent(text) {
  return text.replace(/^(?=.)/gm, "    ");
}

/**
 * The sentence of a Stop, or the whole trace of what nobody foresaw.
 * @param {unknown} error
 */
export function explain(error) {
  if (error instanceof Stop) return error.message;
  return error instanceof Error ? error.stack || error.message : String(error);
}
