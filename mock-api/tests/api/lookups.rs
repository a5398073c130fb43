//! Each lookup, with the answers that the engine can read.

use tirkeu::need::Lookup;
use tirkeu::reply::Reply;

use serde_json::json;

use crate::service::{Service, TODAY, Visitor};

/// Asks and compares; `{home}` is a home's code and `{person}` a person's number.
fn check(visitor: &Visitor<'_>, key: &str, expected: &str) {
    let key = filled(visitor, key);
    let answer = visitor.ask(&key);
    assert_eq!(answer, expected, "{key}");
    let lookup: Lookup = key.parse().unwrap();
    let reply = Reply::parse(&lookup, &answer);
    assert!(reply.is_some() || answer.contains('-'), "{key}: the engine can't read {answer}");
}

fn filled(visitor: &Visitor<'_>, key: &str) -> String {
    let people = &visitor.service.people;
    let words = key.split(' ').map(|word| {
        let parts = word.split(',').map(|part| match part.split_once(':') {
            Some(("home", name)) => people.rka(name),
            Some(("person", name)) => people.iin(name),
            _ => part,
        });
        parts.collect::<Vec<_>>().join(",")
    });
    words.collect::<Vec<_>>().join(" ")
}

#[test]
fn the_applicant() {
    let service = Service::new();
    check(&service.visitor("aigerim"), "applicant", "1998-04-12 citizen");
    check(&service.visitor("zhasur"), "applicant", "1989-02-27 other");
}

#[test]
fn a_home_and_its_owner() {
    let service = Service::new();
    let visitor = service.visitor("aigerim");
    check(&visitor, "home home:saule person:saule", "yes astana private");
    check(&visitor, "home home:kim person:aleksey", "yes astana private");
    check(&visitor, "home home:kim person:elena", "yes astana private");
    check(&visitor, "home home:marat person:marat", "yes astana state");
    check(&visitor, "home home:kuanysh person:kuanysh", "yes kazakhstan private");
    check(&visitor, "home home:saule person:serik", "no");
    check(&visitor, "home home:saule me", "no");
    check(&service.visitor("berik"), "home home:berik me", "yes astana private");
    // Whoever types their own number for the owner's is at home.
    check(&service.visitor("berik"), "home home:berik person:berik", "mine astana private");
    check(&visitor, "home home:saule person:aigerim", "no");
}

#[test]
fn the_gate_is_one_word() {
    let service = Service::new();
    for (persona, home, owner, expected) in [
        ("aigerim", "saule", "saule", "online"),
        ("marina", "kim", "aleksey", "online"),
        ("zhuldyz", "madina", "madina", "desk"),
        ("baurzhan", "rakhym", "rakhym", "desk"),
    ] {
        let visitor = service.visitor(persona);
        visitor.name(home, owner);
        check(&visitor, &format!("gate home:{home}"), expected);
    }
}

#[test]
fn an_owner_comes_of_age_on_the_birthday() {
    for (today, expected) in [("2034-03-07", "desk"), ("2034-03-08", "online")] {
        let service = Service::on(today);
        let visitor = service.visitor("zhuldyz");
        visitor.name("madina", "madina");
        check(&visitor, "gate home:madina", expected);
    }
}

#[test]
fn the_area() {
    let service = Service::new();
    let visitor = service.visitor("aigerim");
    for (home, measure, expected) in [
        ("saule", "total", "6450"),
        ("saule", "useful", "6010"),
        ("nurlan", "useful", "4520"),
        ("dmitry", "total", "none"),
    ] {
        visitor.name(home, home);
        check(&visitor, &format!("area home:{home} {measure}"), expected);
    }
}

#[test]
fn the_residents() {
    let service = Service::new();
    let visitor = service.visitor("aigerim");
    for (home, counted, expected) in [
        ("saule", "all", "2"),
        ("nurlan", "all", "4"),
        ("svetlana", "all", "3"),
        ("svetlana", "permanent", "1"),
        ("nurbek", "all", "1"),
        ("nurbek", "permanent", "0"),
    ] {
        visitor.name(home, home);
        check(&visitor, &format!("residents home:{home} me {counted}"), expected);
    }
}

#[test]
fn the_party_is_not_counted() {
    let service = Service::new();
    let visitor = service.visitor("zhandos");
    visitor.name("nurbek", "nurbek");
    check(&visitor, "residents home:nurbek me all", "0");
    let visitor = service.visitor("saken");
    visitor.name("saken", "saken");
    check(&visitor, "residents home:saken person:rakhym all", "person-not-named");
    check(&visitor, "ward person:rakhym", "confirmed");
    // He and another live there, the ward doesn't.
    check(&visitor, "residents home:saken person:rakhym all", "2");
    check(&visitor, "residents home:saken me all", "1");
}

#[test]
fn a_temporary_registration_ends() {
    for (today, expected) in [("2027-05-31", "temporary"), ("2027-06-01", "no"), (TODAY, "temporary")] {
        let service = Service::on(today);
        let visitor = service.visitor("zhandos");
        visitor.name("nurbek", "nurbek");
        check(&visitor, "registered home:nurbek me", expected);
    }
}

#[test]
fn registered_for_good() {
    let service = Service::new();
    let visitor = service.visitor("saken");
    visitor.name("saken", "saken");
    check(&visitor, "registered home:saken me", "permanent");
}

#[test]
fn children_by_birth_adoption_and_not_at_all() {
    let service = Service::new();
    let dinara = service.visitor("dinara");
    check(&dinara, "child person:ayana 2011-05-04", "confirmed");
    check(&dinara, "child person:ayana 2011-05-05", "not_confirmed");
    check(&dinara, "child person:timur 2016-03-08", "not_confirmed");
}

#[test]
fn the_lease() {
    let service = Service::new();
    for (persona, expected) in [("asan", "confirmed"), ("talgat", "not_confirmed")] {
        let visitor = service.visitor(persona);
        visitor.name("marat", "marat");
        check(&visitor, "lease home:marat me", expected);
    }
}

#[test]
fn students_of_every_kind() {
    let service = Service::new();
    for (persona, nobd, epvo) in [
        ("aybek", "not_found", "full_time"),
        ("sanzhar", "full_time", "not_found"),
        ("lena", "not_found", "part_time"),
        ("timofey", "not_found", "not_found"),
    ] {
        let visitor = service.visitor(persona);
        check(&visitor, "study nobd me", nobd);
        check(&visitor, "study epvo me", epvo);
    }
}

#[test]
fn nothing_about_a_home_before_its_owner_is_named() {
    let service = Service::new();
    let visitor = service.visitor("aigerim");
    visitor.name("kim", "elena");
    for key in [
        "gate home:saule",
        "area home:saule total",
        "residents home:saule me all",
        "registered home:saule me",
        "lease home:saule me",
        "kin zags home:saule person:saule me child -",
        "kin zags home:kim person:aleksey me child -",
    ] {
        check(&visitor, key, "owner-not-named");
    }
}

#[test]
fn nothing_about_people_who_were_not_confirmed() {
    let service = Service::new();
    let visitor = service.visitor("aigerim");
    visitor.name("saule", "saule");
    for key in [
        "residents home:saule person:serik all",
        "registered home:saule person:serik",
        "lease home:saule person:serik",
        "study epvo person:aybek",
        "kin zags home:saule person:saule person:serik spouse -",
    ] {
        check(&visitor, key, "person-not-named");
    }
    check(&visitor, "desk_owner person:saule", "desk-only");
}

#[test]
fn what_one_proved_another_session_does_not_know() {
    let service = Service::new();
    service.visitor("aigerim").name("saule", "saule");
    check(&service.visitor("aigerim"), "gate home:saule", "owner-not-named");
}

#[test]
fn an_answer_says_whose_it_is_and_when() {
    let service = Service::new();
    let answer = service.visitor("aigerim").lookup("applicant").json();
    assert_eq!(answer["register"], "gbdfl");
    assert!(answer["at"].as_str().unwrap().starts_with("2026-11-21T"));
    assert_eq!(answer["message"].as_str().unwrap().len(), 36);
}

#[test]
fn what_is_no_lookup_is_refused() {
    let service = Service::new();
    let visitor = service.visitor("aigerim");
    for key in
        ["", "applicant ", "applicants", "home", "gate 1", "residents 0201300000000017 me", "' OR 1=1 --"]
    {
        assert_eq!(visitor.ask(key), "lookup-unknown", "{key:?}");
    }
}

#[test]
fn whoever_is_registered_for_good_is_told_since_when_and_nobody_else_is() {
    let service = Service::new();
    let rka = service.people.rka("saule");
    let since = |persona: &str| {
        let visitor = service.visitor(persona);
        visitor.name("saule", "saule");
        visitor.lookup(&format!("registered {rka} me")).json()["since"].clone()
    };
    assert_eq!(since("saule"), "2015-01-01");
    assert_eq!(since("aigerim"), serde_json::Value::Null);
    // What the register says untruly is not borne out by a day.
    let saule = service.visitor("saule");
    saule.name("saule", "saule");
    saule.post("/api/weather", &json!({ "register": "gbdfl", "fault": "wrong" }));
    let lie = saule.lookup(&format!("registered {rka} me")).json();
    assert_eq!((&lie["answer"], &lie["since"]), (&json!("no"), &serde_json::Value::Null));
}
