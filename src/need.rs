//! Everything that a decision can lack, and who can supply it.

mod lookup;
mod words;

pub use lookup::{Lookup, NotALookup};
pub use words::{Act, Counted, KinSource, Line, Measure, Register, StudySource};
pub(crate) use words::{place_of, words};

/// What `decide` lacks: the next screen or the next request.
///
/// Small enough to be passed up by `?` at no cost: the code of the browser's module is half of what it would be.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Need {
    /// The citizen must say.
    Ask(Question),
    /// A register must say.
    Look(Box<Lookup>),
    /// The register did not answer. Nothing is refused and nothing is lost: it is asked again.
    Retry(Box<Lookup>),
    /// Someone must do something.
    Act(Act),
}

/// What the citizen, or at the desk the worker, is asked. A number tells which child, which person by their
/// [place](crate::party::Member), or which question of the slip.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Question {
    /// Permanent or temporary.
    Kind,
    /// How long, if temporary.
    Months,
    /// For whom.
    Who,
    /// How many children.
    Children,
    /// Which child: number and birth date.
    Child(u8),
    /// Which ward: number.
    Ward,
    /// The dwelling.
    Home,
    /// Its owner: the applicant, or a person named by number.
    Owner,
    /// Who this person of the party is to the owner (10(4)).
    Relation(u8),
    /// Which parent the half-siblings share (10(4)).
    SharedParent(u8),
    /// Through whom grandparent and grandchild are related (10(4)).
    Side(u8),
    /// A field of the statistical arrival slip, by its place in the rules.
    Ticket(u8),
    /// At the desk: the owner's number, which the worker enters (6).
    DeskOwner,
    /// At the desk: whether the papers prove the representative's powers (7).
    Powers,
}

impl Need {
    /// The step and the screen that it is for a host.
    #[must_use]
    pub const fn name(&self) -> (&'static str, &'static str) {
        match self {
            Self::Ask(question) => ("ask", question.name()),
            Self::Look(lookup) => ("look", lookup.name()),
            Self::Retry(lookup) => ("retry", lookup.name()),
            Self::Act(act) => ("act", act.as_str()),
        }
    }
}
