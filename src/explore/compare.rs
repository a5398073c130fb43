//! Two rule books over every path of both: exactly which cases change.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::list::in_words;
use super::{Class, End, Known, Turn, classes, ended, read};
use crate::day::Day;
use crate::facts::{Channel, Facts};
use crate::need::Need;
use crate::rules::RuleBook;

/// How all cases of a day end under one rule book and under another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// How many cases there are.
    pub cases: u64,
    /// Those that end otherwise, by how they end before and after.
    pub differences: BTreeMap<(String, String), Difference>,
}

/// The cases that end in one way under the first book and in another under the second.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// How many they are.
    pub cases: u64,
    /// The one of the fewest answers and replies.
    pub shortest: Vec<Turn>,
    /// What is known in it.
    pub facts: Facts,
}

/// Every case that ends otherwise under `after` than under `before`.
#[must_use]
pub fn compare(
    before: &'static RuleBook,
    after: &'static RuleBook,
    today: Day,
    channel: Channel,
) -> Comparison {
    let mut walk = Walk { before, after, turns: Vec::new(), found: Comparison::default() };
    walk.on(&Facts::on(today, channel));
    walk.found
}

struct Walk {
    before: &'static RuleBook,
    after: &'static RuleBook,
    turns: Vec<Turn>,
    found: Comparison,
}

impl Walk {
    /// Gives whichever book still lacks something each class of answer, until both have ended.
    fn on(&mut self, facts: &Facts) {
        let (first, first_rules) = read(self.before, facts);
        let (second, second_rules) = read(self.after, facts);
        let known = [
            Known { book: self.before, rules: first_rules },
            Known { book: self.after, rules: second_rules },
        ];
        match (ended(first, facts), ended(second, facts)) {
            (Err(before), Err(after)) => self.found.add(&self.turns, facts, &before, &after),
            (Ok(need), _) | (_, Ok(need)) => self.branch(&need, facts, &known),
        }
    }

    /// The classes of both books: where one of them draws a line, the cases on either side of it differ.
    fn branch(&mut self, need: &Need, facts: &Facts, known: &[Known; 2]) {
        let mut all: Vec<Class> = Vec::new();
        for class in known.iter().flat_map(|known| classes::of(need, facts, known)) {
            if !all.contains(&class) {
                all.push(class);
            }
        }
        for class in all {
            let facts = class.given_to(facts);
            self.turns.push(Turn { need: need.clone(), class });
            self.on(&facts);
            self.turns.pop();
        }
    }
}

impl Comparison {
    fn add(&mut self, turns: &[Turn], facts: &Facts, before: &End, after: &End) {
        self.cases += 1;
        if before == after {
            return;
        }
        let mut ends = (in_short(before), in_short(after));
        if ends.0 == ends.1 {
            ends.1 += ", of somebody else";
        }
        let one = || Difference { cases: 0, shortest: turns.to_vec(), facts: facts.clone() };
        let found = self.differences.entry(ends).or_insert_with(one);
        found.cases += 1;
        if turns.len() < found.shortest.len() {
            (found.shortest, found.facts) = (turns.to_vec(), facts.clone());
        }
    }

    /// How many cases end otherwise.
    #[must_use]
    pub fn changed(&self) -> u64 {
        self.differences.values().map(|found| found.cases).sum()
    }

    /// A row of a table for each kind of difference, the most frequent first.
    #[must_use]
    pub fn table(&self) -> String {
        let mut rows: Vec<_> = self.differences.iter().collect();
        rows.sort_by_key(|(_, found)| core::cmp::Reverse(found.cases));
        let mut text = String::from("| before | after | cases | the shortest |\n|---|---|---:|---|\n");
        for ((before, after), found) in rows {
            let _ =
                writeln!(text, "| {before} | {after} | {} | {} |", found.cases, in_words(&found.shortest));
        }
        text
    }
}

/// An end by its name and what it is about.
fn in_short(end: &End) -> String {
    let (step, name) = end.screen();
    match end {
        End::Verdict(verdict) => {
            let detail = verdict.detail().map_or(String::new(), |detail| format!(" {detail}"));
            format!("{name}{detail}")
        }
        End::Retry(lookup) => format!("{step} {name} ({})", lookup.register().as_str()),
        End::Again(_) => format!("{step} {name}"),
    }
}
