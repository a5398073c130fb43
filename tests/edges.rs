//! What no form reaches under today's rules, and what must hold all the same under others.
#![cfg(not(target_family = "wasm"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

use tirkeu::case::Case;
use tirkeu::change::{Bound, changes};
use tirkeu::day;
use tirkeu::decide::decide;
use tirkeu::facts::{Channel, Outcome};
use tirkeu::name::Name;
use tirkeu::need::{Lookup, Need};
use tirkeu::party::Party;
use tirkeu::rules::{BUILT_IN, Place, RuleBook};
use tirkeu::session::Session;
use tirkeu::trace::Value;
use tirkeu::verdict::{Grounds, Verdict};

/// Today's rules without an arrival slip.
fn without_a_slip() -> &'static RuleBook {
    let places: Vec<_> = BUILT_IN.places.iter().map(|place| Place { slips: &[], ..*place }).collect();
    Box::leak(Box::new(RuleBook { places: places.leak(), ..BUILT_IN }))
}

/// A form on a day of the pilot, once all was said; `others` say what is said otherwise than usual.
fn play(book: &'static RuleBook, others: &[(&str, &'static str)]) -> Session {
    let text =
        |name: &str, usual| others.iter().find(|(own, _)| *own == name).map_or(usual, |(_, text)| *text);
    let mut form = Session::new(book, day::of(2026, 3, 16), Channel::Online);
    // A form that never ends is a fault of its own.
    for _ in 0..100 {
        match form.decide() {
            Ok(_) => return form,
            Err(Need::Ask(question)) => {
                for field in question.fields().map(|field| field.to_string()) {
                    form.set(&field, text(&field, said(&field))).unwrap();
                }
            }
            Err(Need::Look(lookup)) => {
                form.reply(&lookup.to_string(), text(lookup.name(), replied(&lookup)), "").unwrap();
            }
            Err(Need::Act(act)) => {
                form.act(act, Outcome::parse(text(act.as_str(), "done")).unwrap()).unwrap()
            }
            Err(need) => panic!("{need:?}"),
        }
    }
    panic!("{:?} is asked again and again", form.decide())
}

fn said(field: &str) -> &'static str {
    match field {
        "kind" => "permanent",
        "who" => "me",
        "rka" => "0201300000000017",
        "whose" => "other",
        "owner" => "850101300015",
        "children" => "1",
        "child" | "desk_owner" => "900101300017",
        "ticket" => "family",
        "ticket-2" => "higher",
        "ticket-3" => "employed",
        _ => "none",
    }
}

fn replied(lookup: &Lookup) -> &'static str {
    match lookup.name() {
        "applicant" => "1990-01-31 citizen",
        "home" => "yes astana private",
        "gate" => "online",
        "registered" => "no",
        "area" => "6450",
        "residents" => "0",
        _ => "confirmed",
    }
}

#[test]
fn a_form_without_a_slip_goes_straight_to_the_signature() {
    let form = play(without_a_slip(), &[]);
    assert_eq!(form.decide(), Ok(Verdict::Registered(Grounds::Room)));
    assert!(form.view().trace.iter().all(|step| step.fact != "ticket"));
}

/// 267: no reply is signed that nothing was decided by, and every one that something was.
#[test]
fn a_record_names_the_registers_that_were_heard() {
    let mut form = play(&BUILT_IN, &[("residents", "4")]);
    let heard = |form: &Session, name: &str| {
        form.record().lines().any(|line| line.starts_with(&format!("reply {name} ")))
    };
    assert!(heard(&form, "residents") && heard(&form, "area") && heard(&form, "applicant"));
    form.change("whose").unwrap();
    form.set("whose", "mine").unwrap();
    form.reply("home 0201300000000017 me", "mine astana private", "").unwrap();
    assert!(form.view().space.is_none() && heard(&form, "gate"));
    assert!(!heard(&form, "residents") && !heard(&form, "area"));
}

/// 267: on the birthday itself, and not a day later.
#[test]
fn whoever_is_too_young_is_told_the_last_birth_date_of_those_who_are_not() {
    let form = play(&BUILT_IN, &[("applicant", "2010-03-17 citizen")]);
    assert_eq!(form.decide(), Ok(Verdict::TooYoung));
    assert_eq!(named(&form), [("born", Bound::AtMost, Value::Day(day::of(2010, 3, 16)))]);
}

/// What would have changed the verdict, as fact, bound and value.
fn named(form: &Session) -> Vec<(&'static str, Bound, Value)> {
    let mut case = Case::new(&BUILT_IN, form.facts());
    let verdict = decide(&mut case).unwrap();
    changes(&verdict, &case).iter().map(|change| (change.fact, change.bound, change.wanted)).collect()
}

/// 267: the one word that would have led past the verdict.
#[test]
fn a_word_that_is_not_met_is_told_with_the_word_that_would_be() {
    for (fact, other, wanted) in [
        ("citizenship", ("applicant", "1990-01-31 other"), "citizen"),
        ("consent", ("consent", "refused"), "done"),
    ] {
        let form = play(&BUILT_IN, &[other]);
        assert_eq!(named(&form), [(fact, Bound::Exactly, Value::Word(wanted))]);
    }
}

/// 6–8: at the desk, once the register has spoken of the owner and the worker of the papers.
#[test]
fn at_the_desk_the_word_that_would_lead_on_is_told_too() {
    let told = |owner: &str, fact: &'static str, wanted: &'static str| {
        let mut form = Session::new(&BUILT_IN, day::of(2026, 3, 16), Channel::Desk);
        form.set("desk_owner", said("desk_owner")).unwrap();
        form.reply(&format!("desk_owner {}", said("desk_owner")), owner, "").unwrap();
        form.set("powers", "no").unwrap();
        assert_eq!(named(&form), [(fact, Bound::Exactly, Value::Word(wanted))]);
    };
    told("online", "desk_owner", "desk");
    told("desk", "powers", "yes");
}

#[test]
fn whoever_is_no_relative_may_choose_another_relation() {
    let form = play(&BUILT_IN, &[("residents", "4")]);
    assert_eq!(form.decide(), Ok(Verdict::NoRelation(0)));
    assert!(named(&form).contains(&("relation", Bound::Other, Value::Name(Name::of("none")))));
}

#[test]
fn a_child_must_be_of_an_age_that_the_service_is_for() {
    for (born, bound, age) in [("2012-03-17", Bound::AtLeast, 14), ("2010-03-16", Bound::AtMost, 15)] {
        let form = play(&BUILT_IN, &[("who", "children"), ("born", born)]);
        assert_eq!(named(&form), [("child_age", bound, Value::Number(age))]);
    }
}

#[test]
fn one_person_too_many_is_in_no_party_and_in_no_key() {
    let named: Vec<_> = (1..=7).map(sound).collect();
    let all = named.join(",");
    assert_eq!(all.parse::<Party>().unwrap().to_string(), named[..6].join(","));
    assert!(format!("residents 0201300000000017 {all} all").parse::<Lookup>().is_err());
}

/// A number with its right last digit.
fn sound(n: u32) -> String {
    let mut numbers = (0..10).map(|last| format!("9001013000{n}{last}"));
    numbers.find(|text| text.parse::<tirkeu::iin::Iin>().is_ok()).unwrap_or_default()
}

/// The words stand in the types of the package, and the page has a text for each.
#[test]
fn a_bound_is_one_of_four_words() {
    let words = [Bound::Exactly, Bound::AtMost, Bound::AtLeast, Bound::Other].map(Bound::as_str);
    assert_eq!(words, ["exactly", "at_most", "at_least", "other"]);
}

#[test]
fn before_the_rules_begin_the_change_is_their_first_day() {
    let form = Session::new(&BUILT_IN, day::of(2025, 11, 10), Channel::Online);
    assert_eq!(named(&form), [("today", Bound::AtLeast, Value::Day(day::of(2025, 11, 11)))]);
}
