//! The clock that designers and tests may set, for one session alone.

use serde_json::json;

use crate::filing::moves_in;
use crate::service::Service;

#[test]
fn a_session_may_be_on_another_day_and_no_other_session_is() {
    let service = Service::new();
    let (aigerim, saule) = (service.visitor("aigerim"), service.visitor("saule"));
    let set = aigerim.post("/api/clock", &json!({ "day": "2025-12-20" })).json();
    assert_eq!(set, json!({ "day": "2025-12-20", "today": "2025-12-20" }));
    for path in ["/api/today", "/api/session"] {
        assert_eq!(aigerim.get(path).json()["today"], "2025-12-20");
    }
    assert_eq!(saule.get("/api/today").json()["today"], "2026-11-21");
    assert_eq!(service.get("/api/today").json()["today"], "2026-11-21");
    let answer = aigerim.lookup("applicant").json();
    assert!(answer["at"].as_str().unwrap().starts_with("2025-12-20T"), "{answer}");
    for wrong in [json!({ "day": "20.12.2025" }), json!({ "day": "2025-02-30" }), json!({ "day": 7 })] {
        assert_eq!(aigerim.post("/api/clock", &wrong).code(), "body-malformed", "{wrong}");
    }
    let back = aigerim.post("/api/clock", &json!({ "day": null })).json();
    assert_eq!(back, json!({ "day": null, "today": "2026-11-21" }));
}

#[test]
fn an_application_is_decided_and_registered_on_the_day_of_its_session() {
    let service = Service::new();
    let (aigerim, saule) = (service.visitor("aigerim"), service.visitor("saule"));
    for visitor in [&aigerim, &saule] {
        visitor.post("/api/clock", &json!({ "day": "2026-06-30" }));
    }
    let number = aigerim.apply(&moves_in(&aigerim, "saule", "saule"));
    let shown = aigerim.get(&format!("/api/applications/{number}")).json();
    assert!(shown["sent"].as_str().unwrap().starts_with("2026-06-30T"), "{shown}");
    saule.decide(&number, "agree");
    let rka = aigerim.name("saule", "saule");
    assert_eq!(aigerim.ask(&format!("registered {rka} me")), "permanent");
    aigerim.post("/api/clock", &json!({ "day": "2026-06-29" }));
    assert_eq!(aigerim.ask(&format!("registered {rka} me")), "no");
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
