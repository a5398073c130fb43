//! Where everything is kept: one SQLite file, or a PostgreSQL database.
//!
//! Whatever changes goes through a transaction that sees nobody else's half-done work, so that no two of them can ever
//! take the same last place. Small notes take [`Store::write`]; applications stand in the queue of [`Store::accept`],
//! where those who wait are committed together.

mod batch;
mod database;
mod heard;
mod postgres;
mod queue;
mod sql;
mod sqlite;
mod value;

use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::metrics::histogram::Histogram;
use crate::settings;
pub use batch::Batch;
use database::Database;
use heard::Heard;
pub use heard::Listener;
use postgres::{Postgres, ServerError};
pub use queue::NotAccepted;
use queue::Queue;
pub use sql::{Row, Sql, SqlError, SqlResult, places};
use sqlite::{FileError, Sqlite};
pub use value::{Column, Value};

/// What brings a database from one version of its tables to the next. Steps are added at the end and never changed.
const MIGRATIONS: [&str; 13] = [
    include_str!("../migrations/1.sql"),
    include_str!("../migrations/2.sql"),
    include_str!("../migrations/3.sql"),
    include_str!("../migrations/4.sql"),
    include_str!("../migrations/5.sql"),
    include_str!("../migrations/6.sql"),
    include_str!("../migrations/7.sql"),
    include_str!("../migrations/8.sql"),
    include_str!("../migrations/9.sql"),
    include_str!("../migrations/10.sql"),
    include_str!("../migrations/11.sql"),
    include_str!("../migrations/12.sql"),
    include_str!("../migrations/13.sql"),
];

/// Every index on the registers' tables: its name, and the statement that makes it. Many rows are written before them.
pub(crate) fn register_indexes() -> impl Iterator<Item = (&'static str, &'static str)> {
    const REGISTERS: [&str; 3] = ["ar_", "gbdfl_", "esobes_"];
    let lines = MIGRATIONS.iter().flat_map(|step| step.lines());
    let indexes =
        lines.filter_map(|line| Some((line.strip_prefix("CREATE INDEX ")?.split(' ').next()?, line)));
    indexes.filter(|(name, _)| REGISTERS.iter().any(|register| name.starts_with(register)))
}

/// Why a database can't be used. Its text is for the person at the terminal.
#[derive(Debug)]
pub struct StoreError(Box<dyn std::error::Error + Send + Sync>);

/// Why the store can't be worked with.
#[derive(Debug)]
pub enum Unfit {
    /// It was found damaged.
    Damaged,
    /// It can't be read.
    Unread(SqlError),
    /// Its tables have seen so many migrations, which are not ours.
    Tables(usize),
    /// It can't be written.
    Unwritten(NotAccepted),
}

/// How much there is to do and was done.
#[derive(Clone, Copy, Debug)]
pub struct Work<'a> {
    /// How many writes wait in the queue.
    pub waiting: usize,
    /// How many writes the queue committed together each time.
    pub together: &'a Histogram,
    /// Whether every page of the file was looked at since it was opened, however that came out.
    pub gone_over: bool,
    /// How long, in microseconds, each commit took, of the queue's and of any other.
    pub commits: &'a Histogram,
}

/// The open database.
#[derive(Debug)]
pub struct Store {
    database: Arc<dyn Database>,
    queue: Queue,
}

impl Store {
    /// Opens whichever it is.
    pub fn at(database: &settings::Database) -> Result<Self, StoreError> {
        match database {
            settings::Database::File(path) => Self::open(path),
            settings::Database::Server(url) => Self::connect(url),
        }
    }

    /// Opens the SQLite file at `path`, or makes it. Whatever is wrong with it, it is left as it is.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        Ok(Self::over(Arc::new(Sqlite::open(path)?)))
    }

    /// Connects to the PostgreSQL database at `url`. It blocks, so never call it where others wait their turn.
    pub fn connect(url: &str) -> Result<Self, StoreError> {
        Ok(Self::over(Arc::new(Postgres::connect(url)?)))
    }

    fn over(database: Arc<dyn Database>) -> Self {
        Self { queue: Queue::before(&database), database }
    }

    /// The same, telling `listener` every statement.
    #[must_use]
    pub fn heard_by(self, listener: Listener) -> Self {
        Self::over(Arc::new(Heard { database: Arc::clone(&self.database), listener }))
    }

    /// What to tell the person at the terminal about an error of the database itself.
    #[must_use]
    pub fn damaged(&self, error: SqlError) -> StoreError {
        self.database.explain(error)
    }

    /// Goes over every page of the file, where it is so large that this was not done when it was opened. One that is not
    /// whole is written to no more.
    pub fn go_over(&self) -> Result<(), StoreError> {
        self.database.go_over().map_err(|error| self.damaged(error))
    }

    /// Reads, on a connection that can't write.
    pub fn read<T>(&self, reading: impl Fn(&dyn Sql) -> SqlResult<T>) -> SqlResult<T> {
        let mut found = None;
        self.database.read(&mut |sql| {
            found = Some(reading(sql)?);
            Ok(())
        })?;
        found.ok_or(SqlError::Missing)
    }

    /// Writes all of it or, on an error, nothing. `writing` is called again where another transaction was in its way.
    pub fn write<T>(&self, writing: impl Fn(&dyn Sql) -> SqlResult<T>) -> SqlResult<T> {
        let mut done = None;
        self.database.write(&mut |sql| {
            done = Some(writing(sql)?);
            Ok(())
        })?;
        done.ok_or(SqlError::Missing)
    }

    /// Writes all of it or, on an error, nothing; returns once the disk has it. Where too many wait already, it is
    /// not taken on.
    pub fn accept<T: Send + 'static>(
        &self,
        writing: impl Fn(&dyn Sql) -> SqlResult<T> + Send + 'static,
    ) -> Result<T, NotAccepted> {
        self.queue.enter(writing)
    }

    /// How much there is to do and was done.
    #[must_use]
    pub fn work(&self) -> Work<'_> {
        Work {
            waiting: self.queue.waiting(),
            together: self.queue.together(),
            gone_over: self.database.is_gone_over(),
            commits: self.database.commits(),
        }
    }

    /// Whether everything that an application needs can be done: its tables are those of this program, and what goes
    /// through the queue is written.
    pub fn check(&self) -> Result<(), Unfit> {
        if self.database.is_damaged() {
            return Err(Unfit::Damaged);
        }
        let version = self.database.version().map_err(Unfit::Unread)?;
        if version != MIGRATIONS.len() {
            return Err(Unfit::Tables(version));
        }
        let same = "UPDATE filled SET stamp = stamp";
        self.accept(move |sql| sql.run(same, &[])).map_err(Unfit::Unwritten).map(|_| ())
    }
}

/// A panic elsewhere leaves no half-done write behind: its transaction was rolled back when it unwound.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl From<FileError> for StoreError {
    fn from(error: FileError) -> Self {
        Self(Box::new(error))
    }
}

impl From<ServerError> for StoreError {
    fn from(error: ServerError) -> Self {
        Self(Box::new(error))
    }
}

impl std::fmt::Display for StoreError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for StoreError {}

#[cfg(test)]
pub(crate) mod older;
#[cfg(test)]
mod tests;
