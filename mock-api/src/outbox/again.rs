//! Sending an owner's message again, where the applicant asks for it: not too soon, and a few times at most.

use axum::extract::{Path, State};
use tirkeu::iin::Iin;

use super::{Resends, kept};
use crate::app::Shared;
use crate::applications::kept::{State as Stands, mine};
use crate::applications::moment::Moment;
use crate::applications::shown::Application;
use crate::applications::{course, shown_to};
use crate::bind;
use crate::body::{Json, on_a_thread};
use crate::problem::{Code, Problem};
use crate::session::SignedIn;
use crate::store::{Sql, SqlResult};

/// What became of the wish.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Became {
    Written,
    /// One is on its way already.
    UnderWay,
    TooEarly(i64),
    UsedUp,
    Absent,
    Ended,
    Answered,
}

/// What was sent to an owner so far.
struct SoFar {
    messages: u32,
    last: Option<i64>,
    under_way: bool,
}

/// Send an owner's message once more, while the owner has not answered.
// Where one is still being tried there is nothing to add, so the same application is answered.
#[utoipa::path(
    post, path = "/api/applications/{number}/messages/{message}/again", operation_id = "send_message_again",
    params(
        ("number" = String, Path, description = "The application's number."),
        ("message" = String, Path, description = "The number of the message, as the application tells it.")
    ),
    responses((status = 200, description = "It is on its way.", body = Application))
)]
pub async fn again(
    State(app): State<Shared>,
    session: SignedIn,
    Path((number, message)): Path<(String, String)>,
) -> Result<Json<Application>, Problem> {
    on_a_thread(move || {
        let (moment, me, one) = (Moment::of(&session, &app), session.iin, number.clone());
        let resends = app.resends;
        let became = app.store.accept(move |sql| wish(sql, (&one, &message), &me, resends, &moment))?;
        let code = match became {
            Became::Written => {
                app.tell(&number, "a message is to be sent again");
                return shown_to(&app, &session, &number);
            }
            Became::UnderWay => return shown_to(&app, &session, &number),
            Became::TooEarly(until) => {
                let (clock, wait) = (session.clock(&app), until.saturating_sub(app.clock.seconds()));
                let early = Problem::new(Code::MessageTooEarly).with("until", clock.stamp_of(until));
                return Err(early.after(wait));
            }
            Became::UsedUp => Code::MessagesUsedUp,
            Became::Absent => Code::NotFound,
            Became::Ended => Code::ApplicationEnded,
            Became::Answered => Code::OwnerAnswered,
        };
        Err(Problem::new(code))
    })
    .await
}

fn wish(
    sql: &dyn Sql,
    (number, message): (&str, &str),
    me: &Iin,
    resends: Resends,
    moment: &Moment,
) -> SqlResult<Became> {
    course::run_out(sql, moment)?;
    let asked = "SELECT c.owner, c.state FROM outbox o
         JOIN consent c ON c.application = o.application AND c.owner = o.owner
         WHERE o.number = $1 AND o.application = $2";
    let asked = sql.one(asked, bind![message, number], |row| Ok((row.get(0)?, row.get::<String>(1)?)))?;
    let (Some(kept), Some((owner, said))) = (mine(sql, number, me)?, asked) else {
        return Ok(Became::Absent);
    };
    if kept.state != Stands::AwaitingConsent {
        return Ok(Became::Ended);
    }
    if said != "awaiting" {
        return Ok(Became::Answered);
    }
    let became = so_far(sql, number, &owner)?.allows(resends, moment.now);
    if became == Became::Written {
        kept::write(sql, number, &[owner], moment)?;
    }
    Ok(became)
}

fn so_far(sql: &dyn Sql, number: &str, owner: &Iin) -> SqlResult<SoFar> {
    let query =
        "SELECT count(*), max(handed), count(due) > 0 FROM outbox WHERE application = $1 AND owner = $2";
    let row = |row: &crate::store::Row| {
        Ok(SoFar { messages: row.get(0)?, last: row.get(1)?, under_way: row.get(2)? })
    };
    sql.one(query, bind![number, owner], row)?.ok_or(crate::store::SqlError::Missing)
}

impl SoFar {
    fn allows(&self, resends: Resends, now: i64) -> Became {
        let from = self.last.map(|last| last.saturating_add(i64::from(resends.after) * 60));
        match from {
            _ if self.under_way => Became::UnderWay,
            _ if self.messages > resends.most => Became::UsedUp,
            Some(from) if from > now => Became::TooEarly(from),
            _ => Became::Written,
        }
    }
}
