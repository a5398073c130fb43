//! The messages as they are kept.

use tirkeu::iin::Iin;

use super::reader;
use crate::applications::moment::Moment;
use crate::audit::{self, Done};
use crate::bind;
use crate::language::Language;
use crate::message;
use crate::store::{Row, Sql, SqlResult};

/// How many are read at a time.
const AT_A_TIME: usize = 64;
/// How long, in seconds, until a message is tried again that was tried once; twice as long each time after that.
const FIRST_WAIT: i64 = 10;
/// The longest of these waits.
const LONGEST_WAIT: i64 = 300;

/// A message that is to be handed over now.
#[derive(Clone, Debug)]
pub(super) struct Due {
    pub(super) number: String,
    pub(super) application: String,
    pub(super) owner: Iin,
    pub(super) session: String,
    pub(super) language: Option<Language>,
    /// Until when the owner may answer.
    pub(super) deadline: i64,
    pub(super) tries: i64,
}

/// Writes a message for each of these owners, to be handed over at once.
pub fn write(sql: &dyn Sql, application: &str, owners: &[Iin], moment: &Moment) -> SqlResult<()> {
    let insert = "INSERT INTO outbox (number, application, owner, session, language, written, due)
         VALUES ($1, $2, $3, $4, $5, $6, $6)";
    owners.iter().try_for_each(|owner| {
        let language = reader::of(sql, owner)?.map_or("", Language::code);
        let (number, session) = (message::number(), moment.call().session);
        sql.run(insert, bind![number, application, owner, session, language, moment.now]).map(|_| ())
    })
}

/// Nothing more is handed over for this application, or to this owner of it: what it would ask is answered.
pub fn close(sql: &dyn Sql, application: &str, owner: Option<&Iin>) -> SqlResult<()> {
    let update = "UPDATE outbox SET due = NULL
         WHERE application = $1 AND owner = coalesce($2, owner) AND due IS NOT NULL";
    sql.run(update, bind![application, owner]).map(|_| ())
}

/// What is to be handed over by now, the longest due first.
pub(super) fn due(sql: &dyn Sql, now: i64) -> SqlResult<Vec<Due>> {
    let query = "SELECT o.number, o.application, o.owner, o.session, o.language, a.deadline, o.tries
         FROM outbox o JOIN application a ON a.number = o.application
         WHERE o.due <= $1 AND a.state = 'awaiting_consent' AND a.deadline > $1 ORDER BY o.due, o.number LIMIT $2";
    sql.all(query, bind![now, AT_A_TIME], row)
}

/// When the next one is to be handed over.
pub(super) fn next(sql: &dyn Sql) -> SqlResult<Option<i64>> {
    sql.value("SELECT min(due) FROM outbox WHERE due IS NOT NULL", &[])
}

/// Makes this try one's own, before anything is handed over. Whoever comes second, or after the end, has none; and where
/// whoever tries dies at it, the message is tried again after the same wait as if the messenger had been silent.
pub(super) fn claim(sql: &dyn Sql, one: &Due, now: i64) -> SqlResult<bool> {
    let update =
        "UPDATE outbox SET tries = tries + 1, due = $1 WHERE number = $2 AND tries = $3 AND due <= $4
         AND EXISTS (SELECT 1 FROM application a WHERE a.number = outbox.application
                     AND a.state = 'awaiting_consent' AND a.deadline > $4)";
    let bound = bind![now + wait(one.tries + 1), &one.number, one.tries, now];
    Ok(sql.run(update, bound)? == 1)
}

/// Notes that it was taken, and tells whom it concerns in the log.
pub(super) fn handed(sql: &dyn Sql, one: &Due, now: i64) -> SqlResult<()> {
    let update = "UPDATE outbox SET handed = $1, due = NULL WHERE number = $2 AND handed IS NULL";
    if sql.run(update, bind![now, &one.number])? == 0 {
        return Ok(());
    }
    let applicant = "SELECT applicant FROM application WHERE number = $1";
    let applicant: Iin = sql.value(applicant, bind![&one.application])?;
    let done = Done {
        at: now,
        action: audit::MESSAGED,
        actor: None,
        application: &one.application,
        about: &[("owner", one.owner), ("applicant", applicant)],
        detail: &one.number,
    };
    audit::append(sql, &done)
}

/// How long, in seconds, until a message is tried again that was tried so often.
pub(super) fn wait(tries: i64) -> i64 {
    let doublings = u32::try_from(tries.saturating_sub(1)).unwrap_or(u32::MAX).min(16);
    FIRST_WAIT.saturating_mul(1 << doublings).min(LONGEST_WAIT)
}

fn row(row: &Row) -> SqlResult<Due> {
    Ok(Due {
        number: row.get(0)?,
        application: row.get(1)?,
        owner: row.get(2)?,
        session: row.get(3)?,
        language: Language::tagged(&row.get::<String>(4)?),
        deadline: row.get(5)?,
        tries: row.get(6)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_waits_grow_up_to_the_longest() {
        let waits: Vec<_> = (1..=8).map(wait).collect();
        assert_eq!(waits, [10, 20, 40, 80, 160, 300, 300, 300]);
        assert_eq!(wait(i64::MAX), LONGEST_WAIT);
    }
}
