//! Bad weather to order: for one's own session a register may be made slow, silent or senseless, and for one's own
//! application the owners' time may be let run out. In the training copy only.

use std::time::Duration;

use axum::extract::State;
use serde::Deserialize;
use serde_json::json;
use tirkeu::need::Register;

use crate::app::{App, Body, Json, Shared, on_a_thread};
use crate::applications::settle;
use crate::bind;
use crate::problem::{Code, Problem};
use crate::session::SignedIn;

/// A little more than the page waits, and less than [`crate::app::TIME_OUT`].
const SLOW: u64 = 12;

/// What a register's line is like.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Weather {
    /// It answers.
    #[default]
    Fair,
    /// It answers late.
    Slow(Duration),
    /// It answers what is no answer to the question.
    Garbled,
    /// It doesn't answer.
    Down,
}

/// What is ordered.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Order {
    register: String,
    fault: Fault,
    seconds: Option<u64>,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Fault {
    Ok,
    Slow,
    Garbled,
    Down,
}

/// An application of one's own, for which the owners' time is to run out.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hurried {
    number: String,
}

/// `POST /api/weather`: orders it.
pub async fn order(
    State(app): State<Shared>,
    session: SignedIn,
    Body(order): Body<Order>,
) -> Result<Json, Problem> {
    let register = Register::parse(&order.register).ok_or(Problem::new(Code::BodyMalformed))?.as_str();
    let seconds = order.seconds.unwrap_or(SLOW).min(SLOW);
    let fault = match order.fault {
        Fault::Ok => "ok",
        Fault::Slow => "slow",
        Fault::Garbled => "garbled",
        Fault::Down => "down",
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

/// `POST /api/hurry`: the owners of this application have no more time. Nobody can try an hour out by waiting.
pub async fn hurry(
    State(app): State<Shared>,
    session: SignedIn,
    Body(hurried): Body<Hurried>,
) -> Result<Json, Problem> {
    on_a_thread(move || {
        let (now, me, number) = (app.clock.seconds(), session.iin, hurried.number);
        let one = number.clone();
        let changed = app.store.accept(move |sql| {
            sql.run(
                "UPDATE application SET deadline = CASE WHEN deadline < $1 THEN deadline ELSE $1 END
                 WHERE number = $2 AND applicant = $3 AND state = 'awaiting_consent'",
                bind![now, &one, &me],
            )
        })?;
        if changed == 0 {
            return Err(Problem::new(Code::NotFound));
        }
        settle(&app)?;
        Ok(Json(json!({ "number": number })))
    })
    .await
}

/// The weather between this session and a register.
pub fn of(app: &App, session: &SignedIn, register: Register) -> Result<Weather, Problem> {
    let lines: &[Register] = match register {
        Register::Capacity => &[Register::Capacity, Register::Gbdfl, Register::Esobes],
        _ => &[register],
    };
    let weathers = lines.iter().map(|line| ordered(app, session, *line)).collect::<Result<Vec<_>, _>>()?;
    let worst = |one, other| match (one, other) {
        (Weather::Down, _) | (_, Weather::Down) => Weather::Down,
        (Weather::Garbled, _) | (_, Weather::Garbled) => Weather::Garbled,
        (Weather::Slow(a), Weather::Slow(b)) => Weather::Slow(a.max(b)),
        (Weather::Fair, other) => other,
        (one, Weather::Fair) => one,
    };
    Ok(weathers.into_iter().fold(Weather::Fair, worst))
}

fn ordered(app: &App, session: &SignedIn, register: Register) -> Result<Weather, Problem> {
    let found = app.store.read(|sql| {
        let query = "SELECT fault, seconds FROM session_weather WHERE token = $1 AND register = $2";
        let bound = bind![session.token(), register.as_str()];
        sql.one(query, bound, |row| Ok((row.get::<String>(0)?, row.get::<u32>(1)?)))
    })?;
    Ok(match found.as_ref().map(|(fault, seconds)| (fault.as_str(), *seconds)) {
        Some(("down", _)) => Weather::Down,
        Some(("garbled", _)) => Weather::Garbled,
        Some(("slow", seconds)) => Weather::Slow(Duration::from_secs(seconds.into())),
        _ => Weather::Fair,
    })
}
