//! Filling in, signing and sending an application, as the page does it.

use axum::http::Request;
use mock_api::message;
use serde_json::{Value, json};
use tirkeu::day;
use tirkeu::facts::Channel;
use tirkeu::need::Need;
use tirkeu::record;
use tirkeu::rules::BUILT_IN;
use tirkeu::session::Session;

use crate::service::{Answer, TODAY, Visitor, json_request};

/// The answers of somebody who moves in for good with an owner.
pub fn moves_in<'a>(visitor: &'a Visitor<'_>, home: &str, owner: &str) -> Vec<(&'a str, &'a str)> {
    let people = &visitor.service.people;
    vec![
        ("kind", "permanent"),
        ("who", "me"),
        ("rka", people.rka(home)),
        ("whose", "other"),
        ("owner", people.iin(owner)),
        ("ticket", "family"),
        ("ticket-2", "higher"),
        ("ticket-3", "employed"),
    ]
}

impl Visitor<'_> {
    /// Answers everything, has the registers asked, and returns the record that is to be signed.
    pub fn fill(&self, answers: &[(&str, &str)]) -> String {
        let mut form = Session::new(&BUILT_IN, day::parse(TODAY).unwrap(), Channel::Online);
        for (field, text) in answers {
            form.set(field, text).unwrap();
        }
        while let Err(Need::Look(lookup)) = form.decide() {
            let answer = self.lookup(&lookup.to_string()).json();
            let text = |name: &str| answer[name].as_str().unwrap_or_else(|| panic!("{lookup}: {answer}"));
            form.reply(&lookup.to_string(), text("answer"), text("at")).unwrap();
        }
        form.record()
    }

    /// Signs with the code that the training copy shows.
    pub fn sign(&self, purpose: &str, seal: &str) -> String {
        let asked = self.ask_to_sign(purpose, seal);
        let id = asked["signature"].as_str().unwrap();
        let given = self.post(
            &format!("/api/signatures/{id}"),
            &json!({ "answer": asked["shown"]["code"].as_str().unwrap() }),
        );
        assert_eq!(given.json()["signature"], id, "{}", given.text);
        id.to_owned()
    }

    pub fn ask_to_sign(&self, purpose: &str, seal: &str) -> Value {
        let answer = self.post("/api/signatures", &json!({ "way": "sms", "purpose": purpose, "seal": seal }));
        assert_eq!(answer.status, 201, "{}", answer.text);
        answer.json()
    }

    pub fn send_with(&self, key: &str, record: &str, signature: &str) -> Answer {
        let request = Request::post("/api/applications").header("cookie", &self.cookie);
        let request = request.header("idempotency-key", key);
        self.service.send(json_request(request, &json!({ "record": record, "signature": signature })))
    }

    /// Signs and sends.
    pub fn send_in(&self, record: &str) -> Answer {
        let signature = self.sign("application", &record::seal(record));
        self.send_with(&message::number(), record, &signature)
    }

    /// The whole way; the number of the application.
    pub fn apply(&self, answers: &[(&str, &str)]) -> String {
        let answer = self.send_in(&self.fill(answers));
        assert_eq!(answer.status, 201, "{}", answer.text);
        answer.json()["number"].as_str().unwrap().to_owned()
    }

    /// What an owner is asked now.
    pub fn asked(&self) -> Vec<Value> {
        self.get("/api/consents").json()["consents"].as_array().unwrap().clone()
    }

    /// Signs an owner's word and gives it.
    pub fn decide(&self, number: &str, decision: &str) -> Answer {
        let asked = self.asked().into_iter().find(|one| one["number"] == number).unwrap();
        let seal = asked["sign"][decision].as_str().unwrap();
        let signature = self.sign("consent", seal);
        self.post(
            &format!("/api/consents/{number}"),
            &json!({ "decision": decision, "signature": signature }),
        )
    }

    pub fn state_of(&self, number: &str) -> String {
        let shown = self.get(&format!("/api/applications/{number}")).json();
        shown["state"].as_str().unwrap().to_owned()
    }
}
