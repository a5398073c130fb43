//! Signatures as CMS writes them (RFC 5652): detached, over a text of which only the SHA-256 is needed.

use base64ct::{Base64, Encoding};
use cms::cert::{CertificateChoices, IssuerAndSerialNumber};
use cms::content_info::{CmsVersion, ContentInfo};
use cms::signed_data::{
    CertificateSet, EncapsulatedContentInfo, SignedAttributes, SignedData, SignerIdentifier, SignerInfo,
    SignerInfos,
};
use der::asn1::{ObjectIdentifier, OctetString, SetOfVec};
use der::oid::db::rfc5911::{ID_CONTENT_TYPE, ID_DATA, ID_MESSAGE_DIGEST, ID_SIGNED_DATA, ID_SIGNING_TIME};
use der::oid::db::rfc5912::ID_SHA_256;
use der::{Any, Decode, Encode};
use p256::ecdsa::signature::Signer;
use p256::ecdsa::{DerSignature, SigningKey};
use spki::AlgorithmIdentifierOwned;
use x509_cert::attr::Attribute;
use x509_cert::certificate::Certificate;

use super::certificate;

/// The SHA-256 of what is signed.
pub type Seal = [u8; 32];

/// SHA-256, as it is named in a signature.
pub const DIGEST: AlgorithmIdentifierOwned = AlgorithmIdentifierOwned { oid: ID_SHA_256, parameters: None };

/// A signature, made at that moment.
pub fn sign(seal: &Seal, at: i64, by: &Certificate, key: &SigningKey) -> der::Result<SignedData> {
    let attributes = attributes(ID_DATA, seal, at)?;
    let signer = SignerInfo {
        version: CmsVersion::V1,
        sid: SignerIdentifier::IssuerAndSerialNumber(IssuerAndSerialNumber {
            issuer: by.tbs_certificate.issuer.clone(),
            serial_number: by.tbs_certificate.serial_number.clone(),
        }),
        digest_alg: DIGEST,
        signature: OctetString::new(under(&attributes, key)?.as_bytes())?,
        signed_attrs: Some(attributes),
        signature_algorithm: certificate::algorithm(),
        unsigned_attrs: None,
    };
    Ok(SignedData {
        version: CmsVersion::V1,
        digest_algorithms: SetOfVec::try_from(vec![DIGEST])?,
        encap_content_info: EncapsulatedContentInfo { econtent_type: ID_DATA, econtent: None },
        certificates: Some(CertificateSet::try_from(vec![CertificateChoices::Certificate(by.clone())])?),
        crls: None,
        signer_infos: SignerInfos::try_from(vec![signer])?,
    })
}

/// What is signed together with the text: of which kind it is, its digest, when.
pub fn attributes(kind: ObjectIdentifier, seal: &[u8], at: i64) -> der::Result<SignedAttributes> {
    SetOfVec::try_from(vec![
        attribute(ID_CONTENT_TYPE, &kind)?,
        attribute(ID_MESSAGE_DIGEST, &OctetString::new(seal)?)?,
        attribute(ID_SIGNING_TIME, &certificate::time(at)?)?,
    ])
}

/// An attribute with one value.
pub fn attribute(oid: ObjectIdentifier, value: &impl Encode) -> der::Result<Attribute> {
    Ok(Attribute { oid, values: SetOfVec::try_from(vec![Any::from_der(&value.to_der()?)?])? })
}

/// The signature under the attributes, which are signed as a set by themselves.
pub fn under(attributes: &SignedAttributes, key: &SigningKey) -> der::Result<DerSignature> {
    Ok(key.sign(&attributes.to_der()?))
}

/// The bytes of a signature as they travel.
pub fn write(data: &SignedData) -> der::Result<Vec<u8>> {
    ContentInfo { content_type: ID_SIGNED_DATA, content: Any::encode_from(data)? }.to_der()
}

/// Reads such bytes, all of them.
pub fn read(bytes: &[u8]) -> der::Result<SignedData> {
    let info = ContentInfo::from_der(bytes)?;
    if info.content_type != ID_SIGNED_DATA {
        return Err(der::ErrorKind::OidUnknown { oid: info.content_type }.into());
    }
    info.content.decode_as()
}

/// The bytes as text between two lines, as NCALayer gives them.
#[must_use]
pub fn armoured(bytes: &[u8]) -> String {
    let text = Base64::encode_string(bytes);
    let mut lines = String::from("-----BEGIN CMS-----\n");
    let mut rest = text.as_str();
    while let Some((line, more)) =
        rest.split_at_checked(rest.len().min(64)).filter(|(line, _)| !line.is_empty())
    {
        lines.push_str(line);
        lines.push('\n');
        rest = more;
    }
    lines + "-----END CMS-----\n"
}

/// The bytes of such a text, or of base64 alone.
#[must_use]
pub fn unarmoured(text: &str) -> Option<Vec<u8>> {
    let text = text.trim();
    let inner = match text.strip_prefix("-----BEGIN CMS-----") {
        Some(rest) => rest.strip_suffix("-----END CMS-----")?,
        None => text,
    };
    let letters: String = inner.chars().filter(|c| !c.is_ascii_whitespace()).collect();
    Base64::decode_vec(&letters).ok()
}
