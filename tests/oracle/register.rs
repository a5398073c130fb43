//! A register of civil acts in memory, and acts in few words.

use std::convert::Infallible;

use tirkeu::day::{self, Day};
use tirkeu::kinship::{Act, CivilActs};

use super::Who;

/// The day of every test.
pub const TODAY: Day = day::of(2026, 11, 21);
/// Long before it.
pub const LONG_AGO: Day = day::of(1990, 1, 1);

/// Every person's acts, laid out once: the walk asks for them over and over.
pub struct Register {
    about: Vec<Vec<Act<Who>>>,
}

impl Register {
    pub fn of(people: Who, acts: &[Act<Who>]) -> Self {
        let about = |who| acts.iter().copied().filter(|act| names(act, who)).collect();
        Self { about: (0..people).map(about).collect() }
    }
}

impl CivilActs for Register {
    type Id = Who;
    type Error = Infallible;

    fn about(&self, person: Who) -> Result<Vec<Act<Who>>, Infallible> {
        Ok(self.about[usize::from(person)].clone())
    }
}

fn names(act: &Act<Who>, who: Who) -> bool {
    match *act {
        Act::Birth { child, mother, father, .. } | Act::Adoption { child, mother, father, .. } => {
            child == who || mother == Some(who) || father == Some(who)
        }
        Act::Paternity { child, father, .. } => child == who || father == who,
        Act::Marriage { one, other, .. } => one == who || other == who,
        Act::Death { person, .. } => person == who,
        Act::Guardianship { guardian, ward, .. } => guardian == who || ward == who,
    }
}

pub fn born(child: Who, mother: impl Into<Option<Who>>, father: impl Into<Option<Who>>) -> Act<Who> {
    Act::Birth { child, mother: mother.into(), father: father.into(), on: LONG_AGO }
}

pub fn adopted(child: Who, mother: impl Into<Option<Who>>, father: impl Into<Option<Who>>) -> Act<Who> {
    Act::Adoption { child, mother: mother.into(), father: father.into(), on: LONG_AGO, annulled: None }
}

pub fn annulled(child: Who, mother: Who) -> Act<Who> {
    Act::Adoption { child, mother: Some(mother), father: None, on: LONG_AGO, annulled: Some(TODAY) }
}

pub fn married(one: Who, other: Who) -> Act<Who> {
    Act::Marriage { one, other, on: LONG_AGO, dissolved: None }
}

pub fn divorced(one: Who, other: Who) -> Act<Who> {
    Act::Marriage { one, other, on: LONG_AGO, dissolved: Some(TODAY) }
}

pub fn died(person: Who) -> Act<Who> {
    Act::Death { person, on: TODAY }
}

pub fn guards(guardian: Who, ward: Who) -> Act<Who> {
    Act::Guardianship { guardian, ward, on: LONG_AGO, ended: None }
}
