// A note to take along to the centre: what is asked for, what the form said, which papers. To be shown on the telephone,
// or printed where there is a printer.

import { h } from "../dom.js";
import { addressOf, chosenHome } from "../parts/home.js";
import { printLink } from "../parts/print.js";
import { prose } from "../parts/prose.js";
import { here } from "../surface.js";
import { textId } from "../texts.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {import("/pkg/tirkeu.js").View} View */

/**
 * @param {App} app
 * @param {View} view
 * @param {string} code what the centre can look up
 */
export function note(app, view, code) {
  const id = `note-${textId(view.screen)}`;
  const papers = app.texts.lines(`${id}-papers`);
  const rka = chosenHome(app);
  if (papers.length === 0 || !rka) return null;
  const day = view.trace.find((step) => step.fact === "today")?.value ?? "";
  const rows = [
    [app.say("note-home"), addressOf(app, rka)],
    [app.say("fact-kind"), answered(app, view, "kind")],
    [app.say("note-who"), answered(app, view, "who")],
    [app.say("note-day"), app.say("value-day", { value: day })],
    [app.say("note-code"), h("span", { class: "code" }, code)],
  ];
  return h(
    "section",
    { class: "note", "aria-labelledby": "note-title" },
    h("h2", { id: "note-title" }, app.say("note-title")),
    h(
      "dl",
      { class: "said" },
      rows.map(([name, value]) => h("div", {}, h("dt", {}, name), h("dd", {}, value))),
    ),
    h("h3", {}, app.say("note-papers")),
    prose(papers),
    prose(app.texts.lines(`${id}-there`)),
    printLink(app, "print-note", "note-print", print),
  );
}

/**
 * @param {App} app
 * @param {View} view
 * @param {string} label
 */
function answered(app, view, label) {
  const value = view.answers.find((answer) => answer.label === label)?.value ?? "";
  return app.texts.firstOf([textId(`${label}-${value}`)]) ?? "";
}

/** The note alone goes to the printer. */
function print() {
  const { classList } = here().frame;
  classList.add("print-note");
  addEventListener("afterprint", () => classList.remove("print-note"), { once: true });
  window.print();
}
