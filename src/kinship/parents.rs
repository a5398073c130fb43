//! Who a person's parents are on a day: by the adoption in force, else by birth and paternity.

use super::acts::{Act, in_force as counts};
use crate::day::Day;

/// The parents whom the records in force name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Parents<Id> {
    pub mother: Option<Id>,
    pub father: Option<Id>,
}

/// A contradiction in the register. It is reported and not followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Records name two mothers.
    TwoMothers,
    /// Records name two fathers.
    TwoFathers,
    /// Somebody is recorded as their own parent or ancestor.
    OwnAncestor,
}

impl<Id: Copy + Eq> Parents<Id> {
    pub fn both(self) -> impl Iterator<Item = Id> {
        self.mother.into_iter().chain(self.father)
    }

    fn without(self, person: Id) -> Self {
        let other = |named: Option<Id>| named.filter(|named| *named != person);
        Self { mother: other(self.mother), father: other(self.father) }
    }
}

/// The parents in force. Adoption equals birth, and after it no other record is read (reading R9).
pub(super) fn in_force<Id: Copy + Eq>(
    about: &[Act<Id>],
    person: Id,
    today: Day,
) -> (Parents<Id>, Vec<Fault>) {
    let (named, mut faults) = match adopters(about, person, today) {
        Some(adopters) => (adopters, Vec::new()),
        None => by_birth(about, person, today),
    };
    let parents = named.without(person);
    if parents != named {
        faults.push(Fault::OwnAncestor);
    }
    (parents, faults)
}

/// The latest adoption in force; of several on one day the last one recorded.
fn adopters<Id: Copy + Eq>(about: &[Act<Id>], person: Id, today: Day) -> Option<Parents<Id>> {
    let adoption = |act: &Act<Id>| match *act {
        Act::Adoption { child, mother, father, on, annulled } => {
            (child == person && counts(on, annulled, today)).then_some((on, Parents { mother, father }))
        }
        _ => None,
    };
    about.iter().filter_map(adoption).max_by_key(|(on, _)| *on).map(|(_, parents)| parents)
}

fn by_birth<Id: Copy + Eq>(about: &[Act<Id>], person: Id, today: Day) -> (Parents<Id>, Vec<Fault>) {
    let (mut mothers, mut fathers) = (Named::Nobody, Named::Nobody);
    for act in about {
        match *act {
            Act::Birth { child, mother, father, on } if child == person && on <= today => {
                mothers = mothers.and(mother);
                fathers = fathers.and(father);
            }
            Act::Paternity { child, father, on, annulled }
                if child == person && counts(on, annulled, today) =>
            {
                fathers = fathers.and(Some(father));
            }
            _ => {}
        }
    }
    let several = [(mothers, Fault::TwoMothers), (fathers, Fault::TwoFathers)].into_iter();
    let faults = several.filter(|(named, _)| matches!(named, Named::Several)).map(|(_, fault)| fault);
    (Parents { mother: mothers.one(), father: fathers.one() }, faults.collect())
}

/// Whom records name in one role.
#[derive(Clone, Copy)]
enum Named<Id> {
    Nobody,
    One(Id),
    Several,
}

impl<Id: Copy + Eq> Named<Id> {
    fn and(self, person: Option<Id>) -> Self {
        match (self, person) {
            (Self::Nobody, Some(person)) => Self::One(person),
            (Self::One(before), Some(person)) if before != person => Self::Several,
            (named, _) => named,
        }
    }

    fn one(self) -> Option<Id> {
        if let Self::One(person) = self { Some(person) } else { None }
    }
}
