//! The rule files: what is built in, what is in force when, what the check refuses, and readings that are overruled.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

#[path = "../common/mod.rs"]
mod common;

mod dates;
mod faults;
mod readings;
mod words;

use tirkeu::rules::{BUILT_IN, RuleBook, RuleError};

const KAZAKHSTAN: &str = include_str!("../../rules/kazakhstan.toml");
const ASTANA: &str = include_str!("../../rules/astana.toml");

/// A rule file with one passage written otherwise; the passage must stand there once.
fn changed(file: &str, from: &str, to: &str) -> String {
    // A checkout may have turned the line ends.
    let file = file.replace("\r\n", "\n");
    assert_eq!(file.matches(from).count(), 1, "{from:?} must stand in the file once");
    file.replace(from, to)
}

fn load(kazakhstan: &str, astana: &str) -> Result<&'static RuleBook, RuleError> {
    RuleBook::load(&[kazakhstan, astana]).map(|book| &*Box::leak(Box::new(book)))
}

#[test]
fn what_is_built_in_is_what_stands_in_the_files() {
    let loaded = load(&KAZAKHSTAN.replace("\r\n", "\n"), &ASTANA.replace("\r\n", "\n")).unwrap();
    assert_eq!(format!("{:#?}", BUILT_IN.places), format!("{:#?}", loaded.places));
    assert_eq!(BUILT_IN.edition, loaded.edition);
}

#[test]
fn on_every_day_the_built_in_and_the_loaded_rules_are_the_same() {
    let loaded = load(&KAZAKHSTAN.replace("\r\n", "\n"), &ASTANA.replace("\r\n", "\n")).unwrap();
    let first = tirkeu::day::parse("2025-10-01").unwrap();
    for day in first.iter_days().take(800) {
        for place in ["kazakhstan", "astana", "elsewhere"] {
            let place = place.parse().unwrap();
            let both = [&BUILT_IN, loaded].map(|book| format!("{:?}", book.on(place, day)));
            assert_eq!(both[0], both[1], "{place} on {day}");
        }
    }
}

#[test]
fn another_copy_is_another_edition() {
    let book = load(&changed(KAZAKHSTAN, "months_most = 12", "months_most = 11"), ASTANA).unwrap();
    assert_ne!(book.edition, BUILT_IN.edition);
}
