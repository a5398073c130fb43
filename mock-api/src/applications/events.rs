//! The state of an application as it changes, for a page that watches: server-sent events.

use std::convert::Infallible;
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::extract::{Path, State};
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use tokio::sync::mpsc::{Sender, channel};
use tokio_stream::StreamExt;
use tokio_stream::wrappers::ReceiverStream;
use utoipa::ToSchema;

use super::{kept, settle};
use crate::app::Shared;
use crate::body::on_a_thread;
use crate::problem::{Code, Problem};
use crate::session::SignedIn;

/// How long nothing may be said before a line shows that the connection lives; time may have run out as well.
const PULSE: Duration = Duration::from_secs(5);
/// How many pulses until the page has to connect again, so that no forgotten one is kept for ever.
const PULSES: usize = 120;

/// Its state, now and as it changes.
#[utoipa::path(
    get, path = "/api/applications/{number}/events", operation_id = "watch_application",
    params(("number" = String, Path, description = "The application's number.")),
    responses((
        status = 200, description = "Events named `state` with the state as JSON, until the application has ended.",
        content_type = "text/event-stream", body = Event
    ))
)]
pub async fn watch(
    State(app): State<Shared>,
    session: SignedIn,
    Path(number): Path<String>,
) -> Result<Response, Problem> {
    let first = state(&app, &session, &number).await?;
    let busy = || Problem::new(Code::TooManyRequests).after(5);
    let watcher = app.watching.one(session.iin).ok_or_else(busy)?;
    let (line, lines) = channel(4);
    tokio::spawn(async move {
        follow(app, session, number, first, line).await;
        drop(watcher);
    });
    let stream = ReceiverStream::new(lines).map(|line| Ok::<_, Infallible>(Bytes::from(line)));
    Ok(([(CONTENT_TYPE, "text/event-stream")], Body::from_stream(stream)).into_response())
}

/// Ends when the application or the session has, or when nobody listens any more.
async fn follow(app: Shared, session: SignedIn, number: String, first: Told, lines: Sender<String>) {
    let mut changes = app.changes.subscribe();
    let mut stopping = app.stopping.subscribe();
    let mut shown = String::new();
    let mut now = first;
    for _ in 0..PULSES {
        let line = if now.text == shown { ": \n\n".into() } else { Event::state(&now.text).written() };
        if lines.send(line).await.is_err() || now.is_over {
            return;
        }
        shown = now.text;
        tokio::select! {
            _ = tokio::time::timeout(PULSE, changes.changed()) => (),
            () = lines.closed() => return,
            // The page connects again, to whoever takes over.
            _ = stopping.wait_for(|told| *told) => return,
        }
        match state(&app, &session, &number).await {
            Ok(found) => now = found,
            Err(_) => return,
        }
    }
}

/// An event as it is sent.
#[derive(Debug, ToSchema)]
pub struct Event<'a> {
    #[schema(pattern = "^state$")]
    event: &'static str,
    /// The application's state as JSON.
    #[schema(content_media_type = "application/json")]
    data: &'a str,
}

impl<'a> Event<'a> {
    const fn state(data: &'a str) -> Self {
        Self { event: "state", data }
    }

    fn written(&self) -> String {
        format!("event: {}\ndata: {}\n\n", self.event, self.data)
    }
}

/// What is told of a state.
struct Told {
    text: String,
    is_over: bool,
}

async fn state(app: &Shared, session: &SignedIn, number: &str) -> Result<Told, Problem> {
    let (app, session, number) = (Shared::clone(app), session.clone(), number.to_owned());
    on_a_thread(move || {
        settle(&app)?;
        let clock = session.clock(&app);
        let found = app.store.read(|sql| {
            if !session.is_open(sql, app.clock.seconds())? {
                return Ok(None);
            }
            let kept = kept::mine(sql, &number, &session.iin)?;
            kept.map(|one| one.receipt(sql, &clock)).transpose()
        })?;
        let receipt = found.ok_or(Problem::new(Code::NotFound))?;
        let text = serde_json::to_string(&receipt).map_err(|error| Problem::ours(&error))?;
        Ok(Told { text, is_over: receipt.state != kept::State::AwaitingConsent })
    })
    .await
}
