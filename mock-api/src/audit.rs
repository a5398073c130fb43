//! The log of what was done. Each row holds the hash of the one before it, and is written in the same transaction as
//! what it tells of.

pub mod shown;

use sha2::{Digest, Sha256};
use tirkeu::iin::Iin;

use crate::bind;
use crate::hex;
use crate::store::{Row, Sql, SqlResult};

/// A register was asked: `detail` is the lookup, the register, how it came out, and the clause that it was asked for.
pub const ASKED: &str = "asked";
/// A message to an owner was taken by the messenger: `detail` is its number.
pub const MESSAGED: &str = "messaged";

/// Something that was done.
#[derive(Clone, Debug)]
pub struct Done<'a> {
    /// When, in seconds since 1970.
    pub at: i64,
    /// What.
    pub action: &'a str,
    /// By whom; nobody means the service itself.
    pub actor: Option<&'a Iin>,
    /// The application that it belongs to.
    pub application: &'a str,
    /// Whom it concerns, and as what.
    pub about: &'a [(&'a str, Iin)],
    /// What came of it: a word, a seal.
    pub detail: &'a str,
}

/// Adds a row.
pub fn append(sql: &dyn Sql, done: &Done<'_>) -> SqlResult<()> {
    let last = "SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1";
    let last = sql.one(last, &[], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let (seq, before): (i64, String) = last.unwrap_or_default();
    let about: Vec<_> = done.about.iter().map(|(role, iin)| format!("{role}={}", iin.digits())).collect();
    let row = Entry {
        seq: seq + 1,
        at: done.at,
        action: done.action.to_owned(),
        actor: done.actor.map(|iin| iin.digits().to_owned()).unwrap_or_default(),
        application: done.application.to_owned(),
        about: about.join(" "),
        detail: done.detail.to_owned(),
    };
    let hash = row.hash(&before);
    let Entry { seq, at, action, actor, application, about, detail } = &row;
    sql.run(
        "INSERT INTO audit (seq, at, action, actor, application, about, detail, hash)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        bind![*seq, *at, action, actor, application, about, detail, hash],
    )?;
    let shown = "INSERT INTO audit_about (iin, seq) VALUES ($1, $2) ON CONFLICT DO NOTHING";
    done.about.iter().try_for_each(|(_, iin)| sql.run(shown, bind![iin, *seq]).map(|_| ()))
}

/// How many rows there are, and the hash of the last one: whoever keeps it can later prove that none was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// How many.
    pub rows: i64,
    /// The last row's hash.
    pub hash: String,
}

/// How many rows are checked at a time, so that a long log needs no more memory than a short one.
const AT_A_TIME: i64 = 1000;

/// Checks every row against the one before it; the number of the first that doesn't fit, if one doesn't.
pub fn verify(sql: &dyn Sql) -> SqlResult<Result<Head, i64>> {
    let query = "SELECT a.seq, a.at, a.action, a.actor, a.application, a.about, a.detail, a.hash,
            (SELECT string_agg(o.iin, ' ' ORDER BY o.iin) FROM audit_about o WHERE o.seq = a.seq)
         FROM audit a WHERE a.seq > $1 ORDER BY a.seq LIMIT $2";
    let mut head = Head { rows: 0, hash: String::new() };
    loop {
        let rows = sql.rows(query, bind![head.rows, AT_A_TIME])?;
        if rows.is_empty() {
            // A row before the first would be passed over.
            let least: Option<i64> = sql.value("SELECT min(seq) FROM audit", &[])?;
            return Ok(if least.is_some_and(|seq| seq < 1) { Err(1) } else { Ok(head) });
        }
        for row in &rows {
            let (found, hash, shown) = (entry(row)?, row.get::<String>(7)?, row.get::<Option<String>>(8)?);
            head.rows += 1;
            let fits = found.seq == head.rows && found.hash(&head.hash) == hash;
            if !fits || found.people() != shown.unwrap_or_default() {
                return Ok(Err(head.rows));
            }
            head.hash = hash;
        }
    }
}

/// The row with that hash. Rows cut off at the end are missed by nothing in the log itself: only by a hash of theirs that
/// somebody kept elsewhere.
pub fn row_of(sql: &dyn Sql, hash: &str) -> SqlResult<Option<i64>> {
    sql.one("SELECT seq FROM audit WHERE hash = $1", bind![hash], |row| row.get(0))
}

struct Entry {
    seq: i64,
    at: i64,
    action: String,
    actor: String,
    application: String,
    about: String,
    detail: String,
}

fn entry(row: &Row) -> SqlResult<Entry> {
    Ok(Entry {
        seq: row.get(0)?,
        at: row.get(1)?,
        action: row.get(2)?,
        actor: row.get(3)?,
        application: row.get(4)?,
        about: row.get(5)?,
        detail: row.get(6)?,
    })
}

impl Entry {
    fn hash(&self, before: &str) -> String {
        let Self { seq, at, action, actor, application, about, detail } = self;
        // No part holds a line break, so no two rows are written alike.
        let text = format!("{before}\n{seq}\n{at}\n{action}\n{actor}\n{application}\n{about}\n{detail}");
        hex::write(&Sha256::digest(text.as_bytes()))
    }

    fn roles(&self) -> impl Iterator<Item = (&str, &str)> {
        self.about.split(' ').filter_map(|one| one.split_once('='))
    }

    /// Whom it concerns, as the index of the log has them.
    fn people(&self) -> String {
        let mut people: Vec<_> = self.roles().map(|(_, iin)| iin).collect();
        people.sort_unstable();
        people.dedup();
        people.join(" ")
    }
}
