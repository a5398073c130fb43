//! Applications: sent, decided again, taken on and ended. Nothing that the browser says is believed. Here is what their
//! applicant can do with those that were taken on.

pub mod accept;
pub mod again;
pub mod asked;
pub mod course;
pub mod decided;
mod differing;
pub mod events;
pub mod facts;
pub mod held;
pub mod kept;
pub mod moment;
pub mod receipt;
pub mod replayed;
pub mod sending;
pub mod shown;
pub mod watching;

use std::sync::Arc;

use axum::extract::{Path, State};
use serde::Serialize;
use serde_json::json;
use utoipa::ToSchema;

use crate::app::{App, Shared};
use crate::bind;
use crate::body::{Json, on_a_thread};
use crate::problem::{Code, Problem};
use crate::search;
use crate::session::SignedIn;
use crate::store::{Sql, SqlResult};
use course::Became;
use kept::Kept;
use moment::Moment;
use shown::Application;

/// One's own, the latest first.
#[derive(Debug, Serialize, ToSchema)]
pub struct Applications {
    applications: Vec<Application>,
}

/// One's own applications, the latest first.
#[utoipa::path(
    get, path = "/api/applications", operation_id = "own_applications",
    responses((
        status = 200, description = "Done.", body = Applications,
        links(
            ("latest" = (
                operation_id = "own_application", parameters(("number" = "$response.body#/applications/0/number"))
            )),
            ("message" = (
                operation_id = "send_message_again",
                parameters(
                    ("number" = "$response.body#/applications/0/number"),
                    ("message" = "$response.body#/applications/0/owners/0/message/number")
                )
            ))
        )
    ))
)]
pub async fn list(State(app): State<Shared>, session: SignedIn) -> Result<Json<Applications>, Problem> {
    on_a_thread(move || {
        let applications = shown(&app, &session, |sql| kept::all_mine(sql, &session.iin))?;
        Ok(Json(Applications { applications }))
    })
    .await
}

/// One of one's own applications.
// Anybody else's is answered like none.
#[utoipa::path(
    get, path = "/api/applications/{number}", operation_id = "own_application",
    params(("number" = String, Path, description = "The application's number.")),
    responses((status = 200, description = "Done.", body = Application))
)]
pub async fn show(
    State(app): State<Shared>,
    session: SignedIn,
    Path(number): Path<String>,
) -> Result<Json<Application>, Problem> {
    on_a_thread(move || shown_to(&app, &session, &number)).await
}

/// Take it back, while the owners have not decided.
#[utoipa::path(
    delete, path = "/api/applications/{number}", operation_id = "withdraw_application",
    params(("number" = String, Path, description = "The application's number.")),
    responses((status = 200, description = "Done.", body = Application))
)]
pub async fn withdraw(
    State(app): State<Shared>,
    session: SignedIn,
    Path(number): Path<String>,
) -> Result<Json<Application>, Problem> {
    on_a_thread(move || {
        let (moment, me, one) = (Moment::of(&session, &app), session.iin, number.clone());
        app.store.accept(move |sql| course::withdraw(sql, &one, &me, &moment))?.done()?;
        app.tell(&number, "withdrawn");
        shown_to(&app, &session, &number)
    })
    .await
}

/// One of one's own, as its applicant sees it.
pub fn shown_to(app: &Shared, session: &SignedIn, number: &str) -> Result<Json<Application>, Problem> {
    let found = |sql: &dyn Sql| Ok(kept::mine(sql, number, &session.iin)?.into_iter().collect());
    shown(app, session, found)?.pop().map(Json).ok_or(Problem::new(Code::NotFound))
}

/// What is found, as its applicant sees it: one read of what is kept, and one question to the address register.
fn shown(
    app: &Shared,
    session: &SignedIn,
    found: impl Fn(&dyn Sql) -> SqlResult<Vec<Kept>>,
) -> Result<Vec<Application>, Problem> {
    settle(app)?;
    let clock = session.clock(app);
    let mut shown: Vec<_> = app.store.read(|sql| {
        let kept = found(sql)?;
        kept.iter().map(|one| one.shown(sql, &clock)).collect::<SqlResult<_>>()
    })?;
    let homes: Vec<_> = shown.iter().map(|one| one.home.rka.as_str()).collect();
    let addresses = search::addresses(app, session, &homes);
    for one in &mut shown {
        one.home.address = addresses.get(&one.home.rka).cloned();
    }
    Ok(shown)
}

/// Ends whatever has run out, so that nobody is shown an application that is over.
pub fn settle(app: &Shared) -> Result<(), Problem> {
    let moment = Moment::now(app);
    let overdue = app.store.read(|sql| {
        let query =
            "SELECT EXISTS (SELECT 1 FROM application WHERE state = 'awaiting_consent' AND deadline <= $1)";
        sql.value::<bool>(query, bind![moment.now])
    })?;
    if overdue {
        app.store.accept(move |sql| course::run_out(sql, &moment))?;
        app.changes.send_modify(|count| *count += 1);
    }
    Ok(())
}

impl Became {
    /// Done, or why not.
    pub fn done(self) -> Result<(), Problem> {
        Err(Problem::new(match self {
            Self::Done => return Ok(()),
            Self::Absent => Code::NotFound,
            Self::Ended => Code::ApplicationEnded,
            Self::Decided => Code::ConsentDecided,
            Self::NotSigned => Code::SignatureInvalid,
        }))
    }
}

impl App {
    /// Tells whoever watches that something has changed, and the log what: a number and a word, never a person.
    pub fn tell(self: &Arc<Self>, number: &str, what: &str) {
        self.changes.send_modify(|count| *count += 1);
        self.note_line("application", json!({ "application": number, "outcome": what }));
    }
}
