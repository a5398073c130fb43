// Days, times, numbers and lists in Kazakh, Russian and English, from tables of our own: browsers claim to know Kazakh
// and then print "2026 M11 21", so none of it is left to them.

/** @typedef {"kk" | "ru" | "en"} Language */

/** @type {Record<Language, string[]>} */
const MONTHS = {
  kk: "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан".split(
    " ",
  ),
  ru: "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(
    " ",
  ),
  en: "January February March April May June July August September October November December".split(
    " ",
  ),
};

/** Kazakh months with the ending of "from": a date in a sentence takes endings, and they follow the last sound. */
const FROM_MONTHS =
  "қаңтардан ақпаннан наурыздан сәуірден мамырдан маусымнан шілдеден тамыздан қыркүйектен қазаннан қарашадан желтоқсаннан".split(
    " ",
  );

/** @type {Record<Language, (year: string, month: string, day: string) => string>} */
const DAY = {
  kk: (year, month, day) => `${year} жылғы ${day} ${month}`,
  ru: (year, month, day) => `${day} ${month} ${year} года`,
  en: (year, month, day) => `${day} ${month} ${year}`,
};

/** @type {Record<Language, string>} */
const AND = { kk: "және", ru: "и", en: "and" };

/** Between digits and what they count, so that a line never ends between them. */
const BOUND = "\u00a0";

/**
 * A day such as 2026-11-21 in words. The form "from" is for a sentence that says since when; only Kazakh needs it.
 * @param {Language} language
 * @param {string} iso
 * @param {string} [form]
 */
export function day(language, iso, form) {
  const [year, month, date] = iso.slice(0, 10).split("-");
  const names = language === "kk" && form === "from" ? FROM_MONTHS : MONTHS[language];
  const name = names[Number(month) - 1];
  if (!year || !name || !date) return iso;
  return DAY[language](year, name, String(Number(date))).replace(/(\d) /g, `$1${BOUND}`);
}

/**
 * The time of day of a moment such as 2026-11-21T10:00:00+05:00 in the country's one time, UTC+5. Old telephones still
 * add another hour for the same place, so theirs is not asked.
 * @param {string} moment
 */
export function time(moment) {
  const at = Date.parse(moment);
  if (Number.isNaN(at)) return "";
  return new Date(at + 5 * 3600_000).toISOString().slice(11, 16);
}

/**
 * A moment so many seconds from now, in the country's one time.
 * @param {number} seconds
 */
export const inSeconds = (seconds) =>
  new Date(Date.now() + (seconds + 5 * 3600) * 1000).toISOString().replace(/\.\d+Z/, "+05:00");

/**
 * Hundredths as a number: 6450 is 64,5 in Kazakh and Russian and 64.5 in English.
 * @param {Language} language
 * @param {number} hundredths
 */
export function hundredths(language, hundredths) {
  const text = (hundredths / 100).toFixed(2).replace(/\.?0+$/, "");
  return language === "en" ? text : text.replace(".", ",");
}

/**
 * A list in a sentence: "а, ә және б".
 * @param {Language} language
 * @param {string[]} items
 */
export function list(language, items) {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} ${AND[language]} ${items.at(-1)}`;
}
