//! Signing by picture and by NCALayer, with their counterparts.

use axum::body::Body;
use axum::http::Request;
use base64ct::{Base64, Encoding};
use mock_api::counterparts::{ncalayer, phone};
use mock_api::signing::Signing;
use serde_json::{Value, json};
use tirkeu::record;

use crate::filing::moves_in;
use crate::service::{Answer, Service, Visitor, json_request};

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

    /// What NCALayer's counterpart replies to the request that the page was given.
    fn layer(&self, asked: &Value, case: &str, signed: &str) -> Value {
        let mut request = asked["shown"]["request"].clone();
        request["args"]["data"] = json!(Base64::encode_string(signed.as_bytes()));
        let id = text(&asked["signature"]);
        assert!(text(&asked["shown"]["socket"]).ends_with(&id));
        ncalayer::answer(&self.service.app, &id, case, &request.to_string()).unwrap()
    }

    fn give(&self, asked: &Value, answer: &str) -> Answer {
        let path = format!("/api/signatures/{}", text(&asked["signature"]));
        self.post(&path, &json!({ "answer": answer }))
    }
}

impl Service {
    fn tap(&self, asked: &Value, deed: &str) -> Answer {
        self.post("/api/phone", &json!({ "qr": asked["shown"]["qr"], "do": deed }))
    }

    /// A request of the phone's own.
    fn phone(&self, method: &str, address: &str, bearer: &str, body: Option<&Value>) -> Answer {
        let path = address.split_once("//").unwrap().1;
        let path = &path[path.find('/').unwrap()..];
        let request = Request::builder().method(method).uri(path).header("authorization", bearer);
        self.send(match body {
            Some(body) => json_request(request, body),
            None => request.body(Body::empty()).unwrap(),
        })
    }
}

#[test]
fn the_ways_are_told_with_what_can_be_tried() {
    let service = Service::new();
    let ways = service.get("/api/ways").json();
    let names: Vec<_> = ways["ways"].as_array().unwrap().iter().map(|way| text(&way["way"])).collect();
    assert_eq!(names, ["sms", "qr", "ncalayer"]);
    assert_eq!(ways["ways"][1]["try"], json!(phone::CASES));
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

#[test]
fn a_phone_reads_the_picture_and_signs() {
    let service = Service::new();
    let aigerim = service.visitor("aigerim");
    let signed = aigerim.fill(&moves_in(&aigerim, "saule", "saule"));
    let asked = aigerim.ask_by("qr", "application", &signed);
    let qr = text(&asked["shown"]["qr"]);
    assert!(qr.starts_with("mobileSign:http://127.0.0.1/api/mobile/"), "{qr}");
    assert!(text(&asked["shown"]["picture"]["path"]).starts_with("M4,4h1v1h-1z"));
    assert!(text(&asked["shown"]["link"]).contains("?link=http%3A%2F%2F127.0.0.1%2Fapi%2Fmobile%2F"));
    assert_eq!(aigerim.progress(&asked)["state"], "waiting");
    let seen = service.tap(&asked, "look").json();
    assert!(!seen["invitation"].to_string().contains("auth_token"), "{seen}");
    assert_eq!(aigerim.progress(&asked)["state"], "opened");
    let data = text(&seen["documents"]["documentsToSign"][0]["document"]["file"]["data"]);
    assert_eq!(Base64::decode_vec(&data).unwrap(), signed.as_bytes());
    assert_eq!(service.tap(&asked, "sign").json()["status"], 200);
    assert_eq!(aigerim.progress(&asked)["state"], "signed");
    let id = text(&asked["signature"]);
    assert_eq!(aigerim.send_with(&mock_api::message::number(), &signed, &id).status, 201);
    assert_eq!(service.tap(&asked, "sign").code(), "signing-closed");
    let left: String = service.app.store.read(|sql| sql.value("SELECT text FROM letter", &[])).unwrap();
    assert_eq!(left, "", "the text lies about a second time");
}

#[test]
fn the_link_can_lead_to_the_real_egov_mobile() {
    let service = Service::changed(|app| {
        let authority = app.signing.authority.clone().unwrap();
        let opens = Some("https://m.egov.kz/mobileSign/?link=".into());
        app.signing(Signing::training(authority, None, opens))
    });
    let shown = service.visitor("aigerim").ask_by("qr", "consent", "text")["shown"].clone();
    let (link, phone) = (text(&shown["link"]), text(&shown["phone"]));
    assert!(link.starts_with("https://m.egov.kz/mobileSign/?link=http%3A%2F%2F127.0.0.1%2Fapi%2F"), "{link}");
    assert!(link.ends_with("&isi=1476128386&ibi=kz.egov.mobile&apn=kz.mobile.mgov"), "{link}");
    assert!(phone.starts_with("/phone/?link="), "{phone}");
}

#[test]
fn the_page_is_told_why_a_phone_was_refused() {
    let service = Service::new();
    let aigerim = service.visitor("aigerim");
    let asked = aigerim.ask_by("qr", "consent", "text");
    for (deed, code, fault) in
        [("spoiled", "signature-invalid", "signature"), ("expired", "certificate-expired", "expired")]
    {
        let told = service.tap(&asked, deed).json();
        assert_eq!((&told["status"], &told["code"]), (&json!(403), &json!(code)));
        assert!(!text(&told["message"]).is_empty());
        let progress = aigerim.progress(&asked);
        assert_eq!((text(&progress["code"]), text(&progress["fault"])), (code.into(), fault.into()));
        assert_eq!(progress["state"], "opened");
    }
    service.tap(&asked, "other_person");
    assert_eq!(aigerim.progress(&asked)["state"], "ended");

    let asked = aigerim.ask_by("qr", "consent", "text");
    service.tap(&asked, "refuse");
    assert_eq!(aigerim.progress(&asked)["state"], "refused");
    assert_eq!(service.tap(&asked, "sign").code(), "signing-closed");
    assert_eq!(aigerim.give(&asked, "").code(), "signing-closed");

    let asked = aigerim.ask_by("qr", "consent", "text");
    service.app.clock.pass(180);
    assert_eq!(aigerim.progress(&asked)["state"], "ended");
    assert_eq!(service.tap(&asked, "sign").code(), "signing-closed");
}

/// The three calls, as the real phone makes them.
#[test]
fn the_phone_s_own_calls_need_both_secrets_and_may_be_repeated() {
    let service = Service::new();
    let (aigerim, marina) = (service.visitor("aigerim"), service.visitor("marina"));
    let asked = aigerim.ask_by("qr", "consent", "text");
    let address = text(&asked["shown"]["qr"]).replace("mobileSign:", "");
    let invitation = service.phone("GET", &address, "", None).json();
    let uri = text(&invitation["document"]["uri"]);
    assert_eq!(
        (uri.as_str(), &invitation["document"]["auth_type"]),
        (format!("{address}/documents").as_str(), &json!("Token"))
    );
    let token = text(&invitation["document"]["auth_token"]);
    for bearer in ["", "Bearer", "Bearer 1", "Basic 1"] {
        assert_eq!(service.phone("GET", &uri, bearer, None).code(), "not-signed-in", "{bearer}");
    }
    let bearer = format!("Bearer {token}");
    let mut documents = service.phone("GET", &uri, &bearer, None).json();
    assert_eq!(documents["signMethod"], "CMS_SIGN_ONLY");
    let layer = aigerim.ask_by("ncalayer", "consent", "text");
    let pem = text(&aigerim.layer(&layer, "sign", "text")["body"]["result"]);
    let bare: String = pem.lines().filter(|line| !line.starts_with('-')).collect();
    let refused = service.phone("PUT", &uri, &bearer, Some(&documents));
    assert_eq!(refused.status, 403);
    assert!(text(&refused.json()["message"]).starts_with("Қолтаңба жарамсыз."), "{}", refused.text);
    documents["documentsToSign"][0]["document"]["file"]["data"] = json!(bare);
    assert_eq!(service.phone("PUT", &uri, "Bearer 1", Some(&documents)).status, 401);
    for _ in 0..2 {
        assert_eq!(service.phone("PUT", &uri, &bearer, Some(&documents)).status, 200);
    }
    documents["documentsToSign"][0]["document"]["file"]["data"] = json!("AAAA");
    assert_eq!(service.phone("PUT", &uri, &bearer, Some(&documents)).status, 410);
    assert_eq!(service.phone("GET", &address, "", None).code(), "signing-closed");
    let foreign = marina.get(&format!("/api/signatures/{}", text(&asked["signature"])));
    assert_eq!(foreign.code(), "not-found");
    let unknown = format!("http://127.0.0.1/api/mobile/{}", mock_api::message::number());
    assert_eq!(service.phone("GET", &unknown, "", None).code(), "not-found");
}

#[test]
fn a_picture_is_of_the_text_that_is_sealed() {
    let service = Service::new();
    let aigerim = service.visitor("aigerim");
    for (way, signed, code) in [
        ("qr", json!("another"), "text-differs"),
        ("sms", json!("another"), "text-differs"),
        ("qr", json!(null), "body-malformed"),
    ] {
        let order = json!({ "way": way, "purpose": "consent", "seal": record::seal("text"), "text": signed });
        assert_eq!(aigerim.post("/api/signatures", &order).code(), code);
    }
    let order = json!({ "qr": "mobileSign:http://evil.example/api/mobile/1", "do": "sign" });
    assert_eq!(service.post("/api/phone", &order).code(), "not-found");
}
