//! Whether a signature is sound: made by this very person over these very bytes, now, with a key that may.

use ::cms::cert::CertificateChoices;
use ::cms::content_info::CmsVersion;
use ::cms::signed_data::{SignedAttributes, SignedData, SignerIdentifier, SignerInfo};
use der::asn1::{ObjectIdentifier, OctetString};
use der::oid::AssociatedOid;
use der::oid::db::rfc5911::{ID_CONTENT_TYPE, ID_DATA, ID_MESSAGE_DIGEST, ID_SIGNING_TIME};
use der::oid::db::rfc5912::ECDSA_WITH_SHA_256;
use der::referenced::OwnedToRef;
use der::{Decode, Encode};
use p256::ecdsa::signature::Verifier;
use p256::ecdsa::{Signature, VerifyingKey};
use sha2::{Digest, Sha256};
use spki::AlgorithmIdentifierOwned;
use tirkeu::iin::Iin;
use x509_cert::certificate::{Certificate, TbsCertificate, Version};
use x509_cert::ext::pkix::{
    AuthorityKeyIdentifier, BasicConstraints, ExtendedKeyUsage, KeyUsage, KeyUsages, SubjectKeyIdentifier,
};
use x509_cert::time::Time;

use super::certificate::{self, NATURAL_PERSON, SIGNS_DOCUMENTS};
use super::cms::{self, Seal};
use super::fault::Fault;
use crate::hex;

/// No signature of one person is larger, in bytes.
pub const LARGEST: usize = 16 * 1024;
/// How far, in seconds, the signer's clock may be from ours.
const SKEW: i64 = 5 * 60;

/// What is demanded of a signature.
#[derive(Clone, Copy, Debug)]
pub struct Demand<'a> {
    /// Whose it must be.
    pub person: &'a Iin,
    /// The SHA-256 of what must be signed.
    pub seal: Seal,
    /// When it was asked for, in seconds since 1970.
    pub asked: i64,
    /// The moment.
    pub now: i64,
}

/// A sound signature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    /// What no two signatures have in common, and what nobody can change without the key.
    pub id: String,
    /// The number of the certificate, by which it would be called back.
    pub serial: String,
}

/// Checks it against the authority's certificate.
pub fn verify(authority: &Certificate, signature: &[u8], demand: &Demand<'_>) -> Result<Proof, Fault> {
    check(Some(authority), signature, demand)
}

/// Checks everything but who issued the certificate, where the authority's own is not at hand.
pub fn is_intact(signature: &[u8], demand: &Demand<'_>) -> Result<Proof, Fault> {
    check(None, signature, demand)
}

fn check(authority: Option<&Certificate>, signature: &[u8], demand: &Demand<'_>) -> Result<Proof, Fault> {
    if signature.len() > LARGEST {
        return Err(Fault::TooLarge);
    }
    let data = cms::read(signature)?;
    let signer = only_signer(&data)?;
    let certificate = certificate_of(&data, signer)?;
    let attributes = signer.signed_attrs.as_ref().ok_or(Fault::NoAttributes)?;
    let at = signed_at(attributes, demand)?;
    fits(&certificate.tbs_certificate, &attributes.to_der()?, signer.signature.as_bytes(), Fault::Signature)?;
    authority.map_or(Ok(()), |authority| issued(authority, certificate))?;
    may_sign(&certificate.tbs_certificate)?;
    let person = certificate::person(&certificate.tbs_certificate.subject).ok_or(Fault::NoPerson)?;
    if person != *demand.person {
        return Err(Fault::OtherPerson);
    }
    in_time(&certificate.tbs_certificate, at)?;
    let serial = hex::write(certificate.tbs_certificate.serial_number.as_bytes());
    // Not of the signature's own bytes: a second pair of numbers fits the same key and text.
    let id = Sha256::new().chain_update(&serial).chain_update(attributes.to_der()?).finalize();
    Ok(Proof { id: hex::write(&id), serial })
}

fn only_signer(data: &SignedData) -> Result<&SignerInfo, Fault> {
    if data.encap_content_info.econtent.is_some() {
        return Err(Fault::Attached);
    }
    let mut signers = data.signer_infos.0.iter();
    let (Some(signer), None) = (signers.next(), signers.next()) else { return Err(Fault::Signers) };
    // No signature is over these: what they must be is all that they may be.
    if data.version != CmsVersion::V1 || signer.version != CmsVersion::V1 {
        return Err(Fault::Malformed);
    }
    if data.encap_content_info.econtent_type != ID_DATA {
        return Err(Fault::Attributes);
    }
    let named = data.digest_algorithms.iter().all(|one| is(one, cms::DIGEST.oid));
    let agreed =
        is(&signer.digest_alg, cms::DIGEST.oid) && is(&signer.signature_algorithm, ECDSA_WITH_SHA_256);
    if named && agreed { Ok(signer) } else { Err(Fault::Algorithm) }
}

/// That algorithm, with no parameters that would change it.
fn is(algorithm: &AlgorithmIdentifierOwned, oid: ObjectIdentifier) -> bool {
    algorithm.oid == oid && algorithm.parameters.as_ref().is_none_or(der::Any::is_null)
}

fn certificate_of<'a>(data: &'a SignedData, signer: &SignerInfo) -> Result<&'a Certificate, Fault> {
    let SignerIdentifier::IssuerAndSerialNumber(named) = &signer.sid else {
        return Err(Fault::NoCertificate);
    };
    let all = data.certificates.iter().flat_map(|set| set.0.iter());
    let mut fitting = all.filter_map(|one| match one {
        CertificateChoices::Certificate(one) => Some(one),
        CertificateChoices::Other(_) => None,
    });
    fitting
        .find(|one| {
            let tbs = &one.tbs_certificate;
            tbs.issuer == named.issuer && tbs.serial_number == named.serial_number
        })
        .ok_or(Fault::NoCertificate)
}

/// When it was signed, if what was signed is what was asked for, since it was asked for.
fn signed_at(attributes: &SignedAttributes, demand: &Demand<'_>) -> Result<i64, Fault> {
    let kind: ObjectIdentifier = attribute(attributes, ID_CONTENT_TYPE)?;
    if kind != ID_DATA {
        return Err(Fault::Attributes);
    }
    let digest: OctetString = attribute(attributes, ID_MESSAGE_DIGEST)?;
    if digest.as_bytes() != demand.seal {
        return Err(Fault::Digest);
    }
    let at = certificate::seconds(&attribute::<Time>(attributes, ID_SIGNING_TIME)?);
    let fresh = (demand.asked - SKEW..=demand.now + SKEW).contains(&at);
    if fresh { Ok(at) } else { Err(Fault::Time) }
}

/// The one value of an attribute that must be there once.
fn attribute<T>(attributes: &SignedAttributes, oid: ObjectIdentifier) -> Result<T, Fault>
where
    T: for<'a> Decode<'a>,
{
    let mut found = attributes.iter().filter(|one| one.oid == oid).flat_map(|one| one.values.iter());
    let (Some(value), None) = (found.next(), found.next()) else { return Err(Fault::Attributes) };
    T::from_der(&value.to_der()?).map_err(|_| Fault::Attributes)
}

/// Whether the signature under some bytes was made with the key of a certificate.
fn fits(key: &TbsCertificate, bytes: &[u8], signature: &[u8], otherwise: Fault) -> Result<(), Fault> {
    let key =
        VerifyingKey::try_from(key.subject_public_key_info.owned_to_ref()).map_err(|_| Fault::Algorithm)?;
    let signature = Signature::from_der(signature).map_err(|_| otherwise)?;
    key.verify(bytes, &signature).map_err(|_| otherwise)
}

fn issued(authority: &Certificate, certificate: &Certificate) -> Result<(), Fault> {
    let tbs = &certificate.tbs_certificate;
    if tbs.issuer != authority.tbs_certificate.subject {
        return Err(if tbs.issuer == tbs.subject { Fault::SelfSigned } else { Fault::Issuer });
    }
    let algorithm = certificate::algorithm();
    if certificate.signature_algorithm != algorithm || tbs.signature != algorithm {
        return Err(Fault::Issuer);
    }
    let signature = certificate.signature.as_bytes().ok_or(Fault::Issuer)?;
    fits(&authority.tbs_certificate, &tbs.to_der()?, signature, Fault::Issuer)
}

/// The certificate of a citizen's key to sign documents with, and nothing in it that is not understood.
fn may_sign(tbs: &TbsCertificate) -> Result<(), Fault> {
    let understood = [
        KeyUsage::OID,
        BasicConstraints::OID,
        ExtendedKeyUsage::OID,
        SubjectKeyIdentifier::OID,
        AuthorityKeyIdentifier::OID,
    ];
    let strange = |oid: &ObjectIdentifier| !understood.contains(oid);
    if tbs.version != Version::V3
        || tbs.extensions.iter().flatten().any(|one| one.critical && strange(&one.extn_id))
    {
        return Err(Fault::Extension);
    }
    let constraints: Option<BasicConstraints> = stated(tbs)?;
    let usage: Option<KeyUsage> = stated(tbs)?;
    let purposes: Option<ExtendedKeyUsage> = stated(tbs)?;
    let signs = usage.is_some_and(|usage| {
        usage.0.contains(KeyUsages::DigitalSignature | KeyUsages::NonRepudiation) && !usage.key_cert_sign()
    });
    let citizen =
        purposes.is_some_and(|all| [SIGNS_DOCUMENTS, NATURAL_PERSON].iter().all(|one| all.0.contains(one)));
    let authority = constraints.is_some_and(|constraints| constraints.ca);
    if signs && citizen && !authority { Ok(()) } else { Err(Fault::Usage) }
}

/// An extension that may be there once.
fn stated<'a, T: Decode<'a> + AssociatedOid>(tbs: &'a TbsCertificate) -> Result<Option<T>, Fault> {
    let found = tbs.get::<T>().map_err(|_| Fault::Extension)?;
    Ok(found.map(|(_, value)| value))
}

fn in_time(tbs: &TbsCertificate, at: i64) -> Result<(), Fault> {
    if at < certificate::seconds(&tbs.validity.not_before) {
        return Err(Fault::NotYetValid);
    }
    if at > certificate::seconds(&tbs.validity.not_after) {
        return Err(Fault::Expired);
    }
    Ok(())
}
