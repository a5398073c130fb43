// Questions whose field is more than a line or a choice: a home to be searched for, a day in three boxes.

import { questionScreen } from "../screens/question.js";
import { addressField } from "./address.js";
import { dateField } from "./date.js";

/** @type {import("../parts/field.js").Drawers} */
export const DRAWERS = { address: addressField, date: dateField };

/** @param {import("../app.js").App} app */
export const open = (app) => ({
  screen() {
    if (!app.journey) throw new Error("a form asks");
    return questionScreen(app, app.journey.view, { drawers: DRAWERS });
  },
});
