//! The store in PostgreSQL, for whoever has outgrown one machine's file.
//!
//! Every transaction that writes is SERIALIZABLE, and is done again where another one was in its way: nothing rests on
//! locks that a statement takes, on triggers, or on the session. So it is SQL that CockroachDB and YugabyteDB speak
//! too; with those two it has not been run.

mod line;
mod open;

use std::sync::Mutex;
use std::thread;
use std::time::Duration;

use postgres::Config;

use super::database::{Database, Reading, Writing};
use super::sql::{Sql, SqlError, SqlResult};
use super::{StoreError, lock};
use crate::message;
use line::Line;
pub use open::ServerError;

/// How often a transaction is tried where others are in its way.
const TRIES: u32 = 20;

/// A database, and connections to it that are not in use.
#[derive(Debug)]
pub(super) struct Postgres {
    config: Config,
    readers: Mutex<Vec<Line>>,
    writers: Mutex<Vec<Line>>,
}

impl Postgres {
    /// Connects, and makes the tables where there are none.
    pub(super) fn connect(url: &str) -> Result<Self, StoreError> {
        let config = open::config(url)?;
        let first = open::first(&config)?;
        Ok(Self { config, readers: Mutex::default(), writers: Mutex::new(vec![first]) })
    }

    fn reader(&self) -> SqlResult<Line> {
        let idle = lock(&self.readers).pop().filter(Line::is_open);
        idle.map_or_else(|| Line::to_read(&self.config), Ok)
    }

    fn writer(&self) -> SqlResult<Line> {
        let idle = lock(&self.writers).pop().filter(Line::is_open);
        idle.map_or_else(|| Line::new(&self.config), Ok)
    }
}

impl Database for Postgres {
    fn read(&self, reading: &mut Reading<'_>) -> SqlResult<()> {
        let line = self.reader()?;
        let found = reading(&line);
        // A connection that lay idle may have been cut long ago: what is only read can be asked on a new one.
        if found.as_ref().is_err_and(SqlError::is_cut) {
            return reading(&Line::to_read(&self.config)?);
        }
        lock(&self.readers).push(line);
        found
    }

    fn write(&self, writing: &mut Writing<'_>) -> SqlResult<()> {
        let line = self.writer()?;
        for tries in 1.. {
            match transaction(&line, writing) {
                Err(error) if error.may_pass() && tries < TRIES => thread::sleep(pause(tries)),
                Err(error) if error.is_cut() => return Err(error),
                done => {
                    lock(&self.writers).push(line);
                    return done;
                }
            }
        }
        Ok(())
    }

    fn explain(&self, error: SqlError) -> StoreError {
        ServerError::Other(error).into()
    }
}

/// If `writing` panics, the connection goes down with it, and the transaction with the connection.
fn transaction(line: &Line, writing: &mut Writing<'_>) -> SqlResult<()> {
    line.script("BEGIN ISOLATION LEVEL SERIALIZABLE")?;
    let done = writing(line).and_then(|()| line.script("COMMIT"));
    if done.is_err() {
        let _ = line.script("ROLLBACK");
    }
    done
}

/// Longer each time, and never the same for two who met.
fn pause(tries: u32) -> Duration {
    let most = 2_u64.saturating_pow(tries.min(7)) * 1000;
    Duration::from_micros(500 + u64::from_le_bytes(message::random()) % most)
}

/// A client is closed by waiting for it, which is not allowed where the last requests end: so it is done elsewhere.
impl Drop for Postgres {
    fn drop(&mut self) {
        let lines = [&self.readers, &self.writers].map(|lines| std::mem::take(&mut *lock(lines)));
        let _ = thread::spawn(move || drop(lines)).join();
    }
}
