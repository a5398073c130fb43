// What cargo bench prints, as numbers.

const UNITS = /** @type {Record<string, number>} */ ({ ps: 1e-3, ns: 1, µs: 1e3, ms: 1e6, s: 1e9 });

/**
 * Nanoseconds of the fastest round of each measurement, by its group and name. Whatever else runs can
 * only add to it.
 * @param {string} output
 * @returns {Record<string, number>}
 */
export function fastest(output) {
  /** @type {Record<string, number>} */
  const times = {};
  let group = "";
  for (const line of output.split("\n")) {
    const found = /^(│ {2}| {3})?[├╰]─ (\S+)(?: +([\d.]+) (\S+) )?/.exec(line);
    if (!found) continue;
    const [, inner, name, time, unit] = found;
    if (!inner) group = name;
    if (time && unit in UNITS)
      times[inner ? `${group}: ${name}` : name] = Number(time) * UNITS[unit];
  }
  return times;
}
