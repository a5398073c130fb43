//! Civil acts as a register keeps them, and which of them are in force on a day.

use crate::day::Day;

/// A civil act. Each has the day from which it counts, and some a day on which it ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each field is what its name says")]
pub enum Act<Id> {
    /// A record of birth.
    Birth { child: Id, mother: Option<Id>, father: Option<Id>, on: Day },
    /// Paternity established after the birth was recorded.
    Paternity { child: Id, father: Id, on: Day, annulled: Option<Day> },
    /// An adoption: from its day the child's parents are those whom it names, and no others.
    Adoption { child: Id, mother: Option<Id>, father: Option<Id>, on: Day, annulled: Option<Day> },
    /// A marriage.
    Marriage { one: Id, other: Id, on: Day, dissolved: Option<Day> },
    /// A death.
    Death { person: Id, on: Day },
    /// A guardianship.
    Guardianship { guardian: Id, ward: Id, on: Day, ended: Option<Day> },
}

/// Whoever keeps civil acts.
pub trait CivilActs {
    /// How the register tells people apart.
    type Id: Copy + Eq;
    /// Why it can't answer. A register that can't answer confirms nothing and denies nothing.
    type Error;

    /// Every act that names this person, in any role.
    fn about(&self, person: Self::Id) -> Result<Vec<Act<Self::Id>>, Self::Error>;

    /// Tells about which people it is asked next: whoever keeps the acts far away may fetch them together. Of nobody else
    /// is anything asked.
    fn announce(&self, _people: &[Self::Id]) -> Result<(), Self::Error> {
        Ok(())
    }
}

/// Whether an act that counts from `on` until it ended counts on `today`.
pub(super) fn in_force(on: Day, ended: Option<Day>, today: Day) -> bool {
    on <= today && ended.is_none_or(|ended| today < ended)
}

/// Whoever a record that has ever counted names as this person's child.
pub(super) fn children_named<Id: Copy + Eq>(about: &[Act<Id>], parent: Id, today: Day) -> Vec<Id> {
    let child = |act: &Act<Id>| match *act {
        Act::Birth { child, mother, father, on } | Act::Adoption { child, mother, father, on, .. } => {
            (on <= today && (mother == Some(parent) || father == Some(parent))).then_some(child)
        }
        Act::Paternity { child, father, on, .. } => (on <= today && father == parent).then_some(child),
        _ => None,
    };
    about.iter().filter_map(child).collect()
}

pub(super) fn married_to<Id: Copy + Eq>(about: &[Act<Id>], person: Id, today: Day) -> Vec<Id> {
    let spouse =
        |act: &Act<Id>| match *act {
            Act::Marriage { one, other, on, dissolved } if in_force(on, dissolved, today) => {
                if one == person { Some(other) } else { (other == person).then_some(one) }
            }
            _ => None,
        };
    about.iter().filter_map(spouse).collect()
}

pub(super) fn has_died<Id: Copy + Eq>(about: &[Act<Id>], who: Id, today: Day) -> bool {
    about.iter().any(|act| matches!(*act, Act::Death { person, on } if person == who && on <= today))
}

pub(super) fn wards<Id: Copy + Eq>(about: &[Act<Id>], person: Id, today: Day) -> impl Iterator<Item = Id> {
    guardianships(about, today).filter(move |(guardian, _)| *guardian == person).map(|(_, ward)| ward)
}

pub(super) fn guardians<Id: Copy + Eq>(
    about: &[Act<Id>],
    person: Id,
    today: Day,
) -> impl Iterator<Item = Id> {
    guardianships(about, today).filter(move |(_, ward)| *ward == person).map(|(guardian, _)| guardian)
}

fn guardianships<Id: Copy>(about: &[Act<Id>], today: Day) -> impl Iterator<Item = (Id, Id)> {
    about.iter().filter_map(move |act| match *act {
        Act::Guardianship { guardian, ward, on, ended } => {
            in_force(on, ended, today).then_some((guardian, ward))
        }
        _ => None,
    })
}
