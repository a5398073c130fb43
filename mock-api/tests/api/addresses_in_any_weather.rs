//! The address register's weather: its line is GBD FL's, and what it would add to an application can wait.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::filing::moves_in;
use crate::service::{Service, Visitor};
use crate::weather::order;

/// The search asks over the same line as GBD FL, and has its weather.
#[test]
fn the_address_register_has_the_weather_of_its_line() {
    let service = Service::new();
    let visitor = service.visitor("aigerim");
    let rka = service.people.rka("saule");
    let questions = [
        ("/api/addresses", json!({ "text": "кабанбай 12/1 45", "lang": "kk" }), "addresses"),
        ("/api/centres", json!({ "rka": rka, "lang": "kk" }), "centres"),
    ];
    let found = |(path, body, list): &(&str, Value, &str)| {
        let answer = visitor.post(path, body);
        assert_eq!(answer.status, 200, "{path}: {}", answer.text);
        answer.json()[*list].as_array().unwrap().len()
    };
    for (fault, code) in [
        ("down", "register-unavailable"),
        ("error", "register-unavailable"),
        ("garbled", "register-unavailable"),
        ("planned", "register-closed"),
    ] {
        order(&visitor, json!({ "register": "gbdfl", "fault": fault, "seconds": 600 }));
        for (path, body, _) in &questions {
            let answer = visitor.post(path, body);
            assert_eq!((answer.status.as_u16(), answer.code().as_str()), (503, code), "{path} {fault}");
            let told = answer.json();
            assert_eq!(told["register"], "gbdfl", "{path} {fault}");
            assert_eq!(told["error"].is_object(), fault == "error", "{path} {fault}");
            assert_eq!(told["until"].is_string(), fault == "planned", "{path} {fault}");
        }
    }
    order(&visitor, json!({ "register": "gbdfl", "fault": "wrong" }));
    assert!(questions.iter().all(|question| found(question) == 0));
    order(&visitor, json!({ "register": "gbdfl", "fault": "slow", "seconds": 1 }));
    let asked = Instant::now();
    assert!(found(&questions[0]) > 0 && asked.elapsed() >= Duration::from_secs(1));
    order(&visitor, json!({ "register": "egkn", "fault": "down" }));
    order(&visitor, json!({ "register": "gbdfl", "fault": "ok" }));
    assert!(questions.iter().all(|question| found(question) > 0));
}

/// The words of an address are another register's than the application is.
#[test]
fn an_application_is_shown_in_any_weather_of_the_address_register() {
    let service = Service::new();
    let (aigerim, saule) = (service.visitor("aigerim"), service.visitor("saule"));
    let number = aigerim.apply(&moves_in(&aigerim, "saule", "saule"));
    let told = |visitor: &Visitor<'_>, path: &str, at: &str| {
        let answer = visitor.get(path);
        assert_eq!(answer.status, 200, "{path}: {}", answer.text);
        answer.json().pointer(at).cloned()
    };
    let one = format!("/api/applications/{number}");
    let addresses = || {
        [
            told(&aigerim, &one, "/home/address"),
            told(&aigerim, "/api/applications", "/applications/0/home/address"),
            told(&saule, "/api/consents", "/consents/0/home/address"),
        ]
    };
    for fault in ["down", "error", "garbled", "planned", "late", "wrong"] {
        for visitor in [&aigerim, &saule] {
            order(visitor, json!({ "register": "gbdfl", "fault": fault, "seconds": 600 }));
        }
        assert_eq!(addresses(), [Some(Value::Null), Some(Value::Null), Some(Value::Null)], "{fault}");
        let receipt = aigerim.get(&format!("{one}/receipt/en"));
        assert_eq!(receipt.status, 200, "{fault}");
        assert!(!receipt.text.contains("Address"), "{fault}: {}", receipt.text);
    }
    for visitor in [&aigerim, &saule] {
        order(visitor, json!({ "register": "gbdfl", "fault": "ok" }));
    }
    let address = json!("Astana, Esil district, Kabanbay Batyr Avenue 12/1, apt 45");
    assert!(addresses().iter().all(|told| told.as_ref().unwrap()["en"] == address), "{:?}", addresses());
    assert!(aigerim.get(&format!("{one}/receipt/en")).text.contains(address.as_str().unwrap()));
}
