//! Many rows in one statement: a statement has its price, on PostgreSQL that of a journey.

use super::sql::{Sql, SqlResult, places};
use super::value::Value;

/// How many rows go together.
const TOGETHER: usize = 64;

/// Rows on their way into a table.
#[must_use = "its last rows are written where it ends"]
#[allow(missing_debug_implementations)]
pub struct Batch<'a> {
    sql: &'a dyn Sql,
    into: &'a str,
    columns: usize,
    values: Vec<Value<'static>>,
}

impl<'a> Batch<'a> {
    /// `into` is the table and its columns.
    pub fn new(sql: &'a dyn Sql, into: &'a str) -> Self {
        Self { sql, into, columns: into.matches(',').count() + 1, values: Vec::new() }
    }

    /// Adds a row.
    pub fn put(&mut self, row: &[Value<'_>]) -> SqlResult<()> {
        self.values.extend(row.iter().cloned().map(Value::owned));
        if self.values.len() < self.columns * TOGETHER { Ok(()) } else { self.flush() }
    }

    /// Writes the rest.
    pub fn end(mut self) -> SqlResult<()> {
        if self.values.is_empty() { Ok(()) } else { self.flush() }
    }

    fn flush(&mut self) -> SqlResult<()> {
        let row = |row: usize| format!("({})", places(row * self.columns + 1, self.columns));
        let rows: Vec<_> = (0..self.values.len() / self.columns).map(row).collect();
        self.sql.run(&format!("INSERT INTO {} VALUES {}", self.into, rows.join(", ")), &self.values)?;
        self.values.clear();
        Ok(())
    }
}
