//! The state of an application as it changes, for a page that watches: server-sent events.

use std::convert::Infallible;
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::extract::{Path, State};
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};
use tokio::sync::mpsc::{Sender, channel};
use tokio_stream::StreamExt;
use tokio_stream::wrappers::ReceiverStream;

use super::{kept, settle};
use crate::app::{Shared, on_a_thread};
use crate::problem::{Code, Problem};
use crate::session::SignedIn;

/// How long nothing may be said before a line shows that the connection lives; time may have run out as well.
const PULSE: Duration = Duration::from_secs(5);
/// How many pulses until the page has to connect again, so that no forgotten one is kept for ever.
const PULSES: usize = 120;

/// `GET /api/applications/{number}/events`: an event `state` now and on each change, until the application has ended.
pub async fn watch(
    State(app): State<Shared>,
    session: SignedIn,
    Path(number): Path<String>,
) -> Result<Response, Problem> {
    let first = state(&app, &session, &number).await?;
    let (line, lines) = channel(4);
    tokio::spawn(follow(app, session, number, first, line));
    let stream = ReceiverStream::new(lines).map(|line| Ok::<_, Infallible>(Bytes::from(line)));
    Ok(([(CONTENT_TYPE, "text/event-stream")], Body::from_stream(stream)).into_response())
}

/// Ends when the application has, or when nobody listens any more.
async fn follow(app: Shared, session: SignedIn, number: String, first: Value, lines: Sender<String>) {
    let mut changes = app.changes.subscribe();
    let mut stopping = app.stopping.subscribe();
    let mut shown = Value::Null;
    let mut now = first;
    for _ in 0..PULSES {
        let line = if now == shown { ": \n\n".into() } else { format!("event: state\ndata: {now}\n\n") };
        if lines.send(line).await.is_err()
            || now.get("state").and_then(|state| state.as_str()) != Some("awaiting_consent")
        {
            return;
        }
        shown = now;
        tokio::select! {
            _ = tokio::time::timeout(PULSE, changes.changed()) => (),
            // The page connects again, to whoever takes over.
            _ = stopping.wait_for(|told| *told) => return,
        }
        match state(&app, &session, &number).await {
            Ok(found) => now = found,
            Err(_) => return,
        }
    }
}

async fn state(app: &Shared, session: &SignedIn, number: &str) -> Result<Value, Problem> {
    let (app, session, number) = (Shared::clone(app), session.clone(), number.to_owned());
    on_a_thread(move || {
        settle(&app)?;
        let found = app.store.read(|sql| {
            let kept = kept::mine(sql, &number, &session.iin)?;
            kept.map(|one| Ok((one.state, one.deadline, kept::owners(sql, &number)?))).transpose()
        })?;
        let (state, deadline, owners) = found.ok_or(Problem::new(Code::NotFound))?;
        let deadline = session.clock(&app).stamp_of(deadline);
        Ok(json!({ "number": number, "state": state.as_str(), "deadline": deadline, "owners": owners }))
    })
    .await
}
