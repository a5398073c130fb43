//! No day without its rule: between the first row of a kind and the last there is always one, or a lapse that is
//! written out.
//!
//! A day that nobody thought of would else be decided all the same: without a norm everyone would be let in, without a
//! list of relations nobody.

use chrono::{Days, NaiveDate};
use toml::Spanned;

use super::super::{File, Lapse, Row, RuleError};
use super::{Check, refuse};

/// The days of a row, and where the row stands in its file.
#[derive(Clone, Copy)]
struct Span {
    at: usize,
    from: NaiveDate,
    to: Option<NaiveDate>,
}

/// A kind of rows, by its key in the file.
struct Kind {
    key: &'static str,
    rows: Vec<Span>,
    /// The days on which the law means to have none.
    lapses: Vec<Span>,
}

/// The check of a place's file beside the country's, which rules what the place does not.
pub fn beside(text: &str, file: &File, country: &File) -> Result<(), RuleError> {
    let check = Check { text };
    for (own, others) in check.kinds(file)?.iter().zip(check.kinds(country)?) {
        if matches!(own.key, "service" | "slip") && !own.rows.is_empty() {
            let all = [own.held(), others.held()].concat();
            let bare = whole(&all).and_then(|days| bare(days, &all));
            bare.map_or(Ok(()), |day| Err(check.gap(own.key, day, own.nearest(day))))?;
        }
    }
    Ok(())
}

impl Check<'_> {
    pub fn no_gaps(&self, file: &File) -> Result<(), RuleError> {
        let kinds = self.kinds(file)?;
        for lapse in &file.lapses {
            self.lapse(lapse, &kinds)?;
        }
        for kind in &kinds {
            let held = kind.held();
            if let Some(day) = whole(&held).and_then(|days| bare(days, &held)) {
                return Err(self.gap(kind.key, day, kind.nearest(day)));
            }
        }
        self.exempts_someone(&kinds)
    }

    /// On a day with a norm and without an order, the norm would bind the closest relatives.
    fn exempts_someone(&self, kinds: &[Kind]) -> Result<(), RuleError> {
        let of = |key| kinds.iter().filter(move |kind| kind.key == key);
        let orders: Vec<_> = of("order").flat_map(Kind::held).collect();
        for norm in of("norm").flat_map(|kind| &kind.rows) {
            bare(*norm, &orders).map_or(Ok(()), |day| Err(self.gap("order", day, norm.at)))?;
        }
        Ok(())
    }

    fn lapse(&self, row: &Spanned<Lapse>, kinds: &[Kind]) -> Result<(), RuleError> {
        self.row(row)?;
        let (at, of) = (row.span().start, &row.as_ref().of);
        let Some(kind) = kinds.iter().find(|kind| kind.key == of) else {
            let keys: Vec<_> = kinds.iter().map(|kind| kind.key).collect();
            return Err(refuse(self.text, at, format!("\"{of}\" is no kind of row: {}", keys.join(", "))));
        };
        let (from, to) = self.span_of(row)?;
        self.that(to.is_some(), at, || "a lapse without `to` is none: the row before it has ended".into())?;
        let held = kind
            .rows
            .iter()
            .any(|other| to.is_none_or(|to| other.from <= to) && other.to.is_none_or(|ended| from <= ended));
        self.that(!held, at, || format!("the lapse from {from} overlaps a row of \"{of}\""))
    }

    fn gap(&self, key: &str, day: NaiveDate, at: usize) -> RuleError {
        let reason =
            format!("a gap: on {day} there is no row of \"{key}\". If the law means it, write a [[lapse]]");
        refuse(self.text, at, reason)
    }

    fn kinds(&self, file: &File) -> Result<[Kind; 5], RuleError> {
        Ok([
            self.kind("service", &file.services, file)?,
            self.kind("slip", &file.slips, file)?,
            self.kind("norm", &file.norms, file)?,
            self.kind("order", &file.orders, file)?,
            self.kind("clauses", &file.clauses, file)?,
        ])
    }

    fn kind<T: Row>(&self, key: &'static str, rows: &[Spanned<T>], file: &File) -> Result<Kind, RuleError> {
        let rows = rows.iter().map(|row| self.days_of(row)).collect::<Result<_, _>>()?;
        let own = file.lapses.iter().filter(|lapse| lapse.as_ref().of == key);
        let lapses = own.map(|lapse| self.days_of(lapse)).collect::<Result<_, _>>()?;
        Ok(Kind { key, rows, lapses })
    }

    fn days_of<T: Row>(&self, row: &Spanned<T>) -> Result<Span, RuleError> {
        let (from, to) = self.span_of(row)?;
        Ok(Span { at: row.span().start, from, to })
    }
}

impl Kind {
    /// The days that are spoken for, be it by a lapse.
    fn held(&self) -> Vec<Span> {
        self.rows.iter().chain(&self.lapses).copied().collect()
    }

    /// Where the row stands that follows a day, or else the last one before it.
    fn nearest(&self, day: NaiveDate) -> usize {
        let rows = || self.rows.iter().chain(&self.lapses);
        let next = rows().filter(|row| day < row.from).min_by_key(|row| row.from);
        next.or_else(|| rows().max_by_key(|row| row.to)).map_or(0, |row| row.at)
    }
}

/// From the first day of all to the last.
fn whole(rows: &[Span]) -> Option<Span> {
    let first = rows.iter().min_by_key(|row| row.from)?;
    let endless = rows.iter().any(|row| row.to.is_none());
    let last = rows.iter().filter_map(|row| row.to).max().filter(|_| !endless);
    Some(Span { to: last, ..*first })
}

/// The first of these days on which none of the rows holds.
fn bare(days: Span, rows: &[Span]) -> Option<NaiveDate> {
    let mut day = days.from;
    while let Some(row) = rows.iter().find(|row| row.from <= day && row.to.is_none_or(|to| day <= to)) {
        day = row.to?.checked_add_days(Days::new(1))?;
    }
    days.to.is_none_or(|to| day <= to).then_some(day)
}
