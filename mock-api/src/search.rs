//! Finds an address as one types it: in Kazakh, Russian or English, with or without the word "street", with a house
//! fraction, or with the keyboard still in Latin.
//!
//! Only streets are searched by words. House and flat are then walked to by index, so that a million flats cost no
//! more than a thousand.

pub mod find;
pub mod fold;
pub mod keyboard;
pub mod query;

use axum::extract::State;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::app::{App, Shared};
use crate::body::{Body, Json, on_a_thread};
use crate::language::{Language, Words};
use crate::message;
use crate::problem::Problem;
use crate::session::SignedIn;

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
    on_a_thread(move || {
        let message = message::number();
        let call = session.call(&app, &message);
        let found = app.registers.ar.find(&call, &typed.text);
        let found = found.map_err(|silence| Problem::silent(silence, &call))?.into_iter();
        let suggested =
            |find::Found { rka, words }| Address { rka, address: words.said(language).to_owned(), words };
        Ok(Json(Addresses { addresses: found.map(suggested).collect() }))
    })
    .await
}

/// A dwelling's address on one line. Where the register is silent, what is told of the dwelling stands without it.
pub fn address(app: &App, session: &SignedIn, rka: &str, language: Language) -> Option<String> {
    let message = message::number();
    let words = app.registers.ar.address(&session.call(app, &message), rka).ok().flatten()?;
    Some(words.said(language).to_owned())
}
