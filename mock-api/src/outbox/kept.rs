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

/// Writes those that are missing: applications of the time before messages were kept have none, and their owners would wait
/// for nothing.
pub(super) fn write_missing(sql: &dyn Sql, moment: &Moment) -> SqlResult<()> {
    let query = "SELECT c.application, c.owner FROM application a JOIN consent c ON c.application = a.number
         WHERE a.state = 'awaiting_consent' AND a.deadline > $1 AND c.state = 'awaiting' AND NOT EXISTS
             (SELECT 1 FROM outbox o WHERE o.application = c.application AND o.owner = c.owner)
         ORDER BY a.deadline, c.application, c.owner";
    let missing = sql.all(query, bind![moment.now], |row| Ok((row.get::<String>(0)?, row.get(1)?)))?;
    missing.iter().try_for_each(|(application, owner)| write(sql, application, &[*owner], moment))
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
    use crate::store::Store;
    use crate::testing::Folder;

    const APPLICATION: &str =
        "INSERT INTO application (number, applicant, key, request, answer, rka, kind, state, sent,
             deadline, signed, record, seal)
         VALUES ('a', '550055070035', '', $1, '', '', 'permanent', 'awaiting_consent', 0, 3600, '', '', '')";
    const MESSAGE: &str = "INSERT INTO outbox (number, application, owner, session, language, written, due)
         VALUES ('m', 'a', '550055070015', '', '', 0, 0)";

    fn written(folder: &Folder) -> Store {
        let store = folder.store();
        let write = |sql: &dyn Sql| sql.run(APPLICATION, bind![&[0_u8; 32]]).and(sql.run(MESSAGE, &[]));
        store.write(write).unwrap();
        store
    }

    fn due_at(store: &Store, now: i64) -> Vec<Due> {
        store.read(|sql| due(sql, now)).unwrap()
    }

    #[test]
    fn of_several_senders_who_read_the_same_message_one_has_the_try() {
        let folder = Folder::new();
        let store = written(&folder);
        let read: Vec<_> = (0..3).flat_map(|_| due_at(&store, 5)).collect();
        let claims = read.iter().map(|one| store.write(|sql| claim(sql, one, 5)).unwrap());
        assert_eq!(claims.collect::<Vec<_>>(), [true, false, false]);
    }

    #[test]
    fn a_try_that_nothing_came_of_comes_again_after_the_wait_and_what_was_taken_never() {
        let folder = Folder::new();
        let store = written(&folder);
        let claimed = due_at(&store, 5).remove(0);
        assert!(store.write(|sql| claim(sql, &claimed, 5)).unwrap());
        assert_eq!((due_at(&store, 14).len(), due_at(&store, 15).len()), (0, 1));
        assert_eq!(store.read(next).unwrap(), Some(15));
        store.write(|sql| handed(sql, &claimed, 6)).unwrap();
        store.write(|sql| handed(sql, &claimed, 7)).unwrap();
        assert_eq!((due_at(&store, 3599).len(), store.read(next).unwrap()), (0, None));
        let rows = store.read(|sql| sql.value::<i64>("SELECT count(*) FROM audit", &[]));
        assert_eq!(rows.unwrap(), 1);
    }

    #[test]
    fn what_ended_while_it_was_read_is_not_claimed() {
        let folder = Folder::new();
        let store = written(&folder);
        let read = due_at(&store, 3599).remove(0);
        assert!(!store.write(|sql| claim(sql, &read, 3600)).unwrap());
        let end = "UPDATE application SET state = 'withdrawn'";
        store.write(|sql| sql.run(end, &[])).unwrap();
        assert!(!store.write(|sql| claim(sql, &read, 3599)).unwrap());
    }

    #[test]
    fn the_waits_grow_up_to_the_longest() {
        let waits: Vec<_> = (1..=8).map(wait).collect();
        assert_eq!(waits, [10, 20, 40, 80, 160, 300, 300, 300]);
        assert_eq!(wait(i64::MAX), LONGEST_WAIT);
    }
}
