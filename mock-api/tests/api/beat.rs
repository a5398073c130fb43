//! Answers that rest on other people's records leave on a beat. Only that none leaves before it is said here, so that no
//! stall of the machine can matter.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use axum::body::Body;
use axum::http::Request;

use crate::service::Service;

const BEAT: Duration = Duration::from_millis(40);
/// What is told without a look at anybody else's record, and why.
const AT_ONCE: &[(&str, &str)] = &[
    ("/api/session", "one's own name"),
    ("/api/personas", "the invented people's names, told to everybody"),
    ("/api/addresses", "addresses are nobody's"),
    ("/api/centres", "centres are nobody's"),
    ("/api/centres/{language}", "centres are nobody's"),
    ("/api/signatures", "a code or a picture for oneself"),
    ("/api/signatures/{id}", "one's own signature"),
    ("/api/ways", "the ways to sign"),
    ("/api/mobile/{ticket}", "the text that whoever holds the picture signs"),
    ("/api/mobile/{ticket}/documents", "the same"),
    ("/api/phone", "the phone's counterpart"),
    ("/api/telephone", "what came to one's own telephone"),
    ("/api/applications/{number}", "one's own application, as it is kept"),
    ("/api/applications/{number}/events", "the same, as it changes"),
    ("/api/applications/{number}/receipt/{language}", "the same, as a page"),
    (
        "/api/applications/{number}/messages/{message}/again",
        "a message of one's own application, handed over afterwards",
    ),
    ("/api/audit", "rows about oneself"),
    ("/api/audit/before/{row}", "rows about oneself"),
    ("/api/openapi.json", "the description"),
    ("/api/today", "the day"),
    ("/api/reminders/{at}/{language}", "a moment, and nobody's"),
    ("/api/weather", "one's own weather"),
    ("/api/clock", "one's own day"),
    ("/api/hurry", "one's own application"),
    ("/livez", "the service"),
    ("/readyz", "the service"),
    ("/metrics", "the service"),
];

/// A new address is on the beat, or stands above with the reason why it need not be.
#[test]
fn no_answer_about_others_leaves_before_the_beat() {
    let service = Service::changed(|app| app.on_the_beat(BEAT));
    let document = service.get("/api/openapi.json").json();
    let mut held = BTreeSet::new();
    for (path, methods) in document["paths"].as_object().unwrap() {
        if AT_ONCE.iter().any(|(at_once, _)| at_once == path) {
            continue;
        }
        for method in methods.as_object().unwrap().keys() {
            let address = path.replace("{number}", "1");
            let request = Request::builder().method(method.to_uppercase().as_str()).uri(address);
            let began = Instant::now();
            service.send(request.body(Body::empty()).unwrap());
            assert!(began.elapsed() >= BEAT, "{method} {path} left after {:?}", began.elapsed());
            held.insert(path.as_str());
        }
    }
    assert_eq!(
        held,
        BTreeSet::from(["/api/applications", "/api/consents", "/api/consents/{number}", "/api/lookups"])
    );
}

/// Also what comes of a question that was answered.
#[test]
fn nor_does_a_word_of_a_register() {
    let service = Service::changed(|app| app.on_the_beat(BEAT));
    let visitor = service.visitor("aigerim");
    let key = format!("home {} {}", service.people.rka("saule"), service.people.iin("saule"));
    let began = Instant::now();
    assert_eq!(visitor.ask(&key), "yes astana private");
    assert!(began.elapsed() >= BEAT);
}
