// What is being done, why, and for how long. A step that ends within a second says nothing, so a
// repeated run is quiet; a terminal sees a live line, a log file sees one line each half minute.

/**
 * @typedef {object} Screen
 * @property {(text: string) => void} write
 * @property {boolean} live may the last line be drawn over?
 * @property {() => number} columns
 * @property {() => number} now milliseconds
 */

/** @typedef {{ title: string, why: string, since: number, note: string, shown: boolean, told: number }} Step */

const SHY = 1000;
const SPARSE = 30_000;

/** @param {Screen} screen */
export function createProgress(screen) {
  /** @type {Set<Step>} */
  const steps = new Set();
  let drawn = false;
  /** @type {NodeJS.Timeout | undefined} */
  let timer;

  /** @param {string} line */
  const say = (line) => {
    wipe();
    screen.write(`${line}\n`);
  };

  const wipe = () => {
    if (drawn) screen.write("\r\x1b[2K");
    drawn = false;
  };

  const tick = () => {
    for (const step of steps) {
      if (!step.shown && screen.now() - step.since >= SHY) show(step);
      if (!screen.live) tellSparsely(step);
    }
    if (screen.live) draw();
  };

  /** @param {Step} step */
  const show = (step) => {
    step.shown = true;
    say(step.why ? `• ${step.title}: ${step.why}` : `• ${step.title}`);
  };

  /** @param {Step} step */
  const tellSparsely = (step) => {
    if (screen.now() - step.told < SPARSE) return;
    step.told = screen.now();
    say(`  ${clock(screen.now() - step.since)}  ${step.title}`);
  };

  const draw = () => {
    const shown = [...steps].filter((step) => step.shown);
    wipe();
    if (!shown.length) return;
    const line = shown.map((step) => picture(step, screen.now(), shown.length === 1)).join("  ");
    screen.write(`  ${line}`.slice(0, Math.max(20, screen.columns() - 1)));
    drawn = true;
  };

  /**
   * A step whose end is told by a line of its own.
   * @template T
   * @param {string} title
   * @param {string} why
   * @param {(note: (text: string) => void) => Promise<T>} work
   * @returns {Promise<T>}
   */
  async function step(title, why, work) {
    const since = screen.now();
    let mark = "✗";
    try {
      const result = await during(title, why, work);
      mark = "✓";
      return result;
    } finally {
      const took = screen.now() - since;
      if (took >= SHY) say(`${mark} ${title}  ${clock(took)}`);
    }
  }

  /**
   * A step whose end somebody else tells.
   * @template T
   * @param {string} title
   * @param {string} why
   * @param {(note: (text: string) => void) => Promise<T>} work
   * @returns {Promise<T>}
   */
  async function during(title, why, work) {
    const now = screen.now();
    /** @type {Step} */
    const self = { title, why, since: now, note: "", shown: false, told: now };
    steps.add(self);
    timer = timer || setInterval(tick, 250).unref();
    try {
      return await work((text) => (self.note = text));
    } finally {
      steps.delete(self);
      wipe();
      if (!steps.size) timer = void clearInterval(timer);
    }
  }

  return { step, during, say, tick };
}

/**
 * @param {Step} step
 * @param {number} now
 * @param {boolean} alone
 */
function picture(step, now, alone) {
  const time = clock(now - step.since);
  return alone && step.note ? `${time}  ${step.note}` : `${time} ${step.title}`;
}

/**
 * Minutes and seconds.
 * @param {number} milliseconds
 */
export function clock(milliseconds) {
  const seconds = Math.round(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/**
 * The part of a line of cargo's or npm's output that fits beside a clock.
 * @param {string} line
 */
export function brief(line) {
  const compiling =
    /^\s*(Compiling|Checking|Downloaded|Downloading|Installing|Running|Building)\s+(\S+)/.exec(
      line,
    );
  return compiling ? `${compiling[1].toLowerCase()} ${compiling[2]}` : "";
}

const terminal = createProgress({
  write: (text) => void process.stdout.write(text),
  live: Boolean(process.stdout.isTTY) && process.env.TERM !== "dumb",
  columns: () => process.stdout.columns || 80,
  now: Date.now,
});

export const { step, during, say } = terminal;

/**
 * Feeds the lines of a program to the note beside a step's clock.
 * @param {(text: string) => void} note
 */
export function follow(note) {
  return (/** @type {string} */ line) => {
    const text = brief(line);
    if (text) note(text);
  };
}
