//! The map of the flow, drawn from the walk: which screen leads where, by which answers.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use super::{End, Turn, explore};
use crate::day::Day;
use crate::facts::Channel;
use crate::rules::RuleBook;

/// A step and a screen.
pub type Node = (&'static str, &'static str);

/// Every screen, and every way from one to another with the answers that take it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FlowMap {
    /// The screens in order of their names.
    pub nodes: BTreeSet<Node>,
    /// The ways, each with its answers.
    pub edges: BTreeMap<(Node, Node), BTreeSet<String>>,
}

/// The map of the flow on that day.
#[must_use]
pub fn flow_map(book: &'static RuleBook, today: Day, channel: Channel) -> FlowMap {
    let mut map = FlowMap::default();
    explore(book, today, channel, &mut |turns, _, end| map.add(turns, end));
    map
}

impl FlowMap {
    fn add(&mut self, turns: &[Turn], end: &End) {
        let after = turns.iter().skip(1).map(|turn| turn.need.name()).chain([end.screen()]);
        for (turn, to) in turns.iter().zip(after) {
            let from = turn.need.name();
            self.nodes.extend([from, to]);
            self.edges.entry((from, to)).or_default().insert(turn.class.label());
        }
    }

    /// The map in Mermaid's language, for whoever reads it as a picture.
    #[must_use]
    pub fn mermaid(&self) -> String {
        let mut text = String::from("flowchart TD\n");
        for (step, screen) in &self.nodes {
            let (open, close) = match *step {
                "ask" => ("[", "]"),
                "look" => ("[(", ")]"),
                "act" => ("[/", "/]"),
                _ => ("([", "])"),
            };
            let _ = writeln!(text, "  {step}_{screen}{open}\"{screen}\"{close}");
        }
        for ((from, to), labels) in &self.edges {
            let label = if labels.len() > 4 { format!("{} answers", labels.len()) } else { join(labels) };
            let _ = writeln!(text, "  {}_{} -- \"{label}\" --> {}_{}", from.0, from.1, to.0, to.1);
        }
        text
    }
}

fn join(labels: &BTreeSet<String>) -> String {
    labels.iter().map(String::as_str).collect::<Vec<_>>().join(" / ")
}
