//! What would have changed a verdict, held against the walk over every path: nothing named in vain, nothing left out.
#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

use tirkeu::case::Case;
use tirkeu::change::{Bound, Change, changes};
use tirkeu::day;
use tirkeu::decide::decide;
use tirkeu::explore::{Class, Detail, End, Turn, alternatives, explore, explore_from};
use tirkeu::facts::{Channel, Facts};
use tirkeu::need::Lookup;
use tirkeu::reply::Reply;
use tirkeu::rules::BUILT_IN;
use tirkeu::trace::Value;
use tirkeu::verdict::Verdict;

fn refusals(visit: &mut dyn FnMut(&[Turn], &Facts, &Verdict)) {
    for &channel in Channel::ALL {
        explore(&BUILT_IN, day::of(2026, 1, 15), channel, Detail::Coarse, &mut |turns, facts, end| {
            if let End::Verdict(verdict) = end
                && !is_permission(verdict)
            {
                visit(turns, facts, verdict);
            }
        });
    }
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
    let mut permitted = false;
    explore_from(&BUILT_IN, facts, Detail::Coarse, &mut |_, _, end| {
        permitted |= matches!(end, End::Verdict(verdict) if is_permission(verdict));
    });
    permitted
}

#[test]
fn every_other_reply_that_leads_past_a_refusal_is_named() {
    let mut checked = 0;
    refusals(&mut |turns, facts, verdict| {
        let named = named(facts, verdict);
        for turn in turns {
            let Class::Replied(lookup, given) = &turn.class else { continue };
            for other in alternatives(turn, facts, &BUILT_IN) {
                let Class::Replied(_, reply) = &other else { continue };
                if reply == given || *reply == Reply::Silent || !leads_past(&other.given_to(facts)) {
                    continue;
                }
                checked += 1;
                let fact = fact_of(lookup, reply);
                // The home itself is the citizen's to name; the certificate of another tenure is no wish of theirs.
                assert!(
                    matches!(lookup, Lookup::Home { .. })
                        || named.iter().any(|change| fact.contains(&change.fact)),
                    "{verdict:?}: {lookup} = {reply:?} leads past, and is not among {named:?}"
                );
            }
        }
    });
    assert!(checked > 1_000, "{checked}");
}

/// The facts that a reply is read for.
fn fact_of(lookup: &Lookup, _reply: &Reply) -> &'static [&'static str] {
    match lookup {
        Lookup::Applicant => &["born", "citizenship"],
        Lookup::Child { .. } => &["parenthood"],
        Lookup::Ward { .. } => &["guardianship"],
        Lookup::Home { .. } => &["home"],
        Lookup::Gate { .. } => &["gate"],
        Lookup::Registered { .. } => &["registered"],
        Lookup::Lease { .. } => &["lease"],
        Lookup::Area { .. } => &["area"],
        Lookup::Residents { .. } => &["residents"],
        Lookup::Kin { .. } => &["kinship"],
        Lookup::Study { .. } => &["study"],
        Lookup::DeskOwner { .. } => &["desk_owner"],
    }
}

#[test]
fn every_change_that_is_named_leads_past_the_refusal_and_is_the_smallest() {
    let mut checked = 0;
    refusals(&mut |turns, facts, verdict| {
        for change in named(facts, verdict) {
            let Some((with, short)) = apply(&change, turns, facts) else { continue };
            checked += 1;
            assert!(leads_past(&with), "{verdict:?}: {change:?} does not lead past {turns:#?}");
            if let Some(short) = short {
                assert!(!leads_past(&short), "{verdict:?}: less than {change:?} would do");
            }
        }
    });
    assert!(checked > 1_000, "{checked}");
}

/// The facts with the change, and with one step less of it where it is a number.
fn apply(change: &Change, turns: &[Turn], facts: &Facts) -> Option<(Facts, Option<Facts>)> {
    let lookup = turns.iter().rev().find_map(|turn| match turn.class {
        Class::Replied(lookup, _) if fact_of(&lookup, &Reply::Silent).contains(&change.fact) => Some(lookup),
        _ => None,
    });
    let with = |reply| lookup.map(|lookup| Class::Replied(lookup, reply).given_to(facts));
    match (change.fact, change.bound, change.wanted) {
        ("residents", Bound::AtMost, Value::Number(most)) => {
            Some((with(Reply::Residents(most))?, with(Reply::Residents(most + 1))))
        }
        ("area", Bound::AtLeast, Value::Area(least)) => {
            let less = tirkeu::address::Area::hundredths(least.as_hundredths() - 1);
            Some((with(Reply::Area(Some(least)))?, with(Reply::Area(less))))
        }
        ("born", Bound::AtMost, Value::Day(latest)) => {
            let born = |born| Reply::Applicant { born, citizen: true };
            Some((with(born(latest))?, with(born(latest.succ_opt()?))))
        }
        ("area", Bound::Other, _) => {
            Some((with(Reply::Area(tirkeu::address::Area::hundredths(100_000)))?, None))
        }
        (_, Bound::Exactly, Value::Word(word)) => {
            let lookup = lookup?;
            Some((with(Reply::parse(&lookup, word).or_else(|| citizen(facts))?)?, None))
        }
        _ => None,
    }
}

fn citizen(facts: &Facts) -> Option<Reply> {
    match facts.replies.get(&Lookup::Applicant)?.reply {
        Reply::Applicant { born, .. } => Some(Reply::Applicant { born, citizen: true }),
        _ => None,
    }
}

#[test]
fn a_permission_names_no_change() {
    explore(&BUILT_IN, day::of(2026, 1, 15), Channel::Online, Detail::Coarse, &mut |_, facts, end| {
        if let End::Verdict(verdict) = end
            && is_permission(verdict)
        {
            assert_eq!(named(facts, verdict), []);
        }
    });
}
