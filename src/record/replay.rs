//! A record read back, and decided again from its own bytes.

use super::{VERSION, record};
use crate::day;
use crate::facts::{Channel, Facts, Outcome};
use crate::field::Field;
use crate::need::{Act, Lookup};
use crate::reply::{Dated, Reply};
use crate::rules::Editions;

/// Why a record can't be read or decided again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreplayable {
    /// It is no record, or a damaged one; the line, counted from one.
    Line(usize),
    /// It was decided under an edition of the rules that is not among these.
    UnknownEdition,
}

/// Decides again from a record's answers, replies and acts, under the edition of the rules that it names. The result is
/// the same bytes, or the record was changed.
pub fn replay(editions: &Editions, text: &str) -> Result<String, Unreplayable> {
    let book = editions.book(edition(text)?).ok_or(Unreplayable::UnknownEdition)?;
    facts(text).map(|facts| record(book, &facts))
}

/// What a record was decided from, whatever the edition of the rules. It is read, not believed: who sent the record
/// may have made it up.
pub fn facts(text: &str) -> Result<Facts, Unreplayable> {
    edition(text)?;
    let today = day::parse(fixed(text, 3, "today ")?).ok_or(Unreplayable::Line(3))?;
    let channel = Channel::parse(fixed(text, 4, "channel ")?).ok_or(Unreplayable::Line(4))?;
    let mut facts = Facts::on(today, channel);
    for (place, line) in (1..).zip(text.lines()).skip(4) {
        entry(&mut facts, line).ok_or(Unreplayable::Line(place))?;
    }
    Ok(facts)
}

fn edition(text: &str) -> Result<&str, Unreplayable> {
    match fixed(text, 1, VERSION)? {
        "" => fixed(text, 2, "rules "),
        _ => Err(Unreplayable::Line(1)),
    }
}

/// One of the lines that every record begins with, after its word.
fn fixed<'t>(text: &'t str, place: usize, word: &str) -> Result<&'t str, Unreplayable> {
    let line = text.lines().nth(place - 1);
    line.and_then(|line| line.strip_prefix(word)).ok_or(Unreplayable::Line(place))
}

fn entry(facts: &mut Facts, line: &str) -> Option<()> {
    let (kind, rest) = line.split_once(' ')?;
    match kind {
        "answer" => answer(facts, rest),
        "reply" => reply(facts, rest),
        "act" => act(facts, rest),
        // What was read and how it ended follow from the facts.
        "step" | "end" => Some(()),
        _ => None,
    }
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
