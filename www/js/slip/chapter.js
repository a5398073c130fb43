// The arrival slip: questions that come after what the registers have said, some of them filled in already.

import { isNew, known } from "../parts/known.js";
import { questionScreen } from "../screens/question.js";
import { filledIn, knownOnSlip } from "./slip.js";

/** @param {import("../app.js").App} app */
export const open = (app) => ({
  screen() {
    const { view } = app.journey ?? {};
    if (!view) throw new Error("a slip belongs to a form");
    const slip = isNew(view) ? [knownOnSlip(app, view)] : [];
    return questionScreen(app, view, {
      hints: [...known(app, view), ...slip, ...filledIn(app, view)],
    });
  },
});
