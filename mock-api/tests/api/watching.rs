//! The state as it changes.

use axum::body::Body;
use axum::http::Request;
use http_body_util::BodyExt;

use crate::filing::moves_in;
use crate::service::Service;

#[test]
fn tells_each_change_and_ends_with_the_application() {
    let service = Service::new();
    let (aigerim, saule) = (service.visitor("aigerim"), service.visitor("saule"));
    let number = aigerim.apply(&moves_in(&aigerim, "saule", "saule"));
    let request =
        Request::get(format!("/api/applications/{number}/events")).header("cookie", &aigerim.cookie);
    let response = service.open(request.body(Body::empty()).unwrap());
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
