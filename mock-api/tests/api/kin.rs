//! Relatives: every relation, and those that only seem to be one.

use std::collections::BTreeSet;

use mock_api::bind;
use mock_api::registers::Call;
use serde_json::json;
use tirkeu::iin::Iin;
use tirkeu::kinship::Act;

use crate::changed::happens;
use crate::service::{Service, TODAY, Visitor};

/// Names the owner, has the places counted, and asks both registers of acts.
fn both(visitor: &Visitor<'_>, home: &str, owner: &str, relation: &str, line: &str) -> [String; 2] {
    let rka = visitor.counted(home, owner, "me");
    let owner = visitor.service.people.iin(owner);
    ["zags", "ukimet"].map(|source| visitor.ask(&format!("kin {source} {rka} {owner} me {relation} {line}")))
}

#[test]
fn confirms_every_relation_and_no_other() {
    let service = Service::new();
    for (who, home, relation, line, expected) in [
        // her father's daughter, not his mother or wife
        ("dinara", "nurlan", "child", "-", "confirmed"),
        ("dinara", "nurlan", "parent", "-", "not_confirmed"),
        ("dinara", "nurlan", "spouse", "-", "not_confirmed"),
        // one father, by a birth record and by an acknowledgement
        ("arman", "ermek", "half_sibling", "father", "confirmed"),
        ("arman", "ermek", "half_sibling", "mother", "not_confirmed"),
        ("arman", "ermek", "full_sibling", "-", "confirmed"),
        // one mother, two fathers
        ("karina", "alia", "half_sibling", "mother", "confirmed"),
        ("karina", "alia", "half_sibling", "father", "not_confirmed"),
        // the owner's husband's mother; a husband divorced long ago
        ("nina", "olga", "in_law", "-", "confirmed"),
        ("nina", "olga", "parent", "-", "not_confirmed"),
        ("igor", "olga", "spouse", "-", "not_confirmed"),
        // adopted; adopted and annulled, so that the record of birth counts anew
        ("aliya", "bolat", "child", "-", "confirmed"),
        ("damir", "sabit", "child", "-", "not_confirmed"),
        ("damir", "sabit", "in_law", "-", "confirmed"),
        // the mother's mother, not the father's
        ("kulpash", "alikhan", "grandparent", "mother", "confirmed"),
        ("kulpash", "alikhan", "grandparent", "father", "not_confirmed"),
        // the father's father, whose son has died
        ("abdrakhman", "zhomart", "grandparent", "father", "confirmed"),
        ("abdrakhman", "zhomart", "grandparent", "mother", "not_confirmed"),
        ("kulzira", "zhomart", "parent", "-", "confirmed"),
        ("kulzira", "zhomart", "relatives_spouse", "-", "not_confirmed"),
        // the sister's husband and son
        ("yerik", "zhomart", "relatives_spouse", "-", "confirmed"),
        ("yerik", "zhomart", "in_law", "-", "not_confirmed"),
        ("sanat", "zhomart", "relatives_child", "-", "confirmed"),
        ("sanat", "zhomart", "half_sibling", "mother", "not_confirmed"),
        // the son's daughter and the daughter's son
        ("aruzhan", "kuandyk", "grandchild", "father", "confirmed"),
        ("aruzhan", "kuandyk", "grandchild", "mother", "no_mother"),
        ("miras", "kuandyk", "grandchild", "mother", "confirmed"),
        ("miras", "kuandyk", "grandchild", "father", "no_father"),
        ("islam", "roza", "ward", "-", "confirmed"),
        ("ruslan", "rustam", "full_sibling", "-", "confirmed"),
        ("ruslan", "rustam", "half_sibling", "father", "no_father"),
        ("meruert", "asylbek", "spouse", "-", "not_confirmed"),
        // two fathers are on record: her own contradiction is told, and the mother is found all the same
        ("aizhan", "tolegen", "child", "-", "contradictory"),
        ("aizhan", "tolegen", "spouse", "-", "not_confirmed"),
        ("timofey", "svetlana", "child", "-", "no_parent"),
        // no area on record: the norm binds no relative, so the acts are asked
        ("zhanna", "dmitry", "child", "-", "no_parent"),
    ] {
        let visitor = service.visitor(who);
        let answers = both(&visitor, home, home, relation, line);
        assert_eq!(answers, [expected, expected], "{who}: {relation} {line}");
    }
}

/// Her father's birth record names her, or her daughter, as his mother.
#[test]
fn a_father_who_is_a_descendant_as_well_is_neither() {
    for (mother, expected) in [("dinara", "contradictory"), ("ayana", "not_confirmed")] {
        let service = Service::new();
        let [mother, nurlan] = [mother, "nurlan"].map(|name| service.people.iin(name));
        let renamed = "UPDATE zags_act SET mother = $1, person = CASE WHEN person = one THEN one ELSE $1 END
                       WHERE kind = 'birth' AND one = $2";
        happens(&service, renamed, &[mother, nurlan]);
        let dinara = service.visitor("dinara");
        assert_eq!(both(&dinara, "nurlan", "nurlan", "child", "-"), [expected, expected]);
        assert_ne!(both(&dinara, "nurlan", "nurlan", "parent", "-")[0], "confirmed");
        assert_ne!(both(&dinara, "nurlan", "nurlan", "grandparent", "mother")[0], "confirmed");
    }
}

#[test]
fn the_snapshot_learns_of_a_marriage_later() {
    for (today, expected) in [
        ("2026-11-13", ["not_confirmed", "not_confirmed"]),
        ("2026-11-14", ["confirmed", "not_confirmed"]),
        ("2026-11-27", ["confirmed", "not_confirmed"]),
        ("2026-11-28", ["confirmed", "confirmed"]),
    ] {
        let service = Service::on(today);
        assert_eq!(both(&service.visitor("symbat"), "aidos", "aidos", "spouse", "-"), expected, "{today}");
    }
}

/// Whoever is asked about with others is told what they would be told alone, by ZAGS and by its snapshot.
#[test]
fn several_people_are_asked_about_as_each_is_alone() {
    let service = Service::new();
    let call = Call { message: "", session: "", today: TODAY.parse().unwrap(), within: None };
    let people: Vec<Iin> = service.people.iins().map(|iin| iin.parse().unwrap()).collect();
    let written = |acts: Vec<Act<Iin>>| acts.iter().map(|act| format!("{act:?}")).collect::<BTreeSet<_>>();
    let registers = &service.app.registers;
    for register in [&registers.zags, &registers.ukimet] {
        let acts = |people: &[Iin]| register.acts(&call, people).unwrap();
        let alone: BTreeSet<_> =
            people.iter().flat_map(|one| written(acts(std::slice::from_ref(one)))).collect();
        let together = acts(&people);
        assert!(alone.len() > 50 && people.len() > 64, "{}", alone.len());
        assert_eq!(written(together), alone);
        assert_eq!(acts(&people[..32]).len(), written(acts(&people[..32])).len(), "each act once");
    }
    assert!(registers.zags.acts(&call, &[]).unwrap().is_empty());
}

#[test]
fn what_was_dissolved_counts_no_more() {
    for (today, expected) in [("2023-02-28", "confirmed"), ("2023-03-01", "not_confirmed")] {
        let service = Service::on(today);
        // Before the norm began nobody's acts may be read, so this asks the register itself.
        let call = Call { message: "", session: "", today: today.parse().unwrap(), within: None };
        let acts =
            service.app.registers.zags.acts(&call, &[service.people.iin("dinara").parse().unwrap()]).unwrap();
        let dissolved = acts.iter().any(|act| matches!(act, Act::Marriage { dissolved: Some(_), .. }));
        assert_eq!(if dissolved { "not_confirmed" } else { "confirmed" }, expected, "{today}");
    }
}

#[test]
fn while_there_is_room_no_acts_are_read() {
    let service = Service::new();
    for (who, home) in [("aigerim", "saule"), ("ainur", "zeynep"), ("asel", "kuanysh")] {
        let answers = both(&service.visitor(who), home, home, "child", "-");
        assert_eq!(answers, ["kinship-not-needed", "kinship-not-needed"], "{who}");
    }
}

#[test]
fn nor_before_the_norm_began() {
    for (today, expected) in [("2025-12-25", "kinship-not-needed"), ("2025-12-26", "confirmed")] {
        let service = Service::on(today);
        assert_eq!(
            both(&service.visitor("dinara"), "nurlan", "nurlan", "child", "-")[0],
            expected,
            "{today}"
        );
    }
}

/// A home in which exactly one more person has room.
fn with_one_place_free(service: &Service, home: &str) -> String {
    let rka = service.people.rka(home).to_owned();
    let widened = "UPDATE egkn_dwelling SET total = $2 WHERE rka = $1";
    assert_eq!(service.app.store.write(|sql| sql.run(widened, bind![&rka, 75_00])).unwrap(), 1);
    rka
}

#[test]
fn a_child_that_moves_in_too_may_fill_the_home() {
    let service = Service::new();
    let rka = with_one_place_free(&service, "nurlan");
    let visitor = service.visitor("dinara");
    visitor.name("nurlan", "nurlan");
    let (owner, ayana) = (service.people.iin("nurlan"), service.people.iin("ayana"));
    let mine = format!("kin zags {rka} {owner} me child -");
    let hers = format!("kin zags {rka} {owner} {ayana} grandchild mother");
    let counted = |party: &str| visitor.ask(&format!("residents {rka} {party} all"));
    // She alone has room, whether she was counted yet or not, and whoever else is her child.
    assert_eq!(visitor.ask(&mine), "kinship-not-needed");
    assert_eq!(counted("me"), "4");
    assert_eq!(visitor.ask(&mine), "kinship-not-needed");
    assert_eq!(visitor.ask(&format!("child {ayana} 2011-05-04")), "confirmed");
    assert_eq!(visitor.ask(&mine), "kinship-not-needed");
    // So has the daughter alone; both together have not.
    assert_eq!(counted(ayana), "4");
    assert_eq!([visitor.ask(&mine), visitor.ask(&hers)], ["kinship-not-needed", "kinship-not-needed"]);
    assert_eq!(counted(&format!("me,{ayana}")), "4");
    assert_eq!([visitor.ask(&mine), visitor.ask(&hers)], ["confirmed", "confirmed"]);
    // Another session was told of neither.
    let visitor = service.visitor("dinara");
    visitor.name("nurlan", "nurlan");
    assert_eq!(visitor.ask(&mine), "kinship-not-needed");
}

#[test]
fn whom_the_law_does_not_let_move_in_widens_no_party() {
    let service = Service::new();
    let rka = with_one_place_free(&service, "nurlan");
    let visitor = service.visitor("dinara");
    visitor.name("nurlan", "nurlan");
    let (ayana, alan) = (service.people.iin("ayana"), service.people.iin("alan"));
    // Her own son is eight: too young to be registered apart from her. And nobody needs two places.
    for (child, born) in [(ayana, "2011-05-04"), (alan, "2018-10-11")] {
        assert_eq!(visitor.ask(&format!("child {child} {born}")), "confirmed");
    }
    for party in [alan.to_owned(), format!("me,{alan}"), format!("me,{ayana},{ayana}")] {
        assert_eq!(visitor.ask(&format!("residents {rka} {party} all")), "person-not-named", "{party}");
    }
    let mine = format!("kin zags {rka} {} me child -", service.people.iin("nurlan"));
    assert_eq!(visitor.ask(&mine), "kinship-not-needed");
    // A ward moves in alone.
    let roza = service.signed_in(service.people.iin("roza"));
    let rka = roza.name("roza", "roza");
    let ward = service.people.iin("islam");
    assert_eq!(roza.ask(&format!("ward {ward}")), "confirmed");
    assert_eq!(roza.ask(&format!("residents {rka} me,{ward} all")), "person-not-named");
    assert_eq!(roza.ask(&format!("residents {rka} {ward} all")), "2");
}

#[test]
fn a_confirmed_child_is_related_in_its_own_right() {
    let service = Service::new();
    let visitor = service.visitor("dinara");
    let ayana = service.people.iin("ayana").to_owned();
    let rka = visitor.name("nurlan", "nurlan").to_owned();
    let key = format!("kin zags {rka} {} {ayana} grandchild mother", service.people.iin("nurlan"));
    assert_eq!(visitor.ask(&key), "person-not-named");
    assert_eq!(visitor.ask(&format!("child {ayana} 2011-05-04")), "confirmed");
    visitor.counted("nurlan", "nurlan", &ayana);
    assert_eq!(visitor.ask(&key), "confirmed");
    assert_eq!(visitor.ask(&key.replace("mother", "father")), "not_confirmed");
}

#[test]
fn a_relation_that_the_rules_do_not_know_is_no_lookup() {
    let service = Service::new();
    for relation in ["student", "cousin", "none"] {
        assert_eq!(both(&service.visitor("dinara"), "nurlan", "nurlan", relation, "-")[0], "lookup-unknown");
    }
}

#[test]
fn each_register_of_acts_is_silent_by_itself() {
    let service = Service::new();
    let visitor = service.visitor("dinara");
    visitor.post("/api/weather", &json!({ "register": "zags", "fault": "down" }));
    assert_eq!(both(&visitor, "nurlan", "nurlan", "child", "-"), ["register-unavailable", "confirmed"]);
}
