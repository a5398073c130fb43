//! The law's numbers, dates and lists, as dated data: `rules/*.toml`, checked and built into this crate.
//!
//! Nothing in the program says how large the norm is or who counts as a relative. A row holds from its first day to
//! its last; [`RuleBook::on`] picks those in force on a day, and says so where none is.

use crate::address::Area;
use crate::day::Day;
use crate::name::Name;
use crate::need::{Counted, Line, Measure, words};

#[cfg(not(target_family = "wasm"))]
pub mod file;
#[cfg(not(target_family = "wasm"))]
mod load;
#[cfg(not(target_family = "wasm"))]
pub use file::RuleError;

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
    pub readings: Readings,
}

/// Something that holds from a day to a day, and where it is written.
#[derive(Clone, Copy, Debug)]
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

/// Who may apply, for whom and for how long.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs, reason = "each field is explained beside its value in the rule file")]
pub struct Service {
    pub citizens_only: bool,
    pub applicant_age: u32,
    pub child_age: u32,
    pub months_least: u8,
    pub months_most: u8,
    pub consent_minutes: u32,
    pub most_children: u8,
}

/// The statistical arrival slip.
#[derive(Clone, Copy, Debug)]
pub struct Slip {
    /// Its questions, in order.
    pub questions: &'static [SlipQuestion],
}

/// A question of the slip.
#[derive(Clone, Copy, Debug)]
pub struct SlipQuestion {
    /// Its name.
    pub id: Name,
    /// The answers that it offers.
    pub choices: &'static [Name],
}

/// How much room each registered person needs (10(3)).
#[derive(Clone, Copy, Debug)]
pub struct Norm {
    /// The area for one person.
    pub share: Area,
}

words! {
    /// A check that rests on a clause of the order in force, or else on that of the service.
    Check {
        /// The way of applying (3).
        Channel = "channel",
        /// Whose the home is (3).
        Owner = "owner",
        /// Where it is served (4).
        Gate = "gate",
        /// The owner's number at the desk (6).
        DeskOwner = "desk_owner",
        /// The representative's powers (7).
        Powers = "powers",
        /// The refusal at the desk (8).
        DeskRefuses = "desk_refuses",
        /// The area (10(1)).
        Area = "area",
        /// The residents (10(2)).
        Residents = "residents",
        /// The sum (10(3)).
        Norm = "norm",
        /// The relation (10(4)).
        Relation = "relation",
        /// The arrival slip (10(3)).
        Slip = "slip",
        /// The signature (10(3)).
        Sign = "sign",
    }
}

/// The clauses that checks rest on.
#[derive(Clone, Copy, Debug)]
pub struct Clauses {
    /// Each check that has one, with its clause.
    pub of: &'static [(Check, &'static str)],
}

/// Whom the norm does not bind, and how that is checked (10(4)–(7)).
#[derive(Clone, Copy, Debug)]
pub struct Order {
    /// The relations, in the order in which they are offered.
    pub relations: &'static [Relation],
}

/// A relation to the owner, or studies in their stead.
#[derive(Clone, Copy, Debug)]
pub struct Relation {
    /// Its name.
    pub id: Name,
    /// The clause that says how it is checked.
    pub clause: &'static str,
    /// The clause that says what follows where civil acts do not confirm it.
    pub not_confirmed: &'static str,
    /// What must be asked besides.
    pub asks: Asks,
    /// How it is proven.
    pub proof: ProvenBy,
}

/// What a relation must be told besides its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asks {
    /// Nothing.
    Nothing,
    /// Which parent is shared.
    SharedParent,
    /// Through which parent of the younger person.
    Side,
}

/// How a relation is proven.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProvenBy {
    /// By any of these routes over civil acts.
    Kinship(&'static [Route]),
    /// By a register of students.
    Study,
}

impl ProvenBy {
    /// The routes of kinship; none for studies.
    #[must_use]
    pub const fn routes(self) -> &'static [Route] {
        match self {
            Self::Kinship(routes) => routes,
            Self::Study => &[],
        }
    }
}

/// A way over civil acts from one of the two people to the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Route {
    /// Whose records the walk begins with.
    pub from: End,
    /// Its hops.
    pub hops: &'static [Hop],
}

/// One of the two people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The person who is being registered.
    Applicant,
    /// The owner.
    Owner,
}

/// A step from a person to people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "each hop says itself")]
pub enum Hop {
    Father,
    Mother,
    Parent,
    Child,
    Spouse,
    Ward,
    Guardian,
    /// To the parent whom the applicant named.
    Line,
}

impl Hop {
    /// The hop once the named parent is known.
    #[must_use]
    pub const fn along(self, line: Option<Line>) -> Self {
        match (self, line) {
            (Self::Line, Some(Line::Father)) => Self::Father,
            (Self::Line, Some(Line::Mother)) => Self::Mother,
            _ => self,
        }
    }
}

/// How doubtful sentences are read: the readings that the engine acts upon. Reasons stand in the rule files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Readings {
    /// R1: whose registration counts against the norm.
    pub counted: Counted,
    /// R2: whether the whole party needs places, or the newcomer alone.
    pub party_counts: bool,
    /// R3: which area counts.
    pub measure: Measure,
    /// R4: whether the norm binds an owner in their own home.
    pub owner_bound: bool,
    /// R11: whether the owners consent before any act is read.
    pub kinship_after_consent: bool,
    /// R20: whether relatives and students are asked for where no area is recorded.
    pub kinship_without_area: bool,
}

impl Readings {
    /// For a place without a norm, where nothing asks for them; the check demands all of them of a place with one.
    pub const NEVER_READ: Self = Self {
        counted: Counted::All,
        party_counts: true,
        measure: Measure::Total,
        owner_bound: true,
        kinship_after_consent: false,
        kinship_without_area: false,
    };
}

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

/// No rules are in force in a place on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotInForce {
    /// The last day that any were in force, if they have lapsed.
    pub ended: Option<Day>,
    /// The first day that any will be, if they are still to come.
    pub begins: Option<Day>,
    /// The clause of those that will be, or else of those that were.
    pub clause: &'static str,
}

impl<T> Row<T> {
    /// Whether the row holds on that day.
    #[must_use]
    pub fn holds(&self, today: Day) -> bool {
        self.from <= today && self.to.is_none_or(|to| today <= to)
    }
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
        found
    }

    fn place(&self, name: Name) -> Option<&'static Place> {
        self.places.iter().find(|place| place.name == name)
    }
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

fn in_force<T>(rows: &'static [Row<T>], today: Day) -> Option<&'static Row<T>> {
    rows.iter().find(|row| row.holds(today))
}

impl NotInForce {
    const NEVER: Self = Self { ended: None, begins: None, clause: "" };

    /// The first row that will be in force, and the last one that was.
    fn or<T>(mut self, row: &Row<T>, today: Day) -> Self {
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
