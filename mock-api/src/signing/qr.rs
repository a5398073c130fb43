//! A picture that eGov Mobile reads, or on the same phone a link: the phone fetches the text, signs it and hands the
//! signature in by itself.

use std::fmt::Write;

use qrcodegen::{QrCode, QrCodeEcc};
use serde_json::{Value, json};

use super::fault::Fault;
use super::{Asked, Letter, Place, Way, Wish, cms};
use crate::counterparts;
use crate::message;
use crate::problem::{Code, Problem};

/// How long, in seconds, a picture can be read.
const LASTS: i64 = 180;
/// The empty border that a camera needs, in squares.
const BORDER: i32 = 4;

/// Where the counterpart of eGov Mobile is opened, in the training copy.
const COUNTERPART: &str = "/phone/?link=";

/// The way of the picture and its link.
#[derive(Clone, Debug)]
pub struct Qr {
    /// What opens eGov Mobile on the same phone, up to the address that it is told; none: its counterpart.
    pub opens: Option<String>,
}

impl Way for Qr {
    fn name(&self) -> &'static str {
        "qr"
    }

    fn lasts(&self) -> i64 {
        LASTS
    }

    fn cases(&self) -> &'static [&'static str] {
        counterparts::phone::CASES
    }

    fn ask(&self, _: &Wish<'_>, place: &Place<'_>) -> Result<Asked, Problem> {
        let text = place.text.ok_or(Problem::new(Code::BodyMalformed))?.to_owned();
        let letter = Letter { ticket: message::number(), bearer: message::number(), text };
        let address = format!("{}/api/mobile/{}", place.origin, letter.ticket);
        let said = format!("mobileSign:{address}");
        let picture =
            picture(&said).ok_or_else(|| Problem::ours(&"the address is too long for a picture"))?;
        let opens = link(self.opens.as_deref().unwrap_or(COUNTERPART), &address);
        let phone = link(COUNTERPART, &address);
        let shown = json!({ "qr": said, "picture": picture, "link": opens, "phone": phone });
        Ok(Asked { kept: String::new(), shown, letter: Some(letter) })
    }

    fn signature(&self, _: &Wish<'_>, _: &str, answer: &str, _: i64) -> Result<Vec<u8>, Fault> {
        cms::unarmoured(answer).ok_or(Fault::Malformed)
    }
}

/// The link for the same phone, as eGov Mobile takes it.
fn link(begin: &str, address: &str) -> String {
    let mut link = begin.to_owned();
    for byte in address.bytes() {
        let _ = match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                write!(link, "{}", char::from(byte))
            }
            _ => write!(link, "%{byte:02X}"),
        };
    }
    link + "&isi=1476128386&ibi=kz.egov.mobile&apn=kz.mobile.mgov"
}

/// The squares as one path, with the border that a camera needs.
fn picture(said: &str) -> Option<Value> {
    let code = QrCode::encode_text(said, QrCodeEcc::Medium).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        for x in 0..code.size() {
            if code.get_module(x, y) {
                let _ = write!(path, "M{},{}h1v1h-1z", x + BORDER, y + BORDER);
            }
        }
    }
    Some(json!({ "size": code.size() + 2 * BORDER, "path": path }))
}
