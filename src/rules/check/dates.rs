//! The days of rows: no date upside down, no gap, no overlap.

use chrono::{Days, NaiveDate};
use toml::Spanned;

use super::super::{Row, RuleError, day};
use super::{Check, refuse};

impl Check<'_> {
    /// Rows of one name follow each other without a gap, an overlap or a date upside down.
    pub fn series<T: Row>(&self, rows: &[Spanned<T>]) -> Result<(), RuleError> {
        for (place, row) in rows.iter().enumerate() {
            self.row(row)?;
            let before = rows.iter().take(place).rfind(|other| other.as_ref().name() == row.as_ref().name());
            if let Some(before) = before {
                self.follows(before, row)?;
            }
        }
        Ok(())
    }

    /// What every row says of itself.
    pub fn row<T: Row>(&self, row: &Spanned<T>) -> Result<(), RuleError> {
        let at = row.span().start;
        self.word(row.as_ref().name(), at)?;
        self.that(!row.as_ref().clause().trim().is_empty(), at, || "the clause is empty".into())?;
        self.that(!row.as_ref().source().trim().is_empty(), at, || "the source is empty".into())?;
        let (from, to) = self.span_of(row)?;
        self.that(to.is_none_or(|to| from <= to), at, || format!("`to` is before `from` {from}"))
    }

    fn follows<T: Row>(&self, before: &Spanned<T>, row: &Spanned<T>) -> Result<(), RuleError> {
        let (_, ended) = self.span_of(before)?;
        let (from, _) = self.span_of(row)?;
        let name = row.as_ref().name();
        let next = ended.and_then(|day| day.checked_add_days(Days::new(1)));
        self.that(next.is_some_and(|next| next <= from), row.span().start, || {
            format!("\"{name}\" from {from} overlaps the row before it")
        })?;
        self.that(next == Some(from), row.span().start, || {
            format!("\"{name}\" has a gap between the row before it and {from}")
        })
    }

    /// Of services, slips, norms and clauses one holds at a time, whatever the rows are called: a forgotten `to` would leave
    /// the older one in force for good. Orders may hold side by side.
    pub fn one_at_a_time<T: Row>(&self, rows: &[Spanned<T>]) -> Result<(), RuleError> {
        for (place, row) in rows.iter().enumerate() {
            let (from, to) = self.span_of(row)?;
            for before in rows.iter().take(place) {
                let (began, ended) = self.span_of(before)?;
                let apart = ended.is_some_and(|ended| ended < from) || to.is_some_and(|to| to < began);
                let (name, other) = (row.as_ref().name(), before.as_ref().name());
                self.that(apart, row.span().start, || {
                    format!("\"{name}\" from {from} overlaps \"{other}\"")
                })?;
            }
        }
        Ok(())
    }

    pub fn span_of<T: Row>(&self, row: &Spanned<T>) -> Result<(NaiveDate, Option<NaiveDate>), RuleError> {
        let at = row.span().start;
        let (from, to) = row.as_ref().dates();
        let no_day = || refuse(self.text, at, "a date must be a calendar day such as 2025-12-26");
        let from = day(from).ok_or_else(no_day)?;
        let to = to.map(|to| day(to).ok_or_else(no_day)).transpose()?;
        Ok((from, to))
    }
}
