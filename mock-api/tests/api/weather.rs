//! Registers made silent or slow, for one session alone.

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tirkeu::need::Lookup;
use tirkeu::reply::Reply;

use crate::filing::moves_in;
use crate::service::{Service, Visitor};

fn order(visitor: &Visitor<'_>, order: Value) {
    let answer = visitor.post("/api/weather", &order);
    assert!(answer.status.is_success(), "{}", answer.text);
}

#[test]
fn a_silent_register_is_no_refusal() {
    let service = Service::new();
    let visitor = service.visitor("aigerim");
    order(&visitor, json!({ "register": "gbdfl", "fault": "down" }));
    let answer = visitor.lookup("applicant");
    assert_eq!((answer.status.as_u16(), answer.code().as_str()), (503, "register-unavailable"));
    let body = answer.json();
    assert_eq!(body["register"], "gbdfl");
    assert_eq!(body["instance"].as_str().unwrap().len(), 36);
    assert_eq!(service.visitor("aigerim").ask("applicant"), "1998-04-12 citizen");
    order(&visitor, json!({ "register": "gbdfl", "fault": "ok" }));
    assert_eq!(visitor.ask("applicant"), "1998-04-12 citizen");
}

#[test]
fn the_gate_is_silent_if_either_register_is_and_says_not_which() {
    let service = Service::new();
    for register in ["gbdfl", "esobes", "gbdfl_esobes"] {
        let visitor = service.visitor("aigerim");
        let rka = visitor.name("saule", "saule");
        order(&visitor, json!({ "register": register, "fault": "down" }));
        let answer = visitor.lookup(&format!("gate {rka}"));
        assert_eq!(answer.json()["register"], "gbdfl_esobes");
    }
}

#[test]
fn a_slow_register_answers_late() {
    let service = Service::new();
    let visitor = service.visitor("aigerim");
    order(&visitor, json!({ "register": "gbdfl", "fault": "slow", "seconds": 1 }));
    let asked = Instant::now();
    assert_eq!(visitor.ask("applicant"), "1998-04-12 citizen");
    assert!(asked.elapsed() >= Duration::from_secs(1));
}

#[test]
fn only_weather_that_exists_can_be_ordered() {
    let service = Service::new();
    let visitor = service.visitor("aigerim");
    for wrong in [
        json!({ "register": "cadastre", "fault": "down" }),
        json!({ "register": "egkn", "fault": "storm" }),
        json!({ "register": "egkn" }),
    ] {
        assert_eq!(visitor.post("/api/weather", &wrong).code(), "body-malformed", "{wrong}");
    }
    let order = json!({ "register": "egkn", "fault": "down" });
    assert_eq!(service.post("/api/weather", &order).code(), "not-signed-in");
}

#[test]
fn a_senseless_answer_is_silence_to_the_engine_and_to_the_service() {
    let service = Service::new();
    let visitor = service.visitor("aigerim");
    let record = visitor.fill(&moves_in(&visitor, "saule", "saule"));
    for key in record.lines().filter_map(|line| line.strip_prefix("reply ")) {
        let lookup: Lookup = key.split(" = ").next().unwrap().parse().unwrap();
        let register = lookup.register().as_str();
        order(&visitor, json!({ "register": register, "fault": "garbled" }));
        let answer = visitor.ask(&lookup.to_string());
        assert_eq!(Reply::parse(&lookup, &answer), None, "{lookup}: {answer}");
        let sent = visitor.send_in(&record);
        assert_eq!((sent.code().as_str(), &sent.json()["state"]), ("register-unavailable", &Value::Null));
        order(&visitor, json!({ "register": register, "fault": "ok" }));
    }
}

#[test]
fn the_owners_time_can_be_let_run_out_for_ones_own_application() {
    let service = Service::new();
    let (aigerim, marina) = (service.visitor("aigerim"), service.visitor("marina"));
    let number = aigerim.apply(&moves_in(&aigerim, "saule", "saule"));
    let body = json!({ "number": number });
    assert_eq!(marina.post("/api/hurry", &body).code(), "not-found");
    assert_eq!(aigerim.state_of(&number), "awaiting_consent");
    assert_eq!(aigerim.post("/api/hurry", &body).status, 200);
    assert_eq!(aigerim.state_of(&number), "run_out");
    assert_eq!(aigerim.post("/api/hurry", &body).code(), "not-found");
}
