//! Every family of four.
//!
//! Each person's recorded mother is one of the other three or nobody, and so is the recorded father: 4 × 4 ways for
//! each of four people, 16⁴ = 65,536 in all, among them children of themselves by way of others. Any two may be
//! married, and the other two as well: one way with no couple, six with one, three with two. Together 655,360.
//!
//! No route of the rules has more than three hops, so no way from one person to another has more than four people on
//! it: whatever a route can meet, it meets here.

use std::collections::BTreeSet;

use tirkeu::kinship::Act;

use super::Who;
use super::register::{born, married};

pub const PEOPLE: Who = 4;
/// How many families there are.
pub const COUNT: usize = RECORDS * COUPLES.len();

const RECORDS: usize = 1 << 16;
const COUPLES: [&[(usize, usize)]; 10] = [
    &[],
    &[(0, 1)],
    &[(0, 2)],
    &[(0, 3)],
    &[(1, 2)],
    &[(1, 3)],
    &[(2, 3)],
    &[(0, 1), (2, 3)],
    &[(0, 2), (1, 3)],
    &[(0, 3), (1, 2)],
];

/// For each of four people: the mother, the father, the spouse.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Family([[Option<Who>; 3]; 4]);

impl Family {
    /// All of them.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..RECORDS).flat_map(|records| COUPLES.iter().map(move |couples| Self::of(records, couples)))
    }

    fn of(records: usize, couples: &[(usize, usize)]) -> Self {
        let mut family = [[None; 3]; 4];
        for (person, [mother, father, _]) in family.iter_mut().enumerate() {
            *mother = other(person, records >> (4 * person));
            *father = other(person, records >> (4 * person + 2));
        }
        for &(one, two) in couples {
            family[one][2] = Some(two as Who);
            family[two][2] = Some(one as Who);
        }
        Self(family)
    }

    /// How many families differ from this one in nothing but which person has which number, if this one is the first
    /// of them. The walk can only compare the people of a register (`Id: Copy + Eq`), so one of them tells for all.
    /// Or else, one by one, each counts for itself.
    pub fn alike(&self, one_by_one: bool) -> Option<usize> {
        if one_by_one {
            return Some(1);
        }
        let mut alike = BTreeSet::new();
        for order in ORDERS {
            let renamed = self.renamed(order);
            if renamed < *self {
                return None;
            }
            alike.insert(renamed);
        }
        Some(alike.len())
    }

    fn renamed(&self, order: [Who; 4]) -> Self {
        let mut family = [[None; 3]; 4];
        for (person, kin) in self.0.iter().enumerate() {
            family[usize::from(order[person])] = kin.map(|who| who.map(|who| order[usize::from(who)]));
        }
        Self(family)
    }

    pub fn acts(&self) -> Vec<Act<Who>> {
        let people = || self.0.iter().zip(0..);
        let births = people()
            .filter(|(kin, _)| kin[0].is_some() || kin[1].is_some())
            .map(|(kin, child)| born(child, kin[0], kin[1]));
        let marriages =
            people().filter_map(|(kin, one)| kin[2].filter(|two| one < *two).map(|two| married(one, two)));
        births.chain(marriages).collect()
    }
}

/// One of the three others, or nobody.
fn other(person: usize, bits: usize) -> Option<Who> {
    let step = bits & 3;
    (step > 0).then_some(((person + step) % 4) as Who)
}

/// The orders that four people can stand in.
const ORDERS: [[Who; 4]; 24] = orders();

const fn orders() -> [[Who; 4]; 24] {
    let mut orders = [[0; 4]; 24];
    let (mut code, mut found) = (0, 0);
    while code < 256 {
        let order = [code & 3, code >> 2 & 3, code >> 4 & 3, code >> 6];
        if 1 << order[0] | 1 << order[1] | 1 << order[2] | 1 << order[3] == 15 {
            orders[found] = [order[0] as Who, order[1] as Who, order[2] as Who, order[3] as Who];
            found += 1;
        }
        code += 1;
    }
    orders
}
