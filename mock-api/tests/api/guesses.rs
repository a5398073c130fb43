//! Guessing learns nothing and is soon over.

use axum::http::StatusCode;

use crate::service::{Service, Visitor};

/// A body without what differs from one message to the next.
fn without_numbers(visitor: &Visitor<'_>, key: &str) -> String {
    let answer = visitor.lookup(key);
    assert_eq!(answer.status, StatusCode::OK);
    let body = answer.json();
    let text = |field: &str| body[field].as_str().unwrap().to_owned();
    answer.text.replace(&text("message"), "…").replace(&text("at"), "…")
}

fn wrong(service: &Service) -> String {
    format!("home {} {}", service.people.rka("saule"), service.people.iin("olga"))
}

#[test]
fn whatever_is_wrong_the_answer_is_the_same() {
    let service = Service::new();
    let visitor = service.visitor("aigerim");
    let (rka, owner) = (service.people.rka("saule"), service.people.iin("saule"));
    let answers: Vec<_> = [
        format!("home 0201300000000017 {owner}"), // no such address
        format!("home {} {owner}", service.people.rka("kim")), // another's address
        format!("home {rka} {}", service.people.iin("serik")), // lives there, owns nothing
        format!("home {rka} 900101300017"),       // no such person
        format!("home {} {owner}", service.people.rka("joined")), // an address out of use
    ]
    .iter()
    .map(|key| without_numbers(&visitor, key))
    .collect();
    assert!(answers.iter().all(|answer| answer == &answers[0]), "{answers:#?}");
    assert!(answers[0].contains("\"answer\":\"no\""));
}

#[test]
fn after_five_wrong_guesses_even_a_right_one_waits() {
    let service = Service::new();
    let visitor = service.visitor("aigerim");
    for _ in 0..5 {
        assert_eq!(visitor.ask(&wrong(&service)), "no");
    }
    let right = format!("home {} {}", service.people.rka("saule"), service.people.iin("saule"));
    let answer = visitor.lookup(&right);
    assert_eq!(answer.code(), "too-many-attempts");
    let wait: i64 = answer.headers["retry-after"].to_str().unwrap().parse().unwrap();
    assert!((3500..=3600).contains(&wait), "{wait}");
    // The number of guesses left is the person's, and an hour is enough.
    service.app.clock.pass(3601);
    let visitor = service.visitor("aigerim");
    assert_eq!(visitor.ask(&right), "yes astana private");
}

#[test]
fn neither_a_new_session_nor_a_restart_forgives() {
    let service = Service::new();
    for _ in 0..5 {
        service.visitor("aigerim").ask(&wrong(&service));
    }
    assert_eq!(service.visitor("aigerim").ask(&wrong(&service)), "too-many-attempts");
    assert_eq!(service.visitor("dinara").ask(&wrong(&service)), "no");
    let service = service.restarted();
    assert_eq!(service.visitor("aigerim").ask(&wrong(&service)), "too-many-attempts");
}

#[test]
fn guessing_children_and_wards_is_limited_alike() {
    let service = Service::new();
    let visitor = service.visitor("dinara");
    for day in 1..=4 {
        let answer = visitor.ask(&format!("child {} 2016-03-0{day}", service.people.iin("timur")));
        assert_eq!(answer, "not_confirmed");
    }
    assert_eq!(visitor.ask(&format!("ward {}", service.people.iin("rakhym"))), "not_confirmed");
    assert_eq!(visitor.ask(&wrong(&service)), "too-many-attempts");
}

#[test]
fn right_guesses_cost_nothing() {
    let service = Service::new();
    let visitor = service.visitor("aigerim");
    for _ in 0..12 {
        visitor.name("saule", "saule");
    }
}

#[test]
fn a_silent_register_costs_no_guess() {
    let service = Service::new();
    let visitor = service.visitor("aigerim");
    visitor.post("/api/weather", &serde_json::json!({ "register": "egkn", "fault": "down" }));
    for _ in 0..8 {
        assert_eq!(visitor.ask(&wrong(&service)), "register-unavailable");
    }
    visitor.post("/api/weather", &serde_json::json!({ "register": "egkn", "fault": "ok" }));
    assert_eq!(visitor.ask(&wrong(&service)), "no");
}
