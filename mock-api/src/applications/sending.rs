//! An application on its way in: the registers asked afresh, the law asked again, and the writer at last.

use std::sync::Arc;

use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use sha2::{Digest, Sha256};
use tirkeu::address::Rka;
use tirkeu::iin::Iin;
use utoipa::ToSchema;

use super::accept::{self, Filing, Taken};
use super::decided::{self, Decided};
use super::differing::Differing;
use super::facts;
use super::moment::Moment;
use super::shown;
use crate::app::{App, Shared};
use crate::body::{Body, on_a_thread};
use crate::lookups::{Gathered, Noted};
use crate::message;
use crate::metrics::Count;
use crate::problem::{Code, Problem};
use crate::session::SignedIn;

/// How often the registers are asked again when places go while an application is decided.
const ROUNDS: usize = 5;

/// The signed record and the number of its signature.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Sent {
    /// The engine's record; its seal was signed.
    pub(super) record: String,
    pub(super) signature: String,
}

/// What was answered to an application, as text: it is kept, and answered to the same key for good.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer(pub String);

/// Send an application: its signed record and the signature.
#[utoipa::path(
    post, path = "/api/applications", operation_id = "send_application", request_body = Sent,
    params(("Idempotency-Key" = String, Header, description = "A UUID; with or without quotes.", format = "uuid")),
    responses((
        status = 201, description = "Taken on; the same key gives the same answer again.", body = shown::Receipt,
        links(
            ("state" = (operation_id = "own_application", parameters(("number" = "$response.body#/number")))),
            ("withdrawal" = (operation_id = "withdraw_application", parameters(("number" = "$response.body#/number"))))
        )
    ))
)]
pub async fn send(
    State(app): State<Shared>,
    session: SignedIn,
    headers: HeaderMap,
    Body(sent): Body<Sent>,
) -> Result<Response, Problem> {
    let key = key(&headers).ok_or(Problem::new(Code::KeyMissing))?;
    let Answer(answer) = on_a_thread(move || take_on(&app, &session, &key, &sent)).await?;
    Ok((StatusCode::CREATED, [(CONTENT_TYPE, "application/json")], answer).into_response())
}

/// The key, as a UUID with or without quotes.
fn key(headers: &HeaderMap) -> Option<String> {
    let text = headers.get("idempotency-key")?.to_str().ok()?.trim().trim_matches('"').to_ascii_lowercase();
    let parts: Vec<_> = text.split('-').collect();
    let hex = parts.iter().all(|part| part.bytes().all(|b| b.is_ascii_hexdigit()));
    let lengths = parts.iter().map(|part| part.len()).eq([8, 4, 4, 4, 12]);
    (hex && lengths).then_some(text)
}

pub(super) fn take_on(app: &Shared, session: &SignedIn, key: &str, sent: &Sent) -> Result<Answer, Problem> {
    for _ in 0..ROUNDS {
        if let Some(answer) = before(app, session, key, sent)? {
            return Ok(answer);
        }
        let filing = filing(app, session, key, sent)?;
        let differing = Differing::between(session.iin, &sent.record, &filing.record);
        let (moment, number) = (Moment::of(session, app), filing.number.clone());
        let refused = match app.store.accept(move |sql| accept::accept(sql, &filing, &moment))? {
            Taken::Kept { answer, differs } => {
                app.accepted(&number, differs);
                return Ok(answer);
            }
            Taken::Before(answer) => return Ok(answer),
            Taken::OtherRequest => return Err(Problem::new(Code::KeyReused)),
            Taken::Open(number) => Problem::new(Code::ApplicationOpen).with("number", number),
            Taken::NotSigned => Problem::new(Code::SignatureInvalid),
            Taken::Overtaken => {
                app.counts.add(Count::Overtaken);
                continue;
            }
        };
        leave(app, Moment::of(session, app), Vec::new(), differing)?;
        return Err(refused);
    }
    Err(Problem::new(Code::Busy).after(1))
}

/// The answer to the same key, before anything is looked up for it.
fn before(app: &App, session: &SignedIn, key: &str, sent: &Sent) -> Result<Option<Answer>, Problem> {
    match app.store.read(|sql| accept::answered(sql, &session.iin, key, &fingerprint(sent)))? {
        None => Ok(None),
        Some(Taken::Before(answer)) => Ok(Some(answer)),
        Some(_) => Err(Problem::new(Code::KeyReused)),
    }
}

fn fingerprint(sent: &Sent) -> [u8; 32] {
    Sha256::digest(format!("{}\n{}", sent.signature, sent.record).as_bytes()).into()
}

/// Decides afresh; what is lacking for the writer is only what others may change.
pub(super) fn filing(app: &Shared, session: &SignedIn, key: &str, sent: &Sent) -> Result<Filing, Problem> {
    let gathered = Gathered::default();
    let decided = decided::decide(app, session, &sent.record, &gathered);
    let rows = gathered.rows.into_inner();
    let Decided { facts, record, .. } = match decided {
        Ok(Decided { refused: Some(refused), record, .. }) => {
            let differing = Differing::between(session.iin, &sent.record, &record);
            leave(app, Moment::of(session, app), rows, differing)?;
            return Err(refused);
        }
        Err(undecided) => {
            leave(app, Moment::of(session, app), rows, None)?;
            return Err(undecided);
        }
        Ok(decided) => decided,
    };
    let rka = facts.answers.rka.ok_or(Problem::new(Code::RecordUnreadable))?;
    Ok(Filing {
        number: message::number(),
        applicant: session.iin,
        key: key.to_owned(),
        request: fingerprint(sent),
        signed: sent.record.clone(),
        signature: sent.signature.clone(),
        party: facts::party(&facts, &session.iin),
        owners: other_owners(app, session, &rka)?,
        rka,
        facts,
        record,
        rows,
    })
}

/// Writes what there is to tell where nothing is taken on; returns once the disk has it.
fn leave(
    app: &Shared,
    moment: Moment,
    rows: Vec<Noted>,
    differing: Option<Differing>,
) -> Result<(), Problem> {
    if differing.is_some() {
        app.counts.add(Count::Differed);
    }
    if rows.is_empty() && differing.is_none() {
        return Ok(());
    }
    Ok(app.store.accept(move |sql| {
        rows.iter().try_for_each(|row| row.note(sql))?;
        differing.as_ref().map_or(Ok(()), |differing| differing.note(sql, "", &moment))
    })?)
}

/// Everyone who must consent: all owners but the applicant.
fn other_owners(app: &App, session: &SignedIn, rka: &Rka) -> Result<Vec<Iin>, Problem> {
    let message = message::number();
    let call = session.call(app, &message);
    let holders =
        app.registers.egkn.holders(&call, rka).map_err(|silence| Problem::silent(silence, &call))?;
    Ok(holders.into_iter().filter(|holder| *holder != session.iin).collect())
}

impl App {
    /// Counts it, and tells of it.
    fn accepted(self: &Arc<Self>, number: &str, differs: bool) {
        self.counts.add(Count::Accepted);
        if differs {
            self.counts.add(Count::Differed);
        }
        self.tell(number, if differs { "accepted, though the browser's record differs" } else { "accepted" });
    }
}
