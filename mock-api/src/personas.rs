//! Signing in. In the training copy one signs in as an invented person.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::http::HeaderMap;
use axum::http::header::SET_COOKIE;
use axum::response::{AppendHeaders, IntoResponse, Response};
use serde::{Deserialize, Serialize};
use tirkeu::iin::Iin;
use utoipa::ToSchema;

use crate::app::Shared;
use crate::bind;
use crate::body::{Body, Json, on_a_thread};
use crate::front::Asker;
use crate::language::{Language, Words};
use crate::message;
use crate::outbox;
use crate::problem::{Code, Problem};
use crate::registers::Call;
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
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    persona: String,
}

/// Sign in.
#[utoipa::path(
    post, path = "/api/session", operation_id = "sign_in", security(()), request_body = Claim,
    responses((status = 200, description = "Signed in; the cookie is set.", body = session::Visitor))
)]
pub async fn sign_in(
    State(app): State<Shared>,
    Asker(peer): Asker,
    headers: HeaderMap,
    Body(claim): Body<Claim>,
) -> Result<Response, Problem> {
    app.limits.as_ref().map_or(Ok(()), |limits| limits.sign_in(peer))?;
    let language = Language::wished(&headers);
    on_a_thread(move || {
        let iin =
            app.sign_in.identify(&app.store, &claim.persona)?.ok_or(Problem::new(Code::UnknownPersona))?;
        let (session, secret) = app.store.write(|sql| {
            language.map_or(Ok(()), |language| outbox::note_language(sql, &iin, language))?;
            SignedIn::open(sql, iin, app.clock.seconds())
        })?;
        let person = session::person(&app, &session)?;
        Ok((AppendHeaders([(SET_COOKIE, app.front.cookie(&secret, ""))]), person).into_response())
    })
    .await
}

/// The invented people.
#[derive(Debug, Serialize, ToSchema)]
pub struct Personas {
    personas: Vec<Persona>,
}

/// Somebody to sign in as.
#[derive(Debug, Serialize, ToSchema)]
pub struct Persona {
    id: String,
    name: String,
    about: Words,
    #[serde(rename = "try", skip_serializing_if = "Option::is_none")]
    trial: Option<Trial>,
}

/// A home that the persona may try.
#[derive(Debug, Serialize, ToSchema)]
pub struct Trial {
    address: Words,
    #[schema(required)]
    owner_iin: Option<String>,
    owners: Vec<Named>,
}

/// Whom to sign in as next, so that a home's owners consent.
#[derive(Debug, Serialize, ToSchema)]
pub struct Named {
    id: String,
    name: String,
}

/// Whom one may sign in as, and which home each of them may try, in the training copy.
#[utoipa::path(
    get, path = "/api/personas", operation_id = "personas", security(()),
    responses((status = 200, description = "Done.", body = Personas))
)]
pub async fn list(State(app): State<Shared>) -> Result<Json<Personas>, Problem> {
    on_a_thread(move || {
        let listed = app.store.read(listed)?;
        let message = message::number();
        let call = Call { message: &message, session: "", today: app.clock.today(), within: None };
        let homes: Vec<_> = listed.iter().filter_map(|one| Some(one.home.as_ref()?.0.as_str())).collect();
        let addresses = app.registers.ar.addresses(&call, &homes).unwrap_or_default();
        let personas = listed.into_iter().map(|one| one.shown(&addresses));
        Ok(Json(Personas { personas: personas.collect() }))
    })
    .await
}

/// A persona, and the code of the home that it may try with a holder's number.
struct Listed {
    persona: Persona,
    home: Option<(String, Option<String>, Vec<Named>)>,
}

impl Listed {
    fn shown(self, addresses: &BTreeMap<String, Words>) -> Persona {
        let trial = self.home.and_then(|(rka, owner_iin, owners)| {
            Some(Trial { address: addresses.get(&rka)?.clone(), owner_iin, owners })
        });
        Persona { trial, ..self.persona }
    }
}

fn listed(sql: &dyn Sql) -> SqlResult<Vec<Listed>> {
    // The only statements across tables of several registers: the list exists in the training copy alone.
    sql.all(
        "SELECT p.id, concat_ws(' ', g.surname, g.given, g.patronymic), p.about_kk, p.about_ru, p.about_en,
                p.home, p.owner
         FROM persona p JOIN gbdfl_person g ON g.iin = p.iin WHERE p.listed = 1 ORDER BY p.ordinal",
        &[],
        |row| one(sql, row),
    )
}

fn one(sql: &dyn Sql, row: &Row) -> SqlResult<Listed> {
    let id: String = row.get(0)?;
    let about = Words { kk: row.get(2)?, ru: row.get(3)?, en: row.get(4)? };
    let rka: Option<String> = row.get(5)?;
    let home = match rka {
        Some(rka) => {
            let owners = owners(sql, &rka, &id)?;
            Some((rka, row.get(6)?, owners))
        }
        None => None,
    };
    Ok(Listed { persona: Persona { id, name: row.get(1)?, about, trial: None }, home })
}

fn owners(sql: &dyn Sql, rka: &str, applicant: &str) -> SqlResult<Vec<Named>> {
    sql.all(
        "SELECT p.id, concat_ws(' ', g.surname, g.given, g.patronymic) FROM egkn_holder h
         JOIN persona p ON p.iin = h.iin JOIN gbdfl_person g ON g.iin = h.iin
         WHERE h.rka = $1 AND p.id <> $2 ORDER BY p.id",
        bind![rka, applicant],
        |row| Ok(Named { id: row.get(0)?, name: row.get(1)? }),
    )
}
