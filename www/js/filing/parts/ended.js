// Why an application stands as it does, with the moment and the clause, what would change it, and what becomes of it. Nothing
// here says which of the owners did what.

import { h } from "../../dom.js";
import { isShared } from "../../keep/shared.js";
import { besides, changes, why } from "../../parts/ending.js";
import { prose } from "../../parts/prose.js";
import { textId } from "../../texts.js";

/** @typedef {import("../../app.js").App} App */
/** @typedef {import("../applications.js").Application} Application */

/**
 * The texts of a state tell when; who of the owners it was is nobody's to say.
 * @param {Application} application
 */
const moments = ({ sent, deadline, ended }) => ({ sent, deadline, ended: ended ?? sent });

/**
 * Why it stands so, and what would change it.
 * @param {App} app
 * @param {Application} application
 */
export function reason(app, application) {
  const id = `application-${textId(application.state)}`;
  const facts = prose(app.texts.lines(`${id}-why`, moments(application)));
  return h(
    "div",
    {},
    why(app, facts, h("p", { class: "hint" }, app.say("clause-267"))),
    changes(app, [app.say(`${id}-change`)]),
  );
}

/**
 * @param {App} app
 * @param {Application} application
 */
export function about(app, application) {
  const id = `application-${textId(application.state)}`;
  const where = app.say(`${id}-where`, moments(application));
  const answers = app.say(isShared() ? "end-answers-shared" : `${id}-answers`);
  return besides(app, { where, review: "decision", answers });
}
