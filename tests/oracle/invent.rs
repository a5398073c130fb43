//! Invented families of up to eight: divorces, deaths, adoptions and annulled ones, paternity, guardianships, acts of
//! yesterday, today and tomorrow, and registers that contradict themselves.

use tirkeu::day::{self, Day};
use tirkeu::kinship::Act;

use super::Who;
use super::register::{LONG_AGO, TODAY};

const YESTERDAY: Day = day::of(2026, 11, 20);
const TOMORROW: Day = day::of(2026, 11, 22);

/// A family, the same for the same seed.
pub fn family(seed: u64) -> (Who, Vec<Act<Who>>) {
    let mut chance = Chance(seed);
    let people = 2 + chance.below(7);
    let mut acts = Vec::new();
    for person in 0..people {
        chance.life_of(person, people, &mut acts);
    }
    chance.shuffle(&mut acts);
    (people, acts)
}

/// An act that tells something new about somebody and contradicts nothing that is on record: a birth or a father where
/// there was none, a marriage, a guardianship.
pub fn news(seed: u64, people: Who, of: &[Act<Who>]) -> Act<Who> {
    let mut chance = Chance(!seed);
    let (one, other) = (chance.below(people), chance.below(people));
    let unborn = !of.iter().any(|act| matches!(*act, Act::Birth { child, .. } if child == one));
    let fatherless = !of.iter().any(|act| match *act {
        Act::Birth { child, father, .. } => child == one && father.is_some(),
        Act::Paternity { child, .. } => child == one,
        _ => false,
    });
    match chance.below(4) {
        0 if unborn && fatherless => {
            Act::Birth { child: one, mother: chance.someone(one, people), father: Some(other), on: TODAY }
        }
        1 if fatherless => Act::Paternity { child: one, father: other, on: TODAY, annulled: None },
        2 => Act::Guardianship { guardian: one, ward: other, on: TODAY, ended: None },
        _ => Act::Marriage { one, other, on: TODAY, dissolved: None },
    }
}

/// The smallest part of `acts` for which `fails` still holds, if it is taken away act by act.
pub fn smallest(mut acts: Vec<Act<Who>>, fails: impl Fn(&[Act<Who>]) -> bool) -> Vec<Act<Who>> {
    let without = |acts: &[Act<Who>], place: usize| {
        let mut fewer = acts.to_vec();
        fewer.remove(place);
        fewer
    };
    while let Some(fewer) = (0..acts.len()).map(|place| without(&acts, place)).find(|fewer| fails(fewer)) {
        acts = fewer;
    }
    acts
}

/// Steele, Lea and Flood's SplitMix64.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, bound: Who) -> Who {
        (self.next() % u64::from(bound)) as Who
    }

    fn one_in(&mut self, bound: Who) -> bool {
        self.below(bound) == 0
    }

    fn life_of(&mut self, who: Who, people: Who, acts: &mut Vec<Act<Who>>) {
        let other = self.below(people);
        for _ in 0..[0, 2, 1, 1, 1, 1, 1, 1, 1, 1][usize::from(self.below(10))] {
            let (mother, father) = (self.someone(who, people), self.someone(who, people));
            acts.push(Act::Birth { child: who, mother, father, on: self.day() });
        }
        if self.one_in(6) {
            let (father, on, annulled) = (self.elder(who, people), self.day(), self.end());
            acts.push(Act::Paternity { child: who, father, on, annulled });
        }
        for _ in 0..self.below(6).saturating_sub(3) {
            let (mother, father) = (self.someone(who, people), self.someone(who, people));
            acts.push(Act::Adoption { child: who, mother, father, on: self.day(), annulled: self.end() });
        }
        if self.one_in(2) {
            acts.push(Act::Marriage { one: who, other, on: self.day(), dissolved: self.end() });
        }
        if self.one_in(8) {
            acts.push(Act::Death { person: who, on: self.day() });
        }
        if self.one_in(8) {
            acts.push(Act::Guardianship { guardian: who, ward: other, on: self.day(), ended: self.end() });
        }
    }

    fn someone(&mut self, child: Who, people: Who) -> Option<Who> {
        (!self.one_in(4)).then(|| self.elder(child, people))
    }

    /// Mostly a lower number, so that most families have generations; sometimes anyone, the child too.
    fn elder(&mut self, child: Who, people: Who) -> Who {
        let any = child == 0 || self.one_in(12);
        self.below(if any { people } else { child })
    }

    fn day(&mut self) -> Day {
        [LONG_AGO, LONG_AGO, LONG_AGO, LONG_AGO, LONG_AGO, YESTERDAY, TODAY, TOMORROW]
            [usize::from(self.below(8))]
    }

    fn end(&mut self) -> Option<Day> {
        [None, None, None, Some(YESTERDAY), Some(TODAY), Some(TOMORROW)][usize::from(self.below(6))]
    }

    /// The order in which a register hands out its acts means nothing, but for adoptions of one day.
    fn shuffle(&mut self, acts: &mut [Act<Who>]) {
        for place in 1..acts.len() {
            acts.swap(place, usize::from(self.below(place as Who + 1)));
        }
    }
}
