//! The log as the people see it whom it concerns. Whoever was asked about sees that, when and why; nobody learns from it
//! who somebody's relatives are.

use axum::extract::State;
use serde::Serialize;
use utoipa::ToSchema;

use super::{ASKED, Entry, entry};
use crate::app::Shared;
use crate::bind;
use crate::body::{Json, on_a_thread};
use crate::problem::Problem;
use crate::session::SignedIn;

/// The role of those whose acts lay on the way from one person to another: they learn of neither.
const RELATIVE: &str = "relative";

/// The latest first.
#[derive(Debug, Serialize, ToSchema)]
pub struct Log {
    rows: Vec<LogRow>,
}

/// Something that was done. Nobody is named: a role says enough.
#[derive(Debug, Serialize, ToSchema)]
pub struct LogRow {
    row: i64,
    /// At UTC+5.
    #[schema(format = DateTime)]
    at: String,
    #[schema(pattern = "^(asked|sent|differed|agreed|refused|registered|run_out|withdrawn|changed)$")]
    action: String,
    #[schema(pattern = "^(me|applicant|registered|owner|service|other)$")]
    by: String,
    /// As what it concerns oneself.
    #[serde(rename = "as")]
    #[schema(required)]
    role: Option<String>,
    /// The application that it belongs to, if there is one.
    #[schema(required, format = "uuid")]
    application: Option<String>,
    /// What was asked, where it was a register.
    #[schema(required)]
    asked: Option<Asked>,
}

/// What a register was asked.
#[derive(Debug, Serialize, ToSchema)]
pub struct Asked {
    /// The engine's name of the lookup.
    lookup: String,
    register: String,
    /// The clause that it was asked for.
    clause: String,
    /// How it came out. It is not told to relatives whose acts lay on the way.
    #[schema(required, pattern = "^(answered|confirmed|not_confirmed|silent|refused)$")]
    result: Option<String>,
}

/// What was done that concerns the signed-in person.
#[utoipa::path(
    get, path = "/api/audit", operation_id = "own_log",
    responses((status = 200, description = "Done.", body = Log))
)]
pub async fn list(State(app): State<Shared>, session: SignedIn) -> Result<Json<Log>, Problem> {
    on_a_thread(move || {
        let me = session.iin.digits().to_owned();
        let query = "SELECT a.seq, a.at, a.action, a.actor, a.application, a.about, a.detail
             FROM audit_about o JOIN audit a ON a.seq = o.seq WHERE o.iin = $1 ORDER BY a.seq DESC LIMIT 500";
        let rows = app.store.read(|sql| sql.all(query, bind![&me], entry))?;
        let clock = session.clock(&app);
        let rows = rows.iter().map(|row| row.shown_to(&me, clock.stamp_of(row.at))).collect();
        Ok(Json(Log { rows }))
    })
    .await
}

impl Entry {
    fn shown_to(&self, me: &str, at: String) -> LogRow {
        let role = |iin: &str| self.roles().find(|(_, other)| *other == iin).map(|(role, _)| role.to_owned());
        let mine = role(me);
        let on_the_way = mine.as_deref() == Some(RELATIVE);
        let by = match self.actor.as_str() {
            "" => "service".to_owned(),
            actor if actor == me => "me".to_owned(),
            _ if on_the_way => "other".to_owned(),
            actor => role(actor).unwrap_or_else(|| "other".to_owned()),
        };
        let application = Some(self.application.clone()).filter(|number| !number.is_empty());
        let (action, asked) = (self.action.clone(), self.asked(on_the_way));
        LogRow { row: self.seq, at, action, by, role: mine, application, asked }
    }

    fn asked(&self, on_the_way: bool) -> Option<Asked> {
        let mut words = self.detail.splitn(4, ' ').filter(|_| self.action == ASKED).map(str::to_owned);
        let (lookup, register, result, clause) = (words.next()?, words.next()?, words.next()?, words.next()?);
        Some(Asked { lookup, register, clause, result: Some(result).filter(|_| !on_the_way) })
    }
}
