//! Every path through the law, walked by giving each need each class of answer in turn.
//!
//! The map of the flow, the list of verdicts and the proof that nothing is missing all come from this walk over the
//! running code, so none of them can drift from it.

mod classes;
mod compare;
mod map;

pub use classes::{Class, Detail};
pub use compare::{Difference, compare};
pub use map::{FlowMap, flow_map};

use crate::case::Case;
use crate::day::Day;
use crate::decide::decide;
use crate::facts::{Channel, Facts};
use crate::need::{Lookup, Need, Question};
use crate::rules::RuleBook;
use crate::verdict::Verdict;
use classes::Known;

/// How a path ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum End {
    /// The law decided.
    Verdict(Verdict),
    /// A register is silent: nothing is decided until it speaks.
    Retry(Lookup),
    /// An answer was a mistake, and the question is asked again.
    Again(Question),
}

impl End {
    /// The step and the screen that a host would show.
    #[must_use]
    pub fn screen(&self) -> (&'static str, &'static str) {
        match self {
            Self::Verdict(verdict) => ("verdict", verdict.name()),
            Self::Retry(lookup) => ("retry", lookup.name()),
            Self::Again(question) => ("again", question.name()),
        }
    }
}

/// One need of a path and the class of answer that it was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    /// What was lacking.
    pub need: Need,
    /// What it was given.
    pub class: Class,
}

/// Walks every path from nothing known on that day, and shows each to `visit` with its end.
pub fn explore(
    book: &'static RuleBook,
    today: Day,
    channel: Channel,
    detail: Detail,
    visit: &mut dyn FnMut(&[Turn], &Facts, &End),
) {
    explore_from(book, &Facts::on(today, channel), detail, visit);
}

/// Walks every path on from what is known already.
pub fn explore_from(
    book: &'static RuleBook,
    facts: &Facts,
    detail: Detail,
    visit: &mut dyn FnMut(&[Turn], &Facts, &End),
) {
    Explorer { book, detail, visit, turns: Vec::new() }.walk(facts);
}

struct Explorer<'v> {
    book: &'static RuleBook,
    detail: Detail,
    visit: &'v mut dyn FnMut(&[Turn], &Facts, &End),
    turns: Vec<Turn>,
}

impl Explorer<'_> {
    fn walk(&mut self, facts: &Facts) {
        let (result, known) = read(self.book, facts);
        let need = match ended(result, facts) {
            Ok(need) => need,
            Err(end) => return (self.visit)(&self.turns, facts, &end),
        };
        for class in classes::of(&need, facts, &known, self.detail) {
            let facts = class.given_to(facts);
            self.turns.push(Turn { need: need.clone(), class });
            self.walk(&facts);
            self.turns.pop();
        }
    }
}

/// Every class of answer to a turn's need, given everything that became known besides.
#[must_use]
pub fn alternatives(turn: &Turn, facts: &Facts, book: &'static RuleBook) -> Vec<Class> {
    let (_, known) = read(book, facts);
    classes::of(&turn.need, facts, &known, Detail::Coarse)
}

/// Reads the facts through the law once.
fn read(book: &'static RuleBook, facts: &Facts) -> (Result<Verdict, Need>, Known) {
    let mut case = Case::new(book, facts);
    let result = decide(&mut case);
    (result, Known { book, rules: case.rules_applied().copied() })
}

/// Whether the path goes on, and with which need.
fn ended(result: Result<Verdict, Need>, facts: &Facts) -> Result<Need, End> {
    match result {
        Ok(verdict) => Err(End::Verdict(verdict)),
        Err(Need::Retry(lookup)) => Err(End::Retry(*lookup)),
        Err(Need::Ask(question)) if facts.answers.has_all(question) => Err(End::Again(question)),
        Err(need) => Ok(need),
    }
}
