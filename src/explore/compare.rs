//! Two rule books over every path of both: exactly which cases change.

use super::classes::Known;
use super::{Class, Detail, End, classes, ended, read};
use crate::day::Day;
use crate::facts::{Channel, Facts};
use crate::need::Need;
use crate::rules::RuleBook;

/// A case that two rule books decide differently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The answers and replies that make the case.
    pub case: Vec<Class>,
    /// How it ends under the first book.
    pub before: End,
    /// How it ends under the second.
    pub after: End,
}

/// Every case that ends otherwise under `after` than under `before`.
pub fn compare(
    before: &'static RuleBook,
    after: &'static RuleBook,
    today: Day,
    channel: Channel,
    detail: Detail,
) -> Vec<Difference> {
    let mut comparison = Comparison { before, after, detail, case: Vec::new(), differences: Vec::new() };
    comparison.walk(&Facts::on(today, channel));
    comparison.differences
}

struct Comparison {
    before: &'static RuleBook,
    after: &'static RuleBook,
    detail: Detail,
    case: Vec<Class>,
    differences: Vec<Difference>,
}

impl Comparison {
    /// Gives whichever book still lacks something each class of answer, until both have ended.
    fn walk(&mut self, facts: &Facts) {
        let (first, first_known) = read(self.before, facts);
        let (second, second_known) = read(self.after, facts);
        match (ended(first, facts), ended(second, facts)) {
            (Err(before), Err(after)) if before == after => {}
            (Err(before), Err(after)) => {
                self.differences.push(Difference { case: self.case.clone(), before, after });
            }
            (Ok(need), _) => self.branch(&need, facts, &first_known),
            (_, Ok(need)) => self.branch(&need, facts, &second_known),
        }
    }

    fn branch(&mut self, need: &Need, facts: &Facts, known: &Known) {
        for class in classes::of(need, facts, known, self.detail) {
            let facts = class.given_to(facts);
            self.case.push(class);
            self.walk(&facts);
            self.case.pop();
        }
    }
}
