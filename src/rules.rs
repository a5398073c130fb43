//! The law's numbers, dates and lists, as dated data: `rules/*.toml`, checked and built into this crate.
//!
//! Nothing in the program says how large the norm is or who counts as a relative. A row holds from its first day to
//! its last; [`RuleBook::on`] picks those in force on a day, and says so where none is.

use crate::address::Area;
use crate::day::Day;
use crate::name::Name;
use crate::need::{Counted, Measure};

#[cfg(not(target_family = "wasm"))]
mod editions;
#[cfg(not(target_family = "wasm"))]
pub mod file;
mod in_force;
#[cfg(not(target_family = "wasm"))]
mod load;
mod readings;
mod relation;
mod rows;

#[cfg(not(target_family = "wasm"))]
pub use editions::Editions;
#[cfg(not(target_family = "wasm"))]
pub use file::RuleError;
pub use in_force::{NotInForce, Rules};
pub use readings::Readings;
pub use relation::{Asks, End, Hop, Order, ProvenBy, Relation, Route};
pub use rows::{Check, Clauses, Elsewhere, Norm, Service, Slip, SlipQuestion};

include!(concat!(env!("OUT_DIR"), "/rules.rs"));

/// The rules of every place.
#[derive(Clone, Copy, Debug)]
pub struct RuleBook {
    /// The country first, then the places with rules of their own.
    pub places: &'static [Place],
    /// Tells these rules from any others.
    pub edition: &'static str,
}

/// The rules of one place.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs, reason = "each field is the table of the same name in the rule file")]
pub struct Place {
    pub name: Name,
    pub services: &'static [Row<Service>],
    pub slips: &'static [Row<Slip>],
    pub norms: &'static [Row<Norm>],
    pub orders: &'static [Row<Order>],
    pub clauses: &'static [Row<Clauses>],
    pub elsewhere: &'static [Row<Elsewhere>],
    pub readings: Readings,
}

/// Something that holds from a day to a day, and where it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row<T> {
    /// The row's name.
    pub name: Name,
    /// The clause that it comes from.
    pub clause: &'static str,
    /// The first day.
    pub from: Day,
    /// The last day, if it has one.
    pub to: Option<Day>,
    /// What holds.
    pub rule: T,
}

impl<T> Row<T> {
    /// Whether the row holds on that day.
    #[must_use]
    pub fn holds(&self, today: Day) -> bool {
        lasts(self.from, self.to, today)
    }
}

pub(crate) fn lasts(from: Day, to: Option<Day>, today: Day) -> bool {
    from <= today && to.is_none_or(|to| today <= to)
}

impl RuleBook {
    /// The place whose rules are those of the whole country.
    pub const COUNTRY: Name = Name::of("kazakhstan");

    /// The rules in force in `place` on `today`. What a place does not rule itself, the country rules.
    pub fn on(&self, place: Name, today: Day) -> Result<Rules, NotInForce> {
        self.with(place, self.service(Some(place), today)?, today)
    }

    /// The rules in force while nobody knows yet where the home is: the service may begin in one place earlier than in
    /// the country.
    pub fn somewhere(&self, today: Day) -> Result<Rules, NotInForce> {
        self.with(Self::COUNTRY, self.service(None, today)?, today)
    }

    fn with(&self, place: Name, service: &'static Row<Service>, today: Day) -> Result<Rules, NotInForce> {
        let country = self.place(Self::COUNTRY).ok_or(NotInForce::NEVER)?;
        let own = self.place(place).unwrap_or(country);
        Ok(Rules {
            place,
            service,
            slip: in_force(own.slips, today).or_else(|| in_force(country.slips, today)),
            norm: in_force(own.norms, today),
            orders: own.orders,
            clauses: [in_force(own.clauses, today), in_force(country.clauses, today)],
            readings: own.readings,
            today,
        })
    }

    /// Where a next step is done, if it is done at a state service.
    #[must_use]
    pub fn elsewhere(&self, step: &str, today: Day) -> Option<&'static Row<Elsewhere>> {
        let mut rows = self.places.iter().flat_map(|place| place.elsewhere);
        rows.find(|row| row.holds(today) && row.name.as_str() == step)
    }

    /// The service of a place before that of the country, which comes first in the book; without a place, that of the
    /// country before any other.
    fn service(&self, place: Option<Name>, today: Day) -> Result<&'static Row<Service>, NotInForce> {
        let mut found = Err(NotInForce::NEVER);
        for own in self.places {
            if own.name != Self::COUNTRY && place.is_some_and(|place| place != own.name) {
                continue;
            }
            for row in own.services {
                found = match found {
                    found if row.holds(today) && (found.is_err() || place.is_some()) => Ok(row),
                    Err(none) => Err(none.or(row, today)),
                    found => found,
                };
            }
        }
        found.map_err(|none| NotInForce { instead: self.elsewhere(NotInForce::INSTEAD, today), ..none })
    }

    fn place(&self, name: Name) -> Option<&'static Place> {
        self.places.iter().find(|place| place.name == name)
    }
}

fn in_force<T>(rows: &'static [Row<T>], today: Day) -> Option<&'static Row<T>> {
    rows.iter().find(|row| row.holds(today))
}
