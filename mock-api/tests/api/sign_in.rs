//! Signing in, staying so, and out.

use axum::http::{Request, StatusCode};
use serde_json::json;

use crate::service::{Service, TODAY, json_request};

#[test]
fn signs_in_as_an_invented_person() {
    let service = Service::new();
    let answer = service.post("/api/session", &json!({ "persona": "aigerim" }));
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(
        answer.json(),
        json!({
            "person": { "name": "Ахметова Айгерім Серікқызы", "iin": "550055*****1" },
            "today": TODAY,
        })
    );
    let cookie = answer.headers["set-cookie"].to_str().unwrap();
    for wanted in ["HttpOnly", "SameSite=Strict", "Path=/"] {
        assert!(cookie.contains(wanted), "{cookie}");
    }
    assert!(!cookie.contains("Domain"), "{cookie}");
}

#[test]
fn says_who_is_signed_in() {
    let service = Service::new();
    let nobody = service.get("/api/session");
    assert_eq!((nobody.status, nobody.json()), (StatusCode::OK, json!({ "person": null, "today": TODAY })));
    let visitor = service.visitor("marina");
    assert_eq!(visitor.get("/api/session").json()["person"]["name"], "Цой Марина");
}

#[test]
fn an_unknown_person_and_a_made_up_cookie_open_nothing() {
    let service = Service::new();
    assert_eq!(service.post("/api/session", &json!({ "persona": "nobody" })).code(), "unknown-persona");
    for cookie in ["tirkeu=", "tirkeu=00", "other=1; tirkeu=zz", "tirkeu"] {
        let request = json_request(
            Request::post("/api/lookups").header("cookie", cookie),
            &json!({ "lookup": "applicant" }),
        );
        assert_eq!(service.send(request).code(), "not-signed-in", "{cookie}");
    }
}

#[test]
fn signing_out_ends_it() {
    let service = Service::new();
    let visitor = service.visitor("aigerim");
    let answer = visitor.delete("/api/session");
    assert_eq!(answer.status, StatusCode::NO_CONTENT);
    assert!(answer.headers["set-cookie"].to_str().unwrap().contains("Max-Age=0"));
    assert_eq!(visitor.ask("applicant"), "not-signed-in");
}

#[test]
fn a_form_left_alone_is_closed() {
    let service = Service::new();
    let visitor = service.visitor("aigerim");
    for _ in 0..3 {
        service.app.clock.pass(10 * 60);
        assert!(visitor.get("/api/session").json()["person"].is_object());
    }
    service.app.clock.pass(16 * 60);
    assert!(visitor.get("/api/session").json()["person"].is_null());
    assert_eq!(visitor.get("/api/applications").code(), "not-signed-in");
}

#[test]
fn no_session_lasts_for_ever() {
    let service = Service::new();
    let visitor = service.visitor("aigerim");
    let mut minutes = 0;
    while visitor.get("/api/session").json()["person"].is_object() {
        service.app.clock.pass(5 * 60);
        minutes += 5;
    }
    assert_eq!(minutes, 120);
}

#[test]
fn a_session_survives_a_restart() {
    let service = Service::new();
    let visitor = service.visitor("aigerim");
    visitor.name("saule", "saule");
    let cookie = visitor.cookie;
    let service = service.restarted();
    let visitor = crate::service::Visitor { service: &service, cookie };
    assert_eq!(visitor.ask(&format!("gate {}", service.people.rka("saule"))), "online");
}

#[test]
fn lists_whom_one_may_try() {
    let service = Service::new();
    let list = service.get("/api/personas").json();
    let personas = list["personas"].as_array().unwrap();
    assert!(personas.len() >= 12);
    assert_eq!(personas[0]["id"], "aigerim");
    for persona in personas {
        for language in ["kk", "ru", "en"] {
            assert!(!persona["about"][language].as_str().unwrap().is_empty());
            assert!(!persona["try"]["address"][language].as_str().unwrap().is_empty());
        }
    }
}

#[test]
fn what_a_persona_may_try_can_be_found_as_it_is_written() {
    let service = Service::new();
    for persona in service.get("/api/personas").json()["personas"].as_array().unwrap() {
        let visitor = service.visitor(persona["id"].as_str().unwrap());
        let owner = persona["try"]["owner_iin"].as_str().unwrap();
        for lang in ["kk", "ru", "en"] {
            let address = &persona["try"]["address"][lang];
            let found = visitor.post("/api/addresses", &json!({ "text": address, "lang": lang })).json();
            let first = &found["addresses"][0];
            assert_eq!(&first["address"], address);
            let answer = visitor.ask(&format!("home {} {owner}", first["rka"].as_str().unwrap()));
            assert!(answer.starts_with("yes ") || answer.starts_with("mine "), "{address}: {answer}");
        }
    }
}

#[test]
fn without_the_training_copy_nobody_can_sign_in() {
    let service = Service::bare();
    assert_eq!(service.post("/api/session", &json!({ "persona": "aigerim" })).code(), "unknown-persona");
    for path in ["/api/personas", "/api/weather", "/api/hurry"] {
        assert_eq!(service.get(path).code(), "not-found");
    }
}
