//! Every address × everybody: what belongs to somebody else is to each of them as if it were not there.

use std::collections::BTreeSet;

use axum::body::Body;
use axum::http::Request;
use mock_api::message;
use mock_api::session::SignedIn;
use serde_json::{Value, json};
use tirkeu::record;

use crate::filing::moves_in;
use crate::service::{Answer, Service, Visitor, json_request};

/// What belongs to the applicant; or numbers of the same shape that belong to nobody.
struct Things {
    number: String,
    id: String,
    ticket: String,
    message: String,
}

impl Things {
    fn of(visitor: &Visitor<'_>) -> Self {
        let number = visitor.apply(&moves_in(visitor, "saule", "saule"));
        let order = json!({ "way": "qr", "purpose": "consent", "seal": record::seal("a"), "text": "a" });
        let asked = visitor.post("/api/signatures", &order).json();
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        let ticket = text(&asked["shown"]["qr"]).rsplit('/').next().unwrap().to_owned();
        let told = visitor.get(&format!("/api/applications/{number}")).json();
        let message = text(&told["owners"][0]["message"]["number"]);
        Self { number, id: text(&asked["signature"]), ticket, message }
    }

    fn nobodys() -> Self {
        let [number, id, ticket, message] = [(); 4].map(|()| message::number());
        Self { number, id, ticket, message }
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
        let filled = filled.replace("{message}", &self.message);
        let filled =
            filled.replace("{ticket}", &self.ticket).replace("{at}/{language}", "20261122T010000Z/en");
        // Whatever is in the log is before that row.
        let filled = filled.replace("{language}", "en").replace("{row}", "1000000");
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
            ("post", "/api/applications/{number}/messages/{message}/again") => Value::Null,
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

/// What somebody whose things they are not may learn or do with them at an address.
#[derive(Clone, Copy, Debug, PartialEq)]
enum May {
    /// The answer is the one that things of nobody's get.
    SeeNothing,
    /// It is refused; of what there is nothing is told.
    BeRefused,
    /// It is about the asker alone, or about nobody.
    SeeTheirOwn,
    /// The owner of the home is asked, and sees what was done.
    BeTold,
    /// The picture's secret is the key: whoever has it learns where to ask.
    HoldThePicture,
    /// It would end the asker's session, and names nothing.
    Leave,
}

use May::{BeRefused, BeTold, HoldThePicture, Leave, SeeNothing, SeeTheirOwn};

/// Every address: what anybody else may, and what the owner of the home may, who is asked to consent.
const ROWS: &[(&str, &str, May, May)] = &[
    ("get", "/api/applications", SeeTheirOwn, SeeTheirOwn),
    ("post", "/api/applications", SeeNothing, SeeNothing),
    ("get", "/api/applications/{number}", SeeNothing, SeeNothing),
    ("delete", "/api/applications/{number}", SeeNothing, SeeNothing),
    ("post", "/api/applications/{number}/messages/{message}/again", SeeNothing, SeeNothing),
    ("get", "/api/applications/{number}/events", SeeNothing, SeeNothing),
    ("get", "/api/applications/{number}/receipt/{language}", SeeNothing, SeeNothing),
    ("get", "/api/consents", SeeTheirOwn, BeTold),
    ("post", "/api/consents/{number}", SeeNothing, BeRefused),
    ("get", "/api/audit", SeeTheirOwn, BeTold),
    ("get", "/api/audit/before/{row}", SeeTheirOwn, BeTold),
    ("post", "/api/signatures", SeeTheirOwn, SeeTheirOwn),
    ("get", "/api/signatures/{id}", SeeNothing, SeeNothing),
    ("post", "/api/signatures/{id}", SeeNothing, SeeNothing),
    ("get", "/api/mobile/{ticket}", HoldThePicture, HoldThePicture),
    ("get", "/api/mobile/{ticket}/documents", BeRefused, BeRefused),
    ("put", "/api/mobile/{ticket}/documents", BeRefused, BeRefused),
    ("post", "/api/phone", SeeNothing, SeeNothing),
    ("get", "/api/telephone", SeeTheirOwn, SeeTheirOwn),
    ("post", "/api/hurry", SeeNothing, SeeNothing),
    ("post", "/api/lookups", SeeTheirOwn, SeeTheirOwn),
    ("post", "/api/addresses", SeeTheirOwn, SeeTheirOwn),
    ("post", "/api/centres", SeeTheirOwn, SeeTheirOwn),
    ("get", "/api/centres/{language}", SeeTheirOwn, SeeTheirOwn),
    ("get", "/api/session", SeeTheirOwn, SeeTheirOwn),
    ("post", "/api/session", SeeTheirOwn, SeeTheirOwn),
    ("delete", "/api/session", Leave, Leave),
    ("get", "/api/weather", SeeTheirOwn, SeeTheirOwn),
    ("post", "/api/weather", SeeTheirOwn, SeeTheirOwn),
    ("delete", "/api/weather", SeeTheirOwn, SeeTheirOwn),
    ("post", "/api/clock", SeeTheirOwn, SeeTheirOwn),
    ("get", "/api/today", SeeTheirOwn, SeeTheirOwn),
    ("get", "/api/ways", SeeTheirOwn, SeeTheirOwn),
    ("get", "/api/personas", SeeTheirOwn, SeeTheirOwn),
    ("get", "/api/reminders/{at}/{language}", SeeTheirOwn, SeeTheirOwn),
    ("get", "/api/openapi.json", SeeTheirOwn, SeeTheirOwn),
    ("get", "/livez", SeeTheirOwn, SeeTheirOwn),
    ("get", "/readyz", SeeTheirOwn, SeeTheirOwn),
    ("get", "/metrics", SeeTheirOwn, SeeTheirOwn),
];

/// A new address without a row here fails, and so does a row without its address.
#[test]
fn every_address_has_its_row() {
    let document = Service::new().get("/api/openapi.json").json();
    let mut described = BTreeSet::new();
    for (path, methods) in document["paths"].as_object().unwrap() {
        described.extend(methods.as_object().unwrap().keys().map(|method| (method.clone(), path.clone())));
    }
    let rows: BTreeSet<_> =
        ROWS.iter().map(|(method, path, ..)| ((*method).to_owned(), (*path).to_owned())).collect();
    assert_eq!(rows.len(), ROWS.len());
    assert_eq!(rows, described);
}

/// Somebody who asks for what is the applicant's.
struct Role {
    name: &'static str,
    cookie: String,
    signed_in: bool,
    lawful: Lawful,
}

impl Role {
    fn is_owner(&self) -> bool {
        self.name == "owner"
    }
}

/// Everybody but the applicant as she is signed in now. Two of her own sessions are no sessions any more.
fn roles(service: &Service) -> Vec<Role> {
    let out = service.visitor("aigerim");
    assert_eq!(out.delete("/api/session").status, 204);
    let expired = service.visitor("aigerim");
    service.app.clock.pass(16 * 60);
    let without = [("nobody", String::new()), ("signed out", out.cookie), ("expired", expired.cookie)];
    let without = without.map(|(name, cookie)| {
        let lawful = Lawful { record: String::new() };
        Role { name, cookie, signed_in: false, lawful }
    });
    let with = [("owner", "saule"), ("relative", "serik"), ("stranger", "marina"), ("another", "igor")];
    let with = with.map(|(name, person)| {
        let iin = service.people.iin(person).parse().unwrap();
        let opened = service.app.store.write(|sql| SignedIn::open(sql, iin, service.app.clock.seconds()));
        let cookie = format!("{}={}", service.app.front.cookie_name(), opened.unwrap().1);
        let visitor = Visitor { service, cookie };
        let record = visitor.fill(&moves_in(&visitor, "kuanysh", "kuanysh"));
        Role { name, cookie: visitor.cookie, signed_in: true, lawful: Lawful { record } }
    });
    without.into_iter().chain(with).collect()
}

fn ask(service: &Service, role: &Role, method: &str, path: &str, things: &Things) -> Answer {
    let request = Request::builder().method(method.to_uppercase().as_str()).uri(things.address(path));
    let request = request.header("cookie", &role.cookie).header("idempotency-key", message::number());
    service.send(match things.body(method, path, &role.lawful) {
        Value::Null => request.body(Body::empty()).unwrap(),
        body => json_request(request, &body),
    })
}

/// Whether what was answered is as it may be.
fn judge(service: &Service, role: &Role, (method, path, may): (&str, &str, May), things: &Things) {
    if may == Leave {
        return;
    }
    let what = format!("{} {method} {path}", role.name);
    let answer = ask(service, role, method, path, things);
    let told = [&things.number, &things.id, &things.ticket, &things.message]
        .iter()
        .any(|one| answer.text.contains(*one));
    assert_eq!(told, may == BeTold || may == HoldThePicture, "{what}: {}", answer.text);
    if may == SeeNothing || may == BeRefused {
        assert!(answer.status.is_client_error(), "{what}: {} {}", answer.status, answer.text);
    }
    if may == SeeNothing {
        let none = ask(service, role, method, path, &Things::nobodys());
        assert_eq!((answer.status, &answer.text), (none.status, &none.text), "{what}");
    }
}

#[test]
fn what_is_anothers_is_as_if_it_were_not_there() {
    let service = Service::new();
    let roles = roles(&service);
    let aigerim = service.visitor("aigerim");
    let things = Things::of(&aigerim);
    let before = things.application(&aigerim);
    let document = service.get("/api/openapi.json").json();
    for role in &roles {
        for (method, path, others, owner) in ROWS {
            let may = if role.is_owner() { *owner } else { *others };
            judge(&service, role, (method, path, may), &things);
            let public = document["paths"][*path][*method]["security"] == json!([]);
            if !role.signed_in && !public && may != Leave {
                let answer = ask(&service, role, method, path, &things);
                assert_eq!(answer.code(), "not-signed-in", "{} {method} {path}", role.name);
            }
        }
    }
    assert_eq!(things.application(&aigerim), before);
    let progress = aigerim.get(&format!("/api/signatures/{}", things.id)).json();
    // Whoever has the picture has opened it; nobody has signed.
    assert_eq!((&progress["state"], &progress["signed"]), (&json!("opened"), &Value::Null), "{progress}");
    let owner = roles.iter().find(|role| role.is_owner()).unwrap();
    let asked = ask(&service, owner, "get", "/api/consents", &things).json();
    assert_eq!(asked["consents"][0]["decision"], "awaiting", "{asked}");
}
