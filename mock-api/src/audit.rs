//! The log of what was done. Each row holds the hash of the one before it, and is written in the same transaction as
//! what it tells of.

use axum::extract::State;
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use tirkeu::iin::Iin;

use crate::app::{Json, Shared, on_a_thread};
use crate::hex;
use crate::problem::Problem;
use crate::session::SignedIn;
use crate::store::SqlResult;

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
pub fn append(sql: &Connection, done: &Done<'_>) -> SqlResult<()> {
    let last = "SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1";
    let last = sql.prepare_cached(last)?.query_row([], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
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
    sql.prepare_cached(
        "INSERT INTO audit (seq, at, action, actor, application, about, detail, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
    )?
    .execute(params![
        row.seq,
        row.at,
        row.action,
        row.actor,
        row.application,
        row.about,
        row.detail,
        row.hash(&before)
    ])?;
    for (_, iin) in done.about {
        sql.prepare_cached("INSERT OR IGNORE INTO audit_about (iin, seq) VALUES (?, ?)")?
            .execute(params![iin.digits(), row.seq])?;
    }
    Ok(())
}

/// `GET /api/audit`: what was done that concerns the signed-in person. Nobody else is named: a role says enough.
pub async fn list(State(app): State<Shared>, session: SignedIn) -> Result<Json, Problem> {
    on_a_thread(move || {
        let me = session.iin.digits().to_owned();
        let rows = app.store.read(|sql| {
            let mut statement = sql.prepare_cached(
                "SELECT a.seq, a.at, a.action, a.actor, a.application, a.about, a.detail
                 FROM audit_about o JOIN audit a ON a.seq = o.seq WHERE o.iin = ? ORDER BY a.seq DESC LIMIT 200",
            )?;
            statement.query_map([&me], entry)?.collect::<SqlResult<Vec<_>>>()
        })?;
        let rows: Vec<_> = rows.iter().map(|row| row.shown_to(&me, &app.clock.stamp_of(row.at))).collect();
        Ok(Json(json!({ "rows": rows })))
    })
    .await
}

/// How many rows there are, and the hash of the last one: whoever keeps it can later prove that none was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// How many.
    pub rows: i64,
    /// The last row's hash.
    pub hash: String,
}

/// Checks every row against the one before it; the number of the first that doesn't fit, if one doesn't.
pub fn verify(sql: &Connection) -> SqlResult<Result<Head, i64>> {
    let mut statement = sql.prepare(
        "SELECT a.seq, a.at, a.action, a.actor, a.application, a.about, a.detail, a.hash,
                (SELECT group_concat(iin, ' ') FROM (SELECT iin FROM audit_about o WHERE o.seq = a.seq ORDER BY iin))
         FROM audit a ORDER BY a.seq",
    )?;
    let mut head = Head { rows: 0, hash: String::new() };
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (found, hash, shown) = (entry(row)?, row.get::<_, String>(7)?, row.get::<_, Option<String>>(8)?);
        head.rows += 1;
        let fits = found.seq == head.rows && found.hash(&head.hash) == hash;
        if !fits || found.people() != shown.unwrap_or_default() {
            return Ok(Err(head.rows));
        }
        head.hash = hash;
    }
    Ok(Ok(head))
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

fn entry(row: &Row<'_>) -> SqlResult<Entry> {
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

    fn shown_to(&self, me: &str, at: &str) -> Value {
        let role = |iin: &str| self.roles().find(|(_, other)| *other == iin).map(|(role, _)| role);
        let by = match self.actor.as_str() {
            "" => "service",
            actor if actor == me => "me",
            actor => role(actor).unwrap_or("other"),
        };
        json!({
            "row": self.seq,
            "at": at,
            "action": self.action,
            "by": by,
            "as": role(me),
            "application": self.application,
        })
    }
}
