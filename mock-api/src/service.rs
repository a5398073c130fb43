//! What the service tells of itself: which day it is, that it lives, that it can work.

use std::time::Duration;

use axum::extract::State;
use serde::Serialize;
use serde_json::json;
use tirkeu::day;
use tokio::sync::Mutex;
use utoipa::ToSchema;

use crate::app::Shared;
use crate::body::Json;
use crate::log::{self, Level};
use crate::problem::{Code, Problem};
use crate::session::SignedIn;
use crate::store::Unfit;

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

/// Whether it can do all that an application needs.
#[utoipa::path(
    get, path = "/readyz", operation_id = "is_ready", security(()),
    responses((
        status = 200, description = "It can: its tables are of this version, and what it writes is kept.", body = String
    ))
)]
pub async fn is_ready(State(app): State<Shared>) -> Result<&'static str, Problem> {
    let lacking = if *app.stopping.borrow() { Some("stopping") } else { app.readiness.lacking(&app).await };
    lacking.map_or(Ok("ok"), |part| Err(Problem::new(Code::Busy).with("part", part).after(5)))
}

/// What was found when somebody last looked. To look is to write, so whoever asks more often is told the same.
#[derive(Debug, Default)]
pub struct Readiness(Mutex<Option<Found>>);

/// When, and which part is lacking.
type Found = (Duration, Option<&'static str>);

/// How long what was found is told.
const FRESH: Duration = Duration::from_secs(1);
/// A service that takes longer to look can't work.
const PATIENCE: Duration = Duration::from_secs(5);

impl Readiness {
    async fn lacking(&self, app: &Shared) -> Option<&'static str> {
        let looking = async {
            let mut last = self.0.lock().await;
            if let Some((at, found)) = *last
                && app.clock.gone().saturating_sub(at) < FRESH
            {
                return found;
            }
            let found = look(Shared::clone(app)).await;
            *last = Some((app.clock.gone(), found));
            found
        };
        tokio::time::timeout(PATIENCE, looking).await.unwrap_or(Some("slow"))
    }
}

async fn look(app: Shared) -> Option<&'static str> {
    let looked = tokio::task::spawn_blocking(move || app.store.check()).await;
    let unfit = match looked {
        Ok(Ok(())) => return None,
        Ok(Err(unfit)) => unfit,
        Err(_) => return Some("store"),
    };
    log::write(Level::Error, "not_ready", json!({ "text": format!("{unfit:?}") }));
    Some(match unfit {
        Unfit::Damaged => "damaged",
        Unfit::Unread(_) => "reading",
        Unfit::Tables(_) => "tables",
        Unfit::Unwritten(_) => "writing",
    })
}
