//! Signing by picture, with the phone's counterpart.

use axum::body::Body;
use axum::http::Request;
use base64ct::{Base64, Encoding};
use mock_api::signing::Signing;
use serde_json::{Value, json};
use tirkeu::record;

use super::text;
use crate::filing::moves_in;
use crate::service::{Answer, Service, json_request};

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
