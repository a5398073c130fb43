// The frame around every command of package.json: minds the signals, says how it ended, leaves
// nothing behind.

import { parentOf } from "./process.mjs";
import { endAll, isLeaving, killAll } from "./run.mjs";
import { explain, Stop } from "./stop.mjs";

const SIGNALS = /** @type {const} */ ({ SIGHUP: 129, SIGINT: 130, SIGTERM: 143 });

/** @type {((code: number) => number) | null} */
let farewell = null;

/**
 * What a signal means from here on: a server that is ended by Ctrl-C has done its work.
 * @param {(code: number) => number} say gives the exit code
 */
export function onSignal(say) {
  farewell = say;
}

/** @param {() => Promise<number | void>} main gives the exit code, 0 where it gives none */
export async function command(main) {
  for (const [name, code] of Object.entries(SIGNALS)) {
    process.on(name, () => {
      if (!isLeaving()) void leave(farewell ? farewell(code) : code);
    });
  }
  process.on("exit", killAll);
  minds();
  try {
    requireNode(process.versions.node);
    await leave((await main()) || 0);
  } catch (error) {
    if (isLeaving()) return;
    console.error(`\n${explain(error)}`);
    await leave(error instanceof Stop ? error.code : 1);
  }
}

/**
 * npm puts a shell between itself and us, which passes no signal on: when either of them is gone,
 * so are we, with all that we started.
 */
function minds() {
  if (!process.env.npm_lifecycle_event) return;
  const [shell, npm] = [process.ppid, parentOf(process.ppid)];
  setInterval(() => {
    const isOrphan = process.ppid !== shell || parentOf(shell) !== npm;
    if (isOrphan && !isLeaving()) void leave(SIGNALS.SIGTERM);
  }, 500).unref();
}

/** @param {number} code */
async function leave(code) {
  await endAll();
  process.exit(code);
}

/** @param {string} version */
export function requireNode(version) {
  if (Number(version.split(".")[0]) >= 20) return;
  throw new Stop(
    `Node.js 20 or newer is needed; this is ${version}. Get it from https://nodejs.org`,
  );
}
