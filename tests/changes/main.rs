//! What would have changed a verdict, held against the walk over every path: nothing named in vain, nothing left out.
//!
//! On the first day of every time with other rules, at both channels. Whatever is named is carried out; what nobody here
//! knows how to carry out fails the test.
#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

mod wanted;

use std::collections::BTreeSet;

use tirkeu::case::Case;
use tirkeu::change::{Change, changes};
use tirkeu::decide::decide;
use tirkeu::explore::{Class, End, Turn, alternatives, explore, leads_to, periods};
use tirkeu::facts::{Channel, Facts, Kind};
use tirkeu::need::{Lookup, Need, Question};
use tirkeu::reply::Reply;
use tirkeu::rules::BUILT_IN;
use tirkeu::verdict::Verdict;

fn everywhere(visit: &mut dyn FnMut(&[Turn], &Facts, &Verdict)) {
    for today in periods(&[&BUILT_IN]) {
        for &channel in Channel::ALL {
            explore(&BUILT_IN, today, channel, &mut |turns, facts, end| {
                if let End::Verdict(verdict) = end {
                    visit(turns, facts, verdict);
                }
            });
        }
    }
}

/// Every refusal of a permanent registration. That a temporary one is decided alike is a test of its own.
fn refusals(visit: &mut dyn FnMut(&[Turn], &Facts, &Verdict)) {
    everywhere(&mut |turns, facts, verdict| {
        if !is_permission(verdict) && facts.answers.kind != Some(Kind::Temporary) {
            visit(turns, facts, verdict);
        }
    });
}

fn is_permission(verdict: &Verdict) -> bool {
    matches!(verdict, Verdict::Registered(_) | Verdict::DeskServes)
}

fn named(facts: &Facts, verdict: &Verdict) -> Vec<Change> {
    let mut case = Case::new(&BUILT_IN, facts);
    assert_eq!(decide(&mut case), Ok(*verdict));
    changes(verdict, &case)
}

/// Whether these facts, and nothing against them in what is still unknown, lead to a permission.
fn leads_past(facts: &Facts) -> bool {
    leads_to(&BUILT_IN, facts, &|end| matches!(end, End::Verdict(verdict) if is_permission(verdict)))
}

/// The same, or to the next child of whom it is known already that they can't be registered either.
fn leads_on(facts: &Facts, refusal: &Verdict) -> bool {
    let next = |verdict: &Verdict| refusal.person().is_some() && refusal.person() < verdict.person();
    leads_to(
        &BUILT_IN,
        facts,
        &|end| matches!(end, End::Verdict(verdict) if is_permission(verdict) || next(verdict)),
    )
}

#[test]
fn everything_else_that_leads_past_a_refusal_is_named() {
    let mut seen = BTreeSet::new();
    refusals(&mut |turns, facts, verdict| {
        let named = named(facts, verdict);
        for (turn, other) in alternatives(turns, facts, &BUILT_IN) {
            let silent = matches!(other, Class::Replied(_, Reply::Silent));
            if silent || is_another_application(&turn.need) || !leads_past(&other.given_to(facts)) {
                continue;
            }
            seen.insert(turn.need.name());
            assert!(
                named.iter().any(|change| wanted::is_met(change, &other, facts)),
                "{verdict:?}: {other:?} leads past, and is not among {named:?}"
            );
        }
    });
    let all: BTreeSet<_> = ["applicant", "child", "ward", "gate", "registered", "lease", "area", "residents"]
        .into_iter()
        .chain(["kin", "study", "desk_owner"])
        .map(|lookup| ("look", lookup))
        .chain([("ask", "relation"), ("ask", "shared_parent"), ("ask", "side"), ("ask", "powers")])
        .chain([("act", "consent")])
        .collect();
    assert_eq!(seen, all, "each of them led past a refusal once");
}

/// Who registers whom, where and for how long: who says otherwise applies for something else, and nothing is wished of
/// them. The answers of the slip decide nothing, and so must lead nowhere.
fn is_another_application(need: &Need) -> bool {
    match need {
        Need::Ask(question) => match question {
            Question::Kind
            | Question::Months
            | Question::Who
            | Question::Children
            | Question::Child(_)
            | Question::Ward
            | Question::Home
            | Question::Owner
            | Question::DeskOwner => true,
            Question::Relation(_)
            | Question::SharedParent(_)
            | Question::Side(_)
            | Question::Ticket(_)
            | Question::Powers => false,
        },
        // By what right a home is held, nobody changes for an application.
        Need::Look(lookup) | Need::Retry(lookup) => matches!(**lookup, Lookup::Home { .. }),
        Need::Act(_) => false,
    }
}

#[test]
fn every_change_that_is_named_leads_past_the_refusal_and_is_the_smallest() {
    let mut carried_out = BTreeSet::new();
    refusals(&mut |turns, facts, verdict| {
        for change in named(facts, verdict) {
            carried_out.insert(change.fact);
            let wanted::Tried { enough, too_little } = wanted::carry_out(&change, turns, facts);
            assert!(!enough.is_empty(), "{verdict:?}: {change:?}");
            for enough in enough {
                let on = enough.iter().any(|facts| leads_on(facts, verdict));
                assert!(on, "{verdict:?}: {change:?} does not lead past {turns:#?}");
            }
            for less in too_little {
                assert!(!leads_on(&less, verdict), "{verdict:?}: less than {change:?} would do");
            }
        }
    });
    assert_eq!(carried_out, BTreeSet::from(wanted::FACTS), "each of them was named once");
}

#[test]
fn a_permission_names_no_change() {
    let mut permissions = BTreeSet::new();
    everywhere(&mut |_, facts, verdict| {
        if is_permission(verdict) {
            permissions.insert(verdict.detail());
            assert_eq!(named(facts, verdict), []);
        }
    });
    assert_eq!(permissions.len(), 5, "no norm, room, own home, exempt, and the desk: {permissions:?}");
}

/// What is wished of somebody who comes for a time is what would be wished of them for good.
#[test]
fn a_temporary_registration_is_refused_for_what_a_permanent_one_is() {
    let mut compared = 0;
    everywhere(&mut |_, facts, verdict| {
        if facts.answers.kind == Some(Kind::Temporary) && !is_permission(verdict) {
            let mut for_good = facts.clone();
            for_good.answers.kind = Some(Kind::Permanent);
            assert_eq!(named(facts, verdict), named(&for_good, verdict));
            compared += 1;
        }
    });
    assert!(compared > 10_000, "{compared}");
}
