//! Messages to the owners who are asked: written with the application, in their language, and told to both sides.

use axum::http::Request;
use mock_api::front::Front;
use mock_api::outbox::sender::hand_over_due;
use serde_json::{Value, json};

use crate::filing::moves_in;
use crate::service::{Service, Visitor, json_request};

impl Service {
    /// Hands over what is due by now.
    pub fn hand_over(&self) {
        hand_over_due(&self.app).unwrap();
    }

    /// Lets so many seconds pass, and what falls due in them be handed over.
    pub fn after(&self, seconds: i64) {
        self.app.clock.pass(seconds);
        self.hand_over();
    }
}

impl Visitor<'_> {
    /// What has come to one's telephone.
    pub fn telephone(&self) -> Vec<String> {
        let told = self.get("/api/telephone").json();
        let messages = told["messages"].as_array().unwrap().iter();
        messages.map(|message| message["text"].as_str().unwrap().to_owned()).collect()
    }

    /// The weather on the way to 1414, for what one writes.
    pub fn line_is(&self, fault: &str) {
        let order = json!({ "register": "1414", "fault": fault, "seconds": 120 });
        let ordered = self.post("/api/weather", &order);
        assert_eq!(ordered.status, 200, "{}", ordered.text);
    }

    /// What is told of the message to the only owner.
    pub fn message(&self, number: &str) -> Value {
        self.get(&format!("/api/applications/{number}")).json()["owners"][0]["message"].clone()
    }

    /// Whether it was sent, and whether it is still being tried.
    pub fn sent(&self, number: &str) -> (bool, bool) {
        let message = self.message(number);
        (message["sent"].is_string(), message["trying"].as_bool().unwrap())
    }
}

/// The daughter asks to be registered at her mother's.
pub fn asks(service: &Service) -> (Visitor<'_>, String) {
    let aigerim = service.visitor("aigerim");
    let number = aigerim.apply(&moves_in(&aigerim, "saule", "saule"));
    (aigerim, number)
}

/// The page with the form is a portal's own, and the service is reached below one of its paths.
#[test]
fn what_leads_people_here_leads_to_the_portal_that_they_see() {
    let front = Front {
        origin: Some("https://portal.example".into()),
        below: "/registration".into(),
        form: Some("https://portal.example/services/home.html".into()),
        ..Front::default()
    };
    let service = Service::changed(|app| app.behind(front));
    asks(&service);
    service.hand_over();
    let saule = service.visitor("saule");
    let text = saule.telephone().remove(0);
    assert!(text.ends_with(" https://portal.example/services/home.html#consents"), "{text}");
    let event = service.get("/api/reminders/20261122T010000Z/ru").text.replace("\r\n ", "");
    assert!(event.contains("\r\nURL:https://portal.example/services/home.html?lang=ru\r\n"), "{event}");
    let order = json!({ "way": "qr", "purpose": "consent", "seal": tirkeu::record::seal("a"), "text": "a" });
    let asked = saule.post("/api/signatures", &order).json();
    let qr = asked["shown"]["qr"].as_str().unwrap();
    // The proxy takes its path off.
    let below = "https://portal.example/registration";
    let path = qr.strip_prefix("mobileSign:").and_then(|address| address.strip_prefix(below)).unwrap();
    let next = service.get(path).json()["document"]["uri"].to_string();
    assert!(next.starts_with(&format!("\"{below}/api/mobile/")), "{next}");
    assert_eq!(service.post("/api/phone", &json!({ "qr": qr, "do": "sign" })).json()["status"], 200);
}

#[test]
fn an_owner_gets_one_message_and_both_see_that_it_was_sent() {
    let service = Service::new();
    let (aigerim, number) = asks(&service);
    let saule = service.visitor("saule");
    assert_eq!((aigerim.sent(&number), saule.telephone()), ((false, true), vec![]));
    service.after(60);
    service.after(60);
    assert_eq!(aigerim.sent(&number), (true, false));
    assert_eq!(aigerim.message(&number)["sent"], "2026-11-21T12:01:00+05:00");
    assert_eq!(
        saule.telephone(),
        ["Біреу үйіңізге тіркелуге өтініш берді. Сағат 13:00 болғанша жауап беріңіз. \
          Кто-то просит о регистрации в вашем жилье. Ответьте до 13:00: http://127.0.0.1/#consents"]
    );
    for (visitor, role) in [(&aigerim, "applicant"), (&saule, "owner")] {
        let rows = visitor.get("/api/audit").json()["rows"].as_array().unwrap().clone();
        let told: Vec<_> = rows.iter().filter(|row| row["action"] == "messaged").collect();
        assert_eq!(told.len(), 1, "{rows:?}");
        assert_eq!((&told[0]["by"], &told[0]["as"]), (&json!("service"), &json!(role)));
        assert_eq!(told[0]["application"], *number);
    }
    assert_eq!(service.visitor("marina").telephone(), Vec::<String>::new());
}

#[test]
fn each_owner_gets_a_message_and_no_other_owners_row_of_the_log() {
    let service = Service::new();
    let marina = service.visitor("marina");
    marina.apply(&moves_in(&marina, "kim", "aleksey"));
    service.hand_over();
    for owner in ["aleksey", "elena"] {
        let owner = service.visitor(owner);
        assert_eq!(owner.telephone().len(), 1);
        let log = owner.get("/api/audit").text;
        assert_eq!(log.matches("messaged").count(), 1, "{log}");
    }
    assert_eq!(marina.get("/api/audit").text.matches("messaged").count(), 2);
}

#[test]
fn the_text_is_in_the_language_that_the_owner_signed_in_with() {
    let service = Service::new();
    for (language, word) in [("ru-KZ,en;q=0.5", "Ответьте до "), ("en", "Answer by "), ("kk", "Сағат ")]
    {
        let request = Request::post("/api/session").header("accept-language", language);
        assert_eq!(service.send(json_request(request, &json!({ "persona": "saule" }))).status, 200);
        // A language that isn't spoken here is none.
        let request = Request::post("/api/session").header("accept-language", "de");
        service.send(json_request(request, &json!({ "persona": "saule" })));
        let (aigerim, number) = asks(&service);
        service.hand_over();
        let text = service.visitor("saule").telephone().remove(0);
        assert!(text.contains(word) && text.matches("13:").count() == 1, "{language}: {text}");
        assert_eq!(aigerim.delete(&format!("/api/applications/{number}")).status, 200);
        service.app.clock.pass(1);
    }
}

#[test]
fn an_owner_who_has_answered_is_sent_nothing_more() {
    let service = Service::new();
    let marina = service.visitor("marina");
    let number = marina.apply(&moves_in(&marina, "kim", "aleksey"));
    let (aleksey, elena) = (service.visitor("aleksey"), service.visitor("elena"));
    aleksey.decide(&number, "agree");
    service.hand_over();
    assert_eq!((aleksey.telephone().len(), elena.telephone().len()), (0, 1));
}
