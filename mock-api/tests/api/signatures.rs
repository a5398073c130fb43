//! A signature counts for one person, one text, one purpose, once and not for long.

use mock_api::message;
use serde_json::json;
use tirkeu::record;

use crate::filing::moves_in;
use crate::service::{Service, Visitor};

fn give(visitor: &Visitor<'_>, id: &str, answer: &str) -> String {
    let given = visitor.post(&format!("/api/signatures/{id}"), &json!({ "answer": answer }));
    if given.status == 200 { "signed".into() } else { given.code() }
}

#[test]
fn a_signature_of_something_else_is_none() {
    let service = Service::new();
    let (aigerim, marina) = (service.visitor("aigerim"), service.visitor("marina"));
    let text = aigerim.fill(&moves_in(&aigerim, "saule", "saule"));
    let seal = record::seal(&text);
    let unanswered = aigerim.ask_to_sign("application", &seal)["signature"].as_str().unwrap().to_owned();
    for (what, signature) in [
        ("none", String::new()),
        ("a made-up number", message::number()),
        ("one that was never given", unanswered),
        ("another text's", aigerim.sign("application", &record::seal(&format!("{text}\n")))),
        ("another purpose's", aigerim.sign("consent", &seal)),
        ("somebody else's", marina.sign("application", &seal)),
    ] {
        let answer = aigerim.send_with(&message::number(), &text, &signature);
        assert_eq!((answer.status.as_u16(), answer.code().as_str()), (422, "signature-invalid"), "{what}");
    }
    assert_eq!(aigerim.get("/api/applications").json()["applications"], json!([]));
}

#[test]
fn a_used_signature_is_none() {
    let service = Service::new();
    let aigerim = service.visitor("aigerim");
    let text = aigerim.fill(&moves_in(&aigerim, "saule", "saule"));
    let signature = aigerim.sign("application", &record::seal(&text));
    let first = aigerim.send_with(&message::number(), &text, &signature);
    let number = first.json()["number"].as_str().unwrap().to_owned();
    aigerim.delete(&format!("/api/applications/{number}"));
    assert_eq!(aigerim.send_with(&message::number(), &text, &signature).code(), "signature-invalid");
}

#[test]
fn a_signature_lasts_five_minutes() {
    let service = Service::new();
    let aigerim = service.visitor("aigerim");
    let text = aigerim.fill(&moves_in(&aigerim, "saule", "saule"));
    let signature = aigerim.sign("application", &record::seal(&text));
    service.app.clock.pass(301);
    assert_eq!(aigerim.send_with(&message::number(), &text, &signature).code(), "signature-invalid");
    assert_eq!(aigerim.send_in(&text).status, 201);
}

#[test]
fn a_code_may_be_mistyped_twice() {
    let service = Service::new();
    let aigerim = service.visitor("aigerim");
    let seal = record::seal("text");
    let ask = || {
        let asked = aigerim.ask_to_sign("application", &seal);
        let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
        (text(&asked["signature"]), text(&asked["shown"]["code"]))
    };
    let (id, code) = ask();
    let wrong = if code == "000000" { "111111" } else { "000000" };
    assert_eq!(
        (give(&aigerim, &id, wrong), give(&aigerim, &id, "")),
        ("code-wrong".into(), "code-wrong".into())
    );
    assert_eq!(give(&aigerim, &id, &format!("{} {}", &code[..3], &code[3..])), "signed");
    assert_eq!(give(&aigerim, &id, &code), "code-closed");

    let (id, code) = ask();
    for _ in 0..3 {
        assert_eq!(give(&aigerim, &id, wrong), "code-wrong");
    }
    assert_eq!(give(&aigerim, &id, &code), "code-closed");

    let (id, code) = ask();
    assert_eq!(give(&service.visitor("marina"), &id, &code), "code-closed");
    service.app.clock.pass(300);
    assert_eq!(give(&aigerim, &id, &code), "code-closed");
}

#[test]
fn codes_are_not_sent_without_end() {
    let service = Service::new();
    let aigerim = service.visitor("aigerim");
    let order = json!({ "way": "sms", "purpose": "consent", "seal": record::seal("text") });
    let sent = (0..12).filter(|_| aigerim.post("/api/signatures", &order).status == 201).count();
    assert_eq!(sent, 10);
    let refused = aigerim.post("/api/signatures", &order);
    assert_eq!(
        (refused.code().as_str(), refused.headers["retry-after"].to_str().unwrap()),
        ("too-many-codes", "300")
    );
}

#[test]
fn only_a_seal_is_signed_and_only_in_a_known_way() {
    let service = Service::new();
    let aigerim = service.visitor("aigerim");
    for (way, seal, code) in
        [("eds", record::seal(""), "way-unknown"), ("sms", "seal".into(), "body-malformed")]
    {
        let order = json!({ "way": way, "purpose": "application", "seal": seal });
        assert_eq!(aigerim.post("/api/signatures", &order).code(), code);
    }
}

#[test]
fn a_no_can_not_be_made_a_yes() {
    let service = Service::new();
    let (aigerim, saule) = (service.visitor("aigerim"), service.visitor("saule"));
    let number = aigerim.apply(&moves_in(&aigerim, "saule", "saule"));
    let sign = saule.asked()[0]["sign"].clone();
    let no = saule.sign("consent", sign["refuse"].as_str().unwrap());
    let path = format!("/api/consents/{number}");
    let swapped = saule.post(&path, &json!({ "decision": "agree", "signature": no }));
    assert_eq!(swapped.code(), "signature-invalid");
    let yes = saule.sign("consent", sign["agree"].as_str().unwrap());
    assert_eq!(saule.post(&path, &json!({ "decision": "agree", "signature": yes })).status, 200);
    assert_eq!(
        saule.post(&path, &json!({ "decision": "agree", "signature": yes })).code(),
        "consent-decided"
    );
    // A consent to the first application is none to the next.
    assert_eq!(aigerim.state_of(&number), "registered");
}

#[test]
fn a_consent_to_one_application_is_none_to_the_next() {
    let service = Service::new();
    let (aigerim, saule) = (service.visitor("aigerim"), service.visitor("saule"));
    let first = aigerim.apply(&moves_in(&aigerim, "saule", "saule"));
    let yes = saule.sign("consent", saule.asked()[0]["sign"]["agree"].as_str().unwrap());
    aigerim.delete(&format!("/api/applications/{first}"));
    let second = aigerim.apply(&moves_in(&aigerim, "saule", "saule"));
    let word = json!({ "decision": "agree", "signature": yes });
    assert_eq!(saule.post(&format!("/api/consents/{second}"), &word).code(), "signature-invalid");
    assert_eq!(aigerim.state_of(&second), "awaiting_consent");
}
