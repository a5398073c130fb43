//! The test authority: it issues certificates to the invented people, and its word counts here and nowhere else.
//!
//! Its key is made at the first start and lies beside the database, for its owner's eyes alone. Were it the same in
//! every copy, anybody who has the sources could sign as anybody; were it in the database, every backup would carry it.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::Path;
use std::str::FromStr;

use der::{DecodePem, EncodePem};
use p256::ecdsa::SigningKey;
use p256::pkcs8::{DecodePrivateKey, EncodePrivateKey, LineEnding};
use tirkeu::iin::Iin;
use x509_cert::certificate::{Certificate, TbsCertificate};
use x509_cert::ext::pkix::KeyUsages;
use x509_cert::name::Name;

use super::certificate::{self, Draft};
use super::cms::{self, Seal};
use super::fault::Fault;
use super::verify::{self, Demand, Proof};
use crate::message;

const NAME: &str = "CN=Tirkeu TEST authority,O=For training: no legal force,C=KZ";
const HOUR: i64 = 60 * 60;
const YEAR: i64 = 365 * 24 * HOUR;

/// Signs for people who have proven that they want it. In life it is the state's own signer.
pub trait Signer: Send + Sync {
    /// The person's signature over a text with that digest.
    fn sign(&self, person: &Iin, seal: &Seal, now: i64) -> Result<Vec<u8>, Fault>;
}

/// Tells a sound signature from others. In life it is a verifier that knows the state's authority and its algorithms.
pub trait Verifier: Send + Sync {
    /// What the signature proves, if it is what is demanded.
    fn verify(&self, signature: &[u8], demand: &Demand<'_>) -> Result<Proof, Fault>;
}

/// The authority: a key and a certificate of its own.
#[derive(Clone, Debug)]
pub struct Authority {
    key: SigningKey,
    certificate: Certificate,
}

/// A person's key with its certificate.
#[derive(Clone, Debug)]
pub struct Holder {
    /// The key.
    pub key: SigningKey,
    /// What the authority says about it.
    pub certificate: Certificate,
}

impl Authority {
    /// A new one.
    pub fn new(now: i64) -> der::Result<Self> {
        let key = new_key();
        let draft = Draft {
            subject: Name::from_str(NAME)?,
            key: *key.verifying_key(),
            from: now - HOUR,
            until: now + 10 * YEAR,
            usage: KeyUsages::KeyCertSign | KeyUsages::CRLSign,
            purposes: Vec::new(),
            is_authority: true,
        };
        let certificate = draft.issue(&draft.subject, &key)?;
        Ok(Self { key, certificate })
    }

    /// The one whose key lies in that file, or a new one, which is put there.
    pub fn kept_in(file: &Path, now: i64) -> io::Result<Self> {
        if !file.exists() {
            let new = Self::new(now).map_err(io::Error::other)?;
            file.parent().map_or(Ok(()), fs::create_dir_all)?;
            match written(file, &new.pem().map_err(io::Error::other)?) {
                // Another start was quicker: its key counts.
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => (),
                done => return done.map(|()| new),
            }
        }
        Self::in_file(file)
    }

    /// The one whose key lies in that file.
    pub fn in_file(file: &Path) -> io::Result<Self> {
        let unreadable = |_| io::Error::new(io::ErrorKind::InvalidData, "it is no key with its certificate");
        Self::read(&fs::read_to_string(file)?).map_err(unreadable)
    }

    /// What its certificate says, for whoever checks.
    #[must_use]
    pub const fn certificate(&self) -> &Certificate {
        &self.certificate
    }

    /// A certificate for a new key.
    pub fn issue(&self, draft: &Draft) -> der::Result<Certificate> {
        draft.issue(&self.certificate.tbs_certificate.subject, &self.key)
    }

    /// Signs whatever it is given to certify, as an authority that was deceived would.
    pub fn countersign(&self, tbs: TbsCertificate) -> der::Result<Certificate> {
        certificate::signed(tbs, &self.key)
    }

    /// A new key of a person, with its certificate.
    pub fn person(&self, iin: &Iin, from: i64, until: i64) -> der::Result<Holder> {
        let key = new_key();
        let certificate = self.issue(&Draft::of_person(iin, *key.verifying_key(), from, until)?)?;
        Ok(Holder { key, certificate })
    }

    fn pem(&self) -> der::Result<String> {
        let key = self.key.to_pkcs8_pem(LineEnding::LF).map_err(|_| der::ErrorKind::Failed)?;
        Ok(format!("{}{}", key.as_str(), self.certificate.to_pem(LineEnding::LF)?))
    }

    fn read(pem: &str) -> Result<Self, Fault> {
        let (key, certificate) = pem.split_once("-----BEGIN CERTIFICATE-----").ok_or(Fault::Malformed)?;
        let certificate = format!("-----BEGIN CERTIFICATE-----{certificate}");
        Ok(Self {
            key: SigningKey::from_pkcs8_pem(key).map_err(|_| Fault::Malformed)?,
            certificate: Certificate::from_pem(certificate)?,
        })
    }
}

impl Holder {
    /// The person's signature over a text with that digest.
    pub fn sign(&self, seal: &Seal, at: i64) -> der::Result<Vec<u8>> {
        cms::write(&cms::sign(seal, at, &self.certificate, &self.key)?)
    }
}

/// A key and a certificate for this one signature, as the state's signer makes them.
impl Signer for Authority {
    fn sign(&self, person: &Iin, seal: &Seal, now: i64) -> Result<Vec<u8>, Fault> {
        let holder = self.person(person, now - HOUR, now + HOUR).map_err(|_| Fault::Ours)?;
        holder.sign(seal, now).map_err(|_| Fault::Ours)
    }
}

impl Verifier for Authority {
    fn verify(&self, signature: &[u8], demand: &Demand<'_>) -> Result<Proof, Fault> {
        verify::verify(&self.certificate, signature, demand)
    }
}

/// A key that nobody can guess.
#[must_use]
pub fn new_key() -> SigningKey {
    loop {
        // One in four thousand million is too large to be a key.
        if let Ok(key) = SigningKey::from_slice(&message::random::<32>()) {
            return key;
        }
    }
}

fn written(file: &Path, text: &str) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut open = options.open(file)?;
    open.write_all(text.as_bytes())?;
    open.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Folder;

    const ME: &str = "900101300017";

    #[test]
    fn its_key_outlives_the_program_and_is_for_its_owner_alone() {
        let folder = Folder::new();
        let file = folder.file("a.pem");
        let first = Authority::kept_in(&file, 1_800_000_000).unwrap();
        let again = Authority::kept_in(&file, 1_800_000_100).unwrap();
        assert_eq!(first.certificate, again.certificate);
        let me = ME.parse().unwrap();
        let signature = again.sign(&me, &[7; 32], 1_800_000_100).unwrap();
        let demand = Demand { person: &me, seal: [7; 32], asked: 1_800_000_090, now: 1_800_000_110 };
        assert!(first.verify(&signature, &demand).is_ok());
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
        }
    }

    #[test]
    fn a_spoiled_key_is_told_and_left_alone() {
        let folder = Folder::new();
        let file = folder.write("a.pem", "no key");
        assert_eq!(Authority::kept_in(&file, 0).unwrap_err().kind(), io::ErrorKind::InvalidData);
        assert_eq!(fs::read_to_string(&file).unwrap(), "no key");
    }
}
