//! The walk over every path: what the law must never do, and what it must be able to.
#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

use std::collections::BTreeSet;

use tirkeu::day::{self, Day};
use tirkeu::explore::{Detail, End, Turn, explore};
use tirkeu::facts::{Channel, Facts};
use tirkeu::need::Need;
use tirkeu::rules::BUILT_IN;
use tirkeu::verdict::Verdict;

/// Days on which different rules were in force.
const DAYS: [&str; 8] = [
    "2025-10-01",
    "2025-11-15",
    "2025-11-25",
    "2025-12-20",
    "2026-01-15",
    "2026-06-30",
    "2026-07-01",
    "2026-11-21",
];

fn everywhere(detail: Detail, visit: &mut dyn FnMut(&[Turn], &Facts, &End)) {
    for today in DAYS.iter().map(|text| day::parse(text).unwrap()) {
        on(today, detail, visit);
    }
}

fn on(today: Day, detail: Detail, visit: &mut dyn FnMut(&[Turn], &Facts, &End)) {
    for &channel in Channel::ALL {
        explore(&BUILT_IN, today, channel, detail, visit);
    }
}

#[test]
fn no_need_repeats_on_a_path() {
    let mut paths = 0_u64;
    everywhere(Detail::Coarse, &mut |turns, _, _| {
        paths += 1;
        let needs: BTreeSet<_> = turns.iter().map(|turn| &turn.need).collect();
        assert_eq!(needs.len(), turns.len(), "{turns:#?}");
    });
    println!("{paths} paths");
    assert!(paths > 1_000);
}

#[test]
fn every_verdict_is_reached() {
    let mut reached = BTreeSet::new();
    everywhere(Detail::Coarse, &mut |_, _, end| {
        if let End::Verdict(verdict) = end {
            reached.insert(verdict.name());
        }
    });
    let all: BTreeSet<_> = Verdict::NAMES.iter().copied().collect();
    assert_eq!(reached, all);
}

#[test]
fn a_silent_register_never_ends_in_a_verdict() {
    everywhere(Detail::Coarse, &mut |turns, facts, end| {
        let silent = facts.replies.iter().any(|(_, dated)| dated.reply == tirkeu::reply::Reply::Silent);
        // Of two registers that may confirm, one may be silent while the other confirms.
        if silent && let End::Verdict(verdict) = end {
            assert!(
                matches!(verdict, Verdict::Registered(_) | Verdict::ConsentRefused | Verdict::ConsentRunOut)
                    || confirmed_elsewhere(turns),
                "{verdict:?} after {turns:#?}"
            );
        }
    });
}

/// The last thing that a register said was a plain answer, so the silence before it was made good.
fn confirmed_elsewhere(turns: &[Turn]) -> bool {
    turns
        .iter()
        .rev()
        .find(|turn| matches!(turn.need, Need::Look(_)))
        .is_some_and(|turn| turn.class.label() != "unavailable")
}
