//! Who is signed in: a cookie that only this service can read, and what was proven under it.

use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::header::{COOKIE, HeaderName, SET_COOKIE};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{AppendHeaders, IntoResponse, Response};
use serde::Serialize;
use sha2::{Digest, Sha256};
use tirkeu::address::Rka;
use tirkeu::day::{self, Day};
use tirkeu::iin::Iin;
use tirkeu::party::Party;
use utoipa::ToSchema;

use crate::app::{App, Shared};
use crate::bind;
use crate::body::{Json, on_a_thread};
use crate::clock::Clock;
use crate::problem::{Code, Problem};
use crate::registers::Call;
use crate::store::{Row, Sql, SqlError, SqlResult};
use crate::{hex, message};

/// What the browser is to forget when somebody signs out: the next person may sit at the same computer.
const FORGET: &str = "\"cache\", \"storage\"";
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
    /// A day of one's own, in the training copy.
    pub day: Option<Day>,
}

/// The hash of a cookie: the cookie itself is kept nowhere.
type Hash = [u8; 32];

/// What somebody whom the applicant may register is to them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// A child of an age that the service is for.
    Child,
    /// A ward.
    Ward,
}

impl Role {
    /// The role as a word.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Child => "child",
            Self::Ward => "ward",
        }
    }
}

impl SignedIn {
    /// Opens a session; the text is the secret of its cookie.
    pub fn open(sql: &dyn Sql, iin: Iin, now: i64) -> SqlResult<(Self, String)> {
        let secret = hex::write(&message::random::<32>());
        let session = Self { token: hash(&secret), id: message::number(), iin, day: None };
        sql.run("DELETE FROM session WHERE seen <= $1 OR opened <= $2", bind![now - IDLE, now - LONGEST])?;
        sql.run(
            "INSERT INTO session (token, id, iin, opened, seen) VALUES ($1, $2, $3, $4, $4)",
            bind![&session.token, &session.id, &iin, now],
        )?;
        Ok((session, secret))
    }

    /// Ends the session and forgets what was proven under it.
    pub fn close(&self, sql: &dyn Sql) -> SqlResult<()> {
        sql.run("DELETE FROM session WHERE token = $1", bind![&self.token]).map(|_| ())
    }

    /// Whether it still is one: whoever goes on telling something asks again.
    pub fn is_open(&self, sql: &dyn Sql, now: i64) -> SqlResult<bool> {
        let query = "SELECT EXISTS (SELECT 1 FROM session WHERE token = $1 AND seen > $2 AND opened > $3)";
        sql.value(query, bind![&self.token, now - IDLE, now - LONGEST])
    }

    /// The key under which something is kept for this session.
    #[must_use]
    pub const fn token(&self) -> &[u8; 32] {
        &self.token
    }

    /// The clock of this session: on its own day, if it has one.
    #[must_use]
    pub fn clock(&self, app: &App) -> Clock {
        app.clock.on(self.day)
    }

    /// What goes with a question to a register under that number.
    #[must_use]
    pub fn call<'a>(&'a self, app: &App, message: &'a str) -> Call<'a> {
        Call { message, session: &self.id, today: self.clock(app).today(), within: None }
    }

    /// Puts the session on a day of its own, or back on the service's.
    pub fn set_day(&self, sql: &dyn Sql, day: Option<Day>) -> SqlResult<()> {
        sql.run("UPDATE session SET day = $1 WHERE token = $2", bind![day, &self.token]).map(|_| ())
    }

    /// Remembers that this person was rightly named as a holder of the dwelling.
    pub fn note_home(&self, sql: &dyn Sql, rka: &Rka, holder: &Iin) -> SqlResult<()> {
        let note = "INSERT INTO session_home (token, rka, holder) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
        sql.run(note, bind![&self.token, rka, holder]).map(|_| ())
    }

    /// Remembers that this person was confirmed to be the applicant's child or ward.
    pub fn note_person(&self, sql: &dyn Sql, iin: &Iin, role: Role) -> SqlResult<()> {
        let note = "INSERT INTO session_person (token, iin, role) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
        sql.run(note, bind![&self.token, iin, role.as_str()]).map(|_| ())
    }

    /// Remembers that the residents of the dwelling were counted for this party.
    pub fn note_party(&self, sql: &dyn Sql, rka: &Rka, party: &Party) -> SqlResult<()> {
        let note = "INSERT INTO session_party (token, rka, party) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
        sql.run(note, bind![&self.token, rka, party.to_string()]).map(|_| ())
    }

    /// Every party for which the residents of the dwelling were counted.
    pub fn parties(&self, sql: &dyn Sql, rka: &Rka) -> SqlResult<Vec<Party>> {
        let query = "SELECT party FROM session_party WHERE token = $1 AND rka = $2 ORDER BY party";
        let read = |row: &Row| row.get::<String>(0)?.parse().map_err(|_| SqlError::Missing);
        sql.all(query, bind![&self.token, rka], read)
    }

    /// Whether a holder of the dwelling was rightly named; `holder` asks for that very person.
    pub fn knows_home(&self, sql: &dyn Sql, rka: &Rka, holder: Option<&Iin>) -> SqlResult<bool> {
        let query = "SELECT EXISTS (SELECT 1 FROM session_home WHERE token = $1 AND rka = $2
             AND holder = coalesce($3, holder))";
        sql.value(query, bind![&self.token, rka, holder])
    }

    /// Whether this person was confirmed to be a child or ward; `role` asks for one of the two.
    pub fn knows_person(&self, sql: &dyn Sql, iin: &Iin, role: Option<Role>) -> SqlResult<bool> {
        let query = "SELECT EXISTS (SELECT 1 FROM session_person WHERE token = $1 AND iin = $2
             AND role = coalesce($3, role))";
        sql.value(query, bind![&self.token, iin, role.map(Role::as_str)])
    }

    fn find(app: &App, token: Hash) -> Result<Option<Self>, Problem> {
        let now = app.clock.seconds();
        let query = "SELECT id, iin, day, seen FROM session WHERE token = $1 AND seen > $2 AND opened > $3";
        let found = app.store.read(|sql| {
            let bound = bind![&token, now - IDLE, now - LONGEST];
            sql.one(query, bound, |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get::<i64>(3)?)))
        })?;
        let Some((id, iin, day, seen)) = found else { return Ok(None) };
        if now - seen > SEEN_WITHIN {
            let update = "UPDATE session SET seen = $1 WHERE token = $2";
            app.store.write(|sql| sql.run(update, bind![now, &token]))?;
        }
        Ok(Some(Self { token, id, iin, day }))
    }
}

impl FromRequestParts<Shared> for SignedIn {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &Shared) -> Result<Self, Problem> {
        let token = cookie(&parts.headers, app.front.cookie_name())
            .map(hash)
            .ok_or(Problem::new(Code::NotSignedIn))?;
        let app = Arc::clone(app);
        on_a_thread(move || {
            let session = Self::find(&app, token)?.ok_or(Problem::new(Code::NotSignedIn))?;
            app.limits.as_ref().map_or(Ok(()), |limits| limits.request(&session.iin))?;
            Ok(session)
        })
        .await
    }
}

/// Who is signed in.
#[derive(Debug, Serialize, ToSchema)]
pub struct Visitor {
    /// Null where nobody is: to ask is no mistake.
    #[schema(required)]
    person: Option<Person>,
    /// The legal day, or the one that the session is on: whose rules apply, and on which the person was read.
    #[schema(format = Date)]
    today: String,
}

/// The signed-in person.
#[derive(Debug, Serialize, ToSchema)]
pub struct Person {
    name: String,
    /// Masked, so far that its owner recognises it.
    iin: String,
}

/// Who is signed in, if anybody is.
#[utoipa::path(
    get, path = "/api/session", operation_id = "who_is_signed_in", security(()),
    responses((status = 200, description = "Done.", body = Visitor))
)]
pub async fn show(
    app: axum::extract::State<Shared>,
    session: Result<SignedIn, Problem>,
) -> Result<Json<Visitor>, Problem> {
    match session {
        Ok(session) => on_a_thread(move || person(&app, &session)).await,
        Err(problem) if problem.code() == Code::NotSignedIn => {
            Ok(Json(Visitor { person: None, today: day::write(app.clock.today()) }))
        }
        Err(problem) => Err(problem),
    }
}

/// Sign out.
#[utoipa::path(
    delete, path = "/api/session", operation_id = "sign_out",
    responses((status = 204, description = "Signed out."))
)]
pub async fn end(app: axum::extract::State<Shared>, session: SignedIn) -> Result<Response, Problem> {
    let ended = app.front.cookie("", "; Max-Age=0");
    on_a_thread(move || Ok(app.store.write(|sql| session.close(sql))?)).await?;
    let forget = HeaderName::from_static("clear-site-data");
    let headers = AppendHeaders([(SET_COOKIE, ended), (forget, FORGET.to_owned())]);
    Ok((StatusCode::NO_CONTENT, headers).into_response())
}

/// The signed-in person, as the page shows them.
pub fn person(app: &App, session: &SignedIn) -> Result<Json<Visitor>, Problem> {
    let call = Call {
        message: &message::number(),
        session: &session.id,
        today: session.clock(app).today(),
        within: None,
    };
    let own = app.registers.gbdfl.own(&call, &session.iin).map_err(|silence| Problem::ours(&silence))?;
    let name = own.ok_or(Problem::new(Code::NotSignedIn))?.name;
    let person = Person { name, iin: masked(&session.iin) };
    Ok(Json(Visitor { person: Some(person), today: day::write(call.today) }))
}

fn masked(iin: &Iin) -> String {
    let (begin, end) = (iin.digits().get(..6), iin.digits().get(11..));
    format!("{}*****{}", begin.unwrap_or_default(), end.unwrap_or_default())
}

fn cookie<'a>(headers: &'a HeaderMap, wanted: &str) -> Option<&'a str> {
    let cookies = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = cookies.flat_map(|value| value.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(name, _)| *name == wanted).map(|(_, secret)| secret)
}

fn hash(secret: &str) -> Hash {
    Sha256::digest(secret.as_bytes()).into()
}
