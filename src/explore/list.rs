//! The list of verdicts: each that some path ends in, what it rests on, what the person can do, and the shortest way.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use super::{End, Turn, explore};
use crate::case::Case;
use crate::day::Day;
use crate::decide::decide;
use crate::facts::{Channel, Facts};
use crate::need::{Need, Question};
use crate::party::Member;
use crate::rules::RuleBook;
use crate::verdict::Verdict;

/// A verdict as it is listed: its name, and what it is about besides.
pub type Named = (&'static str, Option<String>);

/// What is known of a verdict from all the paths that end in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listed {
    /// How many they are.
    pub paths: u64,
    /// The clauses that it rests on.
    pub clauses: BTreeSet<&'static str>,
    /// The places of the people whom it names.
    pub people: BTreeSet<u8>,
    /// What the person can do next.
    pub next: BTreeSet<&'static str>,
    /// The path of the fewest turns.
    pub shortest: Vec<Turn>,
}

/// The verdicts of that day.
#[must_use]
pub fn verdicts(book: &'static RuleBook, today: Day, channel: Channel) -> BTreeMap<Named, Listed> {
    let mut all: BTreeMap<Named, Listed> = BTreeMap::new();
    explore(book, today, channel, &mut |turns, facts, end| {
        if let End::Verdict(verdict) = end {
            all.entry((verdict.name(), verdict.detail())).or_default().add(book, turns, facts, verdict);
        }
    });
    all
}

impl Listed {
    fn add(&mut self, book: &RuleBook, turns: &[Turn], facts: &Facts, verdict: &Verdict) {
        let mut case = Case::new(book, facts);
        let _ = decide(&mut case);
        self.paths += 1;
        self.clauses.insert(case.clause());
        self.people.extend(verdict.person());
        self.next.extend(verdict.next());
        if self.paths == 1 || turns.len() < self.shortest.len() {
            self.shortest = turns.to_vec();
        }
    }
}

/// A path in words: each screen and what it was given, the same of several people once. The slip decides nothing.
pub fn in_words(turns: &[Turn]) -> String {
    let mut said: Vec<(String, usize)> = Vec::new();
    for turn in turns.iter().filter(|turn| !matches!(turn.need, Need::Ask(Question::Ticket(_)))) {
        let words = format!("{} {}", turn.need.name().1, turn.class.label());
        match said.last_mut() {
            Some((last, times)) if *last == words => *times += 1,
            _ => said.push((words, 1)),
        }
    }
    let often = |(words, times): &(String, usize)| {
        if *times > 1 { format!("{words} ({times}×)") } else { words.clone() }
    };
    join(said.iter().map(often))
}

/// A person by the place in the form.
fn whom(place: u8) -> String {
    match place {
        Member::ME => "the applicant".into(),
        Member::WARD => "the ward".into(),
        child => format!("child {child}"),
    }
}

/// The list as a table.
#[must_use]
pub fn table(all: &BTreeMap<Named, Listed>) -> String {
    let mut text = String::from(
        "| verdict | clause | about | next | paths | the shortest |\n|---|---|---|---|---:|---|\n",
    );
    for ((name, detail), listed) in all {
        let detail = detail.as_deref().map_or(String::new(), |detail| format!(" {detail}"));
        let clauses = join(listed.clauses.iter().copied());
        let people = join(listed.people.iter().map(|place| whom(*place)));
        let next = join(listed.next.iter().copied());
        let shortest = in_words(&listed.shortest);
        let _ = writeln!(
            text,
            "| {name}{detail} | {clauses} | {people} | {next} | {} | {shortest} |",
            listed.paths
        );
    }
    text
}

fn join<T: AsRef<str>>(words: impl Iterator<Item = T>) -> String {
    let mut text = String::new();
    for word in words {
        text = if text.is_empty() { word.as_ref().into() } else { text + ", " + word.as_ref() };
    }
    text
}
