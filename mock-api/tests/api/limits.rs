//! Bursts, too many at once, and the way through a proxy.

use std::convert::Infallible;

use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode};
use mock_api::app::ROOM;
use mock_api::front::{Front, Peer};
use serde_json::json;
use tokio::sync::mpsc::channel;
use tokio::task::yield_now;
use tokio_stream::wrappers::ReceiverStream;

use crate::service::{Answer, Service, json_request};

fn limited() -> Service {
    Service::changed(|app| app.limited(true))
}

/// How many requests get through until one is refused, and what that one is told.
fn burst(mut send: impl FnMut() -> Answer) -> (usize, Answer) {
    let mut through = 0;
    loop {
        let answer = send();
        if !answer.status.is_success() {
            return (through, answer);
        }
        through += 1;
        assert!(through < 1000, "nothing is limited");
    }
}

#[test]
fn nobody_asks_faster_than_many_people_could() {
    let service = limited();
    let visitor = service.visitor("aigerim");
    let (through, last) = burst(|| visitor.get("/api/consents"));
    assert_eq!(through, 100);
    assert_eq!(last.code(), "too-many-requests");
    assert_eq!(last.headers["retry-after"], "1");
    // Another session of hers is hers; another person is not she.
    let again = service.visitor("aigerim");
    assert_eq!(again.get("/api/consents").code(), "too-many-requests");
    assert_eq!(service.visitor("marina").get("/api/consents").status, StatusCode::OK);
    service.app.clock.pass(1);
    assert_eq!(burst(|| again.get("/api/consents")).0, 20);
}

#[test]
fn searches_have_a_limit_of_their_own() {
    let service = limited();
    let visitor = service.visitor("aigerim");
    let order = json!({ "text": "кабанбай", "lang": "kk" });
    let (through, last) = burst(|| visitor.post("/api/addresses", &order));
    assert_eq!(through, 40);
    assert_eq!(last.code(), "too-many-requests");
    assert_eq!(visitor.get("/api/consents").status, StatusCode::OK);
    service.app.clock.pass(1);
    assert_eq!(burst(|| visitor.post("/api/addresses", &order)).0, 10);
}

#[test]
fn sign_ins_are_counted_by_the_machine_and_not_by_what_it_says_of_itself() {
    let sign_in = |service: &Service, peer: &str, said: &str| {
        let request = Request::post("/api/session").header("x-forwarded-for", said);
        let request = request.extension(Peer(peer.parse().unwrap()));
        service.send(json_request(request, &json!({ "persona": "nobody" })))
    };
    let many = |service: &Service, peer: &str, said: &dyn Fn(usize) -> String| {
        let codes = (0..90).map(|place| sign_in(service, peer, &said(place)).status.as_u16());
        codes.filter(|status| *status != 429).count()
    };
    let direct = limited();
    assert_eq!(many(&direct, "203.0.113.9", &|place| format!("198.51.100.{place}")), 60);
    assert_eq!(many(&direct, "203.0.113.10", &|_| String::new()), 60, "somebody else's burst counts");
    direct.app.clock.pass(1);
    assert_eq!(many(&direct, "203.0.113.9", &|_| String::new()), 2);
    let front = || Front { proxies: vec!["127.0.0.1".parse().unwrap()], ..Front::default() };
    let behind = Service::changed(|app| app.limited(true).behind(front()));
    assert_eq!(many(&behind, "127.0.0.1", &|place| format!("198.51.100.{place}")), 90);
    let made_up = many(&behind, "127.0.0.1", &|place| format!("10.9.9.{place}, 192.0.2.1"));
    assert_eq!(made_up, 60, "the first is made up");
}

#[test]
fn one_too_many_at_once_is_told_so() {
    let service = Service::new();
    let visitor = service.visitor("aigerim");
    // Each is worked on until the end of its body has come.
    let (ends, running): (Vec<_>, Vec<_>) = (0..ROOM)
        .map(|_| {
            let (line, lines) = channel::<Result<String, Infallible>>(1);
            line.try_send(Ok("{\"lookup\":\"applicant\"}".into())).unwrap();
            let request = Request::post("/api/lookups").header("cookie", &visitor.cookie);
            let request = request.header("content-type", "application/json");
            (line, service.begin(request.body(Body::from_stream(ReceiverStream::new(lines))).unwrap()))
        })
        .unzip();
    service.wait(async {
        while service.app.room.available_permits() > 0 {
            yield_now().await;
        }
    });
    let told = visitor.get("/api/session");
    assert_eq!((told.code().as_str(), told.headers["retry-after"].to_str().unwrap()), ("busy", "1"));
    drop(ends);
    for one in running {
        assert_eq!(service.wait(one).unwrap().status(), StatusCode::OK);
    }
    assert_eq!(visitor.get("/api/session").status, StatusCode::OK);
}

#[test]
fn behind_https_the_cookie_and_the_browser_are_held_to_it() {
    let front = Front { origin: Some("https://tirkeu.example".into()), ..Front::default() };
    let service = Service::changed(|app| app.behind(front));
    let answer = service.post("/api/session", &json!({ "persona": "aigerim" }));
    let cookie = answer.headers["set-cookie"].to_str().unwrap();
    assert!(cookie.starts_with("__Host-tirkeu="), "{cookie}");
    for wanted in ["; Secure", "; HttpOnly", "; SameSite=Strict", "; Path=/"] {
        assert!(cookie.contains(wanted) && !cookie.contains("Domain"), "{cookie}");
    }
    for path in ["/", "/api/today", "/nothing"] {
        let headers = service.get(path).headers;
        assert_eq!(headers["strict-transport-security"], "max-age=31536000; includeSubDomains", "{path}");
    }
    let (name, secret) = cookie.split(';').next().unwrap().split_once('=').unwrap();
    for (name, status) in [(name, 200), ("tirkeu", 401)] {
        let request = Request::get("/api/audit").header("cookie", format!("{name}={secret}"));
        assert_eq!(service.send(request.body(Body::empty()).unwrap()).status, status, "{name}");
    }
    let visitor = service.visitor("saule");
    let order = json!({ "way": "qr", "purpose": "consent", "seal": tirkeu::record::seal("a"), "text": "a" });
    let qr = visitor.post("/api/signatures", &order).json()["shown"]["qr"].to_string();
    assert!(qr.starts_with("\"mobileSign:https://tirkeu.example/api/mobile/"), "{qr}");
    let from = |origin: &str| {
        let request = Request::post("/api/session").header("host", "127.0.0.1:8080").header("origin", origin);
        service.send(json_request(request, &json!({ "persona": "aigerim" }))).status.as_u16()
    };
    assert_eq!((from("https://tirkeu.example"), from("https://evil.example")), (200, 403));
}

/// Every header of a page, of an answer and of a refusal, by name and value.
#[test]
fn the_headers_are_these_and_no_others() {
    let service = Service::new();
    service.page("www/index.html", "page");
    let visitor = service.visitor("aigerim");
    let policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; \
        font-src 'self'; connect-src 'self' ws://127.0.0.1:13579; manifest-src 'self'; base-uri 'none'; \
        object-src 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; \
        trusted-types 'none'";
    let always = [
        ("cache-control", "no-store"),
        ("content-security-policy", policy),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        ("permissions-policy", "camera=(), microphone=(), geolocation=()"),
        ("referrer-policy", "same-origin"),
        ("x-content-type-options", "nosniff"),
    ];
    for (what, answer, more) in [
        ("an answer", visitor.get("/api/audit"), vec![("content-type", "application/json")]),
        ("a refusal", service.get("/api/audit"), vec![("content-type", "application/problem+json")]),
        ("nothing", service.get("/nothing"), vec![("content-type", "application/problem+json")]),
        (
            "signed out",
            visitor.delete("/api/session"),
            vec![
                ("set-cookie", "tirkeu=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0"),
                ("clear-site-data", "\"cache\", \"storage\""),
            ],
        ),
    ] {
        let mut wanted = always.to_vec();
        wanted.extend(more);
        wanted.sort_unstable();
        assert_eq!(told(&answer.headers), wanted, "{what}");
    }
    let page = service.get("/").headers;
    let mut names: Vec<_> = told(&page).into_iter().map(|(name, _)| name).collect();
    names.retain(|name| !always.iter().any(|(always, _)| always == name));
    assert_eq!(names, ["accept-ranges", "content-type", "etag", "last-modified"]);
}

fn told(headers: &HeaderMap) -> Vec<(&str, &str)> {
    let mut told: Vec<_> =
        headers.iter().map(|(name, value)| (name.as_str(), value.to_str().unwrap())).collect();
    told.retain(|(name, _)| *name != "content-length");
    told.sort_unstable();
    told
}
