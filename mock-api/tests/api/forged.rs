//! Signatures that must be refused, each for its own reason, and leave nothing behind.

use std::str::FromStr;

use cms::content_info::CmsVersion;
use cms::signed_data::{EncapsulatedContentInfo, SignerIdentifier, SignerInfos};
use der::asn1::{BitString, ObjectIdentifier, OctetString, SetOfVec};
use der::oid::db::rfc5911::{ID_CONTENT_TYPE, ID_DATA, ID_MESSAGE_DIGEST, ID_SIGNED_DATA, ID_SIGNING_TIME};
use der::oid::db::rfc5912::{ECDSA_WITH_SHA_512, ID_SHA_1, ID_SHA_512, SECP_384_R_1};
use der::{Any, Decode, Encode};
use mock_api::bind;
use mock_api::hex;
use mock_api::signing::authority::{Authority, new_key};
use mock_api::signing::cms as writing;
use mock_api::signing::fault::Fault;
use p256::ecdsa::Signature;
use serde_json::json;
use sha2::{Digest, Sha256};
use spki::AlgorithmIdentifierOwned;
use tirkeu::record;
use x509_cert::certificate::Version;
use x509_cert::ext::Extension;
use x509_cert::ext::pkix::{KeyUsages, SubjectKeyIdentifier};
use x509_cert::name::Name;

use crate::filing::moves_in;
use crate::forger::{DAY, Forger, HOUR, certificates, change, time, unsigned_weight};
use crate::service::{Service, Visitor};

type Forgery = fn(&Forger) -> Vec<u8>;

const RSA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.11");
const AUTHENTICATES: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.3.2");
const ORGANISATION: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.398.3.3.4.1.2");

const FORGERIES: &[(&str, Fault, Forgery)] = &[
    // The bytes.
    ("nothing", Fault::Malformed, |_| Vec::new()),
    ("a letter", Fault::Malformed, |_| b"Dear madam, dear sir".to_vec()),
    ("a zero", Fault::Malformed, |_| vec![0]),
    ("an endless length", Fault::Malformed, |_| vec![0x30, 0x84, 0xff, 0xff, 0xff, 0xff]),
    ("nested without end", Fault::Malformed, |_| [0x30, 0x80].repeat(4000)),
    ("half of one", Fault::Malformed, |f| {
        let whole = f.spoiled(|_| ());
        whole[..whole.len() / 2].to_vec()
    }),
    ("all but the last byte", Fault::Malformed, |f| {
        let mut whole = f.spoiled(|_| ());
        whole.pop();
        whole
    }),
    ("a byte more", Fault::Malformed, |f| [f.spoiled(|_| ()), vec![0]].concat()),
    ("two in a row", Fault::Malformed, |f| [f.spoiled(|_| ()), f.spoiled(|_| ())].concat()),
    ("far too much", Fault::TooLarge, |f| {
        f.signer(|signer| {
            signer.unsigned_attrs = Some(SetOfVec::try_from(vec![unsigned_weight(20_000)]).unwrap())
        })
    }),
    ("named otherwise", Fault::Malformed, |f| {
        let (data, _) = f.sound();
        let content = Any::encode_from(&data).unwrap();
        cms::content_info::ContentInfo { content_type: ID_DATA, content }.to_der().unwrap()
    }),
    ("one inside another", Fault::Malformed, |f| {
        let content = Any::from_der(&f.spoiled(|_| ())).unwrap();
        cms::content_info::ContentInfo { content_type: ID_SIGNED_DATA, content }.to_der().unwrap()
    }),
    ("of a version that it isn't", Fault::Malformed, |f| f.spoiled(|data| data.version = CmsVersion::V3)),
    ("by a signer of such a version", Fault::Malformed, |f| {
        f.signer(|signer| signer.version = CmsVersion::V0)
    }),
    // What it is about.
    ("announced as another kind of content", Fault::Attributes, |f| {
        f.spoiled(|data| data.encap_content_info.econtent_type = ID_SIGNED_DATA)
    }),
    ("with a text of its own", Fault::Attached, |f| {
        f.spoiled(|data| {
            let text = OctetString::new(b"agree".as_slice()).unwrap();
            data.encap_content_info = EncapsulatedContentInfo {
                econtent_type: ID_DATA,
                econtent: Some(Any::encode_from(&text).unwrap()),
            };
        })
    }),
    ("another text", Fault::Digest, |f| {
        let other = Forger { seal: Sha256::digest(b"another").into(), authority: f.authority.clone(), ..*f };
        other.spoiled(|_| ())
    }),
    ("half of the digest", Fault::Digest, |f| {
        f.attributes(writing::attributes(ID_DATA, &f.seal[..16], f.now).unwrap())
    }),
    ("an empty digest", Fault::Digest, |f| f.attributes(writing::attributes(ID_DATA, &[], f.now).unwrap())),
    ("no digest", Fault::Attributes, |f| f.without(ID_MESSAGE_DIGEST, vec![])),
    ("two digests", Fault::Attributes, |f| {
        let other = writing::attribute(ID_MESSAGE_DIGEST, &OctetString::new([0; 32]).unwrap()).unwrap();
        let own = writing::attribute(ID_MESSAGE_DIGEST, &OctetString::new(f.seal).unwrap()).unwrap();
        f.without(ID_MESSAGE_DIGEST, vec![own, other])
    }),
    ("one digest of two values", Fault::Attributes, |f| {
        let values = [[0; 32], f.seal].map(|one| Any::encode_from(&OctetString::new(one).unwrap()).unwrap());
        let values = SetOfVec::try_from(values.to_vec()).unwrap();
        f.without(ID_MESSAGE_DIGEST, vec![x509_cert::attr::Attribute { oid: ID_MESSAGE_DIGEST, values }])
    }),
    ("no kind of content", Fault::Attributes, |f| f.without(ID_CONTENT_TYPE, vec![])),
    ("another kind of content", Fault::Attributes, |f| {
        f.attributes(writing::attributes(ID_SIGNED_DATA, &f.seal, f.now).unwrap())
    }),
    ("no time", Fault::Attributes, |f| f.without(ID_SIGNING_TIME, vec![])),
    ("two times", Fault::Attributes, |f| {
        let times = [0, 1].map(|more| writing::attribute(ID_SIGNING_TIME, &time(f.now + more)).unwrap());
        f.without(ID_SIGNING_TIME, times.to_vec())
    }),
    ("a time that is none", Fault::Attributes, |f| {
        let none = writing::attribute(ID_SIGNING_TIME, &OctetString::new([1]).unwrap()).unwrap();
        f.without(ID_SIGNING_TIME, vec![none])
    }),
    ("of an hour ago", Fault::Time, |f| f.at(f.now - HOUR)),
    ("of tomorrow", Fault::Time, |f| f.at(f.now + DAY)),
    // The signature.
    ("nobody's", Fault::Signers, |f| {
        f.spoiled(|data| data.signer_infos = SignerInfos::try_from(vec![]).unwrap())
    }),
    ("of two", Fault::Signers, |f| {
        let (mut data, _) = f.sound();
        let mut all = f.sound().0.signer_infos.0.into_vec();
        all.extend(data.signer_infos.0.into_vec());
        data.signer_infos = SignerInfos::try_from(all).unwrap();
        writing::write(&data).unwrap()
    }),
    ("stripped of its attributes", Fault::NoAttributes, |f| f.signer(|signer| signer.signed_attrs = None)),
    ("a bare digest, signed", Fault::NoAttributes, |f| {
        let (mut data, holder) = f.sound();
        change(&mut data, |signer| {
            let empty = SetOfVec::try_from(vec![]).unwrap();
            signer.signature =
                OctetString::new(writing::under(&empty, &holder.key).unwrap().as_bytes()).unwrap();
            signer.signed_attrs = None;
        });
        writing::write(&data).unwrap()
    }),
    ("with a bit turned", Fault::Signature, |f| {
        f.signer(|signer| {
            let mut bytes = signer.signature.as_bytes().to_vec();
            *bytes.last_mut().unwrap() ^= 1;
            signer.signature = OctetString::new(bytes).unwrap();
        })
    }),
    ("empty", Fault::Signature, |f| f.signer(|signer| signer.signature = OctetString::new([]).unwrap())),
    ("of zeros", Fault::Signature, |f| {
        f.signer(|signer| signer.signature = OctetString::new([0x30, 6, 2, 1, 0, 2, 1, 0]).unwrap())
    }),
    ("by another key", Fault::Signature, |f| {
        f.signer(|signer| {
            let under = writing::under(signer.signed_attrs.as_ref().unwrap(), &new_key()).unwrap();
            signer.signature = OctetString::new(under.as_bytes()).unwrap();
        })
    }),
    ("a second older than what was signed", Fault::Signature, |f| {
        f.signer(|signer| {
            signer.signed_attrs = Some(writing::attributes(ID_DATA, &f.seal, f.now - 1).unwrap());
        })
    }),
    ("of one holder, with the certificate of another", Fault::Signature, |f| {
        f.spoiled(|data| {
            let (other, holder) = f.sound();
            let SignerIdentifier::IssuerAndSerialNumber(named) =
                other.signer_infos.0.get(0).unwrap().sid.clone()
            else {
                unreachable!()
            };
            change(data, |signer| signer.sid = SignerIdentifier::IssuerAndSerialNumber(named));
            data.certificates = certificates(vec![holder.certificate]);
        })
    }),
    // The algorithms.
    ("over SHA-1", Fault::Algorithm, |f| f.signer(|signer| signer.digest_alg.oid = ID_SHA_1)),
    ("over SHA-512", Fault::Algorithm, |f| f.signer(|signer| signer.digest_alg.oid = ID_SHA_512)),
    ("ECDSA with SHA-512", Fault::Algorithm, |f| {
        f.signer(|signer| signer.signature_algorithm.oid = ECDSA_WITH_SHA_512)
    }),
    ("RSA", Fault::Algorithm, |f| f.signer(|signer| signer.signature_algorithm.oid = RSA)),
    ("a digest with parameters", Fault::Algorithm, |f| {
        f.signer(|signer| signer.digest_alg.parameters = Some(Any::encode_from(&RSA).unwrap()))
    }),
    ("SHA-1 announced", Fault::Algorithm, |f| {
        f.spoiled(|data| {
            let sha1 = AlgorithmIdentifierOwned { oid: ID_SHA_1, parameters: None };
            data.digest_algorithms = SetOfVec::try_from(vec![sha1]).unwrap();
        })
    }),
    ("a key on another curve", Fault::Algorithm, |f| {
        f.certified(|tbs| {
            let curve = Any::encode_from(&SECP_384_R_1).unwrap();
            tbs.subject_public_key_info.algorithm.parameters = Some(curve);
        })
    }),
    ("a key that is no point", Fault::Algorithm, |f| {
        f.certified(|tbs| {
            tbs.subject_public_key_info.subject_public_key = BitString::from_bytes(&[4; 65]).unwrap()
        })
    }),
    // The certificate, and who issued it.
    ("no certificate", Fault::NoCertificate, |f| f.spoiled(|data| data.certificates = None)),
    ("only another certificate", Fault::NoCertificate, |f| {
        f.spoiled(|data| data.certificates = certificates(vec![f.holder().certificate]))
    }),
    ("the certificate named by its key", Fault::NoCertificate, |f| {
        let key = SubjectKeyIdentifier(OctetString::new([1; 20]).unwrap());
        f.signer(|signer| signer.sid = SignerIdentifier::SubjectKeyIdentifier(key))
    }),
    ("self-signed", Fault::SelfSigned, Forger::self_signed),
    ("another authority of the same name", Fault::Issuer, |f| {
        let key = new_key();
        let certificate = f.rogue_with_the_same_name().issue(&f.draft(&key)).unwrap();
        f.with(key, certificate)
    }),
    ("another authority", Fault::Issuer, |f| {
        let (key, issuer) = (new_key(), Name::from_str("CN=Honest authority").unwrap());
        let certificate = f.draft(&key).issue(&issuer, &new_key()).unwrap();
        f.with(key, certificate)
    }),
    ("issued by a citizen", Fault::Issuer, |f| {
        let (key, citizen) = (new_key(), f.holder());
        let name = &citizen.certificate.tbs_certificate.subject;
        let mut draft = f.draft(&key);
        draft.subject = Name::from_str("CN=TEST PERSON").unwrap();
        let certificate = draft.issue(name, &citizen.key).unwrap();
        f.with(key, certificate)
    }),
    ("changed after it was issued", Fault::Issuer, |f| {
        let mut holder = f.holder();
        holder.certificate.tbs_certificate.validity.not_after = time(f.now + 400 * DAY);
        f.with(holder.key, holder.certificate)
    }),
    ("signed otherwise than it says", Fault::Issuer, |f| {
        let mut holder = f.holder();
        holder.certificate.signature_algorithm.oid = ECDSA_WITH_SHA_512;
        f.with(holder.key, holder.certificate)
    }),
    ("expired", Fault::Expired, |f| f.drafted(|draft| draft.until = f.now - HOUR)),
    ("not yet valid", Fault::NotYetValid, |f| f.drafted(|draft| draft.from = f.now + HOUR)),
    // What the key is for.
    ("a key to agree on keys", Fault::Usage, |f| {
        f.drafted(|draft| draft.usage = KeyUsages::KeyAgreement.into())
    }),
    ("a key that may be denied", Fault::Usage, |f| {
        f.drafted(|draft| draft.usage = KeyUsages::DigitalSignature.into())
    }),
    ("a key to sign in with", Fault::Usage, |f| f.drafted(|draft| draft.purposes[0] = AUTHENTICATES)),
    ("an organisation's key", Fault::Usage, |f| f.drafted(|draft| draft.purposes[1] = ORGANISATION)),
    ("a key for nothing in particular", Fault::Usage, |f| f.drafted(|draft| draft.purposes.clear())),
    ("an authority's key", Fault::Usage, |f| f.drafted(|draft| draft.is_authority = true)),
    ("a key that may certify", Fault::Usage, |f| f.drafted(|draft| draft.usage |= KeyUsages::KeyCertSign)),
    ("nothing said of its use", Fault::Usage, |f| f.certified(|tbs| tbs.extensions = None)),
    ("of an old version", Fault::Extension, |f| {
        f.certified(|tbs| {
            (tbs.version, tbs.extensions) = (Version::V1, None);
        })
    }),
    ("with a condition that nobody knows", Fault::Extension, |f| {
        f.certified(|tbs| {
            let extn_value = OctetString::new([5, 0]).unwrap();
            tbs.extensions.as_mut().unwrap().push(Extension { extn_id: RSA, critical: true, extn_value });
        })
    }),
    ("with two words on its use", Fault::Extension, |f| {
        f.certified(|tbs| {
            let all = tbs.extensions.as_mut().unwrap();
            all.push(all[1].clone());
        })
    }),
    // The person.
    ("somebody else's", Fault::OtherPerson, |f| {
        let other = Forger { person: "900101300017".parse().unwrap(), authority: f.authority.clone(), ..*f };
        other.spoiled(|_| ())
    }),
    ("nobody's certificate", Fault::NoPerson, |f| named(f, "CN=TEST PERSON,C=KZ")),
    ("a number without its word", Fault::NoPerson, |f| named(f, "serialNumber=900101300017,C=KZ")),
    ("an organisation's number", Fault::NoPerson, |f| named(f, "serialNumber=BIN900101300017")),
    ("a number with a wrong digit", Fault::NoPerson, |f| named(f, "serialNumber=IIN900101300018")),
    ("two numbers", Fault::NoPerson, |f| {
        named(f, &format!("serialNumber=IIN{0},serialNumber=IIN900101300017", f.person.digits()))
    }),
    ("the number elsewhere", Fault::NoPerson, |f| named(f, &format!("CN=IIN{}", f.person.digits()))),
];

fn named(forger: &Forger, subject: &str) -> Vec<u8> {
    forger.drafted(|draft| draft.subject = Name::from_str(subject).unwrap())
}

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
    assert!(FORGERIES.len() >= 60);
    let service = Service::new();
    let aigerim = service.visitor("aigerim");
    let text = aigerim.fill(&moves_in(&aigerim, "saule", "saule"));
    let seal = record::seal(&text);
    for forgeries in FORGERIES.chunks(3) {
        let forger = forger(&service, "aigerim", &seal);
        let id = ask(&aigerim, &seal);
        for (what, fault, forge) in forgeries {
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
