//! The store in one SQLite file: many readers, one connection that writes.

mod open;
mod whole;

use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

use rusqlite::types::ValueRef;
use rusqlite::{CachedStatement, Connection, ToSql, TransactionBehavior, types::ToSqlOutput};

use super::database::{COMMITS, Database, Reading, Writing};
use super::sql::{Row, Sql, SqlError, SqlResult};
use super::value::Value;
use super::{StoreError, lock};
use crate::metrics::histogram::Histogram;
#[cfg(test)]
pub(super) use open::APPLICATION;
pub use open::FileError;

/// The open file.
#[derive(Debug)]
pub(super) struct Sqlite {
    path: PathBuf,
    writer: Mutex<Connection>,
    idle_readers: Mutex<Vec<Connection>>,
    commits: Histogram,
    /// Whether every page was looked at since it was opened.
    gone_over: AtomicBool,
    damaged: AtomicBool,
}

impl Sqlite {
    /// Opens the file, or makes it. Whatever is wrong with it, it is left as it is.
    pub(super) fn open(path: &Path) -> Result<Self, StoreError> {
        Self::open_and_go_over(path, whole::AT_ONCE)
    }

    /// Opens it, and goes over all of it where it is not larger than so many bytes.
    pub(super) fn open_and_go_over(path: &Path, largest: i64) -> Result<Self, StoreError> {
        let (writer, gone_over) = open::writer(path, largest)?;
        let (idle_readers, commits) = (Mutex::default(), Histogram::of(COMMITS));
        let (gone_over, damaged) = (AtomicBool::new(gone_over), AtomicBool::new(false));
        let (path, writer) = (path.to_owned(), Mutex::new(writer));
        Ok(Self { path, writer, idle_readers, commits, gone_over, damaged })
    }

    fn read_once(&self, reading: &mut Reading<'_>) -> SqlResult<()> {
        let idle = lock(&self.idle_readers).pop();
        let reader = idle.map_or_else(|| open::reader(&self.path), Ok)?;
        let found = reading(&reader);
        lock(&self.idle_readers).push(reader);
        found
    }

    fn write_once(&self, writing: &mut Writing<'_>) -> SqlResult<()> {
        let mut writer = lock(&self.writer);
        let transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
        writing(&*transaction)?;
        Ok(self.commits.time(|| transaction.commit())?)
    }

    /// Whoever comes upon damage is the last to write: what would be acknowledged after it could be lost.
    fn heed<T>(&self, done: SqlResult<T>) -> SqlResult<T> {
        if done.as_ref().is_err_and(SqlError::is_damage) {
            self.damaged.store(true, Ordering::Relaxed);
        }
        done
    }
}

impl Database for Sqlite {
    fn read(&self, reading: &mut Reading<'_>) -> SqlResult<()> {
        self.heed(self.read_once(reading))
    }

    fn write(&self, writing: &mut Writing<'_>) -> SqlResult<()> {
        if self.is_damaged() {
            return Err(SqlError::Damaged);
        }
        self.heed(self.write_once(writing))
    }

    fn version(&self) -> SqlResult<usize> {
        let reader: &dyn Sql = &open::reader(&self.path)?;
        reader.value("PRAGMA user_version", &[])
    }

    fn commits(&self) -> &Histogram {
        &self.commits
    }

    fn go_over(&self) -> SqlResult<()> {
        if self.is_gone_over() {
            return Ok(());
        }
        // On a connection of its own: the others go on, and what it holds of the file is let go with it.
        let all = || whole::go_over(&open::reader(&self.path)?);
        let found = self.heed(all());
        self.gone_over.store(true, Ordering::Release);
        found
    }

    fn is_gone_over(&self) -> bool {
        self.gone_over.load(Ordering::Acquire)
    }

    fn is_damaged(&self) -> bool {
        self.damaged.load(Ordering::Relaxed)
    }

    fn explain(&self, error: SqlError) -> StoreError {
        FileError::new(&self.path, error).into()
    }
}

impl Sql for Connection {
    fn rows(&self, query: &str, bound: &[Value<'_>]) -> SqlResult<Vec<Row>> {
        let mut statement = self.prepare_cached(query)?;
        bind(&mut statement, bound)?;
        let columns = statement.column_count();
        let mut rows = statement.raw_query();
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let column = |column| Ok(value(row.get_ref(column)?));
            found.push(Row((0..columns).map(column).collect::<SqlResult<_>>()?));
        }
        Ok(found)
    }

    fn run(&self, statement: &str, bound: &[Value<'_>]) -> SqlResult<u64> {
        let mut statement = self.prepare_cached(statement)?;
        bind(&mut statement, bound)?;
        Ok(u64::try_from(statement.raw_execute()?).unwrap_or_default())
    }

    fn script(&self, statements: &str) -> SqlResult<()> {
        Ok(self.execute_batch(statements)?)
    }
}

/// To SQLite `$1` is a name, and a place only by accident: so each value goes where its number says.
fn bind(statement: &mut CachedStatement<'_>, bound: &[Value<'_>]) -> rusqlite::Result<()> {
    for place in 1..=statement.parameter_count() {
        let number = statement.parameter_name(place).and_then(|name| name.get(1..)?.parse::<usize>().ok());
        let value = number.and_then(|number| bound.get(number.checked_sub(1)?));
        statement.raw_bind_parameter(place, value.ok_or(rusqlite::Error::InvalidQuery)?)?;
    }
    Ok(())
}

impl ToSql for Value<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Null => ValueRef::Null,
            Self::Number(number) => ValueRef::Integer(*number),
            Self::Text(text) => ValueRef::Text(text.as_bytes()),
            Self::Bytes(bytes) => ValueRef::Blob(bytes),
        }))
    }
}

fn value(found: ValueRef<'_>) -> Value<'static> {
    match found {
        ValueRef::Integer(number) => Value::Number(number),
        ValueRef::Text(text) => Value::Text(String::from_utf8_lossy(text).into_owned().into()),
        ValueRef::Blob(bytes) => Value::Bytes(bytes.to_owned().into()),
        // No table has a column of fractions.
        ValueRef::Null | ValueRef::Real(_) => Value::Null,
    }
}
