//! A record decided again from its own bytes.

use super::{VERSION, record};
use crate::day;
use crate::facts::{Channel, Facts, Outcome};
use crate::field::Field;
use crate::need::{Act, Lookup};
use crate::reply::{Dated, Reply};
use crate::rules::RuleBook;

/// Why a record can't be decided again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreplayable {
    /// It is no record, or a damaged one; the line, counted from one.
    Line(usize),
    /// It was decided under another edition of the rules than this book.
    OtherRules,
}

/// Decides again from a record's answers, replies and acts. The result is the same bytes, or the record was changed.
pub fn replay(book: &RuleBook, text: &str) -> Result<String, Unreplayable> {
    let mut lines = text.lines();
    let mut fixed = |place, start: &str| {
        lines.next().and_then(|line| line.strip_prefix(start)).ok_or(Unreplayable::Line(place))
    };
    fixed(1, VERSION)?;
    if fixed(2, "rules ")? != book.edition {
        return Err(Unreplayable::OtherRules);
    }
    let today = day::parse(fixed(3, "today ")?).ok_or(Unreplayable::Line(3))?;
    let channel = Channel::parse(fixed(4, "channel ")?).ok_or(Unreplayable::Line(4))?;
    let mut facts = Facts::on(today, channel);
    for (place, line) in text.lines().enumerate().skip(4) {
        let (kind, rest) = line.split_once(' ').ok_or(Unreplayable::Line(place + 1))?;
        let read = match kind {
            "answer" => answer(&mut facts, rest),
            "reply" => reply(&mut facts, rest),
            "act" => act(&mut facts, rest),
            // What was read and how it ended follow from the facts.
            "step" | "end" => Some(()),
            _ => None,
        };
        read.ok_or(Unreplayable::Line(place + 1))?;
    }
    Ok(record(book, &facts))
}

fn answer(facts: &mut Facts, line: &str) -> Option<()> {
    let (field, text) = line.split_once(' ')?;
    facts.answers.set(Field::parse(field)?, text).ok()
}

fn reply(facts: &mut Facts, line: &str) -> Option<()> {
    let (key, rest) = line.split_once(" = ")?;
    let (answer, at) = rest.split_once(" @ ")?;
    let lookup: Lookup = key.parse().ok()?;
    let reply = Reply::parse(&lookup, answer)?;
    facts.replies.insert(lookup, Dated { reply, at: at.into() });
    Some(())
}

fn act(facts: &mut Facts, line: &str) -> Option<()> {
    let (act, outcome) = line.split_once(' ')?;
    facts.acts.insert(Act::parse(act)?, Outcome::parse(outcome)?);
    Some(())
}
