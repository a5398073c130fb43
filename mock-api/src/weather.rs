//! Bad weather to order: for one's own session a register may be made slow, late, silent, senseless or untrue. In the
//! training copy only.

pub mod time;
mod untrue;

use std::time::Duration;

use axum::extract::State;
use axum::http::StatusCode;
use serde::Deserialize;
use serde_json::json;
use tirkeu::day;
use tirkeu::need::Register;

use crate::app::{App, Body, Json, Shared, on_a_thread};
use crate::bind;
use crate::problem::{Code, Problem};
use crate::session::SignedIn;
use crate::store::{Row, SqlResult};
pub use untrue::untrue;

/// How long a slow register takes, in seconds, unless it is said, and at most: the page waits for it.
const SLOW: u64 = 3;
const SLOWEST: u64 = 8;
/// A little longer than the page waits, and less than [`crate::app::TIME_OUT`].
const LATE: u64 = 12;
/// How long planned work takes unless it is said, and at most.
const CLOSED: u64 = 3600;
const CLOSED_LONGEST: u64 = 7 * 24 * 3600;

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

/// What is ordered.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Order {
    register: String,
    fault: String,
    seconds: Option<u64>,
}

const FAULTS: [&str; 8] = ["ok", "slow", "late", "wrong", "garbled", "error", "planned", "down"];

/// `GET /api/weather`: what is ordered, and the day.
pub async fn show(State(app): State<Shared>, session: SignedIn) -> Result<Json, Problem> {
    on_a_thread(move || {
        let query = "SELECT register, fault, seconds FROM session_weather WHERE token = $1";
        let ordered = app.store.read(|sql| sql.all(query, bind![session.token()], ordered))?;
        let line = |register: &Register| {
            let register = register.as_str();
            let found = ordered.iter().find(|(name, ..)| name == register);
            let (fault, seconds) = found.map_or(("ok", 0), |(_, fault, seconds)| match fault.as_str() {
                "planned" => ("planned", seconds.saturating_sub(app.clock.seconds()).max(0)),
                fault => (fault, *seconds),
            });
            json!({ "register": register, "fault": fault, "seconds": seconds })
        };
        Ok(Json(json!({
            "day": session.day.map(day::write),
            "today": day::write(session.clock(&app).today()),
            "registers": Register::ALL.iter().map(line).collect::<Vec<_>>(),
        })))
    })
    .await
}

fn ordered(row: &Row) -> SqlResult<(String, String, i64)> {
    Ok((row.get(0)?, row.get(1)?, row.get(2)?))
}

/// `POST /api/weather`: orders it.
pub async fn order(
    State(app): State<Shared>,
    session: SignedIn,
    Body(order): Body<Order>,
) -> Result<Json, Problem> {
    let malformed = || Problem::new(Code::BodyMalformed);
    let register = Register::parse(&order.register).ok_or_else(malformed)?.as_str();
    let fault = FAULTS.into_iter().find(|fault| *fault == order.fault).ok_or_else(malformed)?;
    let seconds = match fault {
        "slow" => order.seconds.unwrap_or(SLOW).clamp(1, SLOWEST),
        "late" => LATE,
        "planned" => order.seconds.unwrap_or(CLOSED).clamp(1, CLOSED_LONGEST),
        _ => 0,
    };
    // Planned work has an end, however often one looks.
    let begin = if fault == "planned" { app.clock.seconds() } else { 0 };
    let kept = begin.saturating_add_unsigned(seconds);
    on_a_thread(move || {
        app.store.write(|sql| {
            sql.run(
                "INSERT INTO session_weather (token, register, fault, seconds) VALUES ($1, $2, $3, $4)
                 ON CONFLICT (token, register) DO UPDATE SET fault = excluded.fault, seconds = excluded.seconds",
                bind![session.token(), register, fault, kept],
            )
        })?;
        Ok(Json(json!({ "register": register, "fault": fault, "seconds": seconds })))
    })
    .await
}

/// `DELETE /api/weather`: all is as in life again, the day too.
pub async fn clear(State(app): State<Shared>, session: SignedIn) -> Result<StatusCode, Problem> {
    on_a_thread(move || {
        app.store.write(|sql| {
            sql.run("DELETE FROM session_weather WHERE token = $1", bind![session.token()])?;
            session.set_day(sql, None)
        })?;
        Ok(StatusCode::NO_CONTENT)
    })
    .await
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
    Ok(match found.as_ref().map(|(_, fault, seconds)| (fault.as_str(), *seconds)) {
        Some(("down", _)) => Weather::Down,
        Some(("error", _)) => Weather::Error,
        Some(("garbled", _)) => Weather::Garbled,
        Some(("wrong", _)) => Weather::Wrong,
        Some(("slow" | "late", seconds)) => Weather::Slow(Duration::from_secs(seconds.unsigned_abs())),
        Some(("planned", end)) if end > app.clock.seconds() => Weather::Closed(end),
        _ => Weather::Fair,
    })
}
