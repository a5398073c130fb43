//! eGov Mobile's counterpart: it reads what stands in the picture, fetches the documents and hands them in signed, by
//! the same three calls as the real one.

use axum::extract::State;
use axum::http::HeaderMap;
use base64ct::{Base64, Encoding};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::Key;
use crate::app::{App, Shared};
use crate::body::{Body, Json, on_a_thread};
use crate::language::Language;
use crate::problem::{Code, Problem};
use crate::signing::mobile::{self, Documents, Invitation};

/// What it can be told to do.
pub const CASES: &[&str] = &["sign", "refuse", "expired", "revoked", "other_person", "spoiled"];

/// What the phone has read, and what its owner does.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Tap {
    qr: String,
    r#do: Deed,
}

/// What the phone's owner does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "each deed is what its name says")]
pub enum Deed {
    Look,
    Sign,
    Refuse,
    Expired,
    Revoked,
    OtherPerson,
    Spoiled,
}

/// What the phone shows.
#[derive(Debug, Serialize, ToSchema)]
#[serde(untagged)]
#[allow(missing_docs, reason = "each field is what its name says")]
pub enum Screen {
    /// What is to be signed, without the secret.
    Letter { invitation: Invitation, documents: Documents },
    /// What was answered to the signature; nulls where none was sent.
    Answered { status: Option<u16>, code: Option<&'static str>, message: Option<String> },
}

/// The phone's counterpart, in the training copy: its owner looks at what is to be signed, signs it, or doesn't.
#[utoipa::path(
    post, path = "/api/phone", operation_id = "tap_phone", security(()), request_body = Tap,
    responses((status = 200, description = "Done.", body = Screen))
)]
pub async fn tap(
    State(app): State<Shared>,
    language: Language,
    headers: HeaderMap,
    Body(tap): Body<Tap>,
) -> Result<Json<Screen>, Problem> {
    let origin = app.front.address(&headers);
    on_a_thread(move || {
        // As the real one does, it trusts no address but those that it knows.
        let address = tap.qr.strip_prefix("mobileSign:").unwrap_or(&tap.qr);
        let ticket = address.strip_prefix(&origin).and_then(|path| path.strip_prefix("/api/mobile/"));
        let ticket = ticket.ok_or(Problem::new(Code::NotFound))?;
        done(&app, ticket, &origin, tap.r#do, language).map(Json)
    })
    .await
}

fn done(app: &App, ticket: &str, origin: &str, deed: Deed, language: Language) -> Result<Screen, Problem> {
    let person = mobile::person(app, ticket)?;
    let mut invitation = mobile::invitation(app, ticket, origin)?;
    let bearer = invitation.document.take().map(|document| document.auth_token).unwrap_or_default();
    let documents = mobile::shown(app, ticket, &bearer)?;
    let key = match deed {
        Deed::Look => return Ok(Screen::Letter { invitation, documents }),
        Deed::Refuse => {
            mobile::refuse(app, ticket)?;
            return Ok(Screen::Answered { status: None, code: None, message: None });
        }
        Deed::Expired => Key::Expired,
        Deed::Revoked => Key::Revoked,
        Deed::OtherPerson => Key::OtherPerson,
        Deed::Sign | Deed::Spoiled => Key::Own,
    };
    let text = Base64::decode_vec(documents.data()).map_err(|error| Problem::ours(&error))?;
    let mut signature = super::sign(app, &person, key, &text)?;
    if let (Deed::Spoiled, Some(last)) = (deed, signature.last_mut()) {
        *last ^= 1;
    }
    Ok(match mobile::accept(app, ticket, &bearer, &Base64::encode_string(&signature)) {
        Ok(()) => Screen::Answered { status: Some(200), code: None, message: None },
        Err(problem) => {
            let (title, detail) = problem.code().texts(language);
            let (code, message) = (problem.code().name(), format!("{title}. {detail}"));
            Screen::Answered { status: Some(403), code: Some(code), message: Some(message) }
        }
    })
}
