//! Ordering the weather, and what is ordered.

use axum::extract::State;
use axum::http::StatusCode;
use serde::{Deserialize, Serialize};
use tirkeu::day;
use tirkeu::need::Register;
use utoipa::ToSchema;

use crate::app::Shared;
use crate::bind;
use crate::body::{Body, Json, on_a_thread};
use crate::counterparts::telephone;
use crate::problem::{Code, Problem};
use crate::session::SignedIn;
use crate::store::{Row, SqlResult};

/// How long a slow register takes, in seconds, unless it is said, and at most: the page waits for it.
const SLOW: u64 = 3;
const SLOWEST: u64 = 8;
/// A little longer than the page waits, and less than [`crate::app::TIME_OUT`].
const LATE: u64 = 12;
/// How long planned work takes unless it is said, and at most.
const CLOSED: u64 = 3600;
const CLOSED_LONGEST: u64 = 7 * 24 * 3600;

/// What is ordered.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Order {
    #[schema(example = "gbdfl")]
    register: String,
    #[schema(pattern = "^(ok|slow|late|wrong|garbled|error|planned|down)$")]
    fault: String,
    /// How long a slow answer takes, or planned work.
    #[schema(maximum = 604_800)]
    seconds: Option<u32>,
}

const FAULTS: [&str; 8] = ["ok", "slow", "late", "wrong", "garbled", "error", "planned", "down"];

/// What is ordered, of every register, and the day.
#[derive(Debug, Serialize, ToSchema)]
pub struct Forecast {
    /// The session's own day, where it is on one.
    #[schema(required, format = Date)]
    day: Option<String>,
    #[schema(format = Date)]
    today: String,
    registers: Vec<Ordered>,
}

/// What is ordered of a register.
#[derive(Debug, Serialize, ToSchema)]
pub struct Ordered {
    register: &'static str,
    fault: String,
    seconds: u64,
}

/// What weather is ordered, and on which day the session is, in the training copy.
#[utoipa::path(
    get, path = "/api/weather", operation_id = "forecast",
    responses((status = 200, description = "Done.", body = Forecast))
)]
pub async fn show(State(app): State<Shared>, session: SignedIn) -> Result<Json<Forecast>, Problem> {
    on_a_thread(move || {
        let query = "SELECT register, fault, seconds FROM session_weather WHERE token = $1";
        let ordered = app.store.read(|sql| sql.all(query, bind![session.token()], ordered))?;
        let line = |register: &'static str| {
            let found = ordered.iter().find(|(name, ..)| name == register);
            let (fault, seconds) = found.map_or(("ok", 0), |(_, fault, seconds)| match fault.as_str() {
                "planned" => ("planned", seconds.saturating_sub(app.clock.seconds()).max(0)),
                fault => (fault, *seconds),
            });
            Ordered { register, fault: fault.to_owned(), seconds: seconds.unsigned_abs() }
        };
        Ok(Json(Forecast {
            day: session.day.map(day::write),
            today: day::write(session.clock(&app).today()),
            registers: lines().map(line).collect(),
        }))
    })
    .await
}

/// Every line that may have bad weather: to each register, and to 1414.
fn lines() -> impl Iterator<Item = &'static str> {
    Register::ALL.iter().map(|register| register.as_str()).chain([telephone::LINE])
}

pub(super) fn ordered(row: &Row) -> SqlResult<(String, String, i64)> {
    Ok((row.get(0)?, row.get(1)?, row.get(2)?))
}

/// Bad weather for one's own session, in the training copy.
#[utoipa::path(
    post, path = "/api/weather", operation_id = "order_weather", request_body = Order,
    responses((status = 200, description = "Done.", body = Ordered))
)]
pub async fn place(
    State(app): State<Shared>,
    session: SignedIn,
    Body(order): Body<Order>,
) -> Result<Json<Ordered>, Problem> {
    let malformed = || Problem::new(Code::BodyMalformed);
    let register = lines().find(|line| *line == order.register).ok_or_else(malformed)?;
    let fault = FAULTS.into_iter().find(|fault| *fault == order.fault).ok_or_else(malformed)?;
    let wanted = order.seconds.map(u64::from);
    if wanted.is_some_and(|seconds| seconds > CLOSED_LONGEST) {
        return Err(malformed());
    }
    let seconds = match fault {
        "slow" => wanted.unwrap_or(SLOW).clamp(1, SLOWEST),
        "late" => LATE,
        "planned" => wanted.unwrap_or(CLOSED).max(1),
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
        Ok(Json(Ordered { register, fault: fault.to_owned(), seconds }))
    })
    .await
}

/// All as in life again, the day too, in the training copy.
#[utoipa::path(
    delete, path = "/api/weather", operation_id = "clear_weather",
    responses((status = 204, description = "Done."))
)]
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
