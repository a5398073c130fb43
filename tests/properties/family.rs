//! A more complete family confirms whatever the less complete one did.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use tirkeu::day::{self, Day};
use tirkeu::kinship::{Act, CivilActs, walk};
use tirkeu::need::Line;
use tirkeu::rules::{BUILT_IN, ProvenBy, Relation};

use super::cases;

const PEOPLE: usize = 7;

/// The mother and the father, where a record names them.
type Parents = (Option<usize>, Option<usize>);

/// A birth record each, with gaps, and marriages.
#[derive(Clone, Debug)]
struct Family {
    parents: Vec<Parents>,
    marriages: Vec<(usize, usize)>,
}

impl Family {
    fn acts(&self) -> Acts {
        let on = day::of(2000, 1, 1);
        let births = self.parents.iter().enumerate();
        let births = births.map(|(child, (mother, father))| Act::Birth {
            child,
            mother: *mother,
            father: *father,
            on,
        });
        let marriages = self.marriages.iter().map(|(one, other)| Act::Marriage {
            one: *one,
            other: *other,
            on,
            dissolved: None,
        });
        Acts(births.chain(marriages).collect())
    }

    /// The same family with fewer records.
    fn without(&self, births: &[(bool, bool)], marriages: usize) -> Self {
        let known = |(parents, kept): (&Parents, &(bool, bool))| {
            (parents.0.filter(|_| kept.0), parents.1.filter(|_| kept.1))
        };
        Self {
            parents: self.parents.iter().zip(births).map(known).collect(),
            marriages: self.marriages.iter().take(marriages).copied().collect(),
        }
    }
}

struct Acts(Vec<Act<usize>>);

impl CivilActs for Acts {
    type Id = usize;
    type Error = std::convert::Infallible;

    fn about(&self, person: usize) -> Result<Vec<Act<usize>>, Self::Error> {
        let names = |act: &&Act<usize>| match **act {
            Act::Birth { child, mother, father, .. } => [Some(child), mother, father].contains(&Some(person)),
            Act::Marriage { one, other, .. } => one == person || other == person,
            _ => false,
        };
        Ok(self.0.iter().filter(names).copied().collect())
    }
}

/// Parents come before their children, so that nobody is their own ancestor.
fn families() -> impl Strategy<Value = Family> {
    let parents = vec((option::weighted(0.8, 0..PEOPLE), option::weighted(0.8, 0..PEOPLE)), PEOPLE);
    let marriages = vec((0..PEOPLE, 0..PEOPLE), 0..4);
    (parents, marriages).prop_map(|(parents, marriages)| Family {
        parents: (0..)
            .zip(parents)
            .map(|(child, (mother, father))| {
                (mother.filter(|id| *id < child), father.filter(|id| *id < child))
            })
            .collect(),
        marriages: marriages.into_iter().filter(|(one, other)| one != other).collect(),
    })
}

fn confirms(
    family: &Family,
    relation: &Relation,
    line: Option<Line>,
    pair: (usize, usize),
    today: Day,
) -> bool {
    let ProvenBy::Kinship(routes) = relation.proof else { return false };
    let Ok(walk) = walk(&family.acts(), routes, line, pair.0, pair.1, today);
    walk.confirmed
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn more_records_confirm_whatever_fewer_did(
        family in families(),
        births in vec(any::<(bool, bool)>(), PEOPLE),
        marriages in 0_usize..4,
    ) {
        let today = day::of(2026, 3, 16);
        let fewer = family.without(&births, marriages);
        let relations = BUILT_IN.places.iter().flat_map(|place| place.orders).flat_map(|row| row.rule.relations);
        for relation in relations {
            for line in [None, Some(Line::Father), Some(Line::Mother)] {
                for pair in (0..PEOPLE).flat_map(|one| (0..PEOPLE).map(move |other| (one, other))) {
                    let (before, after) =
                        (confirms(&fewer, relation, line, pair, today), confirms(&family, relation, line, pair, today));
                    prop_assert!(before <= after, "{} {:?}", relation.id, pair);
                }
            }
        }
    }
}
