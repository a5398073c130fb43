//! Every address × everybody: what belongs to somebody else is to each of them as if it were not there.

use axum::body::Body;
use axum::http::Request;
use mock_api::message;
use serde_json::{Value, json};
use tirkeu::record;

use crate::filing::moves_in;
use crate::service::{Answer, Service, Visitor, json_request};

/// What belongs to the applicant; or numbers of the same shape that belong to nobody.
struct Things {
    number: String,
    id: String,
    ticket: String,
}

impl Things {
    fn of(visitor: &Visitor<'_>) -> Self {
        let number = visitor.apply(&moves_in(visitor, "saule", "saule"));
        let order = json!({ "way": "qr", "purpose": "consent", "seal": record::seal("a"), "text": "a" });
        let asked = visitor.post("/api/signatures", &order).json();
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        let ticket = text(&asked["shown"]["qr"]).rsplit('/').next().unwrap().to_owned();
        Self { number, id: text(&asked["signature"]), ticket }
    }

    fn nobodys() -> Self {
        Self { number: message::number(), id: message::number(), ticket: message::number() }
    }

    /// The application as its applicant sees it, without the time left, which runs on.
    fn application(&self, applicant: &Visitor<'_>) -> Value {
        let mut told = applicant.get(&format!("/api/applications/{}", self.number)).json();
        assert!(told["left"].take().is_number(), "{told}");
        told
    }

    /// The address with these things in it.
    fn address(&self, path: &str) -> String {
        let filled = path.replace("{number}", &self.number).replace("{id}", &self.id);
        let filled =
            filled.replace("{ticket}", &self.ticket).replace("{at}/{language}", "20261122T010000Z/en");
        assert!(!filled.contains('{'), "{path}: say here what of somebody's it takes");
        filled
    }

    /// A sound body that names these things, for every address that takes one.
    fn body(&self, method: &str, path: &str, lawful: &Lawful) -> Value {
        match (method, path) {
            ("post", "/api/session") => json!({ "persona": "nobody" }),
            ("post", "/api/addresses") => json!({ "text": "а", "lang": "kk" }),
            ("post", "/api/centres") => json!({ "rka": "1", "lang": "kk" }),
            ("post", "/api/lookups") => json!({ "lookup": "applicant" }),
            ("post", "/api/signatures") => {
                json!({ "way": "sms", "purpose": "consent", "seal": record::seal("") })
            }
            ("post", "/api/signatures/{id}") => json!({ "answer": "000000" }),
            ("post", "/api/applications") => json!({ "record": lawful.record, "signature": self.id }),
            ("post", "/api/consents/{number}") => json!({ "decision": "agree", "signature": self.id }),
            ("post", "/api/hurry") => json!({ "number": self.number }),
            ("post", "/api/weather") => json!({ "register": "gbdfl", "fault": "ok" }),
            ("post", "/api/clock") => json!({ "day": null }),
            ("post", "/api/phone") => json!({ "qr": format!("mobileSign:{}", self.ticket), "do": "look" }),
            ("put", "/api/mobile/{ticket}/documents") => {
                json!({ "documentsToSign": [{ "document": { "file": { "data": "" } } }] })
            }
            ("post" | "put", path) => panic!("{path}: say here what of somebody's it takes"),
            _ => Value::Null,
        }
    }
}

/// What the asker may send by themselves.
struct Lawful {
    record: String,
}

fn ask(
    service: &Service,
    cookie: &str,
    method: &str,
    path: &str,
    things: &Things,
    lawful: &Lawful,
) -> Answer {
    let request = Request::builder().method(method.to_uppercase().as_str()).uri(things.address(path));
    let request = request.header("cookie", cookie).header("idempotency-key", message::number());
    service.send(match things.body(method, path, lawful) {
        Value::Null => request.body(Body::empty()).unwrap(),
        body => json_request(request, &body),
    })
}

/// Whether an address names something that belongs to somebody.
fn names_something(method: &str, path: &str) -> bool {
    // A reminder is nobody's.
    (path.contains('{') && !path.starts_with("/api/reminders/"))
        || matches!((method, path), ("post", "/api/hurry" | "/api/applications" | "/api/phone"))
}

#[test]
fn what_is_anothers_is_as_if_it_were_not_there() {
    let service = Service::new();
    let aigerim = service.visitor("aigerim");
    let things = Things::of(&aigerim);
    let before = things.application(&aigerim);
    let document = service.get("/api/openapi.json").json();
    let mut tried = 0;
    for stranger in ["", "marina", "asel", "igor"] {
        let visitor = (!stranger.is_empty()).then(|| service.visitor(stranger));
        let record = visitor.as_ref().map_or(String::new(), |one| one.fill(&moves_in(one, "saule", "saule")));
        let cookie = visitor.as_ref().map_or("", |one| one.cookie.as_str());
        let lawful = Lawful { record };
        for (path, methods) in document["paths"].as_object().unwrap() {
            for method in methods.as_object().unwrap().keys() {
                // The phone has the secret of the picture and no cookie: with it alone, it learns where to ask.
                if !names_something(method, path)
                    || (method.as_str(), path.as_str()) == ("get", "/api/mobile/{ticket}")
                {
                    things.body(method, path, &lawful);
                    continue;
                }
                let foreign = ask(&service, cookie, method, path, &things, &lawful);
                let none = ask(&service, cookie, method, path, &Things::nobodys(), &lawful);
                let what = format!("{stranger:?} {method} {path}");
                assert!(foreign.status.is_client_error(), "{what}: {} {}", foreign.status, foreign.text);
                if !path.starts_with("/api/mobile/") {
                    assert_eq!((foreign.status, &foreign.text), (none.status, &none.text), "{what}");
                }
                assert!(
                    !foreign.text.contains(&things.number) && !foreign.text.contains(&things.id),
                    "{what}"
                );
                tried += 1;
            }
        }
    }
    assert!(tried >= 40, "{tried}");
    assert_eq!(things.application(&aigerim), before);
    let progress = aigerim.get(&format!("/api/signatures/{}", things.id)).json();
    assert_eq!(progress["state"], "waiting", "{progress}");
}

/// Whoever has no part in an application finds none of it in any list.
#[test]
fn no_list_holds_what_is_anothers() {
    let service = Service::new();
    let aigerim = service.visitor("aigerim");
    let things = Things::of(&aigerim);
    let document = service.get("/api/openapi.json").json();
    for stranger in ["marina", "asel", "kuanysh"] {
        let visitor = service.visitor(stranger);
        for (path, methods) in document["paths"].as_object().unwrap() {
            if methods.get("get").is_some() && !path.contains('{') {
                let answer = visitor.get(path);
                assert!(!answer.text.contains(&things.number), "{stranger} {path}: {}", answer.text);
            }
        }
    }
    let saule = service.visitor("saule");
    assert!(saule.get("/api/consents").text.contains(&things.number), "the owner is asked");
    assert_eq!(saule.get(&format!("/api/applications/{}", things.number)).code(), "not-found");
}
