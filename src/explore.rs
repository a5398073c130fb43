//! Every path through the law, walked by giving each need each class of answer in turn.
//!
//! The map of the flow, the list of verdicts, the comparison of rules and the proof that nothing is missing all come
//! from this walk over the running code, so none of them can drift from it. `npm run explore` shows them.

mod classes;
mod compare;
mod list;
mod map;
mod periods;
mod replies;
mod told;

use core::ops::ControlFlow;

pub use classes::Class;
pub use compare::{Comparison, Difference, compare};
pub use list::{Listed, Named, table, verdicts};
pub use map::{FlowMap, flow_map};
pub use periods::periods;

use crate::case::Case;
use crate::day::Day;
use crate::decide::decide;
use crate::facts::{Channel, Facts};
use crate::need::{Lookup, Need, Question};
use crate::rules::{RuleBook, Rules};
use crate::verdict::Verdict;

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
    visit: &mut dyn FnMut(&[Turn], &Facts, &End),
) {
    let mut visit = |turns: &[Turn], facts: &Facts, end: &End| {
        visit(turns, facts, end);
        ControlFlow::Continue(())
    };
    let mut walk = Walk { book, visit: &mut visit, turns: Vec::new() };
    // No path is told to be the last.
    let _ = walk.on(&Facts::on(today, channel));
}

/// Whether some path on from what is known ends as wanted.
#[must_use]
pub fn leads_to(book: &'static RuleBook, facts: &Facts, wanted: &dyn Fn(&End) -> bool) -> bool {
    let mut visit = |_: &[Turn], _: &Facts, end: &End| {
        if wanted(end) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    Walk { book, visit: &mut visit, turns: Vec::new() }.on(facts).is_break()
}

/// Every other class of answer that a turn of the path could have been given, everything else known as it is.
#[must_use]
pub fn alternatives<'t>(turns: &'t [Turn], facts: &Facts, book: &'static RuleBook) -> Vec<(&'t Turn, Class)> {
    let known = Known::of(book, &read(book, facts).1);
    let mut all = Vec::new();
    for turn in turns {
        let classes = classes::of(&turn.need, facts, &known).into_iter();
        all.extend(classes.filter(|class| *class != turn.class).map(|class| (turn, class)));
    }
    all
}

/// Sees a path and its end, and says whether to go on.
type Visit<'v> = dyn FnMut(&[Turn], &Facts, &End) -> ControlFlow<()> + 'v;

struct Walk<'v> {
    book: &'static RuleBook,
    visit: &'v mut Visit<'v>,
    turns: Vec<Turn>,
}

impl Walk<'_> {
    fn on(&mut self, facts: &Facts) -> ControlFlow<()> {
        let (result, case) = read(self.book, facts);
        let need = match ended(result, facts) {
            Ok(need) => need,
            Err(end) => return (self.visit)(&self.turns, facts, &end),
        };
        for class in classes::of(&need, facts, &Known::of(self.book, &case)) {
            let facts = class.given_to(facts);
            self.turns.push(Turn { need: need.clone(), class });
            self.on(&facts)?;
            self.turns.pop();
        }
        ControlFlow::Continue(())
    }
}

/// The rules that classes of answers are taken from.
struct Known {
    /// All of them.
    book: &'static RuleBook,
    /// Those in force, once the law has come to them.
    rules: Option<Rules>,
}

impl Known {
    fn of(book: &'static RuleBook, case: &Case<'_>) -> Self {
        Self { book, rules: case.rules_applied().copied() }
    }
}

/// Reads the facts through the law once.
fn read<'f>(book: &'static RuleBook, facts: &'f Facts) -> (Result<Verdict, Need>, Case<'f>) {
    let mut case = Case::new(book, facts);
    let result = decide(&mut case);
    (result, case)
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
