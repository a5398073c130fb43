//! Finds an address as one types it: in Kazakh, Russian or English, with or without the word "street", with a house
//! fraction, or with the keyboard still in Latin.
//!
//! Only streets are searched by words. House and flat are then walked to by index, so that a million flats cost no
//! more than a thousand.

pub mod find;
pub mod fold;
pub mod keyboard;
pub mod query;

use std::collections::BTreeMap;

use axum::extract::State;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::app::{App, Shared};
use crate::body::{Body, Json, on_a_thread};
use crate::language::{Language, Words};
use crate::message;
use crate::problem::Problem;
use crate::registers::ar::LINE;
use crate::session::SignedIn;
use crate::weather::{self, Weather};

/// What was typed so far, and the page's language.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Typed {
    text: String,
    lang: String,
}

/// The likeliest first.
#[derive(Debug, Serialize, ToSchema)]
pub struct Addresses {
    #[schema(max_items = 10)]
    addresses: Vec<Address>,
}

/// A dwelling that may be meant.
#[derive(Debug, Serialize, ToSchema)]
pub struct Address {
    #[schema(pattern = "^[0-9]{16}$")]
    rka: String,
    address: String,
    words: Words,
}

/// The dwellings that may be meant by what was typed.
// Not in the URL, for logs keep those.
#[utoipa::path(
    post, path = "/api/addresses", operation_id = "find_addresses", request_body = Typed,
    responses((status = 200, description = "Done.", body = Addresses))
)]
pub async fn typed(
    State(app): State<Shared>,
    session: SignedIn,
    Body(typed): Body<Typed>,
) -> Result<Json<Addresses>, Problem> {
    app.limits.as_ref().map_or(Ok(()), |limits| limits.search(&session.iin))?;
    let language = Language::tagged(&typed.lang).unwrap_or_default();
    let weather = weather::met(&app, &session, LINE).await?.understood();
    on_a_thread(move || {
        let message = message::number();
        let call = session.call(&app, &message);
        weather.lets_through(LINE, &call, &session.clock(&app))?;
        let found = app.registers.ar.find(&call, &typed.text);
        let mut found = found.map_err(|silence| Problem::silent(silence, &call))?;
        if weather == Weather::Wrong {
            found.clear();
        }
        let suggested =
            |find::Found { rka, words }| Address { rka, address: words.said(language).to_owned(), words };
        Ok(Json(Addresses { addresses: found.into_iter().map(suggested).collect() }))
    })
    .await
}

/// The dwellings' addresses, each on one line, by their codes. What is told of a dwelling never waits for them: where the
/// register is silent, slow or untrue, it stands without.
pub fn addresses(app: &App, session: &SignedIn, rkas: &[&str]) -> BTreeMap<String, Words> {
    if !matches!(weather::of(app, session, LINE), Ok(Weather::Fair)) {
        return BTreeMap::new();
    }
    let message = message::number();
    app.registers.ar.addresses(&session.call(app, &message), rkas).unwrap_or_default()
}
