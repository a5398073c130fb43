//! What may be asked of the registers, by whom, and the one word that comes back.

mod answer;
mod asking;
mod guard;
mod kin;
mod noted;

use std::time::Duration;

use axum::extract::State;
use serde::{Deserialize, Serialize};
use tirkeu::need::Lookup;
use tirkeu::reply::Reply;
use utoipa::ToSchema;

use crate::app::{App, Shared};
use crate::body::{Body, Json, on_a_thread};
use crate::message;
use crate::problem::{Code, Problem};
use crate::registers::Call;
use crate::session::SignedIn;
use crate::weather::{self, Weather};
pub(crate) use answer::Answering;
use asking::Asking;
pub use asking::Gathered;
pub(crate) use asking::Refusal;
pub use noted::Noted;

/// What no register says to anything: the engine must take it for silence, never for a "no".
const GARBLED: &str = "<?xml";

/// The engine's key of a lookup.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    #[schema(example = "applicant")]
    lookup: String,
}

/// What a register says, in a word.
#[derive(Debug, Serialize, ToSchema)]
pub struct Answer {
    /// The engine's reply.
    answer: String,
    register: &'static str,
    /// At UTC+5.
    #[schema(format = DateTime)]
    at: String,
    /// The number by which support finds it.
    #[schema(format = "uuid")]
    message: String,
    #[schema(format = "uuid")]
    session: String,
    /// Where somebody is registered there for good already: since when.
    #[schema(required, format = Date)]
    since: Option<String>,
}

/// Ask a register.
#[utoipa::path(
    post, path = "/api/lookups", operation_id = "ask_a_register", request_body = Asked,
    responses((status = 200, description = "Done.", body = Answer))
)]
pub async fn ask(
    State(app): State<Shared>,
    session: SignedIn,
    Body(asked): Body<Asked>,
) -> Result<Json<Answer>, Problem> {
    let lookup: Lookup = asked.lookup.parse().map_err(|_| Problem::new(Code::LookupUnknown))?;
    let weather = weather::met(&app, &session, lookup.register()).await?;
    on_a_thread(move || {
        let (number, clock) = (message::number(), session.clock(&app));
        let call = Call { message: &number, session: &session.id, today: clock.today(), within: None };
        let asking = Asking::new(&app, &session, call, None);
        let reply = through(weather, &asking, &lookup)?;
        let since = asking.answering.since(&lookup, &reply).map(tirkeu::day::write);
        let answer = if weather == Weather::Garbled { GARBLED.into() } else { reply.write() };
        let (register, at) = (lookup.register().as_str(), clock.stamp());
        Ok(Json(Answer { answer, register, at, message: number, session: session.id, since }))
    })
    .await
}

/// Asks a register for the service itself, as the person's own question would be asked: the same weather, the same
/// guards. A register that takes longer than `left` counts as silent, and so does one that makes no sense. The lookup's
/// row is among those `gathered`: whoever asks writes them before anything is answered.
pub fn freshly(
    (app, session): (&App, &SignedIn),
    call: Call<'_>,
    lookup: &Lookup,
    left: Duration,
    gathered: &Gathered,
) -> Result<Reply, Problem> {
    let weather = match weather::of(app, session, lookup.register())? {
        Weather::Slow(late) if late < left => {
            std::thread::sleep(late);
            Weather::Fair
        }
        Weather::Slow(_) => Weather::Down,
        other => other.understood(),
    };
    through(weather, &Asking::new(app, session, call, Some(gathered)), lookup)
}

/// Asks through the weather: what it makes of the answer, and of the lack of one.
fn through(weather: Weather, asking: &Asking<'_>, lookup: &Lookup) -> Result<Reply, Problem> {
    let Asking { app, session, answering, .. } = asking;
    let call = &answering.call;
    weather.lets_through(lookup.register(), call, &session.clock(app))?;
    let silent = Problem::new(Code::RegisterUnavailable).about(lookup.register(), call);
    let reply = asking.ask(lookup);
    app.note(call, lookup, reply.as_ref().map_or_else(Refusal::word, |_| "answered"));
    let reply = reply.map_err(|refusal| refusal.problem(silent, call))?;
    Ok(if weather == Weather::Wrong { weather::untrue(reply) } else { reply })
}
