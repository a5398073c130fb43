//! A receipt: a page about one's own application, without scripts, that says how it stands.

use axum::body::Body;
use axum::http::Request;

use crate::filing::moves_in;
use crate::service::{Answer, Service};

/// A link that a browser follows.
fn followed(service: &Service, cookie: &str, path: &str) -> Answer {
    let request = Request::get(path).header("cookie", cookie).header("accept", "text/html,*/*;q=0.8");
    service.send(request.body(Body::empty()).unwrap())
}

#[test]
fn it_says_in_each_language_what_was_sent_and_how_it_stands() {
    let service = Service::new();
    let (aigerim, saule) = (service.visitor("aigerim"), service.visitor("saule"));
    let number = aigerim.apply(&moves_in(&aigerim, "saule", "saule"));
    let shown = aigerim.get(&format!("/api/applications/{number}")).json();
    let path = |language: &str| format!("/api/applications/{number}/receipt/{language}");
    let (day, time) = shown["sent"].as_str().unwrap().split_once('T').unwrap();
    let parts: Vec<_> = day.split('-').rev().collect();
    let (here, abroad) = (parts.join("."), day);
    let minute = &time[..5];
    for (language, waits, day) in [
        ("kk", "келісімі күтілуде", here.as_str()),
        ("ru", "ожидается согласие", here.as_str()),
        ("en", "waiting for the owners", abroad),
    ] {
        let sent = &format!("{day}, {minute}");
        let answer = followed(&service, &aigerim.cookie, &path(language));
        assert_eq!(
            (answer.status.as_u16(), &answer.headers["cache-control"]),
            (200, &"no-store".parse().unwrap())
        );
        assert_eq!(answer.headers["content-type"], "text/html; charset=utf-8");
        for text in [&number, waits, sent, shown["seal"].as_str().unwrap(), &format!("lang=\"{language}\"")] {
            assert!(answer.text.contains(text), "{text}: {}", answer.text);
        }
        assert!(answer.text.contains("0 / 1"));
        assert!(!answer.text.contains("<script"));
    }
    saule.decide(&number, "agree");
    let ended = followed(&service, &aigerim.cookie, &path("en")).text;
    assert!(ended.contains("the registration was entered") && ended.contains("1 / 1"), "{ended}");
}

#[test]
fn whoever_may_not_see_it_is_led_to_the_form_or_told() {
    let service = Service::new();
    let (aigerim, saule) = (service.visitor("aigerim"), service.visitor("saule"));
    let number = aigerim.apply(&moves_in(&aigerim, "saule", "saule"));
    let path = format!("/api/applications/{number}/receipt/kk");
    for cookie in ["", saule.cookie.as_str()] {
        let led = followed(&service, cookie, &path);
        assert_eq!(led.status, 303);
        assert_eq!(led.headers["location"], format!("/#application/{number}"));
        assert!(!led.text.contains("SHA-256"));
    }
    assert_eq!(saule.get(&path).code(), "not-found");
    assert_eq!(service.get(&path).code(), "not-signed-in");
    for wrong in ["x/receipt/kk", &format!("{number}/receipt/de"), "%0D%0AX/receipt/kk"] {
        assert_eq!(aigerim.get(&format!("/api/applications/{wrong}")).code(), "not-found", "{wrong}");
    }
}
