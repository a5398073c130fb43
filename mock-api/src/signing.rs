//! Signatures: asked for, given once, used once. What is signed is a seal, the SHA-256 of the signed text.
//!
//! However somebody signs, what comes out is the same: a CMS signature made with a key whose certificate names them. It
//! is checked when it arrives, and kept.

pub mod authority;
pub mod certificate;
pub mod cms;
pub mod fault;
mod kept;
pub mod kept_sound;
pub mod mobile;
mod ncalayer;
mod qr;
mod shapes;
mod sms;
pub mod verify;
mod ways;

use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use serde::Deserialize;
use sha2::{Digest, Sha256};
use tirkeu::iin::Iin;
use utoipa::ToSchema;

use crate::app::{App, Shared};
use crate::body::{Body, Json, on_a_thread};
use crate::problem::{Code, Problem};
use crate::session::SignedIn;
use crate::{hex, message};
use cms::Seal;
use fault::Fault;
pub use kept::consume;
pub use shapes::{Begun, Given, Offered, Progress, Signed, Wanted, Ways};
use verify::Demand;
pub use ways::{Asked, Letter, Place, Signing, Way};

/// How long, in seconds, there is to use a signature, and in most ways to sign.
pub const LASTS: i64 = 5 * 60;
/// How often an answer may be wrong.
pub const TRIES: u32 = 3;

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

/// What a signature is for. One for the other is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs, reason = "each purpose is what its name says")]
pub enum Purpose {
    Application,
    Consent,
}

/// The ways to sign.
#[utoipa::path(
    get, path = "/api/ways", operation_id = "ways_to_sign", security(()),
    responses((status = 200, description = "Done.", body = Ways))
)]
pub async fn ways(State(app): State<Shared>) -> Result<Json<Ways>, Problem> {
    let offered = app.signing.offered()?.iter();
    let ways = offered.map(|way| Offered { way: way.name(), cases: way.cases().to_vec() }).collect();
    Ok(Json(Ways { ways }))
}

/// Ask the signed-in person to sign.
#[utoipa::path(
    post, path = "/api/signatures", operation_id = "ask_to_sign", request_body = Wanted,
    responses((
        status = 201, description = "Asked.", body = Begun,
        links(
            ("progress" = (operation_id = "progress_of_signature", parameters(("id" = "$response.body#/signature")))),
            ("answer" = (operation_id = "give_signature", parameters(("id" = "$response.body#/signature"))))
        )
    ))
)]
pub async fn ask(
    State(app): State<Shared>,
    session: SignedIn,
    headers: HeaderMap,
    Body(wanted): Body<Wanted>,
) -> Result<(StatusCode, Json<Begun>), Problem> {
    let seal: Seal = hex::read(&wanted.seal).ok_or(Problem::new(Code::BodyMalformed))?;
    if wanted.text.as_ref().is_some_and(|text| *Sha256::digest(text.as_bytes()) != seal) {
        return Err(Problem::new(Code::TextDiffers));
    }
    let origin = app.front.address(&headers);
    on_a_thread(move || {
        app.signing.offered()?;
        let way = app.signing.way(&wanted.way).ok_or(Problem::new(Code::WayUnknown))?;
        let (id, now, seal) = (message::number(), app.clock.seconds(), hex::write(&seal));
        let wish = Wish { id: &id, person: &session.iin, purpose: wanted.purpose, seal: &seal };
        let asked = way.ask(&wish, &Place { origin: &origin, text: wanted.text.as_deref() })?;
        let until = now + way.lasts();
        if !app.store.write(|sql| kept::keep(sql, &wish, way.name(), &asked, now, until))? {
            return Err(Problem::new(Code::TooManyCodes).after(LASTS));
        }
        let expires = app.clock.stamp_of(until);
        let begun = Begun { way: way.name(), expires, tries: TRIES, shown: asked.shown, signature: id };
        Ok((StatusCode::CREATED, Json(begun)))
    })
    .await
}

/// How far a signature is.
// The page asks again and again while the person signs on another device.
#[utoipa::path(
    get, path = "/api/signatures/{id}", operation_id = "progress_of_signature",
    params(("id" = String, Path, description = "The signature's number.")),
    responses((status = 200, description = "Done.", body = Progress))
)]
pub async fn show(
    State(app): State<Shared>,
    session: SignedIn,
    Path(id): Path<String>,
) -> Result<Json<Progress>, Problem> {
    on_a_thread(move || {
        let found = app.store.read(|sql| kept::find(sql, &id, &session.iin))?;
        let one = found.ok_or(Problem::new(Code::NotFound))?;
        let fault = one.fault.as_ref().and_then(|name| Fault::ALL.iter().find(|fault| fault.name() == name));
        Ok(Json(Progress {
            state: one.state(app.clock.seconds()),
            expires: app.clock.stamp_of(one.expires),
            signed: one.signed.map(|at| app.clock.stamp_of(at)),
            code: fault.map(|fault| fault.code().name()),
            fault: one.fault,
            way: one.way,
            signature: id,
        }))
    })
    .await
}

/// The person's answer: a code, or the signature itself.
#[utoipa::path(
    post, path = "/api/signatures/{id}", operation_id = "give_signature", request_body = Given,
    params(("id" = String, Path, description = "The signature's number.")),
    responses((status = 200, description = "Done.", body = Signed))
)]
pub async fn give(
    State(app): State<Shared>,
    session: SignedIn,
    Path(id): Path<String>,
    Body(given): Body<Given>,
) -> Result<Json<Signed>, Problem> {
    on_a_thread(move || {
        let signed = take(&app, &id, &session.iin, &given.answer)?;
        Ok(Json(Signed { signature: id, signed: app.clock.stamp_of(signed) }))
    })
    .await
}

/// Takes an answer, and the signature that it is or brings about; when it was taken.
pub fn take(app: &App, id: &str, person: &Iin, answer: &str) -> Result<i64, Problem> {
    let now = app.clock.seconds();
    let Some(open) = app.store.write(|sql| kept::try_once(sql, id, person, now))? else {
        let found = app.store.read(|sql| kept::find(sql, id, person))?;
        let other_way = found.is_some_and(|one| one.way != sms::NAME);
        return Err(Problem::new(if other_way { Code::SigningClosed } else { Code::CodeClosed }));
    };
    match checked(app, id, person, &open, answer, now) {
        Ok(()) => Ok(now),
        Err(fault) => {
            app.store.write(|sql| kept::note_fault(sql, id, fault))?;
            let problem = Problem::new(fault.code()).with("fault", fault.name());
            Err(problem.with("left", open.left.to_string()))
        }
    }
}

fn checked(
    app: &App,
    id: &str,
    person: &Iin,
    open: &kept::Open,
    answer: &str,
    now: i64,
) -> Result<(), Fault> {
    let seal: Seal = hex::read(&open.seal).ok_or(Fault::Ours)?;
    let wish = Wish { id, person, purpose: open.purpose, seal: &open.seal };
    let way = app.signing.way(&open.way).ok_or(Fault::Ours)?;
    let signature = way.signature(&wish, &open.kept, answer, now)?;
    let demand = Demand { person, seal, asked: open.asked, now };
    let proof = app.signing.verifier.as_ref().ok_or(Fault::Ours)?.verify(&signature, &demand)?;
    let kept = app.store.write(|sql| kept::sign(sql, id, &signature, &proof, now));
    kept.map_err(|_| Fault::Ours)?
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
