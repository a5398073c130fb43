//! What a rule file must hold before anything is decided by it.

use chrono::{Days, NaiveDate};
use toml::Spanned;

use super::{CHECKS, Clauses, File, HOPS, LONGEST_ROUTE, Norm, Order, Reading, Relation, Row, RuleError};
use super::{Service, Slip};
use super::{day, hundredths, route};

/// The most people who can be named in one application.
const MOST_NAMED: u8 = 6;
/// The most questions of an arrival slip.
const MOST_QUESTIONS: usize = 8;

/// Checks every row of a file.
pub fn all(text: &str, file: &File) -> Result<(), RuleError> {
    let check = Check { text };
    check.word(file.place.as_ref(), file.place.span().start)?;
    check.series(&file.services)?;
    check.series(&file.slips)?;
    check.series(&file.norms)?;
    check.series(&file.orders)?;
    check.series(&file.clauses)?;
    check.one_at_a_time(&file.services)?;
    check.one_at_a_time(&file.slips)?;
    check.one_at_a_time(&file.norms)?;
    check.one_at_a_time(&file.clauses)?;
    for row in &file.services {
        check.service(row)?;
    }
    for row in &file.slips {
        check.slip(row)?;
    }
    for row in &file.norms {
        check.norm(row)?;
    }
    for row in &file.orders {
        check.order(row)?;
    }
    for row in &file.clauses {
        check.clauses(row)?;
    }
    check.readings(file)?;
    Ok(())
}

pub fn refuse(text: &str, at: usize, reason: impl Into<String>) -> RuleError {
    let line = text.bytes().take(at).filter(|&b| b == b'\n').count() + 1;
    RuleError { line, reason: reason.into() }
}

struct Check<'a> {
    text: &'a str,
}

impl Check<'_> {
    fn that(&self, holds: bool, at: usize, reason: impl FnOnce() -> String) -> Result<(), RuleError> {
        if holds { Ok(()) } else { Err(refuse(self.text, at, reason())) }
    }

    fn word(&self, word: &str, at: usize) -> Result<(), RuleError> {
        let plain = word.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'_'));
        self.that(plain && (1..=16).contains(&word.len()), at, || {
            format!("\"{word}\" is no word: up to 16 small letters, digits and `_`")
        })
    }

    /// Rows of one name follow each other without a gap, an overlap or a date upside down.
    fn series<T: Row>(&self, rows: &[Spanned<T>]) -> Result<(), RuleError> {
        for (place, row) in rows.iter().enumerate() {
            let at = row.span().start;
            self.word(row.as_ref().name(), at)?;
            self.that(!row.as_ref().clause().trim().is_empty(), at, || "the clause is empty".into())?;
            self.that(!row.as_ref().source().trim().is_empty(), at, || "the source is empty".into())?;
            let (from, to) = self.span_of(row)?;
            self.that(to.is_none_or(|to| from <= to), at, || format!("`to` is before `from` {from}"))?;
            let before = rows.iter().take(place).rfind(|other| other.as_ref().name() == row.as_ref().name());
            if let Some(before) = before {
                self.follows(before, row)?;
            }
        }
        Ok(())
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

    /// Of services, slips and norms one holds at a time, whatever the rows are called: a forgotten `to` would leave
    /// the older one in force for good. Orders may hold side by side.
    fn one_at_a_time<T: Row>(&self, rows: &[Spanned<T>]) -> Result<(), RuleError> {
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

    fn span_of<T: Row>(&self, row: &Spanned<T>) -> Result<(NaiveDate, Option<NaiveDate>), RuleError> {
        let at = row.span().start;
        let (from, to) = row.as_ref().dates();
        let no_day = || refuse(self.text, at, "a date must be a calendar day such as 2025-12-26");
        let from = day(from).ok_or_else(no_day)?;
        let to = to.map(|to| day(to).ok_or_else(no_day)).transpose()?;
        Ok((from, to))
    }

    fn service(&self, row: &Spanned<Service>) -> Result<(), RuleError> {
        let (at, row) = (row.span().start, row.as_ref());
        self.that(row.child_age < row.applicant_age, at, || "child_age is not below applicant_age".into())?;
        self.that((1..=row.months_most).contains(&row.months_least), at, || {
            "months_least must be at least 1 and at most months_most".into()
        })?;
        self.that(row.consent_minutes > 0, at, || {
            "consent_minutes is 0: nobody could consent in time".into()
        })?;
        self.that((1..=MOST_NAMED).contains(&row.most_children), at, || {
            format!("most_children must be from 1 to {MOST_NAMED}")
        })
    }

    fn slip(&self, row: &Spanned<Slip>) -> Result<(), RuleError> {
        let (at, row) = (row.span().start, row.as_ref());
        self.that(row.questions.len() <= MOST_QUESTIONS, at, || {
            format!("more than {MOST_QUESTIONS} questions")
        })?;
        for (place, question) in row.questions.iter().enumerate() {
            self.word(&question.id, at)?;
            let known = row.questions.iter().take(place).any(|other| other.id == question.id);
            self.that(!known, at, || format!("\"{}\" stands twice", question.id))?;
            self.that(question.choices.len() > 1, at, || format!("\"{}\" offers no choice", question.id))?;
            for (place, choice) in question.choices.iter().enumerate() {
                self.word(choice, at)?;
                let known = question.choices.iter().take(place).any(|other| other == choice);
                self.that(!known, at, || format!("\"{choice}\" stands twice"))?;
            }
        }
        Ok(())
    }

    fn norm(&self, row: &Spanned<Norm>) -> Result<(), RuleError> {
        let (at, row) = (row.span().start, row.as_ref());
        let area = hundredths(&row.square_metres);
        self.that(area.is_some(), at, || "square_metres must be written like \"15.00\"".into())?;
        self.that(area != Some(0), at, || "a norm of 0 would let everyone in".into())
    }

    fn order(&self, row: &Spanned<Order>) -> Result<(), RuleError> {
        let order = row.as_ref();
        self.that(!order.relations.is_empty(), row.span().start, || "an order without relations".into())?;
        self.that(!order.not_confirmed.trim().is_empty(), row.span().start, || {
            "`not_confirmed` is empty: a refusal must have its clause".into()
        })?;
        for (place, relation) in order.relations.iter().enumerate() {
            let (at, relation) = (relation.span().start, relation.as_ref());
            let known = order.relations.iter().take(place).any(|other| other.as_ref().id == relation.id);
            self.that(!known, at, || format!("\"{}\" stands twice", relation.id))?;
            self.relation(relation, at)?;
        }
        Ok(())
    }

    fn clauses(&self, row: &Spanned<Clauses>) -> Result<(), RuleError> {
        for (check, clause) in &row.as_ref().of {
            let at = row.span().start;
            self.that(CHECKS.contains(&check.as_str()), at, || {
                format!("`{check}` is no check: {}", CHECKS.join(", "))
            })?;
            self.that(!clause.trim().is_empty(), at, || format!("the clause of `{check}` is empty"))?;
        }
        Ok(())
    }

    fn relation(&self, relation: &Relation, at: usize) -> Result<(), RuleError> {
        self.word(&relation.id, at)?;
        self.that(relation.id != NOBODY, at, || format!("\"{NOBODY}\" is what nobody's relative says"))?;
        self.that(!relation.clause.trim().is_empty(), at, || "the clause is empty".into())?;
        self.that(relation.study == relation.routes.is_empty(), at, || {
            format!("\"{}\" needs routes or `study = true`, not both", relation.id)
        })?;
        let asks = relation.asks.as_deref();
        self.that(matches!(asks, None | Some("shared_parent" | "side")), at, || {
            "`asks` is \"shared_parent\" or \"side\"".into()
        })?;
        self.that(!relation.study || asks.is_none(), at, || {
            format!("\"{}\" is proven by studies: there is no line to ask for", relation.id)
        })?;
        for route in &relation.routes {
            self.route(route, asks.is_some(), at)?;
        }
        Ok(())
    }

    fn route(&self, text: &str, asks_line: bool, at: usize) -> Result<(), RuleError> {
        let (_, hops) = route(text).ok_or_else(|| {
            refuse(self.text, at, format!("\"{text}\" is no route like \"owner: spouse parent = applicant\""))
        })?;
        self.that((1..=LONGEST_ROUTE).contains(&hops.len()), at, || {
            format!("\"{text}\" has more than {LONGEST_ROUTE} hops or none")
        })?;
        if let Some(unknown) = hops.iter().find(|hop| !HOPS.contains(hop)) {
            return Err(refuse(self.text, at, format!("\"{unknown}\" is no hop: {}", HOPS.join(", "))));
        }
        self.that(hops.contains(&"line") == asks_line, at, || {
            format!("\"{text}\": `line` is a hop exactly where the relation `asks` for it")
        })
    }

    fn readings(&self, file: &File) -> Result<(), RuleError> {
        let has =
            |parameter: &&str| file.readings.iter().any(|reading| reading.as_ref().parameter == **parameter);
        if let (Some(norm), Some(missing)) = (file.norms.first(), OF_THE_NORM.iter().find(|p| !has(p))) {
            return Err(refuse(
                self.text,
                norm.span().start,
                format!("a norm needs the reading \"{missing}\""),
            ));
        }
        for (place, reading) in file.readings.iter().enumerate() {
            let (at, reading) = (reading.span().start, reading.as_ref());
            let twice = file.readings.iter().take(place).any(|other| other.as_ref().id == reading.id);
            self.that(!twice, at, || format!("{} stands twice", reading.id))?;
            let read = file.readings.iter().take(place).any(|o| o.as_ref().parameter == reading.parameter);
            self.that(!read, at, || format!("\"{}\" is read twice", reading.parameter))?;
            self.that(!reading.reason.trim().is_empty() && !reading.clause.trim().is_empty(), at, || {
                format!("{} has no reason or no clause", reading.id)
            })?;
            self.value(reading, at)?;
        }
        Ok(())
    }

    /// The parameters that the engine reads take only the values that it knows.
    fn value(&self, reading: &Reading, at: usize) -> Result<(), RuleError> {
        let value = &reading.value;
        let known: Option<&[&str]> = match reading.parameter.as_str() {
            "counted" => Some(&["all", "permanent"]),
            "measure" => Some(&["total", "useful"]),
            _ => None,
        };
        let switch = SWITCHES.contains(&reading.parameter.as_str());
        let fits = match (known, switch) {
            (Some(words), _) => value.as_str().is_some_and(|word| words.contains(&word)),
            (None, true) => value.as_bool().is_some(),
            (None, false) => value.as_str().is_some() && NOTES.contains(&reading.parameter.as_str()),
        };
        self.that(fits, at, || format!("{}: `{value}` is no value of \"{}\"", reading.id, reading.parameter))
    }
}

/// The answer of whoever is neither a relative nor a student.
const NOBODY: &str = "none";
/// Parameters that a norm can't be applied without.
const OF_THE_NORM: [&str; 6] =
    ["counted", "party_counts", "measure", "owner_bound", "kinship_after_consent", "kinship_without_area"];
/// Parameters that are on or off.
const SWITCHES: [&str; 4] = ["party_counts", "owner_bound", "kinship_after_consent", "kinship_without_area"];
/// Parameters that are written for the reader: they are realised by routes, by rows or by the shape of the program.
const NOTES: [&str; 14] = [
    "full_sibling",
    "half_sibling",
    "grandchild",
    "in_law",
    "student",
    "place_held_from",
    "checks_outlive_pilot",
    "desk_outlives_pilot",
    "first_days",
    "norm",
    "adoption",
    "marriage",
    "gate",
    "legal_day",
];
