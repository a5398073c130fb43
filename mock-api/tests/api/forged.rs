//! Signatures that must be refused, each for its own reason, and leave nothing behind.

mod holders;
mod messages;

use der::asn1::{ObjectIdentifier, OctetString};
use mock_api::bind;
use mock_api::hex;
use mock_api::signing::authority::Authority;
use mock_api::signing::cms as writing;
use mock_api::signing::fault::Fault;
use p256::ecdsa::Signature;
use serde_json::json;
use tirkeu::record;

use crate::filing::moves_in;
use crate::forger::{Forger, change, unsigned_weight};
use crate::service::{Service, Visitor};
use holders::HOLDERS;
use messages::MESSAGES;

const RSA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.11");

/// What it is, the one reason that it must be refused for, and how it is made.
type Forgery = (&'static str, Fault, fn(&Forger) -> Vec<u8>);

fn forger(service: &Service, person: &str, seal: &str) -> Forger {
    Forger {
        authority: service.app.signing.authority.clone().unwrap(),
        person: service.people.iin(person).parse().unwrap(),
        seal: hex::read(seal).unwrap(),
        now: service.app.clock.seconds(),
    }
}

fn ask(visitor: &Visitor<'_>, seal: &str) -> String {
    let order = json!({ "way": "ncalayer", "purpose": "application", "seal": seal });
    let asked = visitor.post("/api/signatures", &order).json();
    asked["signature"].as_str().unwrap_or_else(|| panic!("{asked}")).to_owned()
}

fn give(visitor: &Visitor<'_>, id: &str, signature: &[u8]) -> (u16, String, String) {
    let answer = json!({ "answer": writing::armoured(signature) });
    let given = visitor.post(&format!("/api/signatures/{id}"), &answer);
    let body = given.json();
    let text = |name: &str| body[name].as_str().unwrap_or_default().to_owned();
    (given.status.as_u16(), text("code"), text("fault"))
}

#[test]
fn every_forgery_is_refused_for_its_own_reason_and_leaves_nothing() {
    let forgeries: Vec<_> = MESSAGES.iter().chain(HOLDERS).collect();
    assert!(forgeries.len() >= 60);
    let service = Service::new();
    let aigerim = service.visitor("aigerim");
    let text = aigerim.fill(&moves_in(&aigerim, "saule", "saule"));
    let seal = record::seal(&text);
    for forgeries in forgeries.chunks(3) {
        let forger = forger(&service, "aigerim", &seal);
        let id = ask(&aigerim, &seal);
        for (what, fault, forge) in forgeries.iter().copied() {
            let (status, code, name) = give(&aigerim, &id, &forge(&forger));
            assert_eq!((status, name.as_str()), (422, fault.name()), "{what}: {code}");
            assert_eq!(code, fault.code().name(), "{what}");
        }
        let (answer, filed) = (aigerim.get(&format!("/api/signatures/{id}")).json(), kept(&service, &id));
        assert!(answer["state"] != "signed" && answer["signed"].is_null() && filed == 0, "{answer}");
        let sent = aigerim.send_with(&mock_api::message::number(), &text, &id);
        assert_eq!(sent.code(), "signature-invalid");
        service.app.clock.pass(40);
    }
    assert_eq!(aigerim.get("/api/applications").json()["applications"], json!([]));
}

/// How many signatures are kept under that number.
fn kept(service: &Service, id: &str) -> i64 {
    let query = "SELECT count(*) FROM signature WHERE id = $1 AND (signed IS NOT NULL OR cms IS NOT NULL)";
    service.app.store.read(|sql| sql.value(query, bind![id])).unwrap()
}

#[test]
fn what_the_forgers_spoil_is_sound() {
    let service = Service::new();
    let aigerim = service.visitor("aigerim");
    let seal = record::seal("text");
    let forger = forger(&service, "aigerim", &seal);
    for sound in [
        forger.spoiled(|_| ()),
        forger.signer(|_| ()),
        forger.drafted(|_| ()),
        forger.certified(|_| ()),
        forger.at(forger.now - 60),
        forger.without(RSA, vec![unsigned_weight(10)]),
    ] {
        assert_eq!(give(&aigerim, &ask(&aigerim, &seal), &sound).0, 200);
    }
}

#[test]
fn a_signature_is_taken_once_however_it_is_written() {
    let service = Service::new();
    let aigerim = service.visitor("aigerim");
    let seal = record::seal("text");
    let (mut data, _) = forger(&service, "aigerim", &seal).sound();
    let (first, again, turned) = (ask(&aigerim, &seal), ask(&aigerim, &seal), ask(&aigerim, &seal));
    let replayed = (422, "signature-invalid".to_owned(), "replayed".to_owned());
    assert_eq!(give(&aigerim, &first, &writing::write(&data).unwrap()).0, 200);
    assert_eq!(give(&aigerim, &again, &writing::write(&data).unwrap()), replayed);
    // The mirror image of a signature fits the same key and text: other bytes, nothing new signed.
    change(&mut data, |signer| {
        let (r, s) = Signature::from_der(signer.signature.as_bytes()).unwrap().split_scalars();
        let mirrored = Signature::from_scalars(r, -s).unwrap().to_der();
        assert_ne!(mirrored.as_bytes(), signer.signature.as_bytes());
        signer.signature = OctetString::new(mirrored.as_bytes()).unwrap();
    });
    assert_eq!(give(&aigerim, &turned, &writing::write(&data).unwrap()), replayed);
}

#[test]
fn a_restart_of_the_authority_under_another_key_ends_its_word() {
    let service = Service::new();
    let aigerim = service.visitor("aigerim");
    let seal = record::seal("text");
    let mut forger = forger(&service, "aigerim", &seal);
    forger.authority = std::sync::Arc::new(Authority::new(forger.now).unwrap());
    let (_, _, fault) = give(&aigerim, &ask(&aigerim, &seal), &forger.spoiled(|_| ()));
    assert_eq!(fault, "issuer");
}
