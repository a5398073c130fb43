//! Who is signed in: a cookie that only this service can read, and what was proven under it.

use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::header::{COOKIE, SET_COOKIE};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{AppendHeaders, IntoResponse, Response};
use rusqlite::{Connection, OptionalExtension, Transaction, params};
use serde_json::json;
use sha2::{Digest, Sha256};
use tirkeu::address::Rka;
use tirkeu::iin::Iin;

use crate::app::{App, Json, Shared, on_a_thread};
use crate::problem::{Code, Problem};
use crate::registers::Call;
use crate::store::SqlResult;
use crate::{hex, message};

const COOKIE_NAME: &str = "tirkeu";
/// A form left alone this long, in seconds, is closed: it may stand open in a public place.
const IDLE: i64 = 15 * 60;
/// No session outlives this, in seconds: the owners have an hour for their consent, which the applicant may watch.
const LONGEST: i64 = 2 * 60 * 60;
/// How old, in seconds, "last seen" may be: not every request has to write.
const SEEN_WITHIN: i64 = 60;

/// The signed-in person.
#[derive(Clone, Debug)]
pub struct SignedIn {
    token: Hash,
    /// The number of the session, by which support finds it.
    pub id: String,
    /// The person.
    pub iin: Iin,
}

/// The hash of a cookie: the cookie itself is kept nowhere.
type Hash = [u8; 32];

impl SignedIn {
    /// Opens a session and says which cookie belongs to it.
    pub fn open(sql: &Transaction<'_>, iin: Iin, now: i64) -> SqlResult<(Self, String)> {
        let secret = hex::write(&message::random::<32>());
        let session = Self { token: hash(&secret), id: message::number(), iin };
        sql.execute(
            "DELETE FROM session WHERE seen <= ? OR opened <= ?",
            params![now - IDLE, now - LONGEST],
        )?;
        sql.execute(
            "INSERT INTO session (token, id, iin, opened, seen) VALUES (?1, ?2, ?3, ?4, ?4)",
            params![session.token, session.id, iin.digits(), now],
        )?;
        Ok((session, format!("{COOKIE_NAME}={secret}; Path=/; HttpOnly; SameSite=Strict")))
    }

    /// Ends the session and forgets what was proven under it.
    pub fn close(&self, sql: &Transaction<'_>) -> SqlResult<()> {
        sql.execute("DELETE FROM session WHERE token = ?", [self.token]).map(|_| ())
    }

    /// The key under which something is kept for this session.
    #[must_use]
    pub const fn token(&self) -> &[u8; 32] {
        &self.token
    }

    /// Remembers that this person was rightly named as a holder of the dwelling.
    pub fn note_home(&self, sql: &Transaction<'_>, rka: &Rka, holder: &Iin) -> SqlResult<()> {
        let mut statement =
            sql.prepare_cached("INSERT OR IGNORE INTO session_home (token, rka, holder) VALUES (?, ?, ?)")?;
        statement.execute(params![self.token, rka.digits(), holder.digits()]).map(|_| ())
    }

    /// Remembers that this person was confirmed to be a child or ward.
    pub fn note_person(&self, sql: &Transaction<'_>, iin: &Iin) -> SqlResult<()> {
        let mut statement =
            sql.prepare_cached("INSERT OR IGNORE INTO session_person (token, iin) VALUES (?, ?)")?;
        statement.execute(params![self.token, iin.digits()]).map(|_| ())
    }

    /// Whether a holder of the dwelling was rightly named; `holder` asks for that very person.
    pub fn knows_home(&self, sql: &Connection, rka: &Rka, holder: Option<&Iin>) -> SqlResult<bool> {
        let mut statement = sql.prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM session_home WHERE token = ?1 AND rka = ?2 AND (?3 IS NULL OR holder = ?3))",
        )?;
        statement.query_row(params![self.token, rka.digits(), holder.map(Iin::digits)], |row| row.get(0))
    }

    /// Whether this person was confirmed to be a child or ward.
    pub fn knows_person(&self, sql: &Connection, iin: &Iin) -> SqlResult<bool> {
        let mut statement =
            sql.prepare_cached("SELECT EXISTS (SELECT 1 FROM session_person WHERE token = ? AND iin = ?)")?;
        statement.query_row(params![self.token, iin.digits()], |row| row.get(0))
    }

    /// Everyone who was confirmed to be a child or ward.
    pub fn people(&self, sql: &Connection) -> SqlResult<Vec<Iin>> {
        let mut statement = sql.prepare_cached("SELECT iin FROM session_person WHERE token = ?")?;
        let numbers =
            statement.query_map([self.token], |row| row.get(0))?.collect::<SqlResult<Vec<String>>>()?;
        Ok(numbers.iter().filter_map(|number| number.parse().ok()).collect())
    }

    fn find(app: &App, token: Hash) -> Result<Option<Self>, Problem> {
        let now = app.clock.seconds();
        let found = app.store.read(|sql| {
            let mut statement = sql.prepare_cached(
                "SELECT id, iin, seen FROM session WHERE token = ? AND seen > ? AND opened > ?",
            )?;
            let row =
                |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get::<_, String>(1)?, row.get::<_, i64>(2)?));
            statement.query_row(params![token, now - IDLE, now - LONGEST], row).optional()
        })?;
        let Some((id, iin, seen)) = found else { return Ok(None) };
        if now - seen > SEEN_WITHIN {
            app.store.write(|sql| {
                sql.execute("UPDATE session SET seen = ? WHERE token = ?", params![now, token])
            })?;
        }
        Ok(iin.parse().ok().map(|iin| Self { token, id, iin }))
    }
}

impl FromRequestParts<Shared> for SignedIn {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &Shared) -> Result<Self, Problem> {
        let token = cookie(&parts.headers).map(hash).ok_or(Problem::new(Code::NotSignedIn))?;
        let app = Arc::clone(app);
        let found = on_a_thread(move || Self::find(&app, token)).await?;
        found.ok_or(Problem::new(Code::NotSignedIn))
    }
}

/// `GET /api/session`: who is signed in. The number is shown only so far that its owner recognises it.
pub async fn show(app: axum::extract::State<Shared>, session: SignedIn) -> Result<Json, Problem> {
    on_a_thread(move || person(&app, &session)).await
}

/// `DELETE /api/session`: signs out.
pub async fn end(app: axum::extract::State<Shared>, session: SignedIn) -> Result<Response, Problem> {
    on_a_thread(move || Ok(app.store.write(|sql| session.close(sql))?)).await?;
    let forget = format!("{COOKIE_NAME}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0");
    Ok((StatusCode::NO_CONTENT, AppendHeaders([(SET_COOKIE, forget)])).into_response())
}

/// The signed-in person, as the page shows them.
pub fn person(app: &App, session: &SignedIn) -> Result<Json, Problem> {
    let call = Call { message: &message::number(), session: &session.id, today: app.clock.today() };
    let own = app.registers.gbdfl.own(&call, &session.iin).map_err(|silence| Problem::ours(&silence))?;
    let name = own.ok_or(Problem::new(Code::NotSignedIn))?.name;
    Ok(Json(json!({ "person": { "name": name, "iin": masked(&session.iin) } })))
}

fn masked(iin: &Iin) -> String {
    let (begin, end) = (iin.digits().get(..6), iin.digits().get(11..));
    format!("{}*****{}", begin.unwrap_or_default(), end.unwrap_or_default())
}

fn cookie(headers: &HeaderMap) -> Option<&str> {
    let cookies = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = cookies.flat_map(|value| value.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(name, _)| *name == COOKIE_NAME).map(|(_, secret)| secret)
}

fn hash(secret: &str) -> Hash {
    Sha256::digest(secret.as_bytes()).into()
}
