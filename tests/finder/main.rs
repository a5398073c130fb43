//! The relation finder: what the law says of each chain, the proof that the register's walk says the same, and the
//! words of relatives.
#![cfg(not(target_family = "wasm"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod family;
mod form;
mod proof;
#[path = "../common/relations.rs"]
mod relations;
mod rows;
mod table;
mod words;

use tirkeu::day::Day;
use tirkeu::finder::{Direction, Found, Link, Reason, Sex, find};
use tirkeu::need::Line;
use tirkeu::rules::{Asks, BUILT_IN, RuleBook, Rules};

/// The pilot's list alone.
const PILOT: &str = "2025-11-25";
/// The pilot's list and the wider one.
const BOTH: &str = "2026-01-15";
/// The wider one alone.
const WIDER: &str = "2026-11-21";

fn day(text: &str) -> Day {
    tirkeu::day::parse(text).unwrap()
}

fn rules_on(text: &str) -> Rules {
    rules_of(&BUILT_IN, text)
}

fn rules_of(book: &RuleBook, text: &str) -> Rules {
    book.on("astana".parse().unwrap(), day(text)).unwrap()
}

fn links(chain: &str) -> Vec<Link> {
    let link = |word| Link::parse(word).unwrap_or_else(|| panic!("{word:?} is no link"));
    chain.split_whitespace().map(link).collect()
}

/// What is found, in short: `child`, `grandchild/mother`, `half_sibling/?` where the line must be asked, `!too_far`.
fn told(found: Result<Found, Reason>) -> String {
    match found {
        Err(reason) => format!("!{}", reason.as_str()),
        Ok(Found { relation, .. }) if relation.asks == Asks::Nothing => relation.id.to_string(),
        Ok(Found { relation, line, .. }) => format!("{}/{}", relation.id, line.map_or("?", Line::as_str)),
    }
}

fn found(rules: &Rules, direction: Direction, chain: &str, sex: Option<Sex>) -> String {
    told(find(rules, direction, &links(chain), sex))
}
