//! Whether civil acts confirm a relation (10(5)): a walk along the routes of the rules, hop by hop.
//!
//! The walk runs where the acts are, never in the browser, and hands out no person: only whether it arrived, and
//! otherwise where it stopped. It is bounded by the route, visits nobody twice, and does not follow records that
//! contradict each other, nor those by which somebody would be their own ancestor.

use crate::day::Day;
use crate::need::Line;
use crate::rules::{End, Hop, Route};

mod acts;
mod parents;
mod rings;

pub use acts::{Act, CivilActs};
pub use parents::Fault;
use rings::Rise;

/// How the walks of a relation ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Walk {
    /// Whether any route arrived.
    pub confirmed: bool,
    /// Where the first route stopped for want of a record, if none arrived.
    pub gap: Option<Gap>,
    /// Whether the applicant's own records contradict each other. Anybody else's are nobody's to tell.
    pub own_fault: bool,
    /// What contradicts itself in the register: for its keepers, not for the citizen.
    pub faults: Vec<Fault>,
}

/// The first hop for which there is no record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// Whose record a route began with.
    pub from: End,
    /// Which hop of the route, counted from 0.
    pub place: usize,
    /// The hop.
    pub hop: Hop,
}

impl Gap {
    /// The parent whom the applicant's own birth record does not name. Any other gap is in another family's records
    /// and is nobody's to tell.
    #[must_use]
    pub fn in_own_record(&self) -> Option<Hop> {
        let own = self.from == End::Applicant && self.place == 0;
        (own && is_up(self.hop)).then_some(self.hop)
    }
}

/// Walks `routes` between the applicant and the owner over the acts in force on `today`.
pub fn walk<A: CivilActs>(
    acts: &A,
    routes: &[Route],
    line: Option<Line>,
    applicant: A::Id,
    owner: A::Id,
    today: Day,
) -> Result<Walk, A::Error> {
    let mut walker = Walker { acts, today, applicant, own_fault: false, faults: Vec::new() };
    let (mut confirmed, mut gap) = (false, None);
    for route in routes {
        let (start, goal) = match route.from {
            End::Applicant => (applicant, owner),
            End::Owner => (owner, applicant),
        };
        match walker.along(route, line, start, goal)? {
            Ended::Arrived => {
                (confirmed, gap) = (true, None);
                break;
            }
            Ended::At(place, hop) => gap = gap.or(Some(Gap { from: route.from, place, hop })),
            Ended::Elsewhere => {}
        }
    }
    let own_fault = walker.own_fault;
    Ok(Walk { confirmed, gap, own_fault, faults: each_once(&walker.faults) })
}

enum Ended {
    Arrived,
    /// There is no record of anyone whom this hop could reach.
    At(usize, Hop),
    /// There are records, and they lead to other people or contradict each other.
    Elsewhere,
}

const fn is_up(hop: Hop) -> bool {
    matches!(hop, Hop::Father | Hop::Mother | Hop::Parent)
}

/// The people of a way, and the last of them.
struct Trail<Id> {
    people: Vec<Id>,
    last: Id,
    /// How it came to the last one, where that was upward and might lead round.
    rise: Option<Rise<Id>>,
}

struct Walker<'a, A: CivilActs> {
    acts: &'a A,
    today: Day,
    applicant: A::Id,
    own_fault: bool,
    /// As often as they were met.
    faults: Vec<Fault>,
}

impl<A: CivilActs> Walker<'_, A> {
    fn along(
        &mut self,
        route: &Route,
        line: Option<Line>,
        start: A::Id,
        goal: A::Id,
    ) -> Result<Ended, A::Error> {
        let hops: Vec<Hop> = route.hops.iter().map(|hop| hop.along(line)).collect();
        let mut trails = vec![Trail { people: vec![start], last: start, rise: None }];
        for (place, &hop) in hops.iter().enumerate() {
            let (mut onward, met) = (Vec::new(), self.faults.len());
            self.acts.announce(&trails.iter().map(|trail| trail.last).collect::<Vec<_>>())?;
            for trail in &trails {
                self.step(trail, hop, &mut onward)?;
            }
            if onward.is_empty() {
                // "Your record names no mother" would be untrue of a record that names two.
                let contradicted = self.faults.len() > met;
                return Ok(if contradicted { Ended::Elsewhere } else { Ended::At(place, hop) });
            }
            trails = onward;
        }
        Ok(if self.arrives(&trails, goal)? { Ended::Arrived } else { Ended::Elsewhere })
    }

    /// Every trail that goes one hop further, to someone who is not on it yet.
    fn step(
        &mut self,
        trail: &Trail<A::Id>,
        hop: Hop,
        onward: &mut Vec<Trail<A::Id>>,
    ) -> Result<(), A::Error> {
        let (child, about) = (trail.last, self.acts.about(trail.last)?);
        if self.came_by_a_ring(trail, &about)? {
            return Ok(());
        }
        for next in self.reached(child, &about, hop)? {
            if !trail.people.contains(&next) {
                let people = trail.people.iter().copied().chain([next]).collect();
                let rise = if is_up(hop) { Rise::from(child, &about, self.today) } else { None };
                onward.push(Trail { people, last: next, rise });
            }
        }
        Ok(())
    }

    fn reached(&mut self, person: A::Id, about: &[Act<A::Id>], hop: Hop) -> Result<Vec<A::Id>, A::Error> {
        Ok(match hop {
            Hop::Father => self.parents(person, about).father.into_iter().collect(),
            Hop::Mother => self.parents(person, about).mother.into_iter().collect(),
            Hop::Parent => self.parents(person, about).both().collect(),
            Hop::Child => self.children(person, about)?,
            Hop::Spouse => self.spouses(person, about)?,
            Hop::Ward => acts::wards(about, person, self.today).collect(),
            Hop::Guardian => acts::guardians(about, person, self.today).collect(),
            // A line that nobody named leads nowhere.
            Hop::Line => Vec::new(),
        })
    }

    fn parents(&mut self, person: A::Id, about: &[Act<A::Id>]) -> parents::Parents<A::Id> {
        let (parents, faults) = parents::in_force(about, person, self.today);
        self.own_fault |= person == self.applicant && !faults.is_empty();
        self.faults.extend(faults);
        parents
    }

    /// Whoever's record in force names this person as a parent: a later adoption ends an earlier birth.
    fn children(&mut self, person: A::Id, about: &[Act<A::Id>]) -> Result<Vec<A::Id>, A::Error> {
        let mut children = Vec::new();
        let named = acts::children_named(about, person, self.today);
        self.acts.announce(&named)?;
        for child in named {
            let of_child = self.acts.about(child)?;
            let named = self.parents(child, &of_child).both().any(|parent| parent == person);
            if named && !children.contains(&child) && !self.is_ring(child, &of_child, person, about)? {
                children.push(child);
            }
        }
        Ok(children)
    }

    /// A marriage that is not dissolved, between two people who are alive (reading R10).
    fn spouses(&mut self, person: A::Id, about: &[Act<A::Id>]) -> Result<Vec<A::Id>, A::Error> {
        let mut spouses = Vec::new();
        if acts::has_died(about, person, self.today) {
            return Ok(spouses);
        }
        let married = acts::married_to(about, person, self.today);
        self.acts.announce(&married)?;
        for spouse in married {
            let of_spouse = self.acts.about(spouse)?;
            if !acts::has_died(&of_spouse, spouse, self.today) && !spouses.contains(&spouse) {
                spouses.push(spouse);
            }
        }
        Ok(spouses)
    }
}

fn each_once(faults: &[Fault]) -> Vec<Fault> {
    let mut once = Vec::new();
    for fault in faults {
        if !once.contains(fault) {
            once.push(*fault);
        }
    }
    once
}

#[cfg(test)]
mod tests;
