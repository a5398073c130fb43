//! The walk over every path: what the law must never do, what it must be able to, and what is drawn from the walk.
//!
//! On the first day of every time with other rules, at both channels, for one person and for parties of several.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod command;
mod compare;
mod drawn;
mod retold;
mod second;
mod walk;

use tirkeu::day::Day;
use tirkeu::explore::{End, Turn, explore, periods};
use tirkeu::facts::{Channel, Facts};
use tirkeu::rules::{BUILT_IN, RuleBook};

const KAZAKHSTAN: &str = include_str!("../../rules/kazakhstan.toml");
const ASTANA: &str = include_str!("../../rules/astana.toml");
/// A day with the pilot, the general rules and the norm.
const PILOT: Day = tirkeu::day::of(2025, 12, 26);

fn days() -> Vec<Day> {
    periods(&[&BUILT_IN])
}

fn everywhere(visit: &mut dyn FnMut(&[Turn], &Facts, &End)) {
    for today in days() {
        for &channel in Channel::ALL {
            explore(&BUILT_IN, today, channel, visit);
        }
    }
}

/// The rules with one passage of a file written otherwise.
fn book(from: &str, to: &str) -> &'static RuleBook {
    edited(&[(from, to)])
}

/// The rules with passages written otherwise; each must stand in one of the two files, once.
fn edited(edits: &[(&str, &str)]) -> &'static RuleBook {
    let mut texts = [KAZAKHSTAN, ASTANA].map(|text| text.replace("\r\n", "\n"));
    for (from, to) in edits {
        assert_eq!(texts.iter().map(|text| text.matches(from).count()).sum::<usize>(), 1, "{from:?}");
        texts = texts.map(|text| text.replace(from, to));
    }
    let book = RuleBook::load(&[&texts[0], &texts[1]]).unwrap();
    Box::leak(Box::new(book))
}
