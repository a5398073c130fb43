//! Whether the file is what was written to it. SQLite itself refuses one that was cut short or is no database, and it gets
//! over a crash by itself. What somebody or a disk scribbled over is found only by looking at every page.

use rusqlite::Connection;

use crate::store::sql::{SqlError, SqlResult};

/// How large, in bytes, a file may be that is gone over before anybody is answered: it takes less than a second. Of a
/// country it would take minutes, so there it is done while the service answers.
pub(super) const AT_ONCE: i64 = 32 * 1024 * 1024;

/// How many bytes there are to go over, those in the log beside the file too.
pub(super) fn size(sql: &Connection) -> rusqlite::Result<i64> {
    let number = |pragma| sql.query_row(pragma, [], |row| row.get::<_, i64>(0));
    Ok(number("PRAGMA page_count")?.saturating_mul(number("PRAGMA page_size")?))
}

/// Looks at every page: an error where one is not what it must be.
pub(super) fn go_over(sql: &Connection) -> SqlResult<()> {
    let verdict: String = sql.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if verdict == "ok" { Ok(()) } else { Err(SqlError::Damaged) }
}
