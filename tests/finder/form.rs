//! The finder as a host meets it, in a form in progress.

use tirkeu::facts::Channel;
use tirkeu::need::Need;
use tirkeu::rules::BUILT_IN;
use tirkeu::session::Session;

use super::{BOTH, WIDER, day};

const AT: &str = "2026-11-21T10:00:00+05:00";

/// A form in which the home is known to be in the capital, as far as the relation.
fn at_the_relation(today: &str) -> Session {
    let mut form = Session::new(&BUILT_IN, day(today), Channel::Online);
    let answers = [
        ("kind", "permanent"),
        ("who", "me"),
        ("rka", "0201300000000017"),
        ("whose", "other"),
        ("owner", "900101300017"),
    ];
    for (field, text) in answers {
        form.set(field, text).unwrap();
    }
    while let Err(Need::Look(lookup)) = form.decide() {
        let answer = match lookup.name() {
            "applicant" => "1990-01-31 citizen",
            "home" => "yes astana private",
            "gate" => "online",
            "registered" => "no",
            "area" => "1500",
            _ => "1",
        };
        form.reply(&lookup.to_string(), answer, AT).unwrap();
    }
    assert_eq!(form.view().screen, "relation");
    form
}

#[test]
fn a_finding_is_the_answer_to_the_questions_that_follow() {
    let mut form = at_the_relation(WIDER);
    let before = form.draft();
    let finding = form.find("to_owner", "mother father", "female").unwrap();
    assert_eq!(form.draft(), before, "to look for a relation changes nothing");
    assert_eq!((finding.relation, finding.line), (Some("grandchild"), Some("mother")));
    assert_eq!((finding.clause, finding.list), (Some("677.4"), Some("rules_677")));
    assert_eq!((finding.reason, finding.reversed.join(" ")), (None, "daughter daughter".into()));
    form.set("relation", finding.relation.unwrap()).unwrap();
    assert_eq!(form.view().screen, "side");
    form.set("side", finding.line.unwrap()).unwrap();
    assert_eq!(
        form.view().lookup.unwrap().key,
        "kin zags 0201300000000017 900101300017 me grandchild mother"
    );
}

#[test]
fn during_the_pilot_its_list_comes_first() {
    let finding = at_the_relation(BOTH).find("from_owner", "wife brother", "").unwrap();
    assert_eq!((finding.relation, finding.line), (Some("in_law"), None));
    assert_eq!((finding.clause, finding.list), (Some("10.5"), Some("pilot")));
    assert_eq!(finding.reversed.join(" "), "sister husband");
}

#[test]
fn a_chain_that_is_no_relation_has_a_reason() {
    let form = at_the_relation(WIDER);
    for (chain, reason) in
        [("", "empty"), ("mother brother son", "too_far"), ("father wife son", "step_sibling")]
    {
        let finding = form.find("to_owner", chain, "").unwrap();
        assert_eq!((finding.relation, finding.line, finding.clause, finding.list), (None, None, None, None));
        assert_eq!(finding.reason, Some(reason));
    }
}

#[test]
fn words_that_are_none_find_nothing() {
    let form = at_the_relation(WIDER);
    for (direction, chain) in
        [("to_owner", "uncle"), ("to_owner", "Father"), ("", "father"), ("owner", "father")]
    {
        assert!(form.find(direction, chain, "").is_none(), "{direction:?} {chain:?}");
    }
}

#[test]
fn before_the_home_is_known_there_is_no_list_to_search() {
    let form = Session::new(&BUILT_IN, day(WIDER), Channel::Online);
    assert!(form.find("to_owner", "father", "").is_none());
}
