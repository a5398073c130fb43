// The map of the flow, drawn from the walk: a box for each screen, a line for each way. Beside it the same as a list, and
// as Mermaid for whoever draws on.

import { drawing, h } from "../dom.js";
import { more } from "../parts/prose.js";

/** @typedef {import("./walk.js").Found} Found */
/** @typedef {import("./walk.js").Way} Way */

const BOX = { width: 150, height: 30, across: 190, down: 48 };

/**
 * @param {import("../texts.js").Texts} texts
 * @param {{ screens: Found[], ways: Way[] }} walked
 * @param {(id: string) => void} open shows the screen of this box
 */
export function flowMap(texts, { screens, ways }, open) {
  return h(
    "section",
    { "aria-labelledby": "map-title" },
    h("h2", { id: "map-title" }, texts.say("studio-map")),
    h(
      "div",
      { class: "studio-map", tabindex: "0", role: "group", "aria-labelledby": "map-title" },
      picture(screens, ways),
    ),
    more("map-list", texts.say("studio-map-list"), [list(screens, ways, open)]),
    more("map-text", "Mermaid", [h("pre", {}, mermaid(ways))]),
  );
}

/**
 * A column for each number of turns that the nearest way takes.
 * @param {Found[]} screens
 * @param {Way[]} ways
 */
function picture(screens, ways) {
  const places = placed(screens);
  const spots = [...places.values()];
  const width = Math.max(...spots.map(({ x }) => x)) + BOX.across;
  const height = Math.max(...spots.map(({ y }) => y)) + BOX.down;
  const lines = ways.map(({ from, to }) => line(places.get(from), places.get(to)));
  const boxes = screens.map((found) => box(found, places.get(found.id) ?? { x: 0, y: 0 }));
  const size = { width: String(width), height: String(height), viewBox: `0 0 ${width} ${height}` };
  return drawing("svg", { ...size, "aria-hidden": "true", focusable: "false" }, lines, boxes);
}

/** @param {Found[]} screens */
function placed(screens) {
  const columns = [...new Set(screens.map(({ turns }) => turns.length))].sort(
    (one, other) => one - other,
  );
  /** @type {Map<number, number>} */
  const filled = new Map();
  return new Map(
    screens.map(({ id, turns }) => {
      const column = columns.indexOf(turns.length);
      const row = filled.get(column) ?? 0;
      filled.set(column, row + 1);
      return [id, { x: 10 + column * BOX.across, y: 10 + row * BOX.down }];
    }),
  );
}

/** @typedef {{ x: number, y: number }} Spot */

/**
 * @param {Spot | undefined} from
 * @param {Spot | undefined} to
 */
function line(from, to) {
  if (!from || !to) return null;
  const [x1, y1] = [from.x + BOX.width, from.y + BOX.height / 2];
  const [x2, y2] = [to.x, to.y + BOX.height / 2];
  return drawing("path", { d: `M${x1} ${y1}C${x1 + 40} ${y1} ${x2 - 40} ${y2} ${x2} ${y2}` });
}

/**
 * @param {Found} found
 * @param {Spot} spot
 */
function box({ step, screen }, { x, y }) {
  return drawing(
    "g",
    { class: step },
    drawing("rect", {
      x: String(x),
      y: String(y),
      width: String(BOX.width),
      height: String(BOX.height),
      rx: step === "ask" ? "2" : "14",
    }),
    drawing("text", { x: String(x + 10), y: String(y + 19) }, screen),
  );
}

/**
 * @param {Found[]} screens
 * @param {Way[]} ways
 * @param {(id: string) => void} open
 */
function list(screens, ways, open) {
  const rows = screens.map(({ id }) => {
    const onward = ways.filter(({ from }) => from === id);
    const show = () => open(id);
    return h(
      "li",
      {},
      h("button", { type: "button", class: "as-link", onclick: show }, id),
      h(
        "ul",
        {},
        onward.map(({ to, by }) => h("li", {}, `${[...by].join(" / ")} → ${to}`)),
      ),
    );
  });
  return h("ul", {}, rows);
}

/** @param {Way[]} ways */
function mermaid(ways) {
  const name = (/** @type {string} */ id) => id.replace(" ", "_");
  const lines = ways.map(
    ({ from, to, by }) => `  ${name(from)} -- "${[...by].join(" / ")}" --> ${name(to)}`,
  );
  return ["flowchart LR", ...lines].join("\n");
}
