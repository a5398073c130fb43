//! What the service tells of itself: which day it is, that it lives, that it can work.

use axum::extract::State;
use serde::Serialize;
use tirkeu::day;
use utoipa::ToSchema;

use crate::app::Shared;
use crate::body::{Json, on_a_thread};
use crate::problem::{Code, Problem};
use crate::session::SignedIn;

/// The legal day at UTC+5.
#[derive(Debug, Serialize, ToSchema)]
pub struct Today {
    #[schema(format = Date)]
    today: String,
}

/// The legal day, or the one that the session is on.
#[utoipa::path(
    get, path = "/api/today", operation_id = "legal_day", security(()),
    responses((status = 200, description = "Done.", body = Today))
)]
pub async fn today(State(app): State<Shared>, session: Result<SignedIn, Problem>) -> Json<Today> {
    let today = session.map_or_else(|_| app.clock.today(), |session| session.clock(&app).today());
    Json(Today { today: day::write(today) })
}

/// Whether the process lives.
#[utoipa::path(
    get, path = "/livez", operation_id = "lives", security(()),
    responses((status = 200, description = "It does.", body = String))
)]
pub async fn lives() -> &'static str {
    "ok"
}

/// Whether the database can be read, and the service goes on.
#[utoipa::path(
    get, path = "/readyz", operation_id = "is_ready", security(()),
    responses((status = 200, description = "It can, and it does.", body = String))
)]
pub async fn is_ready(State(app): State<Shared>) -> Result<&'static str, Problem> {
    if *app.stopping.borrow() {
        return Err(Problem::new(Code::Busy).after(5));
    }
    on_a_thread(move || {
        app.store.read(|sql| sql.value::<i64>("SELECT count(*) FROM filled", &[]))?;
        Ok("ok")
    })
    .await
}
