//! eGov Mobile's counterpart: it reads what stands in the picture, fetches the documents and hands them in signed, by
//! the same three calls as the real one.

use axum::extract::State;
use axum::http::HeaderMap;
use base64ct::{Base64, Encoding};
use serde::Deserialize;
use serde_json::{Value, json};

use super::Key;
use crate::app::{App, Body, Json, Shared, on_a_thread};
use crate::language::Language;
use crate::problem::{Code, Problem};
use crate::signing::mobile;

/// What it can be told to do.
pub const CASES: &[&str] = &["sign", "refuse", "expired", "revoked", "other_person", "spoiled"];

/// What the phone has read, and what its owner does.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tap {
    qr: String,
    r#do: Deed,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Deed {
    Look,
    Sign,
    Refuse,
    Expired,
    Revoked,
    OtherPerson,
    Spoiled,
}

/// `POST /api/phone`: the phone's owner looks at what is to be signed, signs it, or doesn't.
pub async fn tap(
    State(app): State<Shared>,
    language: Language,
    headers: HeaderMap,
    Body(tap): Body<Tap>,
) -> Result<Json, Problem> {
    let origin = app.front.origin(&headers);
    on_a_thread(move || {
        // As the real one does, it trusts no address but those that it knows.
        let address = tap.qr.strip_prefix("mobileSign:").unwrap_or(&tap.qr);
        let ticket = address.strip_prefix(&origin).and_then(|path| path.strip_prefix("/api/mobile/"));
        let ticket = ticket.ok_or(Problem::new(Code::NotFound))?;
        done(&app, ticket, &origin, tap.r#do, language).map(Json)
    })
    .await
}

fn done(app: &App, ticket: &str, origin: &str, deed: Deed, language: Language) -> Result<Value, Problem> {
    let person = mobile::person(app, ticket)?;
    let invitation = mobile::invitation(app, ticket, origin)?;
    let bearer = text(&invitation, "/document/auth_token");
    let documents = mobile::shown(app, ticket, bearer)?;
    let key = match deed {
        Deed::Look => return Ok(json!({ "invitation": seen(&invitation), "documents": documents })),
        Deed::Refuse => {
            mobile::refuse(app, ticket)?;
            return Ok(json!({ "status": null, "code": null, "message": null }));
        }
        Deed::Expired => Key::Expired,
        Deed::Revoked => Key::Revoked,
        Deed::OtherPerson => Key::OtherPerson,
        Deed::Sign | Deed::Spoiled => Key::Own,
    };
    let data = text(&documents, "/documentsToSign/0/document/file/data");
    let text = Base64::decode_vec(data).map_err(|error| Problem::ours(&error))?;
    let mut signature = super::sign(app, &person, key, &text)?;
    if let (Deed::Spoiled, Some(last)) = (deed, signature.last_mut()) {
        *last ^= 1;
    }
    Ok(match mobile::accept(app, ticket, bearer, &Base64::encode_string(&signature)) {
        Ok(()) => json!({ "status": 200, "code": null, "message": null }),
        Err(problem) => {
            let (title, detail) = problem.code().texts(language);
            json!({ "status": 403, "code": problem.code().name(), "message": format!("{title}. {detail}") })
        }
    })
}

fn text<'a>(value: &'a Value, place: &str) -> &'a str {
    value.pointer(place).and_then(Value::as_str).unwrap_or_default()
}

/// The invitation as the phone's owner sees it: without the secret.
fn seen(invitation: &Value) -> Value {
    let mut seen = invitation.clone();
    if let Some(fields) = seen.as_object_mut() {
        fields.remove("document");
    }
    seen
}
