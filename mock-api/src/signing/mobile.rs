//! What eGov Mobile asks of this service: first what it is about and where the documents are, then the documents, which
//! it hands back signed. The phone has no cookie; it has read two secrets, one after the other.

mod shapes;

use axum::extract::{Path, State};
use axum::http::header::AUTHORIZATION;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use base64ct::{Base64, Encoding};
use tirkeu::iin::Iin;

use super::{Purpose, take};
use crate::app::{App, Shared};
use crate::bind;
use crate::body::{Body, Json, on_a_thread};
use crate::language::Language;
use crate::problem::{Code, Problem, Refusal};
use crate::store::{Sql, SqlResult};
use shapes::{Document, File, Holding, NotReceived, Organisation};
pub use shapes::{Documents, Invitation, Received, Returned, Whereabouts};

/// A letter with all that it is about.
struct Found {
    signature: String,
    person: Iin,
    purpose: Purpose,
    bearer: String,
    text: String,
    expires: i64,
    over: bool,
    signed_with: Option<String>,
}

/// What a phone is asked to sign.
#[utoipa::path(
    get, path = "/api/mobile/{ticket}", operation_id = "phone_invitation", security(()),
    params(("ticket" = String, Path, description = "The secret in the picture.")),
    responses((status = 200, description = "Done.", body = Invitation))
)]
pub async fn invite(
    State(app): State<Shared>,
    Path(ticket): Path<String>,
    headers: HeaderMap,
) -> Result<Json<Invitation>, Problem> {
    let origin = app.front.address(&headers);
    on_a_thread(move || invitation(&app, &ticket, &origin)).await.map(Json)
}

/// See [`invite`].
pub fn invitation(app: &App, ticket: &str, origin: &str) -> Result<Invitation, Problem> {
    let found = open(app, ticket)?;
    let now = app.clock.seconds();
    app.store.write(|sql| super::kept::note_opened(sql, &found.signature, now))?;
    Ok(Invitation {
        description: "Тұрғылықты жері бойынша тіркеу / Регистрация по месту жительства".into(),
        expiry_date: app.clock.stamp_of(found.expires),
        organisation: Organisation {
            name_kz: "Тіркеу, оқу көшірмесі",
            name_ru: "Тиркеу, учебная копия",
            name_en: "Tirkeu, training copy",
            number: "000000000000",
        },
        document: Some(Whereabouts {
            uri: format!("{origin}/api/mobile/{ticket}/documents"),
            auth_type: "Token",
            auth_token: found.bearer,
        }),
    })
}

/// The documents, for the phone that bears the token.
#[utoipa::path(
    get, path = "/api/mobile/{ticket}/documents", operation_id = "phone_documents", security(()),
    params(("ticket" = String, Path, description = "The secret in the picture.")),
    responses((status = 200, description = "Done.", body = Documents))
)]
pub async fn documents(
    State(app): State<Shared>,
    Path(ticket): Path<String>,
    headers: HeaderMap,
) -> Result<Json<Documents>, Problem> {
    on_a_thread(move || shown(&app, &ticket, &bearer(&headers))).await.map(Json)
}

/// See [`documents`].
pub fn shown(app: &App, ticket: &str, bearer: &str) -> Result<Documents, Problem> {
    let found = open(app, ticket)?.for_bearer(bearer)?;
    let (name_kz, name_ru, name_en) = match found.purpose {
        Purpose::Application => ("Өтініш", "Заявление", "Application"),
        Purpose::Consent => ("Меншік иесінің жауабы", "Ответ собственника", "Owner's answer"),
    };
    let file = File { mime: "text/plain", data: Base64::encode_string(found.text.as_bytes()) };
    let document =
        Document { id: 1, name_kz, name_ru, name_en, meta: Vec::new(), document: Holding { file } };
    Ok(Documents { sign_method: "CMS_SIGN_ONLY", version: 1, documents_to_sign: vec![document] })
}

/// The documents come back signed.
// A bad signature is a 403 with a sentence that the phone shows.
#[utoipa::path(
    put, path = "/api/mobile/{ticket}/documents", operation_id = "phone_hands_in", security(()),
    params(("ticket" = String, Path, description = "The secret in the picture.")), request_body = Returned,
    responses(
        (status = 200, description = "Done.", body = Received),
        (
            status = "4XX", description = "A refusal; of a signature, as a phone understands it.",
            content((NotReceived = "application/json"), (Refusal = "application/problem+json"))
        ),
    )
)]
pub async fn hand_in(
    State(app): State<Shared>,
    Path(ticket): Path<String>,
    language: Language,
    headers: HeaderMap,
    Body(returned): Body<Returned>,
) -> Result<Response, Problem> {
    on_a_thread(move || {
        let [document] = returned.documents.as_slice() else { return Err(Problem::new(Code::BodyMalformed)) };
        let taken = accept(&app, &ticket, &bearer(&headers), &document.document.file.data);
        Ok(match taken {
            Ok(()) => Json(Received {}).into_response(),
            Err(problem) => told(&problem, language),
        })
    })
    .await
}

/// Takes the signature. The same one twice is taken once and answered twice: the phone may have lost the answer.
pub fn accept(app: &App, ticket: &str, bearer: &str, signature: &str) -> Result<(), Problem> {
    let found = find(app, ticket)?.for_bearer(bearer)?;
    if found.signed_with.as_deref() == Some(signature.trim()) {
        return Ok(());
    }
    take(app, &found.signature, &found.person, signature).map(|_| ())
}

/// The person says no. The phone has no word for it, so only its counterpart in the training copy calls this.
pub fn refuse(app: &App, ticket: &str) -> Result<(), Problem> {
    let found = open(app, ticket)?;
    Ok(app.store.write(|sql| super::kept::refuse(sql, &found.signature, app.clock.seconds()))?)
}

/// Whose signature is wanted.
pub fn person(app: &App, ticket: &str) -> Result<Iin, Problem> {
    Ok(open(app, ticket)?.person)
}

/// A letter that can still be signed.
fn open(app: &App, ticket: &str) -> Result<Found, Problem> {
    let found = find(app, ticket)?;
    if found.over || found.signed_with.is_some() || found.expires <= app.clock.seconds() {
        return Err(Problem::new(Code::SigningClosed));
    }
    Ok(found)
}

fn find(app: &App, ticket: &str) -> Result<Found, Problem> {
    app.store.read(|sql| read(sql, ticket))?.ok_or(Problem::new(Code::NotFound))
}

fn read(sql: &dyn Sql, ticket: &str) -> SqlResult<Option<Found>> {
    let query = "SELECT s.id, s.person, s.purpose, l.bearer, l.text, s.expires, s.refused, s.cms
         FROM letter l JOIN signature s ON s.id = l.signature WHERE l.ticket = $1";
    sql.one(query, bind![ticket], |row| {
        Ok(Found {
            signature: row.get(0)?,
            person: row.get(1)?,
            purpose: Purpose::named(&row.get::<String>(2)?),
            bearer: row.get(3)?,
            text: row.get(4)?,
            expires: row.get(5)?,
            over: row.get::<Option<i64>>(6)?.is_some(),
            signed_with: row.get(7)?,
        })
    })
}

impl Found {
    fn for_bearer(self, bearer: &str) -> Result<Self, Problem> {
        if self.bearer == bearer { Ok(self) } else { Err(Problem::new(Code::NotSignedIn)) }
    }
}

fn bearer(headers: &HeaderMap) -> String {
    let value = headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let secret = value.strip_prefix("Bearer ").or_else(|| value.strip_prefix("Token "));
    secret.unwrap_or_default().trim().to_owned()
}

/// A refusal as the phone understands it.
fn told(problem: &Problem, language: Language) -> Response {
    let status = match problem.code().status() {
        StatusCode::UNPROCESSABLE_ENTITY => StatusCode::FORBIDDEN,
        StatusCode::CONFLICT => StatusCode::GONE,
        status => status,
    };
    let (title, detail) = problem.code().texts(language);
    let told = NotReceived { message: format!("{title}. {detail}"), code: problem.code().name() };
    (status, Json(told)).into_response()
}
