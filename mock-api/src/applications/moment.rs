//! The moment at which something happens to an application.

use std::sync::Arc;

use tirkeu::day::Day;

use crate::app::App;
use crate::clock::Clock;
use crate::message;
use crate::registers::{Call, Registers};
use crate::session::SignedIn;

/// When it happens: the moment and the legal day, read once for a whole transaction. And what goes to GBD FL with it: a
/// transaction that begins again tells it nothing new.
#[derive(Clone, Debug)]
#[allow(missing_docs, reason = "each field is what its name says")]
pub struct Moment {
    pub now: i64,
    pub today: Day,
    pub clock: Arc<Clock>,
    pub registers: Arc<Registers>,
    message: String,
    session: String,
}

impl Moment {
    /// This moment, on the day of the session.
    #[must_use]
    pub fn of(session: &SignedIn, app: &App) -> Self {
        Self::told(app, Arc::new(session.clock(app)), &session.id)
    }

    /// This moment, for the service itself.
    #[must_use]
    pub fn now(app: &App) -> Self {
        Self::told(app, Arc::clone(&app.clock), "")
    }

    fn told(app: &App, clock: Arc<Clock>, session: &str) -> Self {
        let (registers, message) = (Arc::clone(&app.registers), message::number());
        Self {
            now: clock.seconds(),
            today: clock.today(),
            clock,
            registers,
            message,
            session: session.into(),
        }
    }

    /// How the registers are asked now.
    #[must_use]
    pub fn call(&self) -> Call<'_> {
        Call { message: &self.message, session: &self.session, today: self.today, within: None }
    }
}
