//! Chains and what they are, by hand from the order's point 10(4)–(5) and the Rules' point 4: under the pilot's list
//! alone, under both lists, under the wider one alone.

use tirkeu::finder::Direction::{FromOwner, ToOwner};
use tirkeu::finder::Sex::{Female, Male};
use tirkeu::finder::find;
use tirkeu::rules::RuleBook;

use super::{BOTH, PILOT, WIDER, found, links, rules_of, rules_on};

type Row = (&'static str, [&'static str; 3]);

const fn always(chain: &'static str, relation: &'static str) -> Row {
    (chain, [relation; 3])
}

/// Not on the pilot's list, for that reason, and on the wider one.
const fn wider(chain: &'static str, reason: &'static str, relation: &'static str) -> Row {
    (chain, [reason, relation, relation])
}

/// "The owner is my …".
const TO_OWNER: &[Row] = &[
    always("father", "child"),
    always("mother", "child"),
    always("son", "parent"),
    always("daughter", "parent"),
    always("husband", "spouse"),
    always("wife", "spouse"),
    always("brother", "full_sibling"),
    always("sister", "full_sibling"),
    always("half_brother", "half_sibling/?"),
    always("half_sister", "half_sibling/?"),
    // The shared parent is named.
    always("father son", "half_sibling/father"),
    always("father daughter", "half_sibling/father"),
    always("mother son", "half_sibling/mother"),
    always("mother daughter", "half_sibling/mother"),
    // The side is that of the younger one.
    always("father father", "grandchild/father"),
    always("father mother", "grandchild/father"),
    always("mother father", "grandchild/mother"),
    always("mother mother", "grandchild/mother"),
    always("son son", "grandparent/father"),
    always("son daughter", "grandparent/father"),
    always("daughter son", "grandparent/mother"),
    always("daughter daughter", "grandparent/mother"),
    // Their husband or wife is my child, brother, sister, grandchild …
    always("daughter husband", "in_law"),
    always("son wife", "in_law"),
    always("sister husband", "in_law"),
    always("brother wife", "in_law"),
    always("half_sister husband", "in_law"),
    always("father son wife", "in_law"),
    always("son daughter husband", "in_law"),
    always("daughter son wife", "in_law"),
    // … or, by the last words of 10(5) to the letter, my grandparent.
    always("father father wife", "in_law"),
    always("mother mother husband", "in_law"),
    // A stepfather or stepmother: the pilot's list names their grandchildren and not their children; the wider one both.
    wider("mother husband", "!by_marriage_not_listed", "in_law"),
    wider("father wife", "!by_marriage_not_listed", "in_law"),
    wider("husband father", "!by_marriage_not_listed", "relatives_spouse"),
    wider("wife mother", "!by_marriage_not_listed", "relatives_spouse"),
    wider("husband brother", "!by_marriage_not_listed", "relatives_spouse"),
    wider("wife sister", "!by_marriage_not_listed", "relatives_spouse"),
    wider("husband half_brother", "!by_marriage_not_listed", "relatives_spouse"),
    wider("wife mother daughter", "!by_marriage_not_listed", "relatives_spouse"),
    wider("husband son", "!by_marriage_not_listed", "relatives_spouse"),
    wider("wife daughter", "!by_marriage_not_listed", "relatives_spouse"),
    wider("wife mother mother", "!by_marriage_not_listed", "relatives_spouse"),
    wider("husband father mother", "!by_marriage_not_listed", "relatives_spouse"),
    wider("wife son son", "!by_marriage_not_listed", "relatives_spouse"),
    wider("mother brother", "!too_far", "relatives_child"),
    wider("father sister", "!too_far", "relatives_child"),
    wider("father half_brother", "!too_far", "relatives_child"),
    wider("mother father son", "!too_far", "relatives_child"),
    wider("brother son", "!too_far", "relatives_child"),
    wider("sister daughter", "!too_far", "relatives_child"),
    wider("half_brother daughter", "!too_far", "relatives_child"),
    wider("father son son", "!too_far", "relatives_child"),
    wider("father father father", "!too_far", "relatives_child"),
    wider("mother mother mother", "!too_far", "relatives_child"),
    wider("mother father mother", "!too_far", "relatives_child"),
    wider("guardian", "!not_listed", "ward"),
    // Blood, and too far: great-grandparents of the owner are not named, nor are cousins.
    always("son son son", "!too_far"),
    always("daughter daughter daughter", "!too_far"),
    always("mother brother son", "!too_far"),
    always("mother sister daughter", "!too_far"),
    always("father brother daughter", "!too_far"),
    always("father sister son", "!too_far"),
    always("father half_sister son", "!too_far"),
    always("brother son son", "!too_far"),
    always("father father brother", "!too_far"),
    always("father father father father", "!too_far"),
    always("son son son son", "!too_far"),
    always("mother mother sister daughter son", "!too_far"),
    // Through a marriage that no list names.
    always("mother brother wife", "!by_marriage_not_listed"),
    always("wife sister husband", "!by_marriage_not_listed"),
    always("husband brother wife", "!by_marriage_not_listed"),
    always("wife brother wife", "!by_marriage_not_listed"),
    always("son wife father", "!by_marriage_not_listed"),
    always("daughter husband mother", "!by_marriage_not_listed"),
    always("brother wife sister", "!by_marriage_not_listed"),
    always("husband brother son", "!by_marriage_not_listed"),
    always("wife father brother", "!by_marriage_not_listed"),
    always("brother wife son", "!by_marriage_not_listed"),
    always("wife son father", "!by_marriage_not_listed"),
    always("father father father wife", "!by_marriage_not_listed"),
    always("guardian wife", "!by_marriage_not_listed"),
    // No parent in common.
    always("father wife son", "!step_sibling"),
    always("mother husband daughter", "!step_sibling"),
    // Nobody to the law.
    always("ward", "!not_listed"),
    always("father ward", "!not_listed"),
    always("guardian son", "!not_listed"),
    always("guardian guardian", "!not_listed"),
    always("son mother", "!not_listed"),
    always("daughter father", "!not_listed"),
    always("father son mother", "!not_listed"),
    // The long way round.
    always("brother father", "child"),
    always("sister mother", "child"),
    always("sister brother", "full_sibling"),
    always("brother sister brother", "full_sibling"),
    always("brother half_sister", "half_sibling/?"),
    always("half_brother sister", "half_sibling/?"),
    always("brother sister brother sister brother sister", "full_sibling"),
    always("father son sister", "half_sibling/father"),
    always("son brother", "parent"),
    always("son sister daughter", "grandparent/mother"),
    always("brother father mother", "grandchild/father"),
    always("mother brother mother", "grandchild/mother"),
    always("father son father", "child"),
    always("husband wife mother", "child"),
    always("brother wife husband", "full_sibling"),
    always("father brother sister father", "grandchild/father"),
    always("half_brother half_brother father father", "!unclear"),
    wider("wife sister father", "!by_marriage_not_listed", "relatives_spouse"),
    wider("mother brother sister brother", "!too_far", "relatives_child"),
    // It depends.
    always("half_brother father", "!unclear"),
    always("half_sister mother", "!unclear"),
    always("half_brother half_sister", "!unclear"),
    always("son half_brother", "!unclear"),
    always("son mother brother", "!unclear"),
    // Nobody at all.
    always("", "!empty"),
    always("wife husband", "!yourself"),
    always("husband wife", "!yourself"),
    always("brother son father sister father son wife", "!too_long"),
    always("father husband", "!impossible"),
    always("wife wife", "!impossible"),
    always("mother brother husband", "!impossible"),
];

/// "I am the owner's …".
const FROM_OWNER: &[Row] = &[
    always("father", "parent"),
    always("mother", "parent"),
    always("son", "child"),
    always("daughter", "child"),
    always("husband", "spouse"),
    always("wife", "spouse"),
    always("brother", "full_sibling"),
    always("sister", "full_sibling"),
    always("half_brother", "half_sibling/?"),
    always("half_sister", "half_sibling/?"),
    always("father daughter", "half_sibling/father"),
    always("mother son", "half_sibling/mother"),
    always("father father", "grandparent/father"),
    always("father mother", "grandparent/father"),
    always("mother father", "grandparent/mother"),
    always("mother mother", "grandparent/mother"),
    always("son son", "grandchild/father"),
    always("son daughter", "grandchild/father"),
    always("daughter son", "grandchild/mother"),
    always("daughter daughter", "grandchild/mother"),
    always("wife father", "in_law"),
    always("husband mother", "in_law"),
    always("wife brother", "in_law"),
    always("husband sister", "in_law"),
    always("wife half_brother", "in_law"),
    always("wife father son", "in_law"),
    always("husband mother daughter", "in_law"),
    always("husband father father", "in_law"),
    always("husband father mother", "in_law"),
    always("wife mother mother", "in_law"),
    always("wife son daughter", "in_law"),
    always("husband daughter son", "in_law"),
    wider("wife son", "!by_marriage_not_listed", "in_law"),
    wider("husband daughter", "!by_marriage_not_listed", "in_law"),
    wider("son wife", "!by_marriage_not_listed", "relatives_spouse"),
    wider("daughter husband", "!by_marriage_not_listed", "relatives_spouse"),
    wider("father wife", "!by_marriage_not_listed", "relatives_spouse"),
    wider("mother husband", "!by_marriage_not_listed", "relatives_spouse"),
    wider("brother wife", "!by_marriage_not_listed", "relatives_spouse"),
    wider("half_sister husband", "!by_marriage_not_listed", "relatives_spouse"),
    wider("father father wife", "!by_marriage_not_listed", "relatives_spouse"),
    wider("mother mother husband", "!by_marriage_not_listed", "relatives_spouse"),
    wider("son daughter husband", "!by_marriage_not_listed", "relatives_spouse"),
    wider("brother son", "!too_far", "relatives_child"),
    wider("sister daughter", "!too_far", "relatives_child"),
    wider("half_sister son", "!too_far", "relatives_child"),
    wider("father brother", "!too_far", "relatives_child"),
    wider("mother sister", "!too_far", "relatives_child"),
    wider("mother half_brother", "!too_far", "relatives_child"),
    wider("son son son", "!too_far", "relatives_child"),
    wider("daughter son daughter", "!too_far", "relatives_child"),
    wider("ward", "!not_listed", "ward"),
    always("guardian", "!not_listed"),
    always("father father father", "!too_far"),
    always("father sister daughter", "!too_far"),
    always("mother brother son", "!too_far"),
    always("brother daughter daughter", "!too_far"),
    always("wife sister husband", "!by_marriage_not_listed"),
    always("daughter husband father", "!by_marriage_not_listed"),
    always("wife brother son", "!by_marriage_not_listed"),
    always("brother wife mother", "!by_marriage_not_listed"),
    always("mother husband son", "!step_sibling"),
    always("father wife daughter", "!step_sibling"),
    always("daughter mother", "!not_listed"),
    always("sister father", "parent"),
    always("daughter sister", "child"),
    always("wife husband mother", "parent"),
    always("husband sister father", "in_law"),
    always("half_sister father", "!unclear"),
    always("daughter father sister", "!unclear"),
    always("husband wife", "!yourself"),
    always("daughter wife", "!impossible"),
];

const PILOTS: [&str; 9] = [
    "child",
    "parent",
    "spouse",
    "full_sibling",
    "half_sibling",
    "grandparent",
    "grandchild",
    "in_law",
    "student",
];

/// "The owner is my stepfather", "I am the owner's stepson".
const STEPCHILDREN: [&str; 4] = ["mother husband", "father wife", "wife son", "husband daughter"];

#[test]
fn every_chain_is_what_the_law_says() {
    for (direction, rows) in [(ToOwner, TO_OWNER), (FromOwner, FROM_OWNER)] {
        for (chain, expected) in rows {
            let said = [PILOT, BOTH, WIDER].map(|today| found(&rules_on(today), direction, chain, None));
            assert_eq!(said, expected.map(str::to_owned), "{} {chain}", direction.as_str());
        }
    }
}

#[test]
fn no_chain_stands_in_the_table_twice() {
    for rows in [TO_OWNER, FROM_OWNER] {
        for (place, (chain, _)) in rows.iter().enumerate() {
            assert!(rows[..place].iter().all(|(before, _)| before != chain), "{chain}");
        }
    }
}

#[test]
fn the_list_and_the_clause_are_told() {
    for (direction, rows) in [(ToOwner, TO_OWNER), (FromOwner, FROM_OWNER)] {
        for (chain, _) in rows {
            for today in [PILOT, BOTH, WIDER] {
                let rules = rules_on(today);
                let Ok(found) = find(&rules, direction, &links(chain), None) else { continue };
                // The wider list has one route more for in-laws.
                let stepchild = STEPCHILDREN.contains(chain);
                let pilot = today != WIDER && PILOTS.contains(&found.relation.id.as_str()) && !stepchild;
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
