//! Signatures as they are kept.

use base64ct::{Base64, Encoding};
use tirkeu::iin::Iin;

use super::fault::Fault;
use super::verify::Proof;
use super::{Asked, LASTS, Purpose, TRIES, Wish};
use crate::bind;
use crate::store::{Row, Sql, SqlResult};

/// How many signatures somebody may ask for while one lasts.
const ASKED_FOR: u32 = 10;

/// A signature that waits for its answer.
pub struct Open {
    pub purpose: Purpose,
    pub seal: String,
    pub way: String,
    pub kept: String,
    pub asked: i64,
    pub left: u32,
}

/// A signature, whatever has become of it.
pub struct Kept {
    pub way: String,
    pub expires: i64,
    pub signed: Option<i64>,
    pub fault: Option<String>,
    tries: u32,
    opened: bool,
    refused: bool,
}

impl Kept {
    /// How far it is.
    pub fn state(&self, now: i64) -> &'static str {
        if self.refused {
            "refused"
        } else if self.expires <= now || (self.signed.is_none() && self.tries >= TRIES) {
            "ended"
        } else if self.signed.is_some() {
            "signed"
        } else if self.opened {
            "opened"
        } else {
            "waiting"
        }
    }
}

/// Keeps what was asked, unless too much was asked lately.
pub fn keep(
    sql: &dyn Sql,
    wish: &Wish<'_>,
    way: &str,
    asked: &Asked,
    now: i64,
    until: i64,
) -> SqlResult<bool> {
    let lately = "SELECT count(*) FROM signature WHERE person = $1 AND expires > $2 AND used IS NULL";
    if sql.value::<u32>(lately, bind![wish.person, now])? >= ASKED_FOR {
        return Ok(false);
    }
    sql.run(
        "INSERT INTO signature (id, person, purpose, seal, way, secret, asked, expires)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        bind![wish.id, wish.person, wish.purpose.name(), wish.seal, way, &asked.kept, now, until],
    )?;
    // What ran out unsigned need not lie about.
    sql.run(
        "DELETE FROM letter WHERE signature IN (SELECT id FROM signature WHERE person = $1 AND expires <= $2)",
        bind![wish.person, now],
    )?;
    if let Some(letter) = &asked.letter {
        sql.run(
            "INSERT INTO letter (ticket, signature, bearer, text) VALUES ($1, $2, $3, $4)",
            bind![&letter.ticket, wish.id, &letter.bearer, &letter.text],
        )?;
    }
    Ok(true)
}

/// Charges one try, if there is one left. Many at once can't slip through together.
pub fn try_once(sql: &dyn Sql, id: &str, person: &Iin, now: i64) -> SqlResult<Option<Open>> {
    let charge = "UPDATE signature SET tries = tries + 1
         WHERE id = $1 AND person = $2 AND expires > $3 AND signed IS NULL AND refused IS NULL AND tries < $4
         RETURNING purpose, seal, way, secret, asked, tries";
    sql.one(charge, bind![id, person, now, TRIES], |row| {
        Ok(Open {
            purpose: Purpose::named(&row.get::<String>(0)?),
            seal: row.get(1)?,
            way: row.get(2)?,
            kept: row.get(3)?,
            asked: row.get(4)?,
            left: TRIES.saturating_sub(row.get(5)?),
        })
    })
}

/// Keeps a sound signature, unless its key was called back or it was handed in before. From now on it can be used.
pub fn sign(
    sql: &dyn Sql,
    id: &str,
    signature: &[u8],
    proof: &Proof,
    now: i64,
) -> SqlResult<Result<(), Fault>> {
    let revoked = "SELECT EXISTS (SELECT 1 FROM revoked_certificate WHERE serial = $1)";
    if sql.value(revoked, bind![&proof.serial])? {
        return Ok(Err(Fault::Revoked));
    }
    if sql.value("SELECT EXISTS (SELECT 1 FROM signature WHERE proof = $1)", bind![&proof.id])? {
        return Ok(Err(Fault::Replayed));
    }
    sql.run(
        "UPDATE signature SET signed = $1, expires = $2, cms = $3, proof = $4, fault = NULL WHERE id = $5",
        bind![now, now + LASTS, Base64::encode_string(signature), &proof.id, id],
    )?;
    forget_letter(sql, id)?;
    Ok(Ok(()))
}

/// Notes why the last signature was refused, for a page that watches.
pub fn note_fault(sql: &dyn Sql, id: &str, fault: Fault) -> SqlResult<()> {
    sql.run("UPDATE signature SET fault = $1 WHERE id = $2", bind![fault.name(), id]).map(|_| ())
}

/// The phone has fetched what is to be signed.
pub fn note_opened(sql: &dyn Sql, id: &str, now: i64) -> SqlResult<()> {
    sql.run("UPDATE signature SET opened = $1 WHERE id = $2 AND opened IS NULL", bind![now, id]).map(|_| ())
}

/// The person said no on the phone.
pub fn refuse(sql: &dyn Sql, id: &str, now: i64) -> SqlResult<()> {
    sql.run("UPDATE signature SET refused = $1 WHERE id = $2 AND signed IS NULL", bind![now, id])?;
    forget_letter(sql, id)
}

/// The text is not kept a second time once nobody needs to fetch it.
fn forget_letter(sql: &dyn Sql, id: &str) -> SqlResult<()> {
    sql.run("UPDATE letter SET text = '' WHERE signature = $1", bind![id]).map(|_| ())
}

/// A person's own signature.
pub fn find(sql: &dyn Sql, id: &str, person: &Iin) -> SqlResult<Option<Kept>> {
    let query = "SELECT way, expires, signed, fault, tries, opened, refused
         FROM signature WHERE id = $1 AND person = $2";
    sql.one(query, bind![id, person], |row: &Row| {
        Ok(Kept {
            way: row.get(0)?,
            expires: row.get(1)?,
            signed: row.get(2)?,
            fault: row.get(3)?,
            tries: row.get(4)?,
            opened: row.get::<Option<i64>>(5)?.is_some(),
            refused: row.get::<Option<i64>>(6)?.is_some(),
        })
    })
}

/// Uses up a signature of this very person over this very seal for this purpose; `false` if there is none.
pub fn consume(sql: &dyn Sql, wish: &Wish<'_>, application: &str, now: i64) -> SqlResult<bool> {
    let Wish { id, person, purpose, seal } = wish;
    let used = sql.run(
        "UPDATE signature SET used = $1 WHERE id = $2 AND person = $3 AND purpose = $4 AND seal = $5
           AND signed IS NOT NULL AND used IS NULL AND expires > $6",
        bind![application, *id, *person, purpose.name(), *seal, now],
    )?;
    Ok(used == 1)
}
