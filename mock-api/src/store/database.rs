//! What each of the two databases does for the store.

use std::fmt::Debug;

use super::StoreError;
use super::sql::{Sql, SqlError, SqlResult};

/// What is read on a connection. After a connection that broke it is read once more.
pub(super) type Reading<'a> = dyn FnMut(&dyn Sql) -> SqlResult<()> + 'a;
/// What is written in a transaction. Where another transaction was in its way, it is done again from the start.
pub(super) type Writing<'a> = dyn FnMut(&dyn Sql) -> SqlResult<()> + 'a;

/// A database with our tables.
pub(super) trait Database: Debug + Send + Sync {
    /// Reads, on a connection that can't write.
    fn read(&self, reading: &mut Reading<'_>) -> SqlResult<()>;

    /// Writes all of it or, on an error, nothing; what it reads, nobody changes before it has written. Returns once
    /// the disk has it.
    fn write(&self, writing: &mut Writing<'_>) -> SqlResult<()>;

    /// What to tell the person at the terminal about an error of the database itself.
    fn explain(&self, error: SqlError) -> StoreError;
}
