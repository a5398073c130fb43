//! Signatures with one thing wrong.

use std::sync::Arc;

use cms::cert::CertificateChoices;
use cms::signed_data::{CertificateSet, SignedAttributes, SignedData, SignerInfo, SignerInfos};
use der::asn1::{ObjectIdentifier, OctetString, SetOfVec};
use der::oid::db::rfc5911::ID_DATA;
use mock_api::signing::authority::{Authority, Holder, new_key};
use mock_api::signing::certificate::{self, Draft};
use mock_api::signing::cms::{self as writing, Seal};
use p256::ecdsa::SigningKey;
use tirkeu::iin::Iin;
use x509_cert::certificate::{Certificate, TbsCertificate};

pub const HOUR: i64 = 60 * 60;
pub const DAY: i64 = 24 * HOUR;

/// Who forges what.
pub struct Forger {
    pub authority: Arc<Authority>,
    pub person: Iin,
    pub seal: Seal,
    pub now: i64,
}

impl Forger {
    pub fn holder(&self) -> Holder {
        self.authority.person(&self.person, self.now - DAY, self.now + DAY).unwrap()
    }

    /// A sound signature, and who made it.
    pub fn sound(&self) -> (SignedData, Holder) {
        let holder = self.holder();
        (self.by(&holder), holder)
    }

    pub fn by(&self, holder: &Holder) -> SignedData {
        writing::sign(&self.seal, self.now, &holder.certificate, &holder.key).unwrap()
    }

    /// The signature with its parts changed, and not signed again.
    pub fn spoiled(&self, spoil: impl FnOnce(&mut SignedData)) -> Vec<u8> {
        let (mut data, _) = self.sound();
        spoil(&mut data);
        writing::write(&data).unwrap()
    }

    /// The signer's part changed, and not signed again.
    pub fn signer(&self, spoil: impl FnOnce(&mut SignerInfo)) -> Vec<u8> {
        self.spoiled(|data| change(data, spoil))
    }

    /// Other attributes, soundly signed.
    pub fn attributes(&self, attributes: SignedAttributes) -> Vec<u8> {
        let (mut data, holder) = self.sound();
        change(&mut data, |signer| {
            signer.signature =
                OctetString::new(writing::under(&attributes, &holder.key).unwrap().as_bytes()).unwrap();
            signer.signed_attrs = Some(attributes);
        });
        writing::write(&data).unwrap()
    }

    /// The usual attributes, but for what is dropped and added.
    pub fn without(&self, dropped: ObjectIdentifier, added: Vec<x509_cert::attr::Attribute>) -> Vec<u8> {
        let usual = writing::attributes(ID_DATA, &self.seal, self.now).unwrap();
        let mut all: Vec<_> = usual.iter().filter(|one| one.oid != dropped).cloned().collect();
        all.extend(added);
        self.attributes(SetOfVec::try_from(all).unwrap())
    }

    pub fn at(&self, at: i64) -> Vec<u8> {
        self.attributes(writing::attributes(ID_DATA, &self.seal, at).unwrap())
    }

    /// A signature with a certificate that the authority issued to another draft.
    pub fn drafted(&self, change: impl FnOnce(&mut Draft)) -> Vec<u8> {
        let key = new_key();
        let mut draft = self.draft(&key);
        change(&mut draft);
        self.with(key, self.authority.issue(&draft).unwrap())
    }

    /// A signature with a certificate that the authority signed after it was changed.
    pub fn certified(&self, change: impl FnOnce(&mut TbsCertificate)) -> Vec<u8> {
        let rogue = self.rogue_with_the_same_name();
        let key = new_key();
        let mut tbs = rogue.issue(&self.draft(&key)).unwrap().tbs_certificate;
        change(&mut tbs);
        let certificate = self.authority.countersign(tbs).unwrap();
        self.with(key, certificate)
    }

    pub fn draft(&self, key: &SigningKey) -> Draft {
        Draft::of_person(&self.person, *key.verifying_key(), self.now - DAY, self.now + DAY).unwrap()
    }

    pub fn with(&self, key: SigningKey, certificate: Certificate) -> Vec<u8> {
        writing::write(&self.by(&Holder { key, certificate })).unwrap()
    }

    pub fn rogue_with_the_same_name(&self) -> Authority {
        Authority::new(self.now).unwrap()
    }

    /// The certificate of a person who vouches for themselves.
    pub fn self_signed(&self) -> Vec<u8> {
        let key = new_key();
        let draft = self.draft(&key);
        let certificate = draft.issue(&draft.subject, &key).unwrap();
        self.with(key, certificate)
    }
}

pub fn change(data: &mut SignedData, change: impl FnOnce(&mut SignerInfo)) {
    let mut signer = data.signer_infos.0.get(0).unwrap().clone();
    change(&mut signer);
    data.signer_infos = SignerInfos::try_from(vec![signer]).unwrap();
}

pub fn certificates(all: Vec<Certificate>) -> Option<CertificateSet> {
    let all: Vec<_> = all.into_iter().map(CertificateChoices::Certificate).collect();
    Some(CertificateSet::try_from(all).unwrap())
}

pub fn unsigned_weight(bytes: usize) -> x509_cert::attr::Attribute {
    writing::attribute(ID_DATA, &OctetString::new(vec![7; bytes]).unwrap()).unwrap()
}

pub fn time(at: i64) -> x509_cert::time::Time {
    certificate::time(at).unwrap()
}
