// Days, times, numbers, lists and plurals, above all in Kazakh, which browsers claim to know and do not.

import assert from "node:assert/strict";
import { test } from "node:test";
import { day, hundredths, list, time } from "../../www/js/formats.js";
import { speaker } from "./texts.mjs";

const BOUND = "\u00a0";

/** @param {string} text */
const plain = (text) => text.replaceAll(BOUND, " ");

test("days are written as each language writes them", () => {
  assert.equal(plain(day("kk", "2026-11-21")), "2026 жылғы 21 қараша");
  assert.equal(plain(day("ru", "2026-11-21")), "21 ноября 2026 года");
  assert.equal(plain(day("en", "2026-11-21")), "21 November 2026");
  assert.equal(plain(day("kk", "2025-12-26T10:00:00+05:00")), "2025 жылғы 26 желтоқсан");
  assert.equal(plain(day("ru", "2026-03-01")), "1 марта 2026 года");
});

test("every month has its own name", () => {
  for (const language of /** @type {const} */ (["kk", "ru", "en"])) {
    const months = Array.from({ length: 12 }, (_, month) =>
      day(language, `2026-${String(month + 1).padStart(2, "0")}-05`),
    );
    assert.equal(new Set(months).size, 12, language);
    assert.ok(months.every((text) => !text.includes("undefined")));
  }
});

test("a Kazakh day that something counts from has its ending, by the last sound of the month", () => {
  const endings = Array.from({ length: 12 }, (_, month) => {
    const iso = `2026-${String(month + 1).padStart(2, "0")}-05`;
    return day("kk", iso, "from").slice(day("kk", iso).length);
  });
  assert.deepEqual(endings, [
    "дан",
    "нан",
    "дан",
    "ден",
    "дан",
    "нан",
    "ден",
    "дан",
    "тен",
    "нан",
    "дан",
    "нан",
  ]);
  assert.equal(day("ru", "2026-11-21", "from"), day("ru", "2026-11-21"));
});

test("what is no day is left as it is", () => {
  assert.equal(day("kk", "tomorrow"), "tomorrow");
  assert.equal(day("en", "2026-13-01"), "2026-13-01");
});

test("a line never ends between a number and what it counts", () => {
  assert.ok(day("kk", "2026-11-21").includes(`21${BOUND}қараша`));
  assert.ok(day("ru", "2026-11-21").includes(`21${BOUND}ноября`));
});

test("times are the country's, UTC+5, whatever the device thinks", () => {
  assert.equal(time("2026-11-21T10:05:00+05:00"), "10:05");
  assert.equal(time("2026-11-21T20:30:00Z"), "01:30");
  assert.equal(time("soon"), "");
});

test("areas have the comma or the point of the language, and no needless noughts", () => {
  assert.equal(hundredths("kk", 6450), "64,5");
  assert.equal(hundredths("ru", 6450), "64,5");
  assert.equal(hundredths("en", 6450), "64.5");
  assert.equal(hundredths("kk", 1500), "15");
  assert.equal(hundredths("en", 10005), "100.05");
  assert.equal(hundredths("en", 10000), "100");
});

test("lists end with the language's own and", () => {
  assert.equal(list("kk", ["а", "ә", "б"]), "а, ә және б");
  assert.equal(list("ru", ["а", "б"]), "а и б");
  assert.equal(list("en", ["a", "b", "c"]), "a, b and c");
  assert.equal(list("kk", ["а"]), "а");
  assert.equal(list("kk", []), "");
});

test("numbers of people and places take the right form", () => {
  const space = { area: 6450, norm: 1500, party: 1, free: 0, room: "full" };
  const words = (/** @type {"kk" | "ru" | "en"} */ language, /** @type {number} */ residents) =>
    speaker(language)("space-words", { ...space, residents }).split(".")[0];
  assert.deepEqual(
    [0, 1, 2, 5, 11, 21, 22].map((count) => words("ru", count)),
    [
      "Здесь никто не зарегистрирован",
      "Здесь зарегистрирован 1 человек",
      "Здесь зарегистрированы 2 человека",
      "Здесь зарегистрировано 5 человек",
      "Здесь зарегистрировано 11 человек",
      "Здесь зарегистрирован 21 человек",
      "Здесь зарегистрированы 22 человека",
    ],
  );
  // After a number a Kazakh noun stays in the singular.
  assert.deepEqual(
    [0, 1, 5].map((count) => words("kk", count)),
    ["Мұнда ешкім тіркелмеген", "Мұнда 1 адам тіркелген", "Мұнда 5 адам тіркелген"],
  );
  assert.deepEqual(
    [0, 1, 5].map((count) => words("en", count)),
    ["Nobody is registered here", "1 person is registered here", "5 people are registered here"],
  );
});

test("the sum stands in numbers", () => {
  const space = { area: 6450, norm: 1500, places: 4 };
  assert.equal(speaker("kk")("space-sum", space), "64,5 м² ÷ 15 м² = 4 орын");
  assert.equal(speaker("ru")("space-sum", space), "64,5 м² ÷ 15 м² = 4 места");
  assert.equal(speaker("en")("space-sum", space), "64.5 m² ÷ 15 m² = 4 places");
});
