//! A code by SMS from 1414. In the training copy nothing is sent: the page shows the message.

use serde_json::json;
use sha2::{Digest, Sha256};

use super::{Asked, Way, Wish};
use crate::{hex, message};

/// The way of the code.
#[derive(Clone, Copy, Debug)]
pub struct Sms;

impl Way for Sms {
    fn name(&self) -> &'static str {
        "sms"
    }

    fn ask(&self, wish: &Wish<'_>) -> Asked {
        let code = format!("{:06}", u64::from_le_bytes(message::random()) % 1_000_000);
        Asked { kept: bound(wish, &code), shown: json!({ "from": "1414", "code": code }) }
    }

    fn proves(&self, wish: &Wish<'_>, kept: &str, answer: &str) -> bool {
        // As people type it: spaces are no mistake.
        let code: String = answer.chars().filter(|c| !c.is_whitespace()).collect();
        bound(wish, &code) == kept
    }
}

/// The code together with everything that it signs: a code for one text is none for another.
fn bound(wish: &Wish<'_>, code: &str) -> String {
    let text = format!("{}\n{}\n{}\n{code}", wish.id, wish.person.digits(), wish.seal);
    hex::write(&Sha256::digest(text.as_bytes()))
}
