//! Listening in: which statements are asked of a database, and how many rows each of them found. What an answer costs
//! can be told apart as its words can, so tests compare both.

use std::fmt;
use std::sync::Arc;

use super::StoreError;
use super::database::{Database, Reading, Writing};
use super::sql::{Row, Sql, SqlError, SqlResult};
use super::value::Value;
use crate::metrics::histogram::Histogram;

/// Who is told each statement, its values, and how many rows it found or changed.
pub type Listener = Arc<dyn Fn(&str, &[Value<'_>], usize) + Send + Sync>;

/// A database, and who listens.
pub(super) struct Heard {
    pub(super) database: Arc<dyn Database>,
    pub(super) listener: Listener,
}

struct Line<'a> {
    sql: &'a dyn Sql,
    listener: &'a Listener,
}

impl Database for Heard {
    fn read(&self, reading: &mut Reading<'_>) -> SqlResult<()> {
        self.database.read(&mut |sql| reading(&Line { sql, listener: &self.listener }))
    }

    fn write(&self, writing: &mut Writing<'_>) -> SqlResult<()> {
        self.database.write(&mut |sql| writing(&Line { sql, listener: &self.listener }))
    }

    fn version(&self) -> SqlResult<usize> {
        self.database.version()
    }

    fn commits(&self) -> &Histogram {
        self.database.commits()
    }

    fn go_over(&self) -> SqlResult<()> {
        self.database.go_over()
    }

    fn is_gone_over(&self) -> bool {
        self.database.is_gone_over()
    }

    fn is_damaged(&self) -> bool {
        self.database.is_damaged()
    }

    fn explain(&self, error: SqlError) -> StoreError {
        self.database.explain(error)
    }
}

impl Sql for Line<'_> {
    fn rows(&self, query: &str, bound: &[Value<'_>]) -> SqlResult<Vec<Row>> {
        let rows = self.sql.rows(query, bound)?;
        (self.listener)(query, bound, rows.len());
        Ok(rows)
    }

    fn run(&self, statement: &str, bound: &[Value<'_>]) -> SqlResult<u64> {
        let changed = self.sql.run(statement, bound)?;
        (self.listener)(statement, bound, usize::try_from(changed).unwrap_or_default());
        Ok(changed)
    }

    fn script(&self, statements: &str) -> SqlResult<()> {
        self.sql.script(statements)
    }
}

impl fmt::Debug for Heard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Heard").field(&self.database).finish()
    }
}
