//! NCALayer: a program on the person's own computer, which the page asks over a socket to sign with the person's key.

use serde_json::{Value, json};

use super::certificate::{NATURAL_PERSON, SIGNS_DOCUMENTS};
use super::fault::Fault;
use super::{Asked, Place, Way, Wish, cms};
use crate::counterparts;
use crate::problem::Problem;

/// The way of NCALayer.
pub struct Ncalayer {
    /// Where the page finds it.
    pub socket: String,
}

impl Way for Ncalayer {
    fn name(&self) -> &'static str {
        "ncalayer"
    }

    fn cases(&self) -> &'static [&'static str] {
        counterparts::ncalayer::CASES
    }

    fn ask(&self, wish: &Wish<'_>, _: &Place<'_>) -> Result<Asked, Problem> {
        let socket = format!("{}/{}", self.socket, wish.id);
        Ok(Asked {
            kept: String::new(),
            shown: json!({ "socket": socket, "request": request() }),
            letter: None,
        })
    }

    fn signature(&self, _: &Wish<'_>, _: &str, answer: &str, _: i64) -> Result<Vec<u8>, Fault> {
        cms::unarmoured(answer).ok_or(Fault::Malformed)
    }
}

/// What NCALayer is asked; the page puts the text and its language in. The number of the person is left out, for a page
/// doesn't know it: a key of somebody else is refused here.
fn request() -> Value {
    json!({
        "module": "kz.gov.pki.knca.basics",
        "method": "sign",
        "args": {
            "allowedStorages": null,
            "format": "cms",
            "data": "",
            "signingParams": { "decode": true, "encapsulate": false, "digested": false, "tsaProfile": null },
            "signerParams": {
                "extKeyUsageOids": [SIGNS_DOCUMENTS.to_string(), NATURAL_PERSON.to_string()],
                "iin": "",
                "bin": "",
                "serialNumber": "",
            },
            "locale": "kk",
        },
    })
}
