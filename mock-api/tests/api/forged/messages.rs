//! Forged messages: spoilt bytes, another content, a signature that is none, algorithms that don't count.

use cms::content_info::CmsVersion;
use cms::signed_data::{EncapsulatedContentInfo, SignerIdentifier, SignerInfos};
use der::asn1::{OctetString, SetOfVec};
use der::oid::db::rfc5911::{ID_CONTENT_TYPE, ID_DATA, ID_MESSAGE_DIGEST, ID_SIGNED_DATA, ID_SIGNING_TIME};
use der::oid::db::rfc5912::{ECDSA_WITH_SHA_512, ID_SHA_1, ID_SHA_512};
use der::{Any, Decode, Encode};
use mock_api::signing::authority::new_key;
use mock_api::signing::cms as writing;
use mock_api::signing::fault::Fault;
use sha2::{Digest, Sha256};
use spki::AlgorithmIdentifierOwned;

use super::{Forgery, RSA};
use crate::forger::{DAY, Forger, HOUR, certificates, change, time, unsigned_weight};

pub const MESSAGES: &[Forgery] = &[
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
];
