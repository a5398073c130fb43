//! The ways to sign, and what they have in common.

mod ncalayer;
mod phone;

use mock_api::counterparts::phone::CASES;
use serde_json::{Value, json};
use tirkeu::record;

use crate::service::{Answer, Service, Visitor};

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("{value}")).to_owned()
}

impl Visitor<'_> {
    fn ask_by(&self, way: &str, purpose: &str, signed: &str) -> Value {
        let seal = record::seal(signed);
        let order = json!({ "way": way, "purpose": purpose, "seal": seal, "text": signed });
        let answer = self.post("/api/signatures", &order);
        assert_eq!(answer.status, 201, "{}", answer.text);
        answer.json()
    }

    fn progress(&self, asked: &Value) -> Value {
        self.get(&format!("/api/signatures/{}", text(&asked["signature"]))).json()
    }

    fn give(&self, asked: &Value, answer: &str) -> Answer {
        let path = format!("/api/signatures/{}", text(&asked["signature"]));
        self.post(&path, &json!({ "answer": answer }))
    }
}

#[test]
fn the_ways_are_told_with_what_can_be_tried() {
    let service = Service::new();
    let ways = service.get("/api/ways").json();
    let names: Vec<_> = ways["ways"].as_array().unwrap().iter().map(|way| text(&way["way"])).collect();
    assert_eq!(names, ["sms", "qr", "ncalayer"]);
    assert_eq!(ways["ways"][1]["try"], json!(CASES));
    for (path, kind) in [
        ("/phone/", "text/html"),
        ("/phone/phone.js", "text/javascript"),
        ("/api/docs", "text/html"),
        ("/api/docs/docs.js", "text/javascript"),
        ("/api/docs/plain.css", "text/css"),
    ] {
        assert_eq!(service.get(path).headers["content-type"], format!("{kind}; charset=utf-8"), "{path}");
    }
    let bare = Service::bare();
    assert_eq!(bare.get("/phone/").code(), "not-found");
    let none = bare.get("/api/ways");
    assert_eq!((none.status.as_u16(), none.code().as_str()), (501, "no-way-to-sign"));
    assert_eq!(bare.post("/api/phone", &json!({ "qr": "", "do": "sign" })).code(), "method-not-allowed");
}
