//! Time to order: one's own session may be on another day, and the owners of one's own application may have no more
//! time. In the training copy only.

use axum::extract::State;
use serde::{Deserialize, Serialize};
use tirkeu::day;
use utoipa::ToSchema;

use crate::app::Shared;
use crate::applications::settle;
use crate::bind;
use crate::body::{Body, Json, on_a_thread};
use crate::problem::{Code, Problem};
use crate::session::SignedIn;

/// The day that the session is to be on; none is the service's own.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WantedDay {
    #[schema(format = Date)]
    day: Option<String>,
}

/// An application of one's own, for which the owners' time is to run out.
#[derive(Debug, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Hurried {
    #[schema(format = "uuid")]
    number: String,
}

/// The day on which the session is now.
#[derive(Debug, Serialize, ToSchema)]
pub struct Days {
    #[schema(required, format = Date)]
    day: Option<String>,
    #[schema(format = Date)]
    today: String,
}

/// Put one's own session on another day, in the training copy.
///
/// Everything that it asks, sends and decides is on that day from then on.
#[utoipa::path(
    post, path = "/api/clock", operation_id = "set_day", request_body = WantedDay,
    responses((status = 200, description = "Done.", body = Days))
)]
pub async fn set(
    State(app): State<Shared>,
    mut session: SignedIn,
    Body(wanted): Body<WantedDay>,
) -> Result<Json<Days>, Problem> {
    let day = wanted.day.map(|text| day::parse(&text).ok_or(Problem::new(Code::BodyMalformed)));
    session.day = day.transpose()?;
    on_a_thread(move || {
        app.store.write(|sql| session.set_day(sql, session.day))?;
        let today = session.clock(&app).today();
        Ok(Json(Days { day: session.day.map(day::write), today: day::write(today) }))
    })
    .await
}

/// Let the owners' time run out for an application of one's own, in the training copy.
// Nobody can try an hour out by waiting.
#[utoipa::path(
    post, path = "/api/hurry", operation_id = "hurry", request_body = Hurried,
    responses((status = 200, description = "Done.", body = Hurried))
)]
pub async fn hurry(
    State(app): State<Shared>,
    session: SignedIn,
    Body(hurried): Body<Hurried>,
) -> Result<Json<Hurried>, Problem> {
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
        Ok(Json(Hurried { number }))
    })
    .await
}
