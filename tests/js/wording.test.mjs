// The texts that are edited in the studio: read from Fluent's files, held against Fluent, and written back.

import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { takeTexts } from "../../scripts/lib/texts.mjs";
import { longer } from "../../www/js/studio/longer.js";
import { messageOf, textsIn, withTexts } from "../../www/js/studio/wording/entries.js";
import { mistakeIn, unsaid } from "../../www/js/studio/wording/mistakes.js";
import { FILES, LANGUAGES, entries, source } from "./texts.mjs";

const everyFile = LANGUAGES.flatMap((language) => FILES.map((file) => source(language, file)));

/**
 * What Fluent reads there. A text of one line is the same in the line of its id and under it.
 * @param {string} text
 */
const bodyOf = (text) =>
  new FluentResource(text).body.map(({ id, value }) => [
    id,
    Array.isArray(value) && value.every((part) => typeof part === "string")
      ? value.join("")
      : value,
  ]);

test("each text is there to edit, and comes back as it was", () => {
  for (const language of LANGUAGES) {
    const wanted = entries(language).flatMap((one) =>
      one.type === "Message" ? [one.id.name] : [],
    );
    const found = FILES.flatMap((file) => [...textsIn(source(language, file)).keys()]);
    assert.deepEqual(found, wanted);
  }
  for (const text of everyFile) {
    const written = [...textsIn(text)].map(([id, said]) => messageOf(id, said)).join("\n");
    assert.deepEqual(bodyOf(written), bodyOf(text));
  }
});

test("a changed text is put where it belongs, and nothing else in the file moves", () => {
  for (const text of everyFile) {
    const all = textsIn(text);
    assert.deepEqual(bodyOf(withTexts(text, all)), bodyOf(text));
    const [id = "", said = ""] = [...all][1] ?? [];
    const other = withTexts(
      text,
      new Map([
        [id, "Other"],
        ["unknown-key", "Nowhere"],
      ]),
    );
    assert.deepEqual(textsIn(other), new Map([...all, [id, "Other"]]));
    assert.equal(
      withTexts(other, new Map([[id, said]])).split("\n#").length,
      text.split("\n#").length,
    );
  }
  const file = "# For whom\na = One\n\n## More\nb =\n    Two\n    - three\n\nc = Four\n";
  assert.equal(textsIn(file).get("b"), "Two\n- three");
  assert.equal(
    withTexts(file, new Map([["b", "2\n\n- 3"]])),
    "# For whom\na = One\n\n## More\nb =\n    2\n\n    - 3\n\nc = Four\n",
  );
});

const bundle = new FluentBundle("en", { functions: { DAY: ([day]) => String(day) } });
bundle.addResource(new FluentResource("said = { $name } came\nother = Other"));

/** @param {string} text */
function mistake(text) {
  const resource = new FluentResource(messageOf("said", text));
  const found = mistakeIn({ id: "said", text, resource }, bundle, { name: "Дана", until: "x" });
  return found && [found.code, found.name].join(" ").trim();
}

test("what Fluent would pass over in silence is told", () => {
  assert.equal(mistake("{ $name } came on { DAY($until) }, { other }"), null);
  assert.equal(mistake("{ $name ->\n    [x] one\n   *[other] two\n}"), null);
  assert.equal(mistake("First line\n- second line"), null);
  assert.equal(mistake(" \n "), "empty");
  assert.equal(mistake("{ $name came"), "syntax");
  assert.equal(mistake("came }"), "syntax");
  assert.equal(mistake("{ $name ->\n    [x] one\n}"), "syntax");
  assert.equal(mistake("{ $name ->\n    [x] one\nlost\n   *[other] two\n}"), "syntax");
  assert.equal(mistake("came\n.title = x"), "line .");
  assert.equal(mistake("came\n[x] y"), "line [");
  assert.equal(mistake("came, { $nam }"), "variable $nam");
  assert.equal(mistake("{ $name ->\n    [x] { $far }\n   *[other] two\n}"), "variable $far");
  assert.equal(mistake("{ $name ->\n    [x] { nowhere }\n   *[other] two\n}"), "reference nowhere");
  assert.equal(mistake("{ NIGHT($until) }"), "function NIGHT");
});

test("the longer language is about 40 % longer in each, and keeps lines, lists and values", () => {
  for (const language of LANGUAGES) {
    const all = FILES.flatMap((file) => [...textsIn(source(language, file)).values()]);
    const texts = all.filter((text) => !text.includes("{"));
    const size = (/** @type {string[]} */ some) => some.join("").length;
    const ratio = size(texts.map(longer)) / size(texts);
    assert.ok(ratio > 1.3 && ratio < 1.5, `${language}: ${ratio}`);
  }
  const said = new FluentBundle("kk", { useIsolating: false, transform: longer });
  said.addResource(new FluentResource("a =\n    Үй: { $name }\n    - Иә"));
  const pattern = said.getMessage("a")?.value ?? "";
  assert.equal(said.formatPattern(pattern, { name: "Дана" }), "Үүй: Дана\n- Ииәә");
});

test("what a text no longer says of the person's case is told", () => {
  const before = new FluentResource(
    "a = { $n ->\n    [one] { $name }\n   *[other] { DAY($until) }\n}",
  );
  assert.deepEqual(unsaid(before, new FluentResource("a = { $name }")), ["n", "until"]);
  assert.deepEqual(unsaid(before, before), []);
});

test("a downloaded file is put into the files of its language, or nothing is", () => {
  const folder = mkdtempSync(join(tmpdir(), "texts-"));
  const file = join(folder, "kk/page.ftl");
  const downloaded = join(folder, "tirkeu-texts-kk (1).ftl");
  mkdirSync(join(folder, "kk"));
  writeFileSync(file, "# Of the page\na = Бір\nb = Екі\n");
  writeFileSync(downloaded, "### kk\n\nb = Үш\n");
  assert.deepEqual(takeTexts(downloaded, folder), ["kk/page.ftl"]);
  assert.equal(readFileSync(file, "utf8"), "# Of the page\na = Бір\nb = Үш\n");
  assert.deepEqual(takeTexts(downloaded, folder), []);
  for (const wrong of ["### kk\nb = Төрт\nnowhere = Бес\n", "b = Төрт\n"]) {
    writeFileSync(downloaded, wrong);
    assert.throws(() => takeTexts(downloaded, folder), /nowhere|no language/);
  }
  assert.equal(readFileSync(file, "utf8"), "# Of the page\na = Бір\nb = Үш\n");
  rmSync(folder, { recursive: true });
});
