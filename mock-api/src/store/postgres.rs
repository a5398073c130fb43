//! The store in PostgreSQL, for whoever has outgrown one machine's file.
//!
//! Every transaction that writes is SERIALIZABLE, and is done again where another one was in its way: nothing rests on
//! locks that a statement takes, on triggers, or on the session. So it is SQL that CockroachDB and YugabyteDB speak
//! too; with those two it has not been run.

mod line;
mod open;
mod pool;

use std::thread;
use std::time::Duration;

use postgres::Config;

use super::StoreError;
use super::database::{COMMITS, Database, Reading, Writing};
use super::sql::{Sql, SqlError, SqlResult};
use crate::message;
use crate::metrics::histogram::Histogram;
use line::Line;
pub use open::ServerError;
#[cfg(test)]
pub(super) use open::dialect;
use pool::Pool;

/// How often a transaction is tried where others are in its way.
const TRIES: u32 = 20;

/// A database, and connections to it.
#[derive(Debug)]
pub(super) struct Postgres {
    config: Config,
    readers: Pool,
    writers: Pool,
    commits: Histogram,
}

impl Postgres {
    /// Connects, and makes the tables where there are none.
    pub(super) fn connect(url: &str) -> Result<Self, StoreError> {
        let config = open::config(url)?;
        // As many as there are threads to ask. One writes, as in the file: several would be in each other's way, for in
        // small tables PostgreSQL takes neighbours for the same row. Other services are met and given way to.
        let (readers, writers) = (Pool::of(16, Line::to_read), Pool::of(1, Line::new));
        let this = Self { config, readers, writers, commits: Histogram::of(COMMITS) };
        open::up_to_date(&this)?;
        Ok(this)
    }
}

impl Database for Postgres {
    fn read(&self, reading: &mut Reading<'_>) -> SqlResult<()> {
        for _ in 0..2 {
            let found = self.readers.lend(&self.config, |line| {
                let found = reading(line);
                (!is_cut(&found), found)
            })?;
            // A connection that lay idle may have been cut long ago: what is only read can be asked on a new one.
            if !is_cut(&found) {
                return found;
            }
            drop(self.readers.clear());
        }
        Err(SqlError::Busy)
    }

    fn write(&self, writing: &mut Writing<'_>) -> SqlResult<()> {
        for tries in 1.. {
            match self.writers.lend(&self.config, |line| transaction(line, writing, &self.commits))? {
                Ended::NotBegun => drop(self.writers.clear()),
                Ended::As(Err(error)) if error.may_pass() && tries < TRIES => thread::sleep(pause(tries)),
                Ended::As(done) => return done,
            }
        }
        Ok(())
    }

    fn version(&self) -> SqlResult<usize> {
        let mut version = 0;
        self.read(&mut |sql| {
            version = sql.value("SELECT max(version) FROM tirkeu_version", &[])?;
            Ok(())
        })?;
        Ok(version)
    }

    fn commits(&self) -> &Histogram {
        &self.commits
    }

    fn explain(&self, error: SqlError) -> StoreError {
        ServerError::Other(error).into()
    }
}

fn is_cut(found: &SqlResult<()>) -> bool {
    found.as_ref().is_err_and(SqlError::is_cut)
}

/// How a transaction ended.
enum Ended {
    /// The connection lay idle and was cut: nothing was asked of it yet.
    NotBegun,
    /// With its last statement.
    As(SqlResult<()>),
}

/// If `writing` panics, the connection goes down with it, and the transaction with the connection.
fn transaction(line: &Line, writing: &mut Writing<'_>, commits: &Histogram) -> (bool, Ended) {
    if let Err(error) = line.script("BEGIN ISOLATION LEVEL SERIALIZABLE") {
        return (false, if error.is_cut() { Ended::NotBegun } else { Ended::As(Err(error)) });
    }
    let done = writing(line).and_then(|()| commits.time(|| line.script("COMMIT")));
    let sound = done.is_ok() || line.script("ROLLBACK").is_ok();
    (sound, Ended::As(done))
}

/// Longer each time, and never the same for two who met.
fn pause(tries: u32) -> Duration {
    let most = 2_u64.saturating_pow(tries.min(7)) * 1000;
    Duration::from_micros(500 + u64::from_le_bytes(message::random()) % most)
}

/// A client is closed by waiting for it, which is not allowed where the last requests end: so it is done elsewhere.
impl Drop for Postgres {
    fn drop(&mut self) {
        let lines = [self.readers.clear(), self.writers.clear()];
        let _ = thread::spawn(move || drop(lines)).join();
    }
}
