//! Forged certificates: of keys that don't count, of other authorities, for other uses, of other people.

use std::str::FromStr;

use cms::signed_data::SignerIdentifier;
use der::Any;
use der::asn1::{BitString, ObjectIdentifier, OctetString};
use der::oid::db::rfc5912::{ECDSA_WITH_SHA_512, SECP_384_R_1};
use mock_api::signing::authority::new_key;
use mock_api::signing::fault::Fault;
use x509_cert::certificate::Version;
use x509_cert::ext::Extension;
use x509_cert::ext::pkix::{KeyUsages, SubjectKeyIdentifier};
use x509_cert::name::Name;

use super::{Forgery, RSA};
use crate::forger::{DAY, Forger, HOUR, certificates, time};

const AUTHENTICATES: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.3.2");
const ORGANISATION: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.398.3.3.4.1.2");

pub const HOLDERS: &[Forgery] = &[
    // The key.
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
