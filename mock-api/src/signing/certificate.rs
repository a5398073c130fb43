//! X.509 certificates as the country's authority writes them: the person's number stands in the subject.

use std::str::FromStr;
use std::time::Duration;

use der::asn1::{BitString, GeneralizedTime, ObjectIdentifier, OctetString, UtcTime};
use der::flagset::FlagSet;
use der::oid::AssociatedOid;
use der::oid::db::rfc4519::SERIAL_NUMBER;
use der::oid::db::rfc5912::ECDSA_WITH_SHA_256;
use der::{Encode, Tagged};
use p256::ecdsa::signature::Signer;
use p256::ecdsa::{DerSignature, SigningKey, VerifyingKey};
use sha2::{Digest, Sha256};
use spki::{AlgorithmIdentifierOwned, SubjectPublicKeyInfoOwned};
use tirkeu::iin::Iin;
use x509_cert::certificate::{Certificate, TbsCertificate, Version};
use x509_cert::ext::Extension;
use x509_cert::ext::pkix::{
    AuthorityKeyIdentifier, BasicConstraints, ExtendedKeyUsage, KeyUsage, KeyUsages, SubjectKeyIdentifier,
};
use x509_cert::name::Name;
use x509_cert::serial_number::SerialNumber;
use x509_cert::time::{Time, Validity};

use crate::message;

/// The key signs documents.
pub const SIGNS_DOCUMENTS: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.3.4");
/// The key belongs to a person who acts for themselves.
pub const NATURAL_PERSON: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.398.3.3.4.1.1");

/// What a certificate is to say.
#[derive(Clone, Debug)]
pub struct Draft {
    /// Whose key it is.
    pub subject: Name,
    /// The key.
    pub key: VerifyingKey,
    /// From when on it counts, in seconds since 1970.
    pub from: i64,
    /// Until when.
    pub until: i64,
    /// What the key may be used for.
    pub usage: FlagSet<KeyUsages>,
    /// The same, in finer words.
    pub purposes: Vec<ObjectIdentifier>,
    /// Whether the key may sign other certificates.
    pub is_authority: bool,
}

impl Draft {
    /// A citizen's certificate to sign with.
    pub fn of_person(iin: &Iin, key: VerifyingKey, from: i64, until: i64) -> der::Result<Self> {
        Ok(Self {
            subject: Name::from_str(&format!("CN=TEST PERSON,serialNumber=IIN{},C=KZ", iin.digits()))?,
            key,
            from,
            until,
            usage: KeyUsages::DigitalSignature | KeyUsages::NonRepudiation,
            purposes: vec![SIGNS_DOCUMENTS, NATURAL_PERSON],
            is_authority: false,
        })
    }

    /// The certificate, signed by its issuer.
    pub fn issue(&self, issuer: &Name, by: &SigningKey) -> der::Result<Certificate> {
        let tbs = TbsCertificate {
            version: Version::V3,
            serial_number: serial()?,
            signature: algorithm(),
            issuer: issuer.clone(),
            validity: Validity { not_before: time(self.from)?, not_after: time(self.until)? },
            subject: self.subject.clone(),
            subject_public_key_info: SubjectPublicKeyInfoOwned::from_key(self.key)
                .map_err(|_| der::ErrorKind::Failed)?,
            issuer_unique_id: None,
            subject_unique_id: None,
            extensions: Some(self.extensions(by.verifying_key())?),
        };
        signed(tbs, by)
    }

    fn extensions(&self, issuer: &VerifyingKey) -> der::Result<Vec<Extension>> {
        let mark = |key: &VerifyingKey| {
            let digest = Sha256::digest(key.to_encoded_point(false).as_bytes());
            OctetString::new(digest.get(..20).unwrap_or_default())
        };
        let constraints = BasicConstraints { ca: self.is_authority, path_len_constraint: None };
        let above = AuthorityKeyIdentifier { key_identifier: Some(mark(issuer)?), ..Default::default() };
        let mut all = vec![
            extension(&constraints, true)?,
            extension(&KeyUsage(self.usage), true)?,
            extension(&SubjectKeyIdentifier(mark(&self.key)?), false)?,
            extension(&above, false)?,
        ];
        if !self.purposes.is_empty() {
            all.push(extension(&ExtendedKeyUsage(self.purposes.clone()), false)?);
        }
        Ok(all)
    }
}

/// Puts the issuer's signature under it.
pub fn signed(tbs: TbsCertificate, by: &SigningKey) -> der::Result<Certificate> {
    let signature: DerSignature = by.sign(&tbs.to_der()?);
    Ok(Certificate {
        tbs_certificate: tbs,
        signature_algorithm: algorithm(),
        signature: BitString::from_bytes(signature.as_bytes())?,
    })
}

/// An extension with that value.
pub fn extension<T: AssociatedOid + Encode>(value: &T, critical: bool) -> der::Result<Extension> {
    Ok(Extension { extn_id: T::OID, critical, extn_value: OctetString::new(value.to_der()?)? })
}

/// The one way in which the authority and its people sign: ECDSA over SHA-256.
#[must_use]
pub const fn algorithm() -> AlgorithmIdentifierOwned {
    AlgorithmIdentifierOwned { oid: ECDSA_WITH_SHA_256, parameters: None }
}

/// The person whose number stands in the subject, once.
#[must_use]
pub fn person(subject: &Name) -> Option<Iin> {
    let mut numbers =
        subject.0.iter().flat_map(|part| part.0.iter()).filter(|field| field.oid == SERIAL_NUMBER);
    let (first, None) = (numbers.next()?, numbers.next()) else { return None };
    if first.value.tag() != der::Tag::PrintableString {
        return None;
    }
    std::str::from_utf8(first.value.value()).ok()?.strip_prefix("IIN")?.parse().ok()
}

/// A moment as certificates and signatures write it.
pub fn time(seconds: i64) -> der::Result<Time> {
    let since = Duration::from_secs(u64::try_from(seconds).unwrap_or_default());
    match UtcTime::from_unix_duration(since) {
        Ok(time) => Ok(Time::UtcTime(time)),
        Err(_) => Ok(Time::GeneralTime(GeneralizedTime::from_unix_duration(since)?)),
    }
}

/// That moment in seconds since 1970.
#[must_use]
pub fn seconds(time: &Time) -> i64 {
    i64::try_from(time.to_unix_duration().as_secs()).unwrap_or(i64::MAX)
}

/// A number that nobody can guess, positive and of full length.
fn serial() -> der::Result<SerialNumber> {
    let mut bytes = message::random::<16>();
    if let Some(first) = bytes.first_mut() {
        *first = *first & 0x3f | 0x40;
    }
    SerialNumber::new(&bytes)
}
