//! Many rows in one statement: a statement has its price, on PostgreSQL that of a journey.

use crate::store::{Sql, SqlResult, Value};

/// How many rows go together.
const TOGETHER: usize = 64;

/// Rows on their way into a table.
pub(in crate::generate) struct Batch<'a> {
    sql: &'a dyn Sql,
    into: &'static str,
    columns: usize,
    values: Vec<Value<'static>>,
}

impl<'a> Batch<'a> {
    /// `into` is the table and its columns.
    pub(in crate::generate) fn new(sql: &'a dyn Sql, into: &'static str) -> Self {
        Self { sql, into, columns: into.matches(',').count() + 1, values: Vec::new() }
    }

    pub(in crate::generate) fn put(&mut self, row: &[Value<'_>]) -> SqlResult<()> {
        self.values.extend(row.iter().cloned().map(Value::owned));
        if self.values.len() < self.columns * TOGETHER { Ok(()) } else { self.flush() }
    }

    /// Writes the rest.
    pub(in crate::generate) fn end(mut self) -> SqlResult<()> {
        if self.values.is_empty() { Ok(()) } else { self.flush() }
    }

    fn flush(&mut self) -> SqlResult<()> {
        let row = |row: usize| {
            let places = (1..=self.columns).map(|column| format!("${}", row * self.columns + column));
            format!("({})", places.collect::<Vec<_>>().join(", "))
        };
        let rows: Vec<_> = (0..self.values.len() / self.columns).map(row).collect();
        self.sql.run(&format!("INSERT INTO {} VALUES {}", self.into, rows.join(", ")), &self.values)?;
        self.values.clear();
        Ok(())
    }
}
