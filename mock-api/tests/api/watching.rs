//! The state as it changes.

use axum::body::Body;
use axum::http::Request;
use axum::response::Response;
use http_body_util::BodyExt;

use crate::filing::moves_in;
use crate::service::{Service, Visitor};

/// Her stream of it.
fn watched(visitor: &Visitor<'_>, number: &str) -> Response {
    let request =
        Request::get(format!("/api/applications/{number}/events")).header("cookie", &visitor.cookie);
    visitor.service.open(request.body(Body::empty()).unwrap())
}

/// Whoever signs out on a shared computer leaves nothing behind that goes on telling.
#[test]
fn ends_with_the_session() {
    let service = Service::new();
    let (aigerim, saule) = (service.visitor("aigerim"), service.visitor("saule"));
    let number = aigerim.apply(&moves_in(&aigerim, "saule", "saule"));
    let mut body = watched(&aigerim, &number).into_body();
    assert!(service.wait(body.frame()).is_some());
    assert_eq!(aigerim.delete("/api/session").status, 204);
    saule.decide(&number, "agree");
    let rest = service.wait(body.collect()).unwrap().to_bytes();
    assert!(!rest.windows(10).any(|bytes| bytes == b"registered"), "{rest:?}");
}

/// Each stream holds a connection, of which there are so many for everybody.
#[test]
fn one_person_holds_a_few_streams_at_most() {
    let service = Service::new();
    let (aigerim, asel) = (service.visitor("aigerim"), service.visitor("asel"));
    let number = aigerim.apply(&moves_in(&aigerim, "saule", "saule"));
    let other = asel.apply(&moves_in(&asel, "kuanysh", "kuanysh"));
    let mut held: Vec<_> = (0..8).map(|_| watched(&aigerim, &number)).collect();
    assert!(held.iter().all(|response| response.status() == 200));
    let refused = watched(&aigerim, &number);
    assert_eq!(refused.status(), 429);
    assert_eq!(refused.headers()["retry-after"], "5");
    assert_eq!(watched(&asel, &other).status(), 200);
    // That nobody listens any more is noticed at once.
    held.pop();
    while watched(&aigerim, &number).status() != 200 {
        service.wait(tokio::task::yield_now());
    }
}

#[test]
fn tells_each_change_and_ends_with_the_application() {
    let service = Service::new();
    let (aigerim, saule) = (service.visitor("aigerim"), service.visitor("saule"));
    let number = aigerim.apply(&moves_in(&aigerim, "saule", "saule"));
    let response = watched(&aigerim, &number);
    assert_eq!(response.headers()["content-type"], "text/event-stream");
    assert_eq!(response.headers()["cache-control"], "no-store");
    let mut body = response.into_body();
    let mut next = || {
        let frame = service.wait(body.frame())?;
        Some(String::from_utf8(frame.unwrap().into_data().unwrap().to_vec()).unwrap())
    };
    let first = next().unwrap();
    assert!(first.starts_with("event: state\ndata: {") && first.contains("awaiting_consent"), "{first}");
    saule.decide(&number, "agree");
    // A pulse may come before it; that many mean that nobody is told.
    let later: Vec<_> = std::iter::from_fn(next).take(5).collect();
    assert!(later.last().unwrap().contains("\"state\":\"registered\""), "{later:?}");
}
