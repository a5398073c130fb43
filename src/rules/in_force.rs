//! The rules of one day: those in force, or when there were or will be any.

use super::{
    Check, Clauses, Elsewhere, Norm, Order, Readings, Relation, Route, Row, Service, Slip, SlipQuestion,
};
use crate::day::Day;
use crate::name::Name;

/// The rows in force in a place on a day.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs, reason = "each field is the table of the same name in the rule file")]
pub struct Rules {
    pub place: Name,
    pub service: &'static Row<Service>,
    pub slip: Option<&'static Row<Slip>>,
    pub norm: Option<&'static Row<Norm>>,
    pub orders: &'static [Row<Order>],
    /// Those of the place before those of the country.
    pub clauses: [Option<&'static Row<Clauses>>; 2],
    pub readings: Readings,
    pub today: Day,
}

impl Rules {
    /// The orders in force, the more special first.
    pub fn orders(&self) -> impl Iterator<Item = &'static Row<Order>> + use<> {
        let today = self.today;
        self.orders.iter().filter(move |row| row.holds(today))
    }

    /// Every relation that may be chosen; where two orders name the same one, the first counts.
    pub fn relations(&self) -> impl Iterator<Item = &'static Relation> + use<> {
        let rules = *self;
        self.orders().enumerate().flat_map(move |(place, order)| {
            order.rule.relations.iter().filter(move |relation| {
                let mut before = rules.orders().take(place).flat_map(|order| order.rule.relations);
                before.all(|other| other.id != relation.id)
            })
        })
    }

    /// The clause that a check rests on: the order's that is in force, or else `own`.
    #[must_use]
    #[cfg_attr(target_family = "wasm", inline(never))]
    pub fn cited(&self, check: Check, own: &'static str) -> &'static str {
        let mut cited = self.clauses.iter().flatten().flat_map(|row| row.rule.of);
        cited.find(|(of, _)| *of == check).map_or(own, |(_, clause)| clause)
    }

    /// The clause that a check rests on: the order's that is in force, or else the service's.
    #[must_use]
    pub fn clause(&self, check: Check) -> &'static str {
        self.cited(check, self.service.clause)
    }

    /// A question of the arrival slip.
    #[must_use]
    pub fn slip_question(&self, place: u8) -> Option<&'static SlipQuestion> {
        self.slip.and_then(|slip| slip.rule.questions.get(usize::from(place)))
    }

    /// Every route by which a relation of that name may be proven: whom either order exempts, the norm does not bind.
    #[must_use]
    pub fn routes(&self, id: Name) -> Vec<Route> {
        let mut routes: Vec<Route> = Vec::new();
        let named = self.orders().flat_map(|order| order.rule.relations).filter(|relation| relation.id == id);
        for route in named.flat_map(|relation| relation.proof.routes()) {
            if !routes.contains(route) {
                routes.push(*route);
            }
        }
        routes
    }

    /// The relation of that name.
    #[must_use]
    pub fn relation(&self, id: Name) -> Option<&'static Relation> {
        self.orders().flat_map(|order| order.rule.relations).find(|relation| relation.id == id)
    }
}

/// No rules are in force in a place on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotInForce {
    /// The last day that any were in force, if they have lapsed.
    pub ended: Option<Day>,
    /// The first day that any will be, if they are still to come.
    pub begins: Option<Day>,
    /// The clause of those that will be, or else of those that were.
    pub clause: &'static str,
    /// What applies instead, if that is known of the day.
    pub instead: Option<&'static Row<Elsewhere>>,
}

impl NotInForce {
    /// The step that leads to what applies instead.
    pub(super) const INSTEAD: &'static str = "ordinary_way";
    pub(super) const NEVER: Self = Self { ended: None, begins: None, clause: "", instead: None };

    /// The first row that will be in force, and the last one that was.
    pub(super) fn or<T>(mut self, row: &Row<T>, today: Day) -> Self {
        if today < row.from {
            if self.begins.is_none_or(|begins| row.from < begins) {
                (self.begins, self.clause) = (Some(row.from), row.clause);
            }
        } else if self.ended < row.to {
            self.ended = row.to;
            if self.begins.is_none() {
                self.clause = row.clause;
            }
        }
        self
    }
}
