//! The other sides of signing and of messages, for the training copy: NCALayer and eGov Mobile as they behave in life, with
//! the keys of the invented people, which the test authority vouches for; and 1414, with these people's telephones.

pub mod ncalayer;
pub mod phone;
pub mod telephone;

use std::sync::Arc;

use sha2::{Digest, Sha256};
use tirkeu::iin::Iin;

use crate::app::App;
use crate::bind;
use crate::problem::{Code, Problem};
use crate::signing::authority::{Authority, Holder};

/// A number that belongs to nobody, invented people included.
const NOBODY: &str = "900101300017";
const DAY: i64 = 24 * 60 * 60;
const YEAR: i64 = 365 * DAY;

/// Whose key, and in which state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Key {
    Own,
    Expired,
    OtherPerson,
    Revoked,
}

/// A person's signature over a text, with such a key.
fn sign(app: &App, person: &Iin, key: Key, text: &[u8]) -> Result<Vec<u8>, Problem> {
    let authority = app.signing.authority.as_ref().ok_or(Problem::new(Code::NotFound))?;
    let now = app.clock.seconds();
    let holder = holder(authority, person, key, now).map_err(|error| Problem::ours(&error))?;
    if key == Key::Revoked {
        let serial = crate::hex::write(holder.certificate.tbs_certificate.serial_number.as_bytes());
        let revoke = "INSERT INTO revoked_certificate (serial, since) VALUES ($1, $2)";
        app.store.write(|sql| sql.run(revoke, bind![&serial, now]))?;
    }
    holder.sign(&Sha256::digest(text).into(), now).map_err(|error| Problem::ours(&error))
}

fn holder(authority: &Arc<Authority>, person: &Iin, key: Key, now: i64) -> der::Result<Holder> {
    let other = NOBODY.parse().map_err(|_| der::ErrorKind::Failed)?;
    match key {
        Key::Own | Key::Revoked => authority.person(person, now - DAY, now + YEAR),
        Key::Expired => authority.person(person, now - YEAR, now - DAY),
        Key::OtherPerson => authority.person(&other, now - DAY, now + YEAR),
    }
}
