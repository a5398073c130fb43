//! Registers made silent or slow, for one session alone.

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tirkeu::need::Lookup;
use tirkeu::reply::Reply;

use crate::filing::moves_in;
use crate::service::{Service, Visitor};

/// Orders it.
pub fn order(visitor: &Visitor<'_>, order: Value) {
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
fn planned_work_has_an_end_that_is_told_and_then_the_register_answers() {
    let service = Service::new();
    let visitor = service.visitor("aigerim");
    order(&visitor, json!({ "register": "gbdfl", "fault": "planned", "seconds": 600 }));
    let answer = visitor.lookup("applicant");
    assert_eq!((answer.status.as_u16(), answer.code().as_str()), (503, "register-closed"));
    // The clock stands at noon.
    assert_eq!(answer.json()["until"], "2026-11-21T12:10:00+05:00");
    assert_eq!(answer.headers["retry-after"], "600");
    service.app.clock.pass(599);
    assert_eq!(visitor.lookup("applicant").headers["retry-after"], "1");
    service.app.clock.pass(1);
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
fn an_error_is_told_as_the_bus_writes_it() {
    let service = Service::new();
    let visitor = service.visitor("aigerim");
    order(&visitor, json!({ "register": "gbdfl", "fault": "error" }));
    let answer = visitor.lookup("applicant");
    assert_eq!((answer.status.as_u16(), answer.code().as_str()), (503, "register-unavailable"));
    let body = answer.json();
    let beneath = &body["error"]["subError"];
    for error in [&body["error"], beneath] {
        assert_eq!(error["sessionId"], body["session"]);
        assert!(error["errorDate"].as_str().unwrap().starts_with("2026-11-21T"), "{error}");
        assert!(error["errorCode"].is_string() && error["errorMessage"].is_string());
    }
    assert!(beneath["subError"].is_null());
    order(&visitor, json!({ "register": "gbdfl", "fault": "ok" }));
    assert_eq!(visitor.lookup("applicant").json()["session"], body["session"]);
}

#[test]
fn an_untrue_answer_is_well_formed_and_another_one() {
    let service = Service::new();
    let visitor = service.visitor("aigerim");
    let record = visitor.fill(&moves_in(&visitor, "saule", "saule"));
    let asked = record.lines().filter_map(|line| line.strip_prefix("reply ")?.split_once(" = "));
    for (key, _) in asked {
        let lookup: Lookup = key.parse().unwrap();
        let (register, truth) = (lookup.register().as_str(), visitor.ask(key));
        order(&visitor, json!({ "register": register, "fault": "wrong" }));
        let said = visitor.ask(key);
        assert!(Reply::parse(&lookup, &said).is_some(), "{key}: {said}");
        assert_ne!(said, truth, "{key}");
        order(&visitor, json!({ "register": register, "fault": "ok" }));
    }
}

#[test]
fn an_untrue_yes_opens_nothing_and_an_untrue_no_gives_no_guess_back() {
    let service = Service::new();
    let visitor = service.visitor("aigerim");
    let (rka, wrong) = (service.people.rka("saule"), service.people.iin("olga"));
    order(&visitor, json!({ "register": "egkn", "fault": "wrong" }));
    for _ in 0..5 {
        assert_eq!(visitor.ask(&format!("home {rka} {wrong}")), "yes astana private");
    }
    assert_eq!(visitor.ask(&format!("area {rka} total")), "owner-not-named");
    assert_eq!(visitor.ask(&format!("home {rka} {wrong}")), "too-many-attempts");
}

#[test]
fn the_service_believes_an_untrue_register_as_it_would_in_life() {
    let service = Service::new();
    let visitor = service.visitor("aigerim");
    let record = visitor.fill(&moves_in(&visitor, "saule", "saule"));
    order(&visitor, json!({ "register": "gbdfl_esobes", "fault": "wrong" }));
    let sent = visitor.send_in(&record);
    assert_eq!((sent.code().as_str(), &sent.json()["verdict"]), ("verdict-refuses", &json!("desk")));
}

#[test]
fn the_forecast_tells_what_is_ordered_and_all_can_be_as_in_life_again() {
    let service = Service::new();
    let visitor = service.visitor("aigerim");
    let forecast = || visitor.get("/api/weather").json();
    let fair = forecast();
    let registers = fair["registers"].as_array().unwrap();
    assert!(registers.iter().all(|one| one["fault"] == "ok"), "{fair}");
    assert_eq!((&fair["day"], &fair["today"]), (&Value::Null, &json!("2026-11-21")));
    order(&visitor, json!({ "register": "zags", "fault": "late" }));
    order(&visitor, json!({ "register": "egkn", "fault": "slow", "seconds": 99 }));
    visitor.post("/api/clock", &json!({ "day": "2025-12-20" }));
    let bad = forecast();
    let of =
        |name: &str| bad["registers"].as_array().unwrap().iter().find(|one| one["register"] == name).cloned();
    assert_eq!(of("zags").unwrap()["seconds"], 12);
    assert_eq!(of("egkn").unwrap()["seconds"], 8);
    assert_eq!(bad["today"], "2025-12-20");
    assert_eq!(visitor.delete("/api/weather").status, 204);
    assert_eq!(forecast(), fair);
}

#[test]
fn there_is_no_weather_and_no_clock_to_order_outside_the_training_copy() {
    let service = Service::bare();
    for path in ["/api/weather", "/api/clock", "/api/hurry"] {
        assert_eq!(service.post(path, &json!({})).code(), "method-not-allowed", "{path}");
    }
    assert_eq!(service.get("/api/weather").code(), "not-found");
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
