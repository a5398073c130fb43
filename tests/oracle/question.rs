//! The questions that the rules let a citizen ask: "am I the owner's grandchild through my mother?"

use std::collections::HashSet;
use std::fmt;

use tirkeu::kinship::{Walk, walk};
use tirkeu::name::Name;
use tirkeu::need::Line;
use tirkeu::rules::{Asks, BUILT_IN, Order, ProvenBy, Relation, Route, Row};

use super::register::{Register, TODAY};
use super::{Holds, Who};

/// A relation of an order, with the parent that it asks for.
#[derive(Clone, Copy)]
pub struct Question {
    pub order: Name,
    pub relation: Name,
    pub line: Option<Line>,
    pub routes: &'static [Route],
}

impl Question {
    /// Every question of every order of the capital.
    pub fn all() -> Vec<Self> {
        orders().flat_map(Self::of_order).collect()
    }

    /// Every question of one order.
    pub fn of(order: &str) -> Vec<Self> {
        orders().filter(|row| row.name.as_str() == order).flat_map(Self::of_order).collect()
    }

    fn of_order(row: &Row<Order>) -> Vec<Self> {
        row.rule.relations.iter().flat_map(|relation| Self::of_relation(row.name, relation)).collect()
    }

    fn of_relation(order: Name, relation: &Relation) -> Vec<Self> {
        let ProvenBy::Kinship(routes) = relation.proof else { return Vec::new() };
        let lines: &[_] = match relation.asks {
            Asks::Nothing => &[None],
            Asks::SharedParent | Asks::Side => &[Some(Line::Father), Some(Line::Mother)],
        };
        let with = |line: &Option<Line>| Self { order, relation: relation.id, line: *line, routes };
        lines.iter().map(with).collect()
    }

    /// `in_law`, `half_sibling mother`.
    pub fn name(&self) -> String {
        let line = self.line.map(|line| format!(" {}", line.as_str()));
        format!("{}{}", self.relation, line.unwrap_or_default())
    }

    /// What the walk says.
    pub fn walk(&self, acts: &Register, applicant: Who, owner: Who) -> Walk {
        let Ok(walk) = walk(acts, self.routes, self.line, applicant, owner, TODAY);
        walk
    }

    /// What the law says.
    pub fn holds(&self, law: &HashSet<Holds>, applicant: Who, owner: Who) -> bool {
        law.contains(&(self.order.as_str(), self.relation.as_str(), self.line, applicant, owner))
    }
}

impl fmt::Display for Question {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.order, self.name())
    }
}

fn orders() -> impl Iterator<Item = &'static Row<Order>> {
    BUILT_IN.places.iter().flat_map(|place| place.orders)
}
