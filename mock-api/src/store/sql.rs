//! What a statement is to both databases: one text, values that are bound to `$1`, `$2` and so on, and rows.
//!
//! The text keeps to what SQLite, PostgreSQL and those who speak as PostgreSQL does understand alike, so that each
//! statement is written once.

use super::value::{Column, Value};

/// What a statement can fail with.
#[derive(Debug)]
pub enum SqlError {
    /// What SQLite reports.
    Sqlite(rusqlite::Error),
    /// What PostgreSQL reports.
    Postgres(postgres::Error),
    /// A column doesn't hold what it must: a damaged record, not a "no".
    Unsound(usize),
    /// A row that must be there isn't.
    Missing,
    /// All connections are in use, or the server can't be reached again.
    Busy,
    /// The file was found damaged: nothing more is written to it.
    Damaged,
}

/// What came of a statement.
pub type SqlResult<T> = Result<T, SqlError>;

/// So many places of a statement, `$1, $2, $3`, counted from the first.
#[must_use]
pub fn places(first: usize, count: usize) -> String {
    let places: Vec<_> = (first..first + count).map(|place| format!("${place}")).collect();
    places.join(", ")
}

/// A connection to the database.
pub trait Sql {
    /// Every row that the query finds.
    fn rows(&self, query: &str, bound: &[Value<'_>]) -> SqlResult<Vec<Row>>;

    /// Changes something; tells how many rows.
    fn run(&self, statement: &str, bound: &[Value<'_>]) -> SqlResult<u64>;

    /// Runs several statements that have no values.
    fn script(&self, statements: &str) -> SqlResult<()>;
}

/// A row: its columns, counted from 0.
#[derive(Clone, Debug, PartialEq)]
pub struct Row(pub(super) Vec<Value<'static>>);

impl dyn Sql + '_ {
    /// What `read` makes of each row.
    pub fn all<T>(
        &self,
        query: &str,
        bound: &[Value<'_>],
        read: impl Fn(&Row) -> SqlResult<T>,
    ) -> SqlResult<Vec<T>> {
        self.rows(query, bound)?.iter().map(read).collect()
    }

    /// What `read` makes of the first row, if there is one.
    pub fn one<T>(
        &self,
        query: &str,
        bound: &[Value<'_>],
        read: impl FnOnce(&Row) -> SqlResult<T>,
    ) -> SqlResult<Option<T>> {
        self.rows(query, bound)?.first().map(read).transpose()
    }

    /// The first column of the only row: a count, a yes or no.
    pub fn value<T: Column>(&self, query: &str, bound: &[Value<'_>]) -> SqlResult<T> {
        self.one(query, bound, |row| row.get(0))?.ok_or(SqlError::Missing)
    }
}

impl Row {
    /// The column as what it must be.
    pub fn get<T: Column>(&self, column: usize) -> SqlResult<T> {
        self.0.get(column).and_then(T::read).ok_or(SqlError::Unsound(column))
    }
}

impl SqlError {
    /// Whether the same transaction may well succeed if it is tried again: another one was in its way.
    #[must_use]
    pub fn may_pass(&self) -> bool {
        use postgres::error::SqlState;
        // Who comes second to the next row of the log may be told so by the row's number.
        const IN_THE_WAY: [SqlState; 3] = [
            SqlState::T_R_SERIALIZATION_FAILURE,
            SqlState::T_R_DEADLOCK_DETECTED,
            SqlState::UNIQUE_VIOLATION,
        ];
        matches!(self, Self::Postgres(error) if error.code().is_some_and(|code| IN_THE_WAY.contains(code)))
    }

    /// Whether the file is not what was written to it.
    #[must_use]
    pub fn is_damage(&self) -> bool {
        use rusqlite::ErrorCode::{DatabaseCorrupt, NotADatabase};
        match self {
            Self::Sqlite(error) => matches!(error.sqlite_error_code(), Some(DatabaseCorrupt | NotADatabase)),
            other => matches!(other, Self::Damaged),
        }
    }

    /// Whether the connection is gone.
    #[must_use]
    pub fn is_cut(&self) -> bool {
        use postgres::error::SqlState;
        const ENDING: [SqlState; 3] =
            [SqlState::ADMIN_SHUTDOWN, SqlState::CRASH_SHUTDOWN, SqlState::CANNOT_CONNECT_NOW];
        let Self::Postgres(error) = self else { return false };
        error.is_closed() || error.code().is_some_and(|code| ENDING.contains(code))
    }
}

impl From<rusqlite::Error> for SqlError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Sqlite(error)
    }
}

impl From<postgres::Error> for SqlError {
    fn from(error: postgres::Error) -> Self {
        Self::Postgres(error)
    }
}

impl std::fmt::Display for SqlError {
    /// Never a value: PostgreSQL would tell the row in its detail, so only its message and code are told.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Sqlite(error) => error.fmt(f),
            Self::Postgres(error) => match error.as_db_error() {
                Some(told) => write!(f, "{} ({})", told.message(), told.code().code()),
                None => error.fmt(f),
            },
            Self::Unsound(column) => write!(f, "column {column} holds what it can't"),
            Self::Missing => f.write_str("a row is missing"),
            Self::Busy => f.write_str("no connection could be had"),
            Self::Damaged => f.write_str("the database file is damaged"),
        }
    }
}

impl std::error::Error for SqlError {}
