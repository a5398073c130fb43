//! What two sets of rules decide alike and tell otherwise: a clause, a service, a choice, the owners' time.

use std::collections::BTreeSet;

use super::*;
use tirkeu::explore::{Comparison, compare};

/// Changes of the rules that decide nothing, but of which a person or an explanation tells.
const EDITS: &[(&str, &str)] = &[
    ("consent_minutes = 60    #", "consent_minutes = 45    #"),
    (r#""work", "study", "family""#, r#""study", "work", "family""#),
    (
        r#"No 677, point 4 (reading R16)."
service = 3113"#,
        r#"No 677."
service = 3999"#,
    ),
    (r#"powers = "7", desk_refuses = "8""#, r#"powers = "7.1", desk_refuses = "8.1""#),
    (r#"area = "10.1""#, r#"area = "10.1.1""#),
    (r#"slip = "10.3", sign = "10.3""#, r#"slip = "10.3.1", sign = "10.3.2""#),
    (
        r#"clause = "677.4"
source = "Decision of"#,
        r#"clause = "368"
source = "Decision of"#,
    ),
    (r#"not_confirmed = "10.6""#, r#"not_confirmed = "10.6.1""#),
    (
        r#"id = "relatives_child"
clause = "677.4""#,
        r#"id = "relatives_child"
clause = "677.4.1""#,
    ),
    (
        r#"id = "child"
clause = "10.5"
routes = ["applicant: parent = owner"]

[[order.relation]]
id = "parent"
clause = "10.5"
routes = ["owner: parent = applicant"]"#,
        r#"id = "parent"
clause = "10.5"
routes = ["owner: parent = applicant"]

[[order.relation]]
id = "child"
clause = "10.5"
routes = ["applicant: parent = owner"]"#,
    ),
    (
        r#"routes = ["owner: ward = applicant"]"#,
        r#"routes = ["owner: ward = applicant", "applicant: guardian = owner"]"#,
    ),
];

type Words<'f> = (&'f str, &'f str, &'f str);

fn told(found: &Comparison) -> BTreeSet<Words<'_>> {
    found
        .retold
        .keys()
        .map(|(what, before, after)| (what.as_str(), before.as_str(), after.as_str()))
        .collect()
}

/// The comparison of two books that decide everything alike.
fn alike(before: &'static RuleBook, after: &'static RuleBook, today: Day, channel: Channel) -> Comparison {
    let found = compare(before, after, today, channel);
    assert_eq!(found.changed(), 0, "{}", found.table());
    found
}

#[test]
fn all_that_a_person_would_meet_and_all_that_is_cited_is_told_where_the_end_is_the_same() {
    let found = alike(&BUILT_IN, edited(EDITS), PILOT, Channel::Online);
    let wanted = [
        ("the choices of purpose", "residence work study family other", "residence study work family other"),
        (
            "the choices of relation",
            "child parent spouse full_sibling half_sibling grandparent grandchild in_law student \
             relatives_spouse relatives_child ward none",
            "parent child spouse full_sibling half_sibling grandparent grandchild in_law student \
             relatives_spouse relatives_child ward none",
        ),
        ("the clause of area", "10.1", "10.1.1"),
        ("the clause of kinship", "677.4", "677.4.1"),
        ("the clause of sign", "10.3", "10.3.2"),
        ("the clause of the verdict", "10.1", "10.1.1"),
        ("the clause of the verdict", "10.6", "10.6.1"),
        ("the clause of ticket", "10.3", "10.3.1"),
        ("the minutes for consent", "60", "45"),
        ("the next step restore_record", "3113", "3999"),
        (
            "the routes of ward",
            "owner: ward = applicant",
            "applicant: guardian = owner; owner: ward = applicant",
        ),
        ("the row norm", "677.4, from 2025-12-26", "368, from 2025-12-26"),
    ];
    assert_eq!(told(&found), BTreeSet::from(wanted));
    // Who never comes to any of that is told nothing else.
    assert!(found.told > 90_000 && found.told < found.cases, "{} of {}", found.told, found.cases);
}

#[test]
fn so_it_is_at_the_desk() {
    let mut edits = EDITS.to_vec();
    edits.push(("from = 2025-11-24\nclause = \"267\"", "from = 2025-11-24\nclause = \"267.1\""));
    let found = alike(&BUILT_IN, edited(&edits), PILOT, Channel::Desk);
    let wanted = [
        ("the clause of powers", "7", "7.1"),
        ("the clause of the verdict", "7", "7.1"),
        ("the clause of the verdict", "8", "8.1"),
        ("the clause of today", "267", "267.1"),
        ("the row online", "267, from 2025-11-24", "267.1, from 2025-11-24"),
    ];
    assert_eq!((told(&found), found.told), (BTreeSet::from(wanted), 4));
}

/// While no rules are in force, what applies instead is all that is told.
#[test]
fn so_it_is_of_what_applies_instead() {
    let today = tirkeu::day::of(2024, 9, 24);
    assert!(days().contains(&today));
    let found = alike(&BUILT_IN, book("service = 3888", "service = 3889"), today, Channel::Online);
    let wanted = [("the next step ordinary_way", "3888", "3889")];
    assert_eq!((told(&found), found.cases), (BTreeSet::from(wanted), 1));
}

/// Every place with rules of its own is walked, not the capital alone.
#[test]
fn so_it_is_of_any_other_place() {
    let with_almaty = |almaty: &str| -> &'static RuleBook {
        let almaty = almaty.replace("place = \"astana\"", "place = \"almaty\"");
        Box::leak(Box::new(RuleBook::load(&[KAZAKHSTAN, ASTANA, &almaty]).unwrap()))
    };
    let other = ASTANA.replace("slip = \"10.3\"", "slip = \"10.9\"");
    let no_norm = tirkeu::day::of(2025, 11, 30);
    let found = alike(with_almaty(ASTANA), with_almaty(&other), no_norm, Channel::Online);
    assert_eq!(told(&found), BTreeSet::from([("the clause of ticket", "10.3", "10.9")]));
    let text = found.table();
    assert!(text.starts_with("| what is told | before | after | cases | the shortest |\n"), "{text}");
    assert!(text.contains("| the clause of ticket | 10.3 | 10.9 | ") && text.contains(" almaty "), "{text}");
}

/// Where the ends differ they say so; of the rest only what is told both times counts.
#[test]
fn a_number_is_told_beside_the_ends_that_it_changes() {
    let found = compare(
        &BUILT_IN,
        book("child_age = 14 ", "child_age = 13 "),
        tirkeu::day::of(2025, 11, 30),
        Channel::Online,
    );
    let wanted = [
        ("child_age", "13, unmet", "13, met"),
        ("what would change it: child_age", "at_least 14", "at_least 13"),
    ];
    assert!(told(&found).is_superset(&BTreeSet::from(wanted)), "{}", found.table());
    assert!(found.retold.keys().all(|(_, before, after)| before != "–" && after != "–"), "{}", found.table());
}
