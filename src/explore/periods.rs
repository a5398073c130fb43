//! The days on which the rules change.

use std::collections::BTreeSet;

use crate::day::Day;
use crate::rules::{Place, Row, RuleBook};

/// The first day of every time in which the same rows are in force, for all of these books, and before them the last day
/// on which nothing has begun.
#[must_use]
pub fn periods(books: &[&RuleBook]) -> Vec<Day> {
    let places = books.iter().flat_map(|book| book.places);
    let days: BTreeSet<Day> = places.flat_map(changes).collect();
    let before = days.first().and_then(Day::pred_opt);
    before.into_iter().chain(days).collect()
}

fn changes(place: &Place) -> Vec<Day> {
    let Place { name: _, services, slips, norms, orders, clauses, elsewhere, readings: _ } = place;
    [days(services), days(slips), days(norms), days(orders), days(clauses), days(elsewhere)].concat()
}

/// The first day of each row, and the first one after it.
fn days<T>(rows: &[Row<T>]) -> Vec<Day> {
    rows.iter().flat_map(|row| [Some(row.from), row.to.and_then(|to| to.succ_opt())]).flatten().collect()
}
