//! What a row of the rules says of the service: who applies, the slip, the norm, the clauses.

use crate::address::Area;
use crate::name::Name;
use crate::need::words;

/// Who may apply, for whom and for how long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slip {
    /// Its questions, in order.
    pub questions: &'static [SlipQuestion],
}

/// A question of the slip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SlipQuestion {
    /// Its name.
    pub id: Name,
    /// The answers that it offers.
    pub choices: &'static [Name],
}

/// How much room each registered person needs (10(3)).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clauses {
    /// Each check that has one, with its clause.
    pub of: &'static [(Check, &'static str)],
}

/// Where a next step is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Elsewhere {
    /// The number of the state service on gov.kz.
    pub service: u16,
}
