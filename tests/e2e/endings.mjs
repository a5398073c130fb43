// A walk to every ending that the law and an application have: as the invented people, past the real registers. Which
// endings there are, the texts say; a new one without a walk fails.

import assert from "node:assert/strict";
import { URL_OF_PAGE, started } from "./browser.mjs";
import { by, ends, inTurns } from "./ending.mjs";
import {
  answer,
  answerRelation,
  comeToOwner,
  comeToWho,
  goOn,
  nameHome,
  persona,
} from "./person.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("./browser.mjs").Language} Language */
/** @typedef {import("./ending.mjs").Story} Story */

/** Not a word about why a home is served at the desk: neither age nor health. */
const UNTOLD = /кәмелет|қабілетсіз|несовершеннолет|недееспособ|minor|incapac|child|бала|ребён/i;
/** A day before the first rules. */
const TOO_EARLY = "2025-11-10";
/** The day on which they came into force. */
const FIRST_DAY = "2025-11-11";

/** The numbers of people whom others name. */
const ALAN = { iin: "550055020089", born: "2018-10-11" };
export const AYANA = { iin: "550055020079", born: "2011-05-04" };
export const YERASYL = { iin: "550055130032", born: "2011-12-05" };
const KAMILA = { iin: "550055240046", born: "2011-01-20" };
const INZHU = { iin: "550055240056", born: "2012-02-25" };
const ISLAM = "550055170031";
/** The brother in the care of Saken. */
export const RAKHYM = "550055060018";

/**
 * Stops at each ending; the page shows it then. The stories are told in the languages by turns.
 * @param {Page} page
 */
export async function* everyEnding(page) {
  yield* inTurns(page, [...BEFORE_A_HOME, ...AT_A_HOME, ...PAST_THE_NORM, tooEarly]);
}

/** @type {Story[]} */
const BEFORE_A_HOME = [
  async function* aForeigner(page, language) {
    await begin(page, "zhasur");
    yield ends(page, language, "not_citizen");
  },
  async function* aChild(page, language) {
    await begin(page, "yerasyl");
    yield ends(page, language, "too_young");
  },
  async function* children(page, language) {
    await comeToWho(page, "dinara");
    await bring(page, "children", ALAN);
    yield ends(page, language, "child_too_young", "", "child");
    await page.goBack();
    await name(page, { ...AYANA, born: "2008-01-01" });
    yield ends(page, language, "child_too_old", "", "child");
    await page.goBack();
    await name(page, YERASYL);
    yield ends(page, language, "not_your_child", "", "child");
  },
  async function* aWard(page, language) {
    await comeToWho(page, "saken");
    await answer(page, "who", "ward");
    await page.waitForSelector("#ward");
    await page.fill("#ward", ISLAM);
    await goOn(page);
    yield ends(page, language, "not_your_ward", "", "ward");
  },
];

/** @type {Story[]} */
const AT_A_HOME = [
  async function* theDesk(page, language) {
    await comeToOwner(page, "zhuldyz", language);
    await goOn(page);
    await page.waitForSelector(".centre");
    const ending = await ends(page, language, "desk");
    assert.doesNotMatch((await page.textContent("main")) ?? "", UNTOLD);
    yield ending;
  },
  async function* thereAlready(page, language) {
    await comeToOwner(page, "gulsara", language);
    await goOn(page);
    yield ends(page, language, "already_here");
    await page.click("#anew");
    await page.click("#begin");
    await answer(page, "kind", "permanent");
    await bring(page, "me_and_children", INZHU);
    await nameHome(page, await persona("gulsara"), language);
    await goOn(page);
    await page.waitForSelector("#next-children_alone");
    yield by(await ends(page, language, "already_here", "others"), "the children");
    await page.click("#next-children_alone");
    await answer(page, "who", "children");
    await page.waitForSelector("#children");
    await page.fill("#children", "2");
    await goOn(page);
    await name(page, KAMILA);
    await name(page, INZHU, "-2");
    for (const known of ['input[name="rka"]:checked', "#whose"]) {
      await page.waitForSelector(known, { state: "attached" });
      await goOn(page);
    }
    await page.waitForSelector("#next-leave_out");
    yield by(await ends(page, language, "already_here", "others", "child"), "all but this child");
  },
  async function* hisDaughterIsThere(page, language) {
    await comeToWho(page, "daniyar");
    await bring(page, "me_and_children", KAMILA);
    await nameHome(page, await persona("daniyar"), language);
    await goOn(page);
    await page.waitForSelector("#next-me_alone");
    yield by(await ends(page, language, "already_here", "others", "child"), "the parent");
  },
  async function* notInTheLease(page, language) {
    await comeToOwner(page, "talgat", language);
    await goOn(page);
    yield ends(page, language, "not_in_lease");
  },
  async function* noArea(page, language) {
    yield* atHome(page, language, "zhanna", [["none", "no_area"]]);
  },
];

/** @type {Story[]} */
const PAST_THE_NORM = [
  async function* aDaughter(page, language) {
    yield* atHome(page, language, "dinara", [
      ["parent", "update_act_record"],
      ["student", "not_student"],
    ]);
    await page.goBack();
    await answerRelation(page, "half_sibling");
    await answer(page, "shared_parent", "neither");
    yield ends(page, language, "step_sibling");
    await page.goBack();
    await page.waitForSelector("#shared_parent");
    await page.goBack();
    await answerRelation(page, "none");
    yield ends(page, language, "no_relation");
  },
  async function* twoFathers(page, language) {
    yield* atHome(page, language, "aizhan", [["child", "update_act_record", "contradictory"]]);
  },
  async function* noParents(page, language) {
    yield* atHome(page, language, "nina", [["child", "update_act_record", "no_parent"]]);
    await page.goBack();
    await answerRelation(page, "grandchild");
    await answer(page, "side", "mother");
    yield ends(page, language, "update_act_record", "no_mother");
    await page.goBack();
    await answer(page, "side", "father");
    yield ends(page, language, "update_act_record", "no_father");
  },
  async function* partTime(page, language) {
    yield* inFullHome(page, language, "lena", [["student", "not_student", "part_time"]]);
  },
  async function* onLeave(page, language) {
    yield* inFullHome(page, language, "yerkin", [["student", "not_student", "on_leave"]]);
  },
  async function* elsewhere(page, language) {
    yield* inFullHome(page, language, "dana", [["student", "not_student", "elsewhere"]]);
  },
];

/** @type {Story} */
async function* tooEarly(page, language) {
  await page.goto(`${URL_OF_PAGE}/?lang=${language}&date=${TOO_EARLY}`);
  await begin(page, "aigerim");
  const values = { when: "begins", day: FIRST_DAY, instead: "rules" };
  yield ends(page, language, "not_in_force", "", "me", values);
}

/**
 * @param {Page} page
 * @param {string} id of somebody who is not asked a single question
 */
async function begin(page, id) {
  await started(page);
  await page.click("#begin");
  await page.click(`#person-${id}`);
}

/** @typedef {{ iin: string, born: string }} Child */

/**
 * @param {Page} page
 * @param {"children" | "me_and_children"} who
 * @param {Child} child
 */
export async function bring(page, who, child) {
  await answer(page, "who", who);
  await page.waitForSelector("#children");
  await page.fill("#children", "1");
  await goOn(page);
  await name(page, child);
}

/**
 * @param {Page} page
 * @param {Child} child
 * @param {string} [place]
 */
async function name(page, { iin, born }, place = "") {
  await page.waitForSelector(`#child${place}`);
  await page.fill(`#child${place}`, iin);
  const [year = "", month = "", day = ""] = born.split("-");
  await page.fill(`#born${place}-year`, year);
  await page.fill(`#born${place}-month`, month);
  await page.fill(`#born${place}-day`, day);
  await goOn(page);
}

/** @typedef {[claim: string, verdict: string, detail?: string]} Claim */

/**
 * At the home of their own story.
 * @param {Page} page
 * @param {Language} language
 * @param {string} id
 * @param {Claim[]} claims
 */
async function* atHome(page, language, id, claims) {
  await comeToOwner(page, id, language);
  yield* claimed(page, language, claims);
}

/**
 * At Dinara's father's, whose home is full on every day.
 * @param {Page} page
 * @param {Language} language
 * @param {string} id
 * @param {Claim[]} claims
 */
async function* inFullHome(page, language, id, claims) {
  await comeToWho(page, id);
  await answer(page, "who", "me");
  await nameHome(page, await persona("dinara"), language);
  yield* claimed(page, language, claims);
}

/**
 * One relation after the other is claimed.
 * @param {Page} page
 * @param {Language} language
 * @param {Claim[]} claims
 */
async function* claimed(page, language, claims) {
  await goOn(page);
  for (const [place, [claim, verdict, detail]] of claims.entries()) {
    if (place > 0) await page.goBack();
    await answerRelation(page, claim);
    yield ends(page, language, verdict, detail);
  }
}
