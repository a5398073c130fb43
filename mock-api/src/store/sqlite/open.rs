//! Opening the file, and saying plainly what is wrong with it.

use std::fmt;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, ErrorCode, OpenFlags};

use super::whole;
use crate::store::MIGRATIONS;
use crate::store::sql::{SqlError, SqlResult};

/// Marks the file as this program's: "TRKU".
pub(in crate::store) const APPLICATION: i64 = 0x5452_4b55;

/// How many statements a connection remembers: more than there are, so that none is read twice.
const STATEMENTS: usize = 256;

/// How much of the file a reader may look at where it lies in memory, in bytes: all of it. What is read through a cache is
/// copied into it first, page by page, and a large country's acts lie on too many pages to stay in one. A disk that fails
/// under a reader then ends the service, where it would be an error; nothing is lost by that, for the writer has its cache.
const MAPPED: i64 = 1 << 40;

/// Why a file can't be used. Its text is for the person at the terminal.
#[derive(Debug)]
pub struct FileError {
    path: PathBuf,
    trouble: Trouble,
}

#[derive(Debug)]
enum Trouble {
    Folder(std::io::Error),
    NotADatabase,
    NotOurs,
    Damaged,
    Older,
    Newer,
    Other(SqlError),
}

impl FileError {
    pub(super) fn new(path: &Path, error: SqlError) -> Self {
        Self { path: path.to_owned(), trouble: error.into() }
    }
}

/// The one connection that writes, and whether all of the file was gone over: not where it is larger than so many bytes.
pub(super) fn writer(path: &Path, largest: i64) -> Result<(Connection, bool), FileError> {
    let error = |trouble| FileError { path: path.to_owned(), trouble };
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(|problem| error(Trouble::Folder(problem)))?;
    }
    let writer = open_writer(path).map_err(error)?;
    let gone_over = go_over_up_to(&writer, largest).map_err(|problem| error(problem.into()))?;
    Ok((writer, gone_over))
}

/// A connection that only reads.
pub(super) fn reader(path: &Path) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let reader = Connection::open_with_flags(path, flags)?;
    reader.set_prepared_statement_cache_capacity(STATEMENTS);
    let settings =
        format!("PRAGMA query_only = ON; PRAGMA busy_timeout = 5000; PRAGMA mmap_size = {MAPPED};");
    reader.execute_batch(&settings)?;
    Ok(reader)
}

fn open_writer(path: &Path) -> Result<Connection, Trouble> {
    let mut sql = Connection::open(path)?;
    let version = version(&sql)?;
    // Only now is it known to be a file of ours, or an empty one: until here nothing was written to it.
    sql.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 5000;",
    )?;
    sql.set_prepared_statement_cache_capacity(STATEMENTS);
    migrate(&mut sql, version)?;
    Ok(sql)
}

/// How many of the migrations the file has seen: none if it is new.
fn version(sql: &Connection) -> Result<usize, Trouble> {
    let tables = number(sql, "SELECT count(*) FROM sqlite_schema")?;
    let application = number(sql, "PRAGMA application_id")?;
    let version = number(sql, "PRAGMA user_version")?;
    match (application, usize::try_from(version)) {
        (0, Ok(0)) if tables == 0 => Ok(0),
        (APPLICATION, Ok(version)) if version > MIGRATIONS.len() => Err(Trouble::Newer),
        (APPLICATION, Ok(version)) if version > 0 => Ok(version),
        (APPLICATION, _) => Err(Trouble::Older),
        _ => Err(Trouble::NotOurs),
    }
}

fn migrate(sql: &mut Connection, version: usize) -> rusqlite::Result<()> {
    for (done, step) in MIGRATIONS.iter().enumerate().skip(version) {
        let transaction = sql.transaction()?;
        transaction.execute_batch(step)?;
        transaction.pragma_update(None, "application_id", APPLICATION)?;
        transaction.pragma_update(None, "user_version", i64::try_from(done + 1).unwrap_or(i64::MAX))?;
        transaction.commit()?;
    }
    Ok(())
}

fn go_over_up_to(sql: &Connection, largest: i64) -> SqlResult<bool> {
    let small = whole::size(sql)? <= largest;
    if small { whole::go_over(sql).map(|()| true) } else { Ok(false) }
}

fn number(sql: &Connection, query: &str) -> rusqlite::Result<i64> {
    sql.query_row(query, [], |row| row.get(0))
}

impl From<rusqlite::Error> for Trouble {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::NotADatabase) => Self::NotADatabase,
            Some(ErrorCode::DatabaseCorrupt) => Self::Damaged,
            _ => Self::Other(error.into()),
        }
    }
}

impl From<SqlError> for Trouble {
    fn from(error: SqlError) -> Self {
        match error {
            SqlError::Sqlite(error) => error.into(),
            SqlError::Damaged => Self::Damaged,
            other => Self::Other(other),
        }
    }
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = self.path.display();
        match &self.trouble {
            Trouble::Folder(error) => {
                write!(f, "The folder of the database file {path} can't be made: {error}.")?
            }
            Trouble::NotADatabase => write!(f, "The file {path} is not a database.")?,
            Trouble::NotOurs => write!(f, "The file {path} is a database of some other program.")?,
            Trouble::Damaged => write!(
                f,
                "The database file {path} is damaged. If there is a backup: move the file away together with those beside \
                 it whose names begin the same, and bring the backup back with the command restore."
            )?,
            Trouble::Older => {
                write!(f, "The database file {path} was made by an older version of this program.")?
            }
            Trouble::Newer => {
                write!(f, "The database file {path} was made by a newer version of this program.")?
            }
            Trouble::Other(error) => write!(f, "The database file {path} can't be opened: {error}.")?,
        }
        f.write_str(
            "\nNothing was changed or deleted. To begin anew, move the file away together with those beside it whose \
             names begin the same, or delete them, and start again: a new one is made. Or set TIRKEU_DB to another path.",
        )
    }
}

impl std::error::Error for FileError {}
