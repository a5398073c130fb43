//! Whom the norm does not bind, and the routes over civil acts by which that is proven.

use crate::name::Name;
use crate::need::Line;

/// Whom the norm does not bind, and how that is checked (10(4)–(7)).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Order {
    /// The relations, in the order in which they are offered.
    pub relations: &'static [Relation],
}

/// A relation to the owner, or studies in their stead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
