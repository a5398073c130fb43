//! An owner's message sent again: not too soon, a few times, and only where it may be of use.

use axum::http::Request;
use mock_api::message;
use serde_json::Value;

use crate::filing::moves_in;
use crate::service::{Answer, Service, Visitor};

impl Visitor<'_> {
    /// Has the message to the only owner sent again.
    fn again(&self, number: &str) -> Answer {
        let message = self.message(number)["number"].as_str().unwrap().to_owned();
        self.again_in(number, &message, "en")
    }

    fn again_in(&self, number: &str, message: &str, language: &str) -> Answer {
        let path = format!("/api/applications/{number}/messages/{message}/again");
        let request = Request::post(path).header("cookie", &self.cookie).header("accept-language", language);
        self.service.send(request.body(axum::body::Body::empty()).unwrap())
    }
}

fn sent(service: &Service) -> (Visitor<'_>, String) {
    let aigerim = service.visitor("aigerim");
    let number = aigerim.apply(&moves_in(&aigerim, "saule", "saule"));
    service.hand_over();
    (aigerim, number)
}

#[test]
fn too_early_is_told_with_the_time_in_each_language() {
    let service = Service::new();
    let (aigerim, number) = sent(&service);
    service.app.clock.pass(60);
    let message = aigerim.message(&number)["number"].as_str().unwrap().to_owned();
    for (language, detail) in [
        ("kk", "Оны сағат 12:10 болғанда қайта жібере аласыз."),
        ("ru", "Отправить ещё раз можно в 12:10."),
        ("en", "You can send it again at 12:10."),
    ] {
        let early = aigerim.again_in(&number, &message, language);
        assert_eq!((early.code().as_str(), early.status.as_u16()), ("message-too-early", 429));
        assert_eq!(
            (&early.json()["detail"], early.headers["retry-after"].as_bytes()),
            (&detail.into(), &b"540"[..])
        );
        assert_eq!(early.json()["until"], "2026-11-21T12:10:00+05:00");
    }
}

#[test]
fn it_is_sent_again_after_a_while_and_a_few_times_even_after_a_restart() {
    let mut service = Service::new();
    let (aigerim, number) = sent(&service);
    let first = aigerim.message(&number)["number"].clone();
    for round in 1..=3 {
        service.app.clock.pass(600);
        let again = service.visitor("aigerim").again(&number);
        assert_eq!(again.status, 200, "{}", again.text);
        let told = &again.json()["owners"][0]["message"];
        assert_eq!((&told["number"], &told["trying"]), (&first, &Value::Bool(true)));
        let before = service.app.clock.seconds();
        service = service.restarted();
        service.app.clock.pass(before - service.app.clock.seconds());
        service.hand_over();
        assert_eq!(service.visitor("saule").telephone().len(), 1 + round);
        assert_eq!(service.visitor("aigerim").sent(&number), (true, false));
    }
    service.app.clock.pass(600);
    assert_eq!(service.visitor("aigerim").again(&number).code(), "messages-used-up");
    service.hand_over();
    assert_eq!(service.visitor("saule").telephone().len(), 4);
}

#[test]
fn many_wishes_at_once_send_one_message() {
    let service = Service::new();
    let (aigerim, number) = sent(&service);
    service.app.clock.pass(600);
    let wish = || aigerim.again(&number).status.as_u16();
    let wishes: Vec<_> = std::thread::scope(|threads| {
        let wishes: Vec<_> = (0..16).map(|_| threads.spawn(wish)).collect();
        wishes.into_iter().map(|one| one.join().unwrap()).collect()
    });
    assert_eq!(wishes, [200; 16], "one is under way, so there is nothing to add");
    service.hand_over();
    assert_eq!(service.visitor("saule").telephone().len(), 2);
    assert_eq!(aigerim.again(&number).code(), "message-too-early");
}

#[test]
fn one_that_is_still_being_tried_is_not_doubled() {
    let service = Service::new();
    let aigerim = service.visitor("aigerim");
    aigerim.line_is("down");
    let number = aigerim.apply(&moves_in(&aigerim, "saule", "saule"));
    service.hand_over();
    assert_eq!(aigerim.again(&number).status, 200);
    aigerim.line_is("ok");
    service.after(10);
    assert_eq!(service.visitor("saule").telephone().len(), 1);
}

#[test]
fn what_the_settings_say_counts() {
    let resends = mock_api::outbox::Resends { after: 2, most: 1 };
    let service = Service::changed(|app| app.resends(resends));
    let (aigerim, number) = sent(&service);
    service.app.clock.pass(119);
    assert_eq!(aigerim.again(&number).code(), "message-too-early");
    service.app.clock.pass(1);
    assert_eq!(aigerim.again(&number).status, 200);
    service.after(120);
    assert_eq!(aigerim.again(&number).code(), "messages-used-up");
}

#[test]
fn it_is_refused_where_there_is_nothing_to_ask() {
    let service = Service::new();
    let marina = service.visitor("marina");
    let number = marina.apply(&moves_in(&marina, "kim", "aleksey"));
    service.after(600);
    let shown = |number: &str| marina.get(&format!("/api/applications/{number}")).json();
    let of = |state: &str| {
        let owners = shown(&number)["owners"].as_array().unwrap().clone();
        let one =
            owners.iter().find(|owner| owner["state"] == state).map(|one| one["message"]["number"].clone());
        one.as_ref().and_then(Value::as_str).unwrap().to_owned()
    };
    assert_eq!(marina.again_in(&number, &message::number(), "en").code(), "not-found");
    let (aigerim, other) = sent(&service);
    let hers = aigerim.message(&other)["number"].as_str().unwrap().to_owned();
    // A message of another application, her own or not, is none of this one's.
    assert_eq!(marina.again_in(&number, &hers, "en").code(), "not-found");
    assert_eq!(marina.again_in(&other, &hers, "en").code(), "not-found");
    service.visitor("aleksey").decide(&number, "agree");
    assert_eq!(marina.again_in(&number, &of("agreed"), "en").code(), "owner-answered");
    let waits = of("awaiting");
    assert_eq!(marina.delete(&format!("/api/applications/{number}")).status, 200);
    assert_eq!(marina.again_in(&number, &waits, "en").code(), "application-ended");
}
