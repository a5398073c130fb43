//! The log as the people see it whom it concerns. Whoever was asked about sees that, when and why; nobody learns from it
//! who somebody's relatives are.

use axum::extract::{Path, State};
use serde::Serialize;
use utoipa::ToSchema;

use super::{ASKED, Entry, entry};
use crate::app::Shared;
use crate::bind;
use crate::body::{Json, on_a_thread};
use crate::problem::{Code, Problem};
use crate::session::SignedIn;

/// The role of those whose acts lay on the way from one person to another: they learn of neither.
const RELATIVE: &str = "relative";

/// How many rows are told at a time.
const AT_A_TIME: usize = 500;

/// The latest first.
#[derive(Debug, Serialize, ToSchema)]
pub struct Log {
    rows: Vec<LogRow>,
    /// Where there are earlier ones: the row before which they come.
    #[schema(required)]
    earlier: Option<i64>,
}

/// Something that was done. Nobody is named: a role says enough.
#[derive(Debug, Serialize, ToSchema)]
pub struct LogRow {
    row: i64,
    /// At UTC+5.
    #[schema(format = DateTime)]
    at: String,
    #[schema(
        pattern = "^(asked|sent|messaged|differed|agreed|refused|registered|run_out|withdrawn|changed)$"
    )]
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
    /// The engine's name of the lookup; or `name`, where an owner was told the applicant's.
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
    responses((
        status = 200, description = "Done.", body = Log,
        links(("earlier" = (operation_id = "own_log_before", parameters(("row" = "$response.body#/earlier")))))
    ))
)]
pub async fn list(State(app): State<Shared>, session: SignedIn) -> Result<Json<Log>, Problem> {
    on_a_thread(move || before(&app, &session, i64::MAX)).await
}

/// What was done before that row, and concerns the signed-in person.
// The rows keep their numbers, so nothing is told twice or left out where new ones come in between.
#[utoipa::path(
    get, path = "/api/audit/before/{row}", operation_id = "own_log_before",
    params(("row" = i64, Path, minimum = 0, description = "What `earlier` said.")),
    responses((status = 200, description = "Done.", body = Log))
)]
pub async fn earlier(
    State(app): State<Shared>,
    session: SignedIn,
    Path(row): Path<String>,
) -> Result<Json<Log>, Problem> {
    let row = row.parse::<u64>().ok().and_then(|row| i64::try_from(row).ok());
    let row = row.ok_or(Problem::new(Code::NotFound))?;
    on_a_thread(move || before(&app, &session, row)).await
}

fn before(app: &Shared, session: &SignedIn, row: i64) -> Result<Json<Log>, Problem> {
    let me = session.iin.digits();
    let query = "SELECT a.seq, a.at, a.action, a.actor, a.application, a.about, a.detail
         FROM audit_about o JOIN audit a ON a.seq = o.seq
         WHERE o.iin = $1 AND o.seq < $2 ORDER BY o.seq DESC LIMIT $3";
    // One more than are told: whether there are any.
    let found = app.store.read(|sql| sql.all(query, bind![me, row, AT_A_TIME + 1], entry))?;
    let clock = session.clock(app);
    let told = found.iter().take(AT_A_TIME);
    let rows: Vec<_> = told.map(|row| row.shown_to(me, clock.stamp_of(row.at))).collect();
    let earlier = rows.last().map(|last| last.row).filter(|_| found.len() > rows.len());
    Ok(Json(Log { rows, earlier }))
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
