//! Signing in. In the training copy one signs in as an invented person.

use axum::extract::State;
use axum::http::header::SET_COOKIE;
use axum::response::{AppendHeaders, IntoResponse, Response};
use serde::Deserialize;
use serde_json::{Value, json};
use tirkeu::iin::Iin;

use crate::app::{Body, Json, Shared, on_a_thread};
use crate::bind;
use crate::front::Asker;
use crate::problem::{Code, Problem};
use crate::search::find;
use crate::session::{self, SignedIn};
use crate::store::{Row, Sql, SqlResult, Store};

/// Tells who somebody is: the place where the state's own sign-in stands in life.
pub trait SignIn: Send + Sync {
    /// The person whom the claim proves, if it proves one.
    fn identify(&self, store: &Store, claim: &str) -> SqlResult<Option<Iin>>;
}

/// Believes whoever says to be one of the invented people.
#[derive(Clone, Copy, Debug)]
pub struct Training;

/// Believes nobody: no real sign-in is connected.
#[derive(Clone, Copy, Debug)]
pub struct NotConnected;

impl SignIn for Training {
    fn identify(&self, store: &Store, claim: &str) -> SqlResult<Option<Iin>> {
        store.read(|sql| sql.one("SELECT iin FROM persona WHERE id = $1", bind![claim], |row| row.get(0)))
    }
}

impl SignIn for NotConnected {
    fn identify(&self, _: &Store, _: &str) -> SqlResult<Option<Iin>> {
        Ok(None)
    }
}

/// Whom the page signs in.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    persona: String,
}

/// `POST /api/session`: signs in.
pub async fn sign_in(
    State(app): State<Shared>,
    Asker(peer): Asker,
    Body(claim): Body<Claim>,
) -> Result<Response, Problem> {
    app.limits.as_ref().map_or(Ok(()), |limits| limits.sign_in(peer))?;
    on_a_thread(move || {
        let iin =
            app.sign_in.identify(&app.store, &claim.persona)?.ok_or(Problem::new(Code::UnknownPersona))?;
        let (session, secret) = app.store.write(|sql| SignedIn::open(sql, iin, app.clock.seconds()))?;
        let person = session::person(&app, &session)?;
        Ok((AppendHeaders([(SET_COOKIE, app.front.cookie(&secret, ""))]), person).into_response())
    })
    .await
}

/// `GET /api/personas`: whom one may sign in as, and which home each of them may try.
pub async fn list(State(app): State<Shared>) -> Result<Json, Problem> {
    on_a_thread(move || Ok(app.store.read(|sql| Ok(Json(json!({ "personas": personas(sql)? }))))?)).await
}

fn personas(sql: &dyn Sql) -> SqlResult<Vec<Value>> {
    // The only statements across tables of several registers: the list exists in the training copy alone.
    sql.all(
        "SELECT p.id, concat_ws(' ', g.surname, g.given, g.patronymic), p.about_kk, p.about_ru, p.about_en,
                p.home, p.owner
         FROM persona p JOIN gbdfl_person g ON g.iin = p.iin WHERE p.listed = 1 ORDER BY p.ordinal",
        &[],
        |row| persona(sql, row),
    )
}

fn persona(sql: &dyn Sql, row: &Row) -> SqlResult<Value> {
    let text = |column| row.get::<String>(column);
    let mut persona = json!({
        "id": text(0)?,
        "name": text(1)?,
        "about": { "kk": text(2)?, "ru": text(3)?, "en": text(4)? },
    });
    let home: Option<String> = row.get(5)?;
    if let (Some(rka), Some(fields)) = (home, persona.as_object_mut()) {
        let owner: Option<String> = row.get(6)?;
        let address = find::in_every_language(sql, &rka)?;
        let owners = owners(sql, &rka, &text(0)?)?;
        fields.insert("try".into(), json!({ "address": address, "owner_iin": owner, "owners": owners }));
    }
    Ok(persona)
}

/// Whom to sign in as next, so that the home's owners consent.
fn owners(sql: &dyn Sql, rka: &str, applicant: &str) -> SqlResult<Vec<Value>> {
    sql.all(
        "SELECT p.id, concat_ws(' ', g.surname, g.given, g.patronymic) FROM egkn_holder h
         JOIN persona p ON p.iin = h.iin JOIN gbdfl_person g ON g.iin = h.iin
         WHERE h.rka = $1 AND p.id <> $2 ORDER BY p.id",
        bind![rka, applicant],
        |row| Ok(json!({ "id": row.get::<String>(0)?, "name": row.get::<String>(1)? })),
    )
}
