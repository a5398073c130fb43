//! How the doubtful sentences are read.

use crate::need::{Counted, Measure};

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
