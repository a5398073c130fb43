//! Time to order: one's own session may be on another day, and the owners of one's own application may have no more
//! time. In the training copy only.

use axum::extract::State;
use serde::Deserialize;
use serde_json::json;
use tirkeu::day;

use crate::app::{Body, Json, Shared, on_a_thread};
use crate::applications::settle;
use crate::bind;
use crate::problem::{Code, Problem};
use crate::session::SignedIn;

/// The day that the session is to be on; none is the service's own.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wanted {
    day: Option<String>,
}

/// An application of one's own, for which the owners' time is to run out.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hurried {
    number: String,
}

/// `POST /api/clock`: everything that this session asks, sends and decides is on that day from now on.
pub async fn set(
    State(app): State<Shared>,
    mut session: SignedIn,
    Body(wanted): Body<Wanted>,
) -> Result<Json, Problem> {
    let day = wanted.day.map(|text| day::parse(&text).ok_or(Problem::new(Code::BodyMalformed)));
    session.day = day.transpose()?;
    on_a_thread(move || {
        app.store.write(|sql| session.set_day(sql, session.day))?;
        let today = session.clock(&app).today();
        Ok(Json(json!({ "day": session.day.map(day::write), "today": day::write(today) })))
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
