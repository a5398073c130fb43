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

const FAULTS: [&str; 7] = ["ok", "slow", "late", "wrong", "garbled", "error", "down"];

/// `GET /api/weather`: what is ordered, and the day.
pub async fn show(State(app): State<Shared>, session: SignedIn) -> Result<Json, Problem> {
    on_a_thread(move || {
        let query = "SELECT register, fault, seconds FROM session_weather WHERE token = $1";
        let ordered = app.store.read(|sql| sql.all(query, bind![session.token()], ordered))?;
        let line = |register: &Register| {
            let register = register.as_str();
            let found = ordered.iter().find(|(name, ..)| name == register);
            let (fault, seconds) = found.map_or(("ok", 0), |(_, fault, seconds)| (fault.as_str(), *seconds));
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

fn ordered(row: &Row) -> SqlResult<(String, String, u64)> {
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
        _ => 0,
    };
    on_a_thread(move || {
        app.store.write(|sql| {
            sql.run(
                "INSERT INTO session_weather (token, register, fault, seconds) VALUES ($1, $2, $3, $4)
                 ON CONFLICT (token, register) DO UPDATE SET fault = excluded.fault, seconds = excluded.seconds",
                bind![session.token(), register, fault, seconds],
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
        Some(("slow" | "late", seconds)) => Weather::Slow(Duration::from_secs(seconds)),
        _ => Weather::Fair,
    })
}
