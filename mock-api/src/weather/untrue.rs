//! Answers that are well-formed and not true. Only the word on its way out is changed: what may be asked next, and how
//! many guesses are left, goes by the true one, so that nobody learns or may do more by a lie.

use tirkeu::address::Area;
use tirkeu::reply::{Gate, Home, Proof, Registered, Reply, Study, Tenure};
use tirkeu::rules::{BUILT_IN, Place};

/// Another answer that the same question could have.
#[must_use]
pub fn untrue(reply: Reply) -> Reply {
    match reply {
        Reply::Applicant { born, citizen } => Reply::Applicant { born, citizen: !citizen },
        Reply::Home(Home::Named { .. }) => Reply::Home(Home::NotNamed),
        Reply::Home(Home::NotNamed) => Reply::Home(other_home()),
        Reply::Gate(Gate::Online) => Reply::Gate(Gate::Desk),
        Reply::Gate(Gate::Desk) => Reply::Gate(Gate::Online),
        Reply::Area(area) => Reply::Area(Area::hundredths(other_area(area))),
        Reply::Residents(count) => Reply::Residents(count.saturating_add(3)),
        Reply::Registered(Registered::No) => Reply::Registered(Registered::Permanent),
        Reply::Registered(_) => Reply::Registered(Registered::No),
        Reply::Proof(proof) if proof.is_confirmed() => Reply::Proof(Proof::NotConfirmed),
        Reply::Proof(_) => Reply::Proof(Proof::Confirmed),
        Reply::Study(Study::FullTime) => Reply::Study(Study::NotFound),
        Reply::Study(_) => Reply::Study(Study::FullTime),
        Reply::Silent => Reply::Silent,
    }
}

/// A home in the last place that has rules of its own.
fn other_home() -> Home {
    let named = |place: &Place| Home::Named { place: place.name, tenure: Tenure::Private, mine: false };
    BUILT_IN.places.last().map_or(Home::NotNamed, named)
}

/// Half of it, so that room may be lacking; of an unknown one, an ordinary one.
fn other_area(area: Option<Area>) -> u32 {
    area.map_or(6000, |area| (area.as_hundredths() / 2).max(1))
}
