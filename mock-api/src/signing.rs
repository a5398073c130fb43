//! Signatures: asked for, given once, used once. What is signed is a seal, the SHA-256 of the signed text.

mod sms;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde_json::{Value, json};
use tirkeu::iin::Iin;

use crate::app::{Body, Json, Shared, on_a_thread};
use crate::bind;
use crate::problem::{Code, Problem};
use crate::session::SignedIn;
use crate::store::{Sql, SqlResult};
use crate::{hex, message};
pub use sms::Sms;

/// How long, in seconds, there is to sign and to use the signature.
pub const LASTS: i64 = 5 * 60;
/// How often an answer may be wrong.
const TRIES: u32 = 3;
/// How many signatures somebody may ask for while one lasts.
const ASKED_FOR: u32 = 10;

/// A way to sign that exists in the country. It tells what is to be done, and whether it was done.
pub trait Way: Send + Sync {
    /// Its name for programs.
    fn name(&self) -> &'static str;

    /// Asks the person to sign.
    fn ask(&self, wish: &Wish<'_>) -> Asked;

    /// Whether the answer proves that the person signed. `kept` is what [`Asked::kept`] was.
    fn proves(&self, wish: &Wish<'_>, kept: &str, answer: &str) -> bool;
}

/// Who is to sign what.
#[derive(Clone, Copy, Debug)]
pub struct Wish<'a> {
    /// The number of the signature.
    pub id: &'a str,
    /// Whose.
    pub person: &'a Iin,
    /// What for.
    pub purpose: Purpose,
    /// The SHA-256 of what is signed.
    pub seal: &'a str,
}

/// What a way of signing asks.
#[derive(Clone, Debug)]
pub struct Asked {
    /// What the answer will be checked against.
    pub kept: String,
    /// What the page is told.
    pub shown: Value,
}

/// What a signature is for. One for the other is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs, reason = "each purpose is what its name says")]
pub enum Purpose {
    Application,
    Consent,
}

/// What is to be signed, and how.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wanted {
    way: String,
    purpose: Purpose,
    seal: String,
}

/// What the person answered.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Given {
    answer: String,
}

/// `POST /api/signatures`: asks the signed-in person to sign.
pub async fn ask(
    State(app): State<Shared>,
    session: SignedIn,
    Body(wanted): Body<Wanted>,
) -> Result<Response, Problem> {
    let sealed = hex::read::<32>(&wanted.seal).map(|bytes| hex::write(&bytes));
    let seal = sealed.ok_or(Problem::new(Code::BodyMalformed))?;
    on_a_thread(move || {
        let way = app.way(&wanted.way).ok_or(Problem::new(Code::WayUnknown))?;
        let (id, now) = (message::number(), app.clock.seconds());
        let wish = Wish { id: &id, person: &session.iin, purpose: wanted.purpose, seal: &seal };
        let asked = way.ask(&wish);
        if !app.store.write(|sql| keep(sql, &wish, way.name(), &asked.kept, now))? {
            return Err(Problem::new(Code::TooManyCodes).after(LASTS));
        }
        let expires = app.clock.stamp_of(now + LASTS);
        let body = json!({
            "signature": id, "way": way.name(), "expires": expires, "tries": TRIES, "shown": asked.shown,
        });
        Ok((StatusCode::CREATED, Json(body)).into_response())
    })
    .await
}

/// `POST /api/signatures/{id}`: the person's answer.
pub async fn give(
    State(app): State<Shared>,
    session: SignedIn,
    Path(id): Path<String>,
    Body(given): Body<Given>,
) -> Result<Json, Problem> {
    on_a_thread(move || {
        let now = app.clock.seconds();
        let open = app.store.write(|sql| try_once(sql, &id, &session.iin, now))?;
        let open = open.ok_or(Problem::new(Code::CodeClosed))?;
        let wish = Wish { id: &id, person: &session.iin, purpose: open.purpose, seal: &open.seal };
        let proven = app.way(&open.way).is_some_and(|way| way.proves(&wish, &open.kept, &given.answer));
        if !proven {
            return Err(Problem::new(Code::CodeWrong).with("left", &open.left.to_string()));
        }
        let update = "UPDATE signature SET signed = $1 WHERE id = $2";
        app.store.write(|sql| sql.run(update, bind![now, &id]))?;
        Ok(Json(json!({ "signature": id, "signed": app.clock.stamp_of(now) })))
    })
    .await
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

/// Keeps what was asked, unless too much was asked lately.
fn keep(sql: &dyn Sql, wish: &Wish<'_>, way: &str, kept: &str, now: i64) -> SqlResult<bool> {
    let lately = "SELECT count(*) FROM signature WHERE person = $1 AND expires > $2 AND used IS NULL";
    if sql.value::<u32>(lately, bind![wish.person, now])? >= ASKED_FOR {
        return Ok(false);
    }
    sql.run(
        "INSERT INTO signature (id, person, purpose, seal, way, secret, expires)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        bind![wish.id, wish.person, wish.purpose.name(), wish.seal, way, kept, now + LASTS],
    )?;
    Ok(true)
}

/// A signature that waits for its answer.
struct Open {
    purpose: Purpose,
    seal: String,
    way: String,
    kept: String,
    left: u32,
}

/// Charges one try, if there is one left. Many at once can't slip through together.
fn try_once(sql: &dyn Sql, id: &str, person: &Iin, now: i64) -> SqlResult<Option<Open>> {
    let charge = "UPDATE signature SET tries = tries + 1
         WHERE id = $1 AND person = $2 AND expires > $3 AND signed IS NULL AND tries < $4
         RETURNING purpose, seal, way, secret, tries";
    sql.one(charge, bind![id, person, now, TRIES], |row| {
        Ok(Open {
            purpose: Purpose::named(&row.get::<String>(0)?),
            seal: row.get(1)?,
            way: row.get(2)?,
            kept: row.get(3)?,
            left: TRIES.saturating_sub(row.get(4)?),
        })
    })
}

impl Purpose {
    const fn name(self) -> &'static str {
        match self {
            Self::Application => "application",
            Self::Consent => "consent",
        }
    }

    fn named(name: &str) -> Self {
        if name == "consent" { Self::Consent } else { Self::Application }
    }
}
