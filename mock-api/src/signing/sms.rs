//! A code by SMS from 1414: once it is given, the state's own signer signs for the person. In the training copy nothing
//! is sent: the page shows the message.

use std::sync::Arc;

use serde_json::json;
use sha2::{Digest, Sha256};

use super::authority::Signer;
use super::fault::Fault;
use super::{Asked, Place, Way, Wish};
use crate::problem::Problem;
use crate::{hex, message};

/// The name of this way.
pub const NAME: &str = "sms";

/// The way of the code.
pub struct Sms(pub Arc<dyn Signer>);

impl Way for Sms {
    fn name(&self) -> &'static str {
        NAME
    }

    fn ask(&self, wish: &Wish<'_>, _: &Place<'_>) -> Result<Asked, Problem> {
        let code = format!("{:06}", u64::from_le_bytes(message::random()) % 1_000_000);
        let shown = json!({ "from": "1414", "code": code });
        Ok(Asked { kept: bound(wish, &code), shown, letter: None })
    }

    fn signature(&self, wish: &Wish<'_>, kept: &str, answer: &str, now: i64) -> Result<Vec<u8>, Fault> {
        // As people type it: spaces are no mistake.
        let code: String = answer.chars().filter(|c| !c.is_whitespace()).collect();
        if bound(wish, &code) != kept {
            return Err(Fault::WrongCode);
        }
        self.0.sign(wish.person, &hex::read(wish.seal).ok_or(Fault::Ours)?, now)
    }
}

/// The code together with everything that it signs: a code for one text is none for another.
fn bound(wish: &Wish<'_>, code: &str) -> String {
    let text = format!("{}\n{}\n{}\n{code}", wish.id, wish.person.digits(), wish.seal);
    hex::write(&Sha256::digest(text.as_bytes()))
}
