//! The whole decision as a record: canonical bytes, and their SHA-256.
//!
//! The same facts give the same bytes natively and in a browser. A record holds everything that it was decided from, so
//! it can be decided again years later, under the edition of the rules that it names, to the same bytes. It holds nothing else:
//! what somebody typed and took back, such as another owner's number, is not signed.

use sha2::{Digest, Sha256};

use crate::case::Case;
use crate::day;
use crate::decide::decide;
use crate::facts::Facts;
use crate::field::Field;
use crate::need::{Act, Need};
use crate::rules::RuleBook;
use crate::trace::Step;
use crate::verdict::Verdict;

const VERSION: &str = "tirkeu-record-2";

/// The canonical text of a decision.
#[must_use]
pub fn record(book: &RuleBook, facts: &Facts) -> String {
    let mut case = Case::new(book, facts);
    let end = decide(&mut case);
    let mut text = Lines(String::new());
    text.line(&[VERSION]);
    text.line(&["rules", book.edition]);
    text.line(&["today", &day::write(facts.today)]);
    text.line(&["channel", facts.channel.as_str()]);
    for field in Field::all().filter(|field| is_read(&case, facts, *field)) {
        if let Some(answer) = facts.answers.text(field) {
            text.line(&["answer", &field.to_string(), &answer]);
        }
    }
    for (lookup, dated) in facts.replies.iter().filter(|(_, dated)| case.has_read(dated)) {
        // One entry a line: what a register wrote must not begin another.
        let at = dated.at.replace(char::is_control, " ");
        text.line(&["reply", &lookup.to_string(), "=", &dated.reply.write(), "@", &at]);
    }
    let is_done = |act: &Act| case.trace().iter().any(|step| step.fact == act.as_str());
    for (act, outcome) in facts.acts.iter().filter(|(act, _)| is_done(act)) {
        text.line(&["act", act.as_str(), outcome.as_str()]);
    }
    for step in case.trace() {
        text.step(step);
    }
    let (step, screen) = name(&end);
    text.line(&["end", step, screen]);
    text.0
}

fn is_read(case: &Case<'_>, facts: &Facts, field: Field) -> bool {
    facts.answers.wants(field) && case.questions().any(|question| question.fields().any(|own| own == field))
}

/// The SHA-256 of a record, in hexadecimal.
#[must_use]
pub fn seal(record: &str) -> String {
    const DIGITS: [char; 16] =
        ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];
    let digit = |half: u8| DIGITS.get(usize::from(half)).copied().unwrap_or_default();
    Sha256::digest(record.as_bytes()).iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

fn name(end: &Result<Verdict, Need>) -> (&'static str, &'static str) {
    match end {
        Err(need) => need.name(),
        Ok(verdict) => ("verdict", verdict.name()),
    }
}

struct Lines(String);

impl Lines {
    fn line(&mut self, words: &[&str]) {
        for (place, word) in words.iter().enumerate() {
            if place > 0 {
                self.0.push(' ');
            }
            self.0.push_str(word);
        }
        self.0.push('\n');
    }

    fn step(&mut self, step: &Step<'_>) {
        let met = match step.met {
            Some(true) => "met",
            Some(false) => "unmet",
            None => "-",
        };
        let person = step.person.map_or_else(|| "-".into(), |person| person.to_string());
        self.line(&["step", step.clause, step.fact, &person, &step.value.text(), met]);
    }
}

#[cfg(not(target_family = "wasm"))]
pub use replay::{Unreplayable, facts, replay};

#[cfg(not(target_family = "wasm"))]
mod replay;
