//! What a rule file must hold before anything is decided by it.

// The build script includes these files from elsewhere, so their paths are said.
#[path = "check/dates.rs"]
mod dates;
#[path = "check/gaps.rs"]
mod gaps;
#[path = "check/readings.rs"]
mod readings;
#[path = "check/relations.rs"]
mod relations;
#[path = "check/words.rs"]
mod words;

pub use gaps::beside;
use toml::Spanned;
use words::{CHECKS, STEPS};

use super::{Clauses, Elsewhere, File, Norm, RuleError, Service, Slip, hundredths};

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
    check.series(&file.elsewhere)?;
    check.one_at_a_time(&file.services)?;
    check.one_at_a_time(&file.slips)?;
    check.one_at_a_time(&file.norms)?;
    check.one_at_a_time(&file.clauses)?;
    check.no_gaps(file)?;
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
    for row in &file.elsewhere {
        check.elsewhere(row)?;
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

    /// A step that nobody is ever told would take its service out of every answer, and nobody would miss it.
    fn elsewhere(&self, row: &Spanned<Elsewhere>) -> Result<(), RuleError> {
        let (at, row) = (row.span().start, row.as_ref());
        self.that(STEPS.contains(&row.name.as_str()), at, || {
            format!("`{}` is no next step: {}", row.name, STEPS.join(", "))
        })?;
        self.that(row.service > 0, at, || "there is no service 0".into())
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
}
