//! The ways to sign that exist in the country, as one.

use std::sync::Arc;

use serde_json::Value;

use super::authority::{Authority, Verifier};
use super::fault::Fault;
use super::ncalayer::Ncalayer;
use super::qr::Qr;
use super::sms::Sms;
use super::{LASTS, Wish};
use crate::problem::{Code, Problem};

/// A way to sign. It tells what is to be done, and makes a signature of what is answered.
pub trait Way: Send + Sync {
    /// Its name for programs.
    fn name(&self) -> &'static str;

    /// How long, in seconds, there is to sign.
    fn lasts(&self) -> i64 {
        LASTS
    }

    /// What its counterpart in the training copy can be told to do.
    fn cases(&self) -> &'static [&'static str] {
        &[]
    }

    /// Asks the person to sign.
    fn ask(&self, wish: &Wish<'_>, place: &Place<'_>) -> Result<Asked, Problem>;

    /// The signature that the answer is, or brings about. It is not believed yet. `kept` is what [`Asked::kept`] was.
    fn signature(&self, wish: &Wish<'_>, kept: &str, answer: &str, now: i64) -> Result<Vec<u8>, Fault>;
}

/// Where a signature is asked for.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    /// This service, as it is reached from outside: `https://tirkeu.example`.
    pub origin: &'a str,
    /// The text to be signed, where the page sent it.
    pub text: Option<&'a str>,
}

/// What a way of signing asks.
#[derive(Clone, Debug)]
pub struct Asked {
    /// What the answer will be checked against.
    pub kept: String,
    /// What the page is told.
    pub shown: Value,
    /// What another device will fetch.
    pub letter: Option<Letter>,
}

/// What a phone fetches to be signed.
#[derive(Clone, Debug)]
pub struct Letter {
    /// The secret in the picture: whoever has seen it may read the text while there is time to sign.
    pub ticket: String,
    /// A second secret, which only who has the first one is told.
    pub bearer: String,
    /// The text.
    pub text: String,
}

/// The ways to sign here, and who tells whether a signature is sound.
#[derive(Default)]
pub struct Signing {
    /// The ways.
    pub ways: Vec<Box<dyn Way>>,
    /// The judge of signatures.
    pub verifier: Option<Arc<dyn Verifier>>,
    /// Who signs for the invented people, in the training copy.
    pub authority: Option<Arc<Authority>>,
    /// Where the page finds NCALayer.
    pub socket: Option<String>,
}

impl Signing {
    /// All the ways, with counterparts that sign for the invented people. Without a `socket` there is no NCALayer;
    /// without `opens` the link for the same phone leads to the counterpart of eGov Mobile.
    #[must_use]
    pub fn training(authority: Arc<Authority>, socket: Option<String>, opens: Option<String>) -> Self {
        let mut ways: Vec<Box<dyn Way>> =
            vec![Box::new(Sms(Arc::clone(&authority) as _)), Box::new(Qr { opens })];
        if let Some(socket) = &socket {
            ways.push(Box::new(Ncalayer { socket: socket.clone() }));
        }
        Self { ways, verifier: Some(Arc::clone(&authority) as _), authority: Some(authority), socket }
    }

    /// The ways there are. Where none is connected, that is said instead of offering nothing.
    pub fn offered(&self) -> Result<&[Box<dyn Way>], Problem> {
        if self.ways.is_empty() { Err(Problem::new(Code::NoWayToSign)) } else { Ok(&self.ways) }
    }

    /// The way of that name.
    #[must_use]
    pub fn way(&self, name: &str) -> Option<&dyn Way> {
        self.ways.iter().find(|way| way.name() == name).map(AsRef::as_ref)
    }
}
