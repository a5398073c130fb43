//! What is wrong with a rule file is refused with its line and in plain words.

mod contents;
mod gaps;

use super::*;
use tirkeu::rules::file;

/// A file that the check accepts, of the least that a place with a norm needs.
const LEAST: &str = r#"place = "almaty"

[[service]]
name = "online"
from = 2026-01-01
clause = "1"
source = "An order."
citizens_only = true
applicant_age = 16
child_age = 14
months_least = 1
months_most = 12
consent_minutes = 60
most_children = 6

[[slip]]
name = "arrival"
from = 2026-01-01
clause = "2"
source = "An order."
questions = [{ id = "purpose", choices = ["work", "study"] }]

[[norm]]
name = "norm"
from = 2026-01-01
clause = "3"
source = "A decision."
square_metres = "15.00"

[[clauses]]
name = "order"
from = 2026-01-01
clause = "4"
source = "An order."
of = { area = "4.1" }

[[order]]
name = "order"
from = 2026-01-01
clause = "4"
source = "An order."
not_confirmed = "4.6"

[[order.relation]]
id = "child"
clause = "5"
routes = ["applicant: parent = owner"]

[[order.relation]]
id = "grandchild"
clause = "5"
asks = "side"
routes = ["applicant: line parent = owner"]

[[order.relation]]
id = "student"
clause = "6"
study = true

[[reading]]
id = "R1"
parameter = "counted"
value = "all"
clause = "2"
reason = "Because."

[[reading]]
id = "R2"
parameter = "party_counts"
value = true
clause = "3"
reason = "Because."

[[reading]]
id = "R3"
parameter = "measure"
value = "total"
clause = "1"
reason = "Because."

[[reading]]
id = "R4"
parameter = "owner_bound"
value = false
clause = "3"
reason = "Because."

[[reading]]
id = "R11"
parameter = "kinship_after_consent"
value = false
clause = "6"
reason = "Because."

[[reading]]
id = "R20"
parameter = "kinship_without_area"
value = true
clause = "1"
reason = "Because."
"#;

/// Changes `from` to `to` and expects a refusal in the line where `at` stands, in words that hold `reason`.
#[track_caller]
fn refused(from: &str, to: &str, at: &str, reason: &str) {
    refused_text(&changed(LEAST, from, to), at, reason);
}

#[track_caller]
fn refused_text(text: &str, at: &str, reason: &str) {
    let Err(error) = file::read(text) else { panic!("accepted:\n{text}") };
    let line = text[..text.rfind(at).unwrap()].matches('\n').count() + 1;
    assert!(error.reason.contains(reason), "{:?} says nothing of {reason:?}", error.reason);
    assert_eq!(error.line, line, "{error}");
    for jargon in ["Spanned", "serde", "Option<", "::", "untagged", "span"] {
        assert!(!error.reason.contains(jargon), "{error}");
    }
    assert_eq!(error.to_string(), format!("line {line}: {}", error.reason));
}

#[test]
fn the_least_file_is_accepted() {
    assert!(file::read(LEAST).is_ok());
    assert!(RuleBook::load(&[KAZAKHSTAN, LEAST]).is_ok());
}

#[test]
fn files_of_a_book() {
    let refused = |texts: &[&str], reason: &str| {
        let error = RuleBook::load(texts).err().unwrap();
        assert!(error.line == 1 && error.reason.contains(reason), "{error}");
    };
    refused(&[ASTANA], "\"kazakhstan\" come first");
    refused(&[], "\"kazakhstan\" come first");
    refused(&[KAZAKHSTAN, ASTANA, ASTANA], "\"astana\" has two files");
}

#[test]
fn dates() {
    let first = "from = 2026-01-01\nclause = \"3\"";
    let from = |date: &str| format!("from = {date}\nclause = \"3\"");
    let at = "[[norm]]";
    let upside_down = "from = 2026-01-01\nto = 2025-12-31\nclause = \"3\"";
    refused(first, upside_down, at, "before");
    assert!(file::read(&changed(LEAST, first, "from = 2026-01-01\nto = 2026-01-01\nclause = \"3\"")).is_ok());
    for no_day in ["2026-01-01T00:00:00", "2026-01-01T00:00:00Z", "2026-01-01T00:00:00+05:00", "00:00:00"] {
        refused(first, &from(no_day), at, "calendar day");
        refused(first, &format!("from = 2026-01-01\nto = {no_day}\nclause = \"3\""), at, "calendar day");
    }
    refused(first, &from("2026-02-30"), "2026-02-30", "day");
    refused(first, &from("\"2026-01-01\""), "from = \"2026", "datetime");
    refused(first, "clause = \"3\"", at, "missing field `from`");
}

#[test]
fn words_that_nobody_knows() {
    refused("place = \"almaty\"", "place = \"Almaty\"", "\"Almaty\"", "no word");
    refused("place = \"almaty\"", "place = \"алматы\"", "\"алматы\"", "no word");
    refused("place = \"almaty\"", "place = \"\"", "\"\"", "no word");
    refused("name = \"norm\"", "name = \"the norm\"", "[[norm]]", "no word");
    refused("name = \"norm\"", "name = \"a_word_of_twenty_five_char\"", "[[norm]]", "up to");
    refused("id = \"child\"", "id = \"Child\"", "[[order.relation]]\nid = \"Child\"", "no word");
    refused("id = \"purpose\"", "id = \"pur-pose\"", "[[slip]]", "no word");
    refused("[\"work\", \"study\"]", "[\"work\", \"other things\"]", "[[slip]]", "no word");
    refused("asks = \"side\"", "asks = \"brother\"", "[[order.relation]]\nid = \"grandchild\"", "`asks` is");
    refused(
        "applicant: parent = owner",
        "applicant: cousin = owner",
        "[[order.relation]]\nid = \"child\"",
        "\"cousin\" is no hop",
    );
    refused(
        "applicant: parent = owner",
        "applicant: Parent = owner",
        "[[order.relation]]\nid = \"child\"",
        "no hop",
    );
}

#[test]
fn keys_that_nobody_knows() {
    refused(
        "place = \"almaty\"",
        "place = \"almaty\"\ncolour = \"blue\"",
        "colour",
        "unknown field `colour`",
    );
    refused(
        "square_metres = \"15.00\"",
        "square_metres = \"15.00\"\nrooms = 2",
        "rooms",
        "unknown field `rooms`",
    );
    refused("most_children = 6", "most_children = 6\nfee = 0", "fee", "unknown field `fee`");
    refused("id = \"child\"", "id = \"child\"\nroute = \"x\"", "route = \"x\"", "unknown field `route`");
    refused("id = \"purpose\",", "id = \"purpose\", free = true,", "free", "unknown field `free`");
    refused("id = \"R1\"", "id = \"R1\"\nby = \"me\"", "by =", "unknown field `by`");
    refused("[[norm]]", "[[norms]]", "[[norms]]", "unknown field `norms`");
    refused("square_metres = \"15.00\"", "", "[[norm]]", "missing field `square_metres`");
    refused("place = \"almaty\"\n", "", "\n[[service]]", "missing field `place`");
    refused("place = \"almaty\"", "place = \"almaty", "place", "string");
}

#[test]
fn nothing_stands_without_clause_source_and_reason() {
    refused("clause = \"3\"\nsource", "clause = \"\"\nsource", "[[norm]]", "clause is empty");
    refused("source = \"A decision.\"", "source = \"\"", "[[norm]]", "source is empty");
    refused("source = \"A decision.\"", "source = \"  \"", "[[norm]]", "source is empty");
    refused("source = \"A decision.\"\n", "", "[[norm]]", "missing field `source`");
    refused("area = \"4.1\"", "area = \" \"", "[[clauses]]", "the clause of `area` is empty");
    refused("area = \"4.1\"", "attic = \"4.1\"", "[[clauses]]", "`attic` is no check");
    refused("not_confirmed = \"4.6\"", "not_confirmed = \"\"", "[[order]]", "`not_confirmed` is empty");
    refused("not_confirmed = \"4.6\"\n", "", "[[order]]", "missing field `not_confirmed`");
    refused(
        "clause = \"2\"\nreason = \"Because.\"",
        "clause = \"2\"\nreason = \"\"",
        "[[reading]]\nid = \"R1\"",
        "R1 has no reason",
    );
    refused("clause = \"2\"\nreason", "clause = \"\"\nreason", "[[reading]]\nid = \"R1\"", "no clause");
}
