//! Every chain of the table is found to be what it is, on each list and to the day.

use std::collections::BTreeSet;

use tirkeu::finder::Direction::{FromOwner, ToOwner};
use tirkeu::finder::Sex::{Female, Male};
use tirkeu::finder::find;
use tirkeu::rules::RuleBook;

use super::relations::KIN;
use super::rows::rows;
use super::{BOTH, PILOT, WIDER, found, links, rules_of, rules_on};

/// "The owner is my stepfather", "I am the owner's stepson".
const STEPCHILDREN: [&str; 4] = ["mother husband", "father wife", "wife son", "husband daughter"];

#[test]
fn every_chain_is_what_the_law_says() {
    for direction in [ToOwner, FromOwner] {
        for (chain, expected) in rows(direction) {
            let said = [PILOT, BOTH, WIDER].map(|today| found(&rules_on(today), direction, chain, None));
            assert_eq!(said, expected.map(str::to_owned), "{} {chain}", direction.as_str());
        }
    }
}

#[test]
fn no_chain_stands_in_the_table_twice() {
    for direction in [ToOwner, FromOwner] {
        let mut known = BTreeSet::new();
        for (chain, _) in rows(direction) {
            assert!(known.insert(chain), "{chain}");
        }
    }
}

#[test]
fn the_list_and_the_clause_are_told() {
    for direction in [ToOwner, FromOwner] {
        for (chain, _) in rows(direction) {
            for today in [PILOT, BOTH, WIDER] {
                let rules = rules_on(today);
                let Ok(found) = find(&rules, direction, &links(chain), None) else { continue };
                // The wider list has one route more for in-laws.
                let stepchild = STEPCHILDREN.contains(chain);
                let pilot = today != WIDER && KIN.contains(&found.relation.id.as_str()) && !stepchild;
                let expected = if pilot { ("pilot", "10.5") } else { ("rules_677", "677.4") };
                let told = (found.list.name.as_str(), found.relation.clause);
                assert_eq!(told, expected, "{} {chain} on {today}", direction.as_str());
            }
        }
    }
}

#[test]
fn the_lists_begin_and_end_to_the_day() {
    let told = |today| found(&rules_on(today), ToOwner, "mother brother", None);
    assert_eq!((told("2025-11-29"), told("2025-11-30")), ("!too_far".into(), "relatives_child".into()));
    let list = |today| find(&rules_on(today), ToOwner, &links("mother"), None).unwrap().list.name.to_string();
    assert_eq!((list("2026-06-30"), list("2026-07-01")), ("pilot".into(), "rules_677".into()));
}

#[test]
fn the_sex_of_the_first_person_settles_what_depends_on_it() {
    let rules = rules_on(WIDER);
    for (chain, sex, expected) in [
        ("son mother brother", Female, "full_sibling"),
        ("son mother brother", Male, "!not_listed"),
        ("son half_brother", Female, "!unclear"),
        ("daughter mother", Female, "!yourself"),
        ("daughter mother", Male, "!not_listed"),
        ("husband", Male, "!impossible"),
        ("husband", Female, "spouse"),
        ("son daughter", Male, "grandparent/father"),
        ("son daughter", Female, "grandparent/father"),
    ] {
        assert_eq!(found(&rules, ToOwner, chain, Some(sex)), expected, "{chain}");
    }
    assert_eq!(found(&rules, FromOwner, "daughter father sister", Some(Male)), "full_sibling");
}

/// The names of relations are the rule file's business.
#[test]
fn relations_under_other_names_are_found_as_well() {
    let astana = include_str!("../../rules/astana.toml").replace("\r\n", "\n");
    let names = [("half_sibling", "one_parent"), ("full_sibling", "two"), ("grandchild", "young")];
    let renamed = names.iter().fold(astana, |text, (from, to)| {
        text.replace(&format!("id = \"{from}\""), &format!("id = \"{to}\""))
    });
    let book = book(&renamed);
    let rules = rules_of(&book, WIDER);
    assert_eq!(found(&rules, ToOwner, "half_brother", None), "one_parent/?");
    assert_eq!(found(&rules, ToOwner, "father son", None), "one_parent/father");
    assert_eq!(found(&rules, ToOwner, "brother", None), "two");
    assert_eq!(found(&rules, ToOwner, "mother father", None), "young/mother");
}

/// Routes that today's rules have none of: a parent named by sex, and a line over full siblings.
#[test]
fn full_siblings_share_the_father_and_the_mother() {
    let astana = include_str!("../../rules/astana.toml").replace("\r\n", "\n");
    let by_father =
        book(&astana.replace("applicant: parent child = owner", "applicant: father child = owner"));
    let rules = rules_of(&by_father, WIDER);
    assert_eq!(found(&rules, ToOwner, "brother", None), "full_sibling");
    assert_eq!(found(&rules, ToOwner, "mother son", None), "half_sibling/mother");
    let nephews = "asks = \"side\"\nroutes = [\"owner: line child child = applicant\",";
    let asked = astana.replace("routes = [\n    \"owner: parent child child = applicant\",", nephews);
    let asked = asked.replace("    \"owner: parent parent child = applicant\",\n", "");
    let asked = book(&asked.replace("    \"owner: child child child = applicant\",\n", ""));
    let rules = rules_of(&asked, WIDER);
    assert_eq!(found(&rules, FromOwner, "brother son", None), "relatives_child/?");
    assert_eq!(found(&rules, FromOwner, "half_brother son", None), "relatives_child/?");
    assert_eq!(found(&rules, FromOwner, "mother son daughter", None), "relatives_child/mother");
}

/// A route may be written from either end.
#[test]
fn a_ward_is_found_from_the_wards_own_record_too() {
    let astana = include_str!("../../rules/astana.toml").replace("\r\n", "\n");
    let turned = book(&astana.replace("owner: ward = applicant", "applicant: guardian = owner"));
    let rules = rules_of(&turned, WIDER);
    assert_eq!(found(&rules, FromOwner, "ward", None), "ward");
    assert_eq!(found(&rules, ToOwner, "guardian", None), "ward");
    assert_eq!(found(&rules, ToOwner, "ward", None), "!not_listed");
}

fn book(astana: &str) -> RuleBook {
    RuleBook::load(&[include_str!("../../rules/kazakhstan.toml"), astana]).unwrap()
}
