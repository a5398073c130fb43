//! Two rule books held against each other: exactly the cases that change, and how.

use std::collections::{BTreeMap, BTreeSet};

use super::*;
use tirkeu::case::Case;
use tirkeu::decide::decide;
use tirkeu::explore::{Comparison, compare};
use tirkeu::need::Need;

/// A day on which the capital has no norm.
const NO_NORM: Day = tirkeu::day::of(2025, 11, 30);

/// The comparison with the built-in rules; each case that it tells must end so.
fn with(after: &'static RuleBook) -> Comparison {
    on(PILOT, after)
}

fn on(today: Day, after: &'static RuleBook) -> Comparison {
    let found = compare(&BUILT_IN, after, today, Channel::Online);
    for ((before, later), one) in &found.differences {
        assert!(before.starts_with(end(&BUILT_IN, &one.facts)), "{before}: {:#?}", one.shortest);
        assert!(later.starts_with(end(after, &one.facts)), "{later}: {:#?}", one.shortest);
    }
    found
}

fn end(book: &RuleBook, facts: &Facts) -> &'static str {
    match decide(&mut Case::new(book, facts)) {
        Ok(verdict) => verdict.name(),
        Err(Need::Ask(_)) => "again",
        Err(need) => need.name().0,
    }
}

/// Every pair of ends, without the people and the details.
fn pairs(found: &Comparison) -> BTreeSet<(String, String)> {
    let name = |end: &String| end.split([' ', ',']).next().unwrap().to_owned();
    found.differences.keys().map(|(before, after)| (name(before), name(after))).collect()
}

#[test]
fn nothing_changes_under_the_same_rules() {
    let found = with(&BUILT_IN);
    assert_eq!((found.changed(), found.told), (0, 0), "{}", found.table());
    assert_eq!(found.table(), "");
    let mut paths = 0;
    explore(&BUILT_IN, PILOT, Channel::Online, &mut |_, _, _| paths += 1);
    assert_eq!(found.cases, paths);
}

/// A norm that is larger or smaller by a hundredth of a square metre.
#[test]
fn the_smallest_change_of_the_norm_is_found_in_both_directions() {
    let larger = with(book("square_metres = \"15.00\"", "square_metres = \"15.01\""));
    let smaller = with(book("square_metres = \"15.00\"", "square_metres = \"14.99\""));
    let refusals = ["no_relation", "step_sibling", "update_act_record", "not_student"];
    for (found, share) in [(&larger, "1501"), (&smaller, "1499")] {
        assert!(found.retold.contains_key(&("norm".into(), "1500".into(), share.into())));
    }
    for (found, room_before) in [(&larger, true), (&smaller, false)] {
        assert!(found.changed() > 1_000, "{}", found.changed());
        for (before, after) in found.differences.keys() {
            let (room, other) = if room_before { (before, after) } else { (after, before) };
            assert!(
                ["registered room", "consent_refused", "consent_run_out"].contains(&room.as_str()),
                "{before}: {after}"
            );
            let stricter = refusals.iter().any(|name| other.starts_with(name)) || other.starts_with("retry");
            assert!(stricter || other == "registered exempt", "{before}: {after}");
        }
        let all: BTreeSet<_> =
            found.differences.keys().flat_map(|(one, two)| [one.as_str(), two.as_str()]).collect();
        assert!(refusals.iter().all(|name| all.iter().any(|end| end.starts_with(name))), "{all:?}");
    }
}

/// What each number changes on a day without a norm, and each reading on a day with one, and not the other way round.
#[test]
fn each_number_and_each_reading_changes_what_it_is_for() {
    let reading = |name: &str, value: bool| format!("parameter = \"{name}\"\nvalue = {value}");
    let read = |name, value| (PILOT, reading(name, value), reading(name, !value));
    let number = |from: &str, to: &str| (NO_NORM, from.to_owned(), to.to_owned());
    let permission = "registered no_norm";
    for ((today, from, to), before, after) in [
        (
            number("only = true\napplicant_age = 16 ", "only = false\napplicant_age = 16 "),
            "not_citizen",
            permission,
        ),
        (number("applicant_age = 16 ", "applicant_age = 17 "), permission, "too_young"),
        (number("child_age = 14 ", "child_age = 13 "), "child_too_young", permission),
        (number("months_most = 12 ", "months_most = 11 "), permission, "again months"),
        (number("most_children = 6\n\n# The", "most_children = 5\n\n# The"), permission, "again children"),
        (read("owner_bound", false), "registered own_home", "no_relation"),
        (read("party_counts", true), "no_relation", "registered room"),
    ] {
        let found = on(today, book(&from, &to));
        let has = |one: &str, two: &str| found.differences.contains_key(&(one.into(), two.into()));
        assert!(has(before, after) && !has(after, before), "{to}: {}", found.table());
    }
}

/// Held against a walk of its own, under rules that decide no case later than the first ones.
#[test]
fn no_case_that_changes_is_left_out() {
    let parameter = "parameter = \"kinship_without_area\"\nvalue = ";
    let stricter = book(&format!("{parameter}true"), &format!("{parameter}false"));
    let (found, mut changed) = (with(stricter), BTreeMap::<_, u64>::new());
    explore(&BUILT_IN, PILOT, Channel::Online, &mut |_, facts, before| {
        let after = decide(&mut Case::new(stricter, facts)).map_or("retry", |verdict| verdict.name());
        if before.screen().1 != after && before.screen().0 != after && before.screen().0 != "again" {
            *changed.entry((before.screen(), after)).or_default() += 1;
        }
    });
    assert_eq!(changed.values().sum::<u64>(), found.changed(), "{changed:#?}\n{}", found.table());
    assert!(changed.keys().all(|(_, after)| *after == "no_area") && changed.len() > 6, "{changed:?}");
    assert_eq!(pairs(&found).len(), changed.len() - 1, "retries of two registers: {changed:?}");
}

#[test]
fn a_comparison_is_a_table_the_most_frequent_first() {
    let found = on(NO_NORM, book("child_age = 14 ", "child_age = 13 "));
    let text = found.table();
    let ends = text.split("\n\n").next().unwrap();
    let rows: Vec<Vec<&str>> = ends.lines().skip(2).map(|row| row.split(" | ").collect()).collect();
    let counts: Vec<u64> = rows.iter().map(|cells| cells[2].parse().unwrap()).collect();
    assert_eq!((counts.len(), counts.iter().sum::<u64>()), (found.differences.len(), found.changed()));
    assert!(counts.is_sorted_by(|one, two| one >= two), "{counts:?}");
    assert!(text.contains("| child_too_young | child_too_young, of somebody else | "), "{text}");
    assert!(text.contains("| child_too_young | registered no_norm | "), "{text}");
}
