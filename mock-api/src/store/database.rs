//! What each of the two databases does for the store.

use std::fmt::Debug;

use super::StoreError;
use super::sql::{Sql, SqlError, SqlResult};
use crate::metrics::histogram::Histogram;

/// What is read on a connection. After a connection that broke it is read once more.
pub(super) type Reading<'a> = dyn FnMut(&dyn Sql) -> SqlResult<()> + 'a;
/// What is written in a transaction. Where another transaction was in its way, it is done again from the start.
pub(super) type Writing<'a> = dyn FnMut(&dyn Sql) -> SqlResult<()> + 'a;

/// Up to which times, in microseconds, commits are counted.
pub(super) const COMMITS: &[u64] = &[100, 250, 500, 1_000, 2_500, 5_000, 10_000, 25_000, 100_000, 1_000_000];

/// A database with our tables.
pub(super) trait Database: Debug + Send + Sync {
    /// Reads, on a connection that can't write.
    fn read(&self, reading: &mut Reading<'_>) -> SqlResult<()>;

    /// Writes all of it or, on an error, nothing; what it reads, nobody changes before it has written. Returns once
    /// the disk has it.
    fn write(&self, writing: &mut Writing<'_>) -> SqlResult<()>;

    /// How many of the migrations its tables have seen.
    fn version(&self) -> SqlResult<usize>;

    /// How long, in microseconds, each commit took: the disk, for the most part.
    fn commits(&self) -> &Histogram;

    /// Goes over all of it, where that was not done when it was opened: an error where it is not whole. A server looks
    /// after its own files.
    fn go_over(&self) -> SqlResult<()> {
        Ok(())
    }

    /// Whether that was done, however it came out.
    fn is_gone_over(&self) -> bool {
        true
    }

    /// Whether it was found damaged since it was opened.
    fn is_damaged(&self) -> bool {
        false
    }

    /// What to tell the person at the terminal about an error of the database itself.
    fn explain(&self, error: SqlError) -> StoreError;
}
