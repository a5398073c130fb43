//! Bad weather on the way to a register: for one's own session it may be slow, late, silent, senseless or untrue. In the
//! training copy only.

pub mod order;
pub mod time;
mod untrue;

use std::time::Duration;

use tirkeu::need::Register;

use crate::app::{App, Shared};
use crate::bind;
use crate::body::on_a_thread;
use crate::clock::Clock;
use crate::problem::{Code, Problem};
use crate::registers::Call;
use crate::registers::bus::Fault;
use crate::session::SignedIn;
use order::ordered;
pub use untrue::untrue;

/// What a register's line is like, from good to bad.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weather {
    /// It answers.
    #[default]
    Fair,
    /// It answers after this time.
    Slow(Duration),
    /// It answers, and it isn't true.
    Wrong,
    /// It answers what is no answer to the question.
    Garbled,
    /// It answers with an error.
    Error,
    /// It is closed until this second, as was said before.
    Closed(i64),
    /// It doesn't answer.
    Down,
}

/// The weather on the way to a register, once what it costs in time has been waited for.
pub async fn met(app: &Shared, session: &SignedIn, register: Register) -> Result<Weather, Problem> {
    let (own, session) = (Shared::clone(app), session.clone());
    let weather = on_a_thread(move || of(&own, &session, register)).await?;
    if let Weather::Slow(late) = weather {
        tokio::time::sleep(late).await;
    }
    Ok(weather)
}

impl Weather {
    /// What was ordered, as it is at this second.
    #[must_use]
    pub fn as_ordered(fault: &str, seconds: i64, now: i64) -> Self {
        match fault {
            "down" => Self::Down,
            "error" => Self::Error,
            "garbled" => Self::Garbled,
            "wrong" => Self::Wrong,
            "slow" | "late" => Self::Slow(Duration::from_secs(seconds.unsigned_abs())),
            "planned" if seconds > now => Self::Closed(seconds),
            _ => Self::Fair,
        }
    }

    /// Whether a register answers through it at all; else what its asker is told.
    pub fn lets_through(self, register: Register, call: &Call<'_>, clock: &Clock) -> Result<(), Problem> {
        let silent = Problem::new(Code::RegisterUnavailable).about(register, call);
        match self {
            Self::Down => Err(silent),
            Self::Closed(end) => {
                let closed = Problem::new(Code::RegisterClosed).about(register, call);
                Err(closed.with("until", clock.stamp_of(end)).after(end.saturating_sub(clock.seconds())))
            }
            Self::Error => {
                let fault = Fault::invented(register.as_str(), &clock.stamp());
                Err(silent.with("error", fault.written(call.session)))
            }
            Self::Fair | Self::Slow(_) | Self::Wrong | Self::Garbled => Ok(()),
        }
    }

    /// The same for whoever reads the answer before it is handed on: what makes no sense is no answer.
    #[must_use]
    pub fn understood(self) -> Self {
        if self == Self::Garbled { Self::Down } else { self }
    }
}

/// The weather between this session and a register: of several lines, the worst.
pub fn of(app: &App, session: &SignedIn, register: Register) -> Result<Weather, Problem> {
    let lines: &[Register] = match register {
        Register::Capacity => &[Register::Capacity, Register::Gbdfl, Register::Esobes],
        _ => &[register],
    };
    let weathers = lines.iter().map(|line| on_the_line(app, session, *line));
    Ok(weathers.collect::<Result<Vec<_>, _>>()?.into_iter().max().unwrap_or_default())
}

fn on_the_line(app: &App, session: &SignedIn, register: Register) -> Result<Weather, Problem> {
    let query = "SELECT register, fault, seconds FROM session_weather WHERE token = $1 AND register = $2";
    let found = app.store.read(|sql| sql.one(query, bind![session.token(), register.as_str()], ordered))?;
    let now = app.clock.seconds();
    Ok(found.map_or(Weather::Fair, |(_, fault, seconds)| Weather::as_ordered(&fault, seconds, now)))
}
