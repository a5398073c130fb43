//! Unknown is never "no", and never "yes": what is missing, silent or nonsense ends in a question, not in a verdict.
//!
//! Every scenario that ends in a verdict is taken apart: each reply, answer and act is taken away in turn, and all
//! sets of replies together. What is left must lead to the same verdict or to none. To the same it leads for two facts
//! alone: kinship and studies, which a second register may prove while the first is silent (10(5), 10(7)).
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod common;

use std::collections::BTreeSet;

use tirkeu::case::Case;
use tirkeu::decide::decide;
use tirkeu::facts::{Facts, Outcome};
use tirkeu::field::Field;
use tirkeu::need::{Act, KinSource, Lookup, Need, StudySource};
use tirkeu::reply::{Dated, Gate, Home, Proof, Registered, Reply, Study};
use tirkeu::rules::BUILT_IN;
use tirkeu::verdict::Verdict;

type End = Result<Verdict, Need>;

fn end(facts: &Facts) -> End {
    decide(&mut Case::new(&BUILT_IN, facts))
}

/// The trace as text: two decisions with the same one read the same facts.
fn reads(facts: &Facts) -> String {
    let mut case = Case::new(&BUILT_IN, facts);
    let _ = decide(&mut case);
    format!("{:?}", case.trace())
}

/// The facts of every finished form, with the scenario's name and its verdict.
fn decided() -> Vec<(String, Facts, Verdict)> {
    let endings = common::endings().into_iter().map(|(name, player)| {
        let facts = player.session.facts().clone();
        let verdict = end(&facts).unwrap_or_else(|need| panic!("{name}: {need:?}"));
        (name, facts, verdict)
    });
    endings.collect()
}

fn replies(facts: &Facts) -> Vec<(Lookup, Dated)> {
    facts.replies.iter().map(|(lookup, dated)| (*lookup, dated.clone())).collect()
}

fn with(facts: &Facts, lookup: &Lookup, reply: Reply) -> Facts {
    let mut facts = facts.clone();
    facts.replies.insert(*lookup, Dated { reply, at: "".into() });
    facts
}

/// A reply of every kind, to be put where it doesn't belong.
fn strangers() -> [Reply; 9] {
    [
        Reply::Home(Home::NotNamed),
        Reply::Gate(Gate::Desk),
        Reply::Gate(Gate::Online),
        Reply::Area(None),
        Reply::Residents(0),
        Reply::Registered(Registered::No),
        Reply::Proof(Proof::Confirmed),
        Reply::Proof(Proof::NotConfirmed),
        Reply::Study(Study::FullTime),
    ]
}

fn belongs(lookup: &Lookup, reply: Reply) -> bool {
    Reply::parse(lookup, &reply.write()) == Some(reply)
}

#[test]
fn there_is_something_to_take_apart() {
    let verdicts: BTreeSet<_> = decided().iter().map(|(_, _, verdict)| verdict.name()).collect();
    assert_eq!(verdicts, Verdict::NAMES.iter().copied().collect(), "every verdict has a scenario");
}

#[test]
fn a_reply_that_is_missing_is_asked_for() {
    let mut asked = BTreeSet::new();
    for (name, facts, verdict) in decided() {
        for (lookup, _) in replies(&facts) {
            let mut less = facts.clone();
            less.replies.remove(&lookup);
            match end(&less) {
                Err(Need::Look(missing)) if *missing == lookup => {
                    asked.insert(lookup.name());
                }
                // It was not read at all: the registers had been asked on another path.
                other => assert!(
                    other == Ok(verdict) && reads(&less) == reads(&facts),
                    "{name} without {lookup}: {other:?}"
                ),
            }
        }
    }
    assert_eq!(asked.len(), 12, "every lookup was missing once: {asked:?}");
}

#[test]
fn a_reply_that_is_silent_or_nonsense_is_asked_for_again() {
    let (mut retried, mut made_good) = (BTreeSet::new(), BTreeSet::new());
    for (name, facts, verdict) in decided() {
        for (lookup, _) in replies(&facts) {
            let nonsense = strangers().into_iter().filter(|reply| !belongs(&lookup, *reply));
            for reply in nonsense.chain([Reply::Silent]) {
                match end(&with(&facts, &lookup, reply)) {
                    Err(Need::Retry(silent)) if *silent == lookup => {
                        retried.insert(lookup.name());
                    }
                    // One of two registers is silent: the other one is asked, or asked for again.
                    Err(Need::Look(other) | Need::Retry(other)) => {
                        let of_a_pair = second(&lookup) == Some(*other) || second(&other) == Some(lookup);
                        assert!(of_a_pair, "{name}, {lookup} says {reply:?}: {other}");
                    }
                    other => {
                        assert_eq!(other, Ok(verdict), "{name}, {lookup} says {reply:?}");
                        if is_read(&facts, &lookup) {
                            assert!(second_confirmed(&facts, &lookup), "{name}, {lookup} says {reply:?}");
                            made_good.insert((lookup.name(), lookup.register().as_str()));
                        }
                    }
                }
            }
        }
    }
    assert_eq!(retried.len(), 12, "every lookup was silent once: {retried:?}");
    let exceptions = BTreeSet::from([("kin", "zags"), ("study", "nobd")]);
    assert_eq!(made_good, exceptions, "the facts that a second register may prove, and no others");
}

/// The same question to the second register, of the two facts that have one.
fn second(lookup: &Lookup) -> Option<Lookup> {
    match *lookup {
        Lookup::Kin { source: KinSource::Zags, rka, owner, person, relation, line } => {
            Some(Lookup::Kin { source: KinSource::Ukimet, rka, owner, person, relation, line })
        }
        Lookup::Study { source: StudySource::Nobd, person } => {
            Some(Lookup::Study { source: StudySource::Epvo, person })
        }
        _ => None,
    }
}

fn second_confirmed(facts: &Facts, lookup: &Lookup) -> bool {
    let said = second(lookup).and_then(|second| facts.replies.get(&second)).map(|dated| dated.reply);
    matches!(said, Some(Reply::Proof(Proof::Confirmed) | Reply::Study(Study::FullTime)))
}

fn is_read(facts: &Facts, lookup: &Lookup) -> bool {
    let mut less = facts.clone();
    less.replies.remove(lookup);
    matches!(end(&less), Err(Need::Look(missing)) if *missing == *lookup)
}

#[test]
fn whatever_is_missing_or_silent_no_other_verdict_follows() {
    let mut tried = 0_u64;
    for (name, facts, verdict) in decided() {
        let replies = replies(&facts);
        assert!(replies.len() < 20, "{name}: too many replies to try all sets");
        for set in 0..1_u32 << replies.len() {
            let (mut missing, mut silent) = (facts.clone(), facts.clone());
            for (_, (lookup, _)) in replies.iter().enumerate().filter(|(place, _)| set >> place & 1 == 1) {
                missing.replies.remove(lookup);
                silent = with(&silent, lookup, Reply::Silent);
            }
            tried += 1;
            for fewer in [end(&missing), end(&silent)] {
                assert!(fewer == Ok(verdict) || fewer.is_err(), "{name}, set {set:b}: {fewer:?}");
            }
        }
    }
    assert!(tried > 10_000, "{tried}");
}

#[test]
fn a_proof_of_another_kind_proves_nothing() {
    for (name, facts, verdict) in decided() {
        for (lookup, dated) in replies(&facts) {
            if matches!(lookup, Lookup::Kin { .. }) || dated.reply != Reply::Proof(Proof::Confirmed) {
                continue;
            }
            for gap in [Proof::Contradictory, Proof::NoFather, Proof::NoMother, Proof::NoParent] {
                let end = end(&with(&facts, &lookup, Reply::Proof(gap)));
                let refused = matches!(
                    end,
                    Ok(Verdict::NotYourChild(_) | Verdict::NotYourWard(_) | Verdict::NotInLease(_)) | Err(_)
                );
                assert!(refused || reads_nothing_of(&facts, &lookup, verdict), "{name}, {lookup}: {end:?}");
            }
        }
    }
}

fn reads_nothing_of(facts: &Facts, lookup: &Lookup, verdict: Verdict) -> bool {
    let mut less = facts.clone();
    less.replies.remove(lookup);
    end(&less) == Ok(verdict)
}

#[test]
fn an_answer_that_is_missing_is_asked_for() {
    let mut asked = BTreeSet::new();
    for (name, facts, verdict) in decided() {
        for field in Field::all().filter(|field| facts.answers.has(*field)) {
            let mut less = facts.clone();
            less.answers.clear(field);
            match end(&less) {
                Err(Need::Ask(question)) if question.fields().any(|own| own == field) => {
                    asked.insert(field.label());
                }
                other => assert!(
                    other == Ok(verdict) && reads(&less) == reads(&facts),
                    "{name} without {field}: {other:?}"
                ),
            }
        }
    }
    let all: BTreeSet<_> = Field::all().map(Field::label).collect();
    assert_eq!(asked, all, "every field was missing once");
}

#[test]
fn an_act_that_is_missing_is_asked_for() {
    let mut asked = BTreeSet::new();
    for (name, facts, _) in decided() {
        for &act in Act::ALL {
            if facts.acts.get(&act).is_some() {
                let mut less = facts.clone();
                less.acts.remove(&act);
                assert_eq!(end(&less), Err(Need::Act(act)), "{name} without {act:?}");
                asked.insert(act);
            }
        }
    }
    assert_eq!(asked.len(), Act::ALL.len());
}

#[test]
fn nothing_is_registered_unless_signed_and_consented_to() {
    for (name, facts, verdict) in decided() {
        let done = |act| facts.acts.get(&act) == Some(&Outcome::Done);
        if let Verdict::Registered(_) = verdict {
            assert!(done(Act::Sign) && done(Act::Consent), "{name}");
        }
        for outcome in [Outcome::Refused, Outcome::RunOut] {
            let mut unsigned = facts.clone();
            if facts.acts.get(&Act::Sign).is_some() {
                unsigned.acts.insert(Act::Sign, outcome);
                assert_eq!(end(&unsigned), Err(Need::Act(Act::Sign)), "{name}");
            }
        }
    }
}
