//! Nobody's number, name or address leaves the service but one's own.

use std::fmt::Write;

use serde_json::json;

use crate::service::{Answer, Service};

/// Asks everything that a form may ask, as every persona, and collects all that came back.
fn everything_said(service: &Service) -> Vec<(String, String)> {
    let mut said = Vec::new();
    for (persona, rka, owner) in service.people.personas() {
        let visitor = service.visitor(persona);
        let mut told = String::new();
        for key in [
            "applicant".into(),
            format!("home {rka} me"),
            format!("home {rka} {owner}"),
            format!("gate {rka}"),
            format!("area {rka} total"),
            format!("residents {rka} me all"),
            format!("registered {rka} me"),
            format!("lease {rka} me"),
            format!("child {owner} 2011-05-04"),
            format!("ward {owner}"),
            format!("desk_owner {owner}"),
            format!("kin zags {rka} {owner} me child -"),
            format!("kin ukimet {rka} {owner} me half_sibling father"),
            "study nobd me".into(),
            "study epvo me".into(),
        ] {
            tell(&mut told, &visitor.lookup(&key));
        }
        tell(&mut told, &visitor.delete("/api/session"));
        said.push((persona.to_owned(), told));
    }
    said
}

fn tell(told: &mut String, answer: &Answer) {
    writeln!(told, "{:?} {}", answer.headers, answer.text).unwrap();
}

#[test]
fn lookups_tell_no_number_name_or_address() {
    let service = Service::new();
    for (persona, told) in everything_said(&service) {
        for iin in service.people.iins() {
            assert!(!told.contains(iin), "{persona} was told somebody's IIN");
        }
        for rka in service.people.rkas() {
            assert!(!told.contains(rka), "{persona} was told an address code");
        }
        for [surname, given] in service.people.names() {
            assert!(
                !told.contains(surname) && !told.contains(given),
                "{persona} was told the name {surname} {given}"
            );
        }
    }
}

/// A wrong address, a wrong owner, nobody at all, and no home of one's own: the same answer to the last byte, but for the
/// number of the message and the moment. How long each takes is told, not judged.
#[test]
fn the_ways_to_be_wrong_can_not_be_told_apart() {
    let service = Service::new();
    let people = &service.people;
    let (home, owner, other) = (people.rka("saule"), people.iin("saule"), people.iin("kuanysh"));
    let questions = [
        ("a wrong owner", format!("home {home} {other}")),
        ("nobody", format!("home {home} 900101300017")),
        ("a wrong address", format!("home {} {owner}", people.rka("kuanysh"))),
        ("no address", format!("home 0201300000000017 {owner}")),
        ("not one's own", format!("home {home} me")),
    ];
    let mut answers = Vec::new();
    let visitor = service.visitor("aigerim");
    for (what, question) in &questions {
        let began = std::time::Instant::now();
        let answer = visitor.lookup(question);
        let took = began.elapsed();
        let body = answer.json();
        let changing = ["at", "message"].map(|name| body[name].as_str().unwrap().to_owned());
        let text = changing.iter().fold(answer.text.clone(), |text, part| text.replace(part, "…"));
        answers.push((*what, format!("{} {:?} {text}", answer.status, answer.headers), took));
    }
    let (_, first, shortest) = &answers[0];
    for (what, answer, took) in &answers {
        assert_eq!(answer, first, "{what}");
        println!("{what}: {:.2} of the first", took.as_secs_f64() / shortest.as_secs_f64());
    }
}

#[test]
fn the_session_shows_ones_own_number_only_in_part() {
    let service = Service::new();
    let visitor = service.visitor("aigerim");
    let said = visitor.get("/api/session").text;
    assert!(said.contains("550055*****1") && !service.people.iins().any(|iin| said.contains(iin)), "{said}");
}

#[test]
fn the_address_search_tells_no_person() {
    let service = Service::new();
    let visitor = service.visitor("aigerim");
    let said = visitor.post("/api/addresses", &json!({ "text": "кабанбай", "lang": "kk" })).text;
    assert!(!service.people.iins().any(|iin| said.contains(iin)));
    assert!(!service.people.names().any(|[surname, _]| said.contains(surname)));
}

/// Registers are separate systems: a module reads its own tables and no other's.
#[test]
fn each_register_reads_its_own_tables() {
    let registers = ["ar", "gbdfl", "egkn", "esobes", "zags", "ukimet", "nobd", "epvo"];
    for (file, own) in [
        ("egkn", &["egkn"][..]),
        ("gbdfl", &["gbdfl"]),
        ("esobes", &["esobes"]),
        ("zags", &["zags", "ukimet"]),
        ("students", &[]),
    ] {
        let path = format!("{}/src/registers/{file}.rs", env!("CARGO_MANIFEST_DIR"));
        let source = std::fs::read_to_string(path).unwrap();
        for word in source.split(|c: char| !(c.is_alphanumeric() || c == '_')) {
            let prefix =
                word.split_once('_').map(|(prefix, _)| prefix).filter(|prefix| registers.contains(prefix));
            assert!(prefix.is_none_or(|prefix| own.contains(&prefix)), "{file} reads {word}");
        }
    }
}
