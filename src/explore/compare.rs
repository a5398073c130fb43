//! Two rule books over every path of both: exactly which cases change, and of which something is told otherwise.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::list::in_words;
use super::told::{Retold, Told, retold};
use super::{Class, End, Known, Turn, classes, ended, read};
use crate::day::Day;
use crate::facts::{Channel, Facts};
use crate::need::{Lookup, Need};
use crate::rules::RuleBook;

/// How all cases of a day end, and what is told of them, under one rule book and under another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// How many cases there are.
    pub cases: u64,
    /// Those that end otherwise, by how they end before and after.
    pub differences: BTreeMap<(String, String), Difference>,
    /// How many end alike, but not with the same words or not by the same way.
    pub told: u64,
    /// Those of which something is told otherwise, by what it is and its words before and after.
    pub retold: BTreeMap<Retold, Difference>,
}

/// The cases that differ in one way between the first book and the second.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// How many they are.
    pub cases: u64,
    /// The one of the fewest answers and replies.
    pub shortest: Vec<Turn>,
    /// What is known in it.
    pub facts: Facts,
}

/// Every case that ends otherwise under `after` than under `before`, or is told otherwise.
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
        let (first, one) = read(self.before, facts);
        let (second, other) = read(self.after, facts);
        match (ended(first, facts), ended(second, facts)) {
            (Err(before), Err(after)) => {
                let before = Told { facts, case: &one, end: &before };
                self.found.add(&self.turns, &before, &Told { facts, case: &other, end: &after });
            }
            (Ok(need), _) | (_, Ok(need)) => {
                let known = [Known::of(self.before, &one), Known::of(self.after, &other)];
                self.branch(&need, facts, &known);
            }
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

impl Difference {
    fn note<K: Ord>(all: &mut BTreeMap<K, Self>, key: K, turns: &[Turn], facts: &Facts) {
        let one = || Self { cases: 0, shortest: turns.to_vec(), facts: facts.clone() };
        let found = all.entry(key).or_insert_with(one);
        found.cases += 1;
        if turns.len() < found.shortest.len() {
            (found.shortest, found.facts) = (turns.to_vec(), facts.clone());
        }
    }
}

impl Comparison {
    fn add(&mut self, turns: &[Turn], before: &Told<'_>, after: &Told<'_>) {
        self.cases += 1;
        let ends = ends(before.end, after.end);
        let retold = retold(before, after, ends.is_none());
        self.told += u64::from(ends.is_none() && !retold.is_empty());
        if let Some(ends) = ends {
            Difference::note(&mut self.differences, ends, turns, before.facts);
        }
        for said in retold {
            Difference::note(&mut self.retold, said, turns, before.facts);
        }
    }

    /// How many cases end otherwise.
    #[must_use]
    pub fn changed(&self) -> u64 {
        self.differences.values().map(|found| found.cases).sum()
    }

    /// A row of a table for each kind of difference, the most frequent first: those of the ends, then those of what is told.
    #[must_use]
    pub fn table(&self) -> String {
        let ends =
            self.differences.iter().map(|((before, after), found)| (format!("{before} | {after}"), found));
        let told = self
            .retold
            .iter()
            .map(|((what, before, after), found)| (format!("{what} | {before} | {after}"), found));
        let ends = rows("| before | after | cases | the shortest |\n|---|---|---:|---|\n", ends.collect());
        let head = "| what is told | before | after | cases | the shortest |\n|---|---|---|---:|---|\n";
        [ends, rows(head, told.collect())]
            .into_iter()
            .filter(|table| !table.is_empty())
            .collect::<Vec<_>>()
            .join("\n")
    }
}

fn rows(head: &str, mut rows: Vec<(String, &Difference)>) -> String {
    if rows.is_empty() {
        return String::new();
    }
    rows.sort_by_key(|(_, found)| core::cmp::Reverse(found.cases));
    let mut text = head.to_owned();
    for (words, found) in rows {
        let _ = writeln!(text, "| {words} | {} | {} |", found.cases, in_words(&found.shortest));
    }
    text
}

/// How both end, where that differs. A verdict with other words or other steps after it is the same end.
fn ends(before: &End, after: &End) -> Option<(String, String)> {
    let (one, other) = (in_short(before), in_short(after));
    if one != other {
        return Some((one, other));
    }
    match (before, after) {
        (End::Verdict(before), End::Verdict(after)) if before.person() == after.person() => None,
        _ if before == after => None,
        (End::Retry(Lookup::Area { .. } | Lookup::Residents { .. }), _) => {
            Some((one, other + ", counted otherwise"))
        }
        _ => Some((one, other + ", of somebody else")),
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
