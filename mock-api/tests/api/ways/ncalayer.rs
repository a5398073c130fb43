//! Signing by NCALayer, with its counterpart.

use base64ct::{Base64, Encoding};
use mock_api::counterparts::ncalayer;
use serde_json::{Value, json};
use tirkeu::record;

use super::text;
use crate::filing::moves_in;
use crate::service::{Service, Visitor};

impl Visitor<'_> {
    /// What NCALayer's counterpart replies to the request that the page was given.
    pub(super) fn layer(&self, asked: &Value, case: &str, signed: &str) -> Value {
        let mut request = asked["shown"]["request"].clone();
        request["args"]["data"] = json!(Base64::encode_string(signed.as_bytes()));
        let id = text(&asked["signature"]);
        assert!(text(&asked["shown"]["socket"]).ends_with(&id));
        ncalayer::answer(&self.service.app, &id, case, &request.to_string()).unwrap()
    }
}

#[test]
fn an_application_and_its_consent_are_signed_by_ncalayer() {
    let service = Service::new();
    let (aigerim, saule) = (service.visitor("aigerim"), service.visitor("saule"));
    let signed = aigerim.fill(&moves_in(&aigerim, "saule", "saule"));
    let asked = aigerim.ask_by("ncalayer", "application", &signed);
    let reply = aigerim.layer(&asked, "sign", &signed);
    let pem = text(&reply["body"]["result"]);
    assert!(pem.starts_with("-----BEGIN CMS-----\n") && reply["status"] == true, "{reply}");
    assert_eq!(aigerim.give(&asked, &pem).status, 200);
    assert_eq!(aigerim.progress(&asked)["state"], "signed");
    let id = text(&asked["signature"]);
    let sent = aigerim.send_with(&mock_api::message::number(), &signed, &id);
    let number = text(&sent.json()["number"]);

    let word = text(&saule.asked()[0]["texts"]["agree"]);
    assert_eq!(saule.asked()[0]["sign"]["agree"], record::seal(&word));
    let asked = saule.ask_by("ncalayer", "consent", &word);
    let pem = text(&saule.layer(&asked, "sign", &word)["body"]["result"]);
    assert_eq!(saule.give(&asked, &pem).status, 200);
    let body = json!({ "decision": "agree", "signature": asked["signature"] });
    assert_eq!(saule.post(&format!("/api/consents/{number}"), &body).status, 200);
    assert_eq!(aigerim.state_of(&number), "registered");
}

#[test]
fn ncalayer_fails_as_the_real_one_does() {
    let service = Service::new();
    let aigerim = service.visitor("aigerim");
    let asked = aigerim.ask_by("ncalayer", "application", "text");
    for case in ncalayer::CASES {
        let version = &ncalayer::greeting(case)["result"]["version"];
        match *case {
            "stranger" => assert!(version.is_null()),
            "old_version" => assert_eq!(version, "1.2"),
            _ => assert_eq!(version, "1.4", "{case}"),
        }
    }
    assert_eq!(aigerim.layer(&asked, "cancelled", "text"), json!({ "status": true, "body": {} }));
    let older = json!({ "code": "500", "message": "action.canceled" });
    assert_eq!(aigerim.layer(&asked, "cancelled_older", "text"), older);
    for (case, code) in [
        ("wrong_password", "SIGNING_FAILURE"),
        ("no_key", "GENERAL_ERROR"),
        ("no_token", "GENERAL_ERROR"),
        ("busy", "GENERAL_ERROR"),
        ("broken", "GENERAL_ERROR"),
    ] {
        let reply = aigerim.layer(&asked, case, "text");
        assert_eq!((&reply["status"], &reply["code"]), (&json!(false), &json!(code)));
    }
    let reply = aigerim.layer(&asked, "old_version", "text");
    assert_eq!(reply, json!({ "success": false, "errorCode": "MODULE_NOT_FOUND" }));
    for (case, code) in [
        ("expired", "certificate-expired"),
        ("revoked", "certificate-revoked"),
        ("other_person", "signature-other-person"),
    ] {
        let pem = text(&aigerim.layer(&asked, case, "text")["body"]["result"]);
        assert_eq!(aigerim.give(&asked, &pem).code(), code);
    }
    let progress = aigerim.progress(&asked);
    assert_eq!((&progress["state"], &progress["code"]), (&json!("ended"), &json!("signature-other-person")));
    assert_eq!(aigerim.give(&asked, "").code(), "signing-closed");
}

#[test]
fn ncalayer_does_what_it_is_asked_or_says_that_it_cannot() {
    let service = Service::new();
    let aigerim = service.visitor("aigerim");
    let asked = aigerim.ask_by("ncalayer", "application", "text");
    let id = text(&asked["signature"]);
    let reply = |change: &dyn Fn(&mut Value)| {
        let mut request = asked["shown"]["request"].clone();
        request["args"]["data"] = json!(Base64::encode_string(b"text"));
        change(&mut request);
        ncalayer::answer(&service.app, &id, "sign", &request.to_string()).unwrap()
    };
    let many = reply(&|request| request["args"]["data"] = json!([Base64::encode_string(b"text")]));
    assert_eq!(many["body"]["result"].as_array().unwrap().len(), 1);
    let own = service.people.iin("aigerim");
    assert_eq!(reply(&|request| request["args"]["signerParams"]["iin"] = json!(own))["status"], true);
    let other = service.people.iin("saule");
    assert_eq!(
        reply(&|request| request["args"]["signerParams"]["iin"] = json!(other))["code"],
        "GENERAL_ERROR"
    );
    assert_eq!(reply(&|request| request["args"]["format"] = json!("xml"))["code"], "INVALID_SIGNING_PARAMS");
    for (name, value) in [("encapsulate", json!(true)), ("tsaProfile", json!({})), ("decode", json!(false))] {
        let refused = reply(&|request| request["args"]["signingParams"][name] = value.clone());
        assert_eq!(refused["code"], "INVALID_SIGNING_PARAMS", "{name}");
    }
    assert_eq!(reply(&|request| request["method"] = json!("getVersion"))["code"], "INVOCATION_ERROR");
    assert_eq!(
        reply(&|request| request["module"] = json!("kz.gov.pki.knca.commonUtils"))["errorCode"],
        "MODULE_NOT_FOUND"
    );
    let none =
        ncalayer::answer(&service.app, "no-such-number", "sign", &asked["shown"]["request"].to_string());
    assert_eq!(none.unwrap()["code"], "GENERAL_ERROR");
}
