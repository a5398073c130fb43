//! The acts that a walk reads: fetched for several people at once, each person's once in a walk, and nobody's whom the walk
//! doesn't ask about.

use std::cell::RefCell;
use std::collections::BTreeMap;

use tirkeu::iin::Iin;
use tirkeu::kinship::{Act, CivilActs};

use super::esobes::Esobes;
use super::zags::Zags;
use super::{Call, Said, Silence};

/// Where one walk reads.
pub struct Acts<'a> {
    call: &'a Call<'a>,
    register: Option<&'a dyn Zags>,
    guardianships: Option<&'a dyn Esobes>,
    asked: RefCell<Vec<Iin>>,
    read: RefCell<BTreeMap<Iin, Vec<Act<Iin>>>>,
}

impl<'a> Acts<'a> {
    /// Of one register of acts, and guardianships where a route goes over them.
    #[must_use]
    pub fn of(
        call: &'a Call<'a>,
        register: Option<&'a dyn Zags>,
        guardianships: Option<&'a dyn Esobes>,
    ) -> Self {
        Self { call, register, guardianships, asked: RefCell::default(), read: RefCell::default() }
    }

    /// Everyone about whom was asked.
    pub fn people(&self) -> Vec<Iin> {
        self.asked.borrow().clone()
    }

    fn fetch(&self, people: &[Iin]) -> Said<Vec<Act<Iin>>> {
        let mut acts = self.register.map_or(Ok(Vec::new()), |register| register.acts(self.call, people))?;
        if let Some(register) = self.guardianships {
            acts.extend(register.guardianships(self.call, people)?);
        }
        Ok(acts)
    }
}

impl CivilActs for Acts<'_> {
    type Id = Iin;
    type Error = Silence;

    fn about(&self, person: Iin) -> Said<Vec<Act<Iin>>> {
        self.announce(&[person])?;
        Ok(self.read.borrow().get(&person).cloned().unwrap_or_default())
    }

    fn announce(&self, people: &[Iin]) -> Said<()> {
        let mut unread: Vec<_> =
            people.iter().copied().filter(|person| !self.read.borrow().contains_key(person)).collect();
        unread.sort_unstable();
        unread.dedup();
        if unread.is_empty() {
            return Ok(());
        }
        self.asked.borrow_mut().extend(&unread);
        let acts = self.fetch(&unread)?;
        let about = |person: Iin| acts.iter().copied().filter(|act| names(act, person)).collect();
        self.read.borrow_mut().extend(unread.into_iter().map(|person| (person, about(person))));
        Ok(())
    }
}

fn names(act: &Act<Iin>, who: Iin) -> bool {
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

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use tirkeu::day::{self, Day};

    use super::*;

    /// One mother of two, and about whom was asked.
    #[derive(Default)]
    struct Family {
        asked: Mutex<Vec<Vec<Iin>>>,
    }

    impl Zags for Family {
        fn acts(&self, _: &Call<'_>, people: &[Iin]) -> Said<Vec<Act<Iin>>> {
            self.asked.lock().unwrap().push(people.to_vec());
            let born = |child| {
                let (mother, on) = (Some(iin(0)), day::of(2000, 1, 1));
                Act::Birth { child: iin(child), mother, father: None, on }
            };
            Ok(vec![born(1), born(2)])
        }

        fn born(&self, _: &Call<'_>, _: &Iin) -> Said<Option<Day>> {
            Ok(None)
        }
    }

    fn iin(number: usize) -> Iin {
        let [one, two, three] = ["550055010011", "550055050010", "550055050030"];
        [one, two, three][number].parse().unwrap()
    }

    #[test]
    fn everybody_is_asked_about_once_and_with_those_who_come_next() {
        let family = Family::default();
        let call = Call { message: "", session: "", today: day::of(2026, 11, 21), within: None };
        let acts = Acts::of(&call, Some(&family), None);
        assert_eq!(acts.about(iin(0)).unwrap().len(), 2);
        acts.announce(&[iin(1), iin(2), iin(1), iin(0)]).unwrap();
        for child in [1, 2, 1] {
            let about = acts.about(iin(child)).unwrap();
            assert!(
                matches!(about[..], [Act::Birth { child: named, .. }] if named == iin(child)),
                "{about:?}"
            );
        }
        assert_eq!(*family.asked.lock().unwrap(), [vec![iin(0)], vec![iin(1), iin(2)]]);
    }
}
