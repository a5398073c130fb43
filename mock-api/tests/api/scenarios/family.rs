//! A family whose civil acts say what a scenario's register says: the words come out of a walk over them, as in life.

use std::collections::BTreeMap;

use tirkeu::day::Day;
use tirkeu::iin::Iin;
use tirkeu::kinship::Act;
use tirkeu::need::Line;
use tirkeu::reply::Proof;
use tirkeu::rules::{End, Hop, Route};

/// Long before any day that is decided on.
const ONCE: Day = tirkeu::day::of(1950, 1, 1);

/// Father, mother.
type Parents = [Option<Iin>; 2];

#[derive(Debug, Default)]
pub struct Family {
    births: BTreeMap<Iin, Parents>,
    marriages: Vec<(Iin, Iin)>,
    guardianships: Vec<(Iin, Iin)>,
    /// People of whom two records of birth tell different things.
    contradicted: Vec<Iin>,
    strangers: u64,
}

impl Family {
    /// The register says this of somebody's relation to the owner.
    pub fn say(&mut self, proof: Proof, routes: &[Route], line: Option<Line>, who: Iin, owner: Iin) {
        match proof {
            Proof::Confirmed => self.relate(&routes[0], line, who, owner),
            Proof::Contradictory => {
                self.know_parents(who, [true, true]);
                self.contradicted.push(who);
            }
            Proof::NoFather => self.know_parents(who, [false, true]),
            Proof::NoMother => self.know_parents(who, [true, false]),
            Proof::NoParent => self.know_parents(who, [false, false]),
            Proof::NotConfirmed => self.know_parents(who, [true, true]),
        }
    }

    pub fn bear(&mut self, child: Iin, parent: Iin) {
        let parents = self.births.entry(child).or_default();
        // Of a birth with one known parent, the other is free.
        let free = parents.iter().position(Option::is_none).expect("both parents are somebody else");
        parents[free] = Some(parent);
    }

    pub fn guard(&mut self, guardian: Iin, ward: Iin) {
        self.guardianships.push((guardian, ward));
    }

    /// Every act but guardianships, which another register keeps.
    pub fn acts(&self, people: &[Iin]) -> Vec<Act<Iin>> {
        let mut acts = Vec::new();
        let asked = |named: &Option<Iin>| named.is_some_and(|iin| people.contains(&iin));
        for (child, [father, mother]) in &self.births {
            let birth = |mother| Act::Birth { child: *child, father: *father, mother, on: ONCE };
            if people.contains(child) || asked(father) || asked(mother) {
                acts.push(birth(*mother));
                if self.contradicted.contains(child) {
                    acts.push(birth(Some(stranger(1))));
                }
            }
        }
        let married =
            self.marriages.iter().filter(|(one, other)| people.contains(one) || people.contains(other));
        acts.extend(married.map(|(one, other)| Act::Marriage {
            one: *one,
            other: *other,
            on: ONCE,
            dissolved: None,
        }));
        acts
    }

    pub fn guardianships(&self, people: &[Iin]) -> Vec<Act<Iin>> {
        let named =
            self.guardianships.iter().filter(|(one, other)| people.contains(one) || people.contains(other));
        named
            .map(|(guardian, ward)| Act::Guardianship {
                guardian: *guardian,
                ward: *ward,
                on: ONCE,
                ended: None,
            })
            .collect()
    }

    fn relate(&mut self, route: &Route, line: Option<Line>, who: Iin, owner: Iin) {
        let (mut here, there) = match route.from {
            End::Applicant => (who, owner),
            End::Owner => (owner, who),
        };
        for (place, hop) in route.hops.iter().enumerate() {
            let last = (place + 1 == route.hops.len()).then_some(there);
            here = self.hop(*hop, line, here, last);
        }
    }

    /// One hop from somebody: to that person, or to whoever the acts know there already, or to somebody new.
    fn hop(&mut self, hop: Hop, line: Option<Line>, from: Iin, to: Option<Iin>) -> Iin {
        let father = matches!((hop, line), (Hop::Father, _) | (Hop::Line, Some(Line::Father)));
        let mother = matches!((hop, line), (Hop::Mother, _) | (Hop::Line, Some(Line::Mother)));
        match hop {
            Hop::Father | Hop::Mother | Hop::Parent | Hop::Line => {
                let known = self.births.get(&from).copied().unwrap_or_default();
                let free = usize::from(mother || (!father && known[0].is_some() && to.is_some()));
                let parent = to.or(known[free]).unwrap_or_else(|| self.somebody());
                self.births.entry(from).or_default()[free] = Some(parent);
                parent
            }
            Hop::Child => {
                let child = to.unwrap_or_else(|| self.somebody());
                self.bear(child, from);
                child
            }
            Hop::Spouse => {
                let spouse = to.unwrap_or_else(|| self.somebody());
                self.marriages.push((from, spouse));
                spouse
            }
            Hop::Ward | Hop::Guardian => {
                let other = to.unwrap_or_else(|| self.somebody());
                let (guardian, ward) = if hop == Hop::Ward { (from, other) } else { (other, from) };
                self.guard(guardian, ward);
                other
            }
        }
    }

    fn know_parents(&mut self, child: Iin, known: [bool; 2]) {
        let own = self.births.get(&child).copied().unwrap_or_default();
        let parents = [0, 1].map(|side| own[side].or_else(|| known[side].then(|| self.somebody())));
        self.births.insert(child, parents);
    }

    fn somebody(&mut self) -> Iin {
        self.strangers += 1;
        stranger(self.strangers + 1)
    }
}

/// Somebody whom no scenario names.
fn stranger(number: u64) -> Iin {
    let stem = format!("77{number:09}");
    (0..10)
        .find_map(|digit| format!("{stem}{digit}").parse().ok())
        .unwrap_or_else(|| stranger(number + 500_000))
}
