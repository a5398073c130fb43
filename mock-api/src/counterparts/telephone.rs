//! The invented people's telephones, and 1414 which delivers to them, in good weather and bad.

use std::sync::Arc;

use axum::extract::State;
use serde::Serialize;
use utoipa::ToSchema;

use crate::app::Shared;
use crate::bind;
use crate::body::{Json, on_a_thread};
use crate::clock::Clock;
use crate::outbox::{Message, Messenger, NotTaken};
use crate::problem::Problem;
use crate::session::SignedIn;
use crate::store::{SqlResult, Store};
use crate::weather::Weather;

/// The line to it, as the weather names it.
pub const LINE: &str = "1414";

/// How many messages a telephone shows.
const SHOWN: usize = 20;

/// 1414's counterpart.
#[derive(Debug)]
pub struct Telephones {
    /// Where the telephones are.
    pub store: Arc<Store>,
    /// When a message comes.
    pub clock: Arc<Clock>,
}

impl Messenger for Telephones {
    /// The weather is that of the session in which the message was written.
    fn take(&self, message: &Message<'_>) -> Result<(), NotTaken> {
        let now = self.clock.seconds();
        let ordered = self.ordered(message.session).map_err(|error| NotTaken(error.to_string()))?;
        let Some((fault, seconds)) = ordered else { return self.deliver(message, now) };
        if fault == "late" {
            // It is delivered, but whoever handed it over has given up by then, and will hand it over again.
            self.deliver(message, now)?;
            return Err(NotTaken("1414 answered too late".into()));
        }
        match Weather::as_ordered(&fault, seconds, now) {
            Weather::Fair => self.deliver(message, now),
            Weather::Slow(_) => self.deliver(message, now + seconds),
            // It says that it has taken the message, and loses it.
            Weather::Wrong => Ok(()),
            Weather::Garbled => Err(NotTaken("1414 answered what makes no sense".into())),
            Weather::Error => Err(NotTaken("1414 answered with an error".into())),
            Weather::Closed(_) => Err(NotTaken("1414 is closed for planned work".into())),
            Weather::Down => Err(NotTaken("1414 did not answer".into())),
        }
    }
}

impl Telephones {
    fn ordered(&self, session: &str) -> SqlResult<Option<(String, i64)>> {
        let query = "SELECT w.fault, w.seconds FROM session_weather w JOIN session s ON s.token = w.token
             WHERE s.id = $1 AND w.register = $2";
        self.store.read(|sql| sql.one(query, bind![session, LINE], |row| Ok((row.get(0)?, row.get(1)?))))
    }

    /// A number that came before is the same message.
    fn deliver(&self, message: &Message<'_>, arrives: i64) -> Result<(), NotTaken> {
        let insert = "INSERT INTO telephone_message (number, iin, text, arrives) VALUES ($1, $2, $3, $4)
             ON CONFLICT DO NOTHING";
        let bound = bind![message.number, message.person, message.text, arrives];
        self.store
            .write(|sql| sql.run(insert, bound))
            .map(|_| ())
            .map_err(|error| NotTaken(error.to_string()))
    }
}

/// What has come to one's telephone, the latest first.
#[derive(Debug, Serialize, ToSchema)]
pub struct Arrived {
    messages: Vec<TextMessage>,
}

/// A text message.
#[derive(Debug, Serialize, ToSchema)]
pub struct TextMessage {
    /// At UTC+5.
    #[schema(format = DateTime)]
    at: String,
    from: &'static str,
    text: String,
}

/// What has come to one's own telephone, in the training copy.
#[utoipa::path(
    get, path = "/api/telephone", operation_id = "telephone",
    responses((status = 200, description = "Done.", body = Arrived))
)]
pub async fn arrived(State(app): State<Shared>, session: SignedIn) -> Result<Json<Arrived>, Problem> {
    on_a_thread(move || {
        let query = "SELECT arrives, text FROM telephone_message WHERE iin = $1 AND arrives <= $2
             ORDER BY arrives DESC, number LIMIT $3";
        let bound = bind![&session.iin, app.clock.seconds(), SHOWN];
        let clock = session.clock(&app);
        let messages = app.store.read(|sql| {
            sql.all(query, bound, |row| {
                Ok(TextMessage { at: clock.stamp_of(row.get(0)?), from: LINE, text: row.get(1)? })
            })
        })?;
        Ok(Json(Arrived { messages }))
    })
    .await
}
