//! Records by which somebody would be their own ancestor. Nobody can tell which record of a ring is wrong, so none of them
//! is followed, up or down.
//!
//! A ring is noticed within three generations: as many as the longest way of the rules has. Whoever is in one has both a
//! parent and a child, and in a ring of three their parent's parent is their child. So of a person without children nothing
//! more is read, and of others no more than the acts of a parent at whom the way goes on or ends.

use super::acts::{self, Act, CivilActs};
use super::parents::{self, Fault};
use super::{Trail, Walker};
use crate::day::Day;

/// A hop to a parent.
pub(super) struct Rise<Id> {
    child: Id,
    /// Whoever is on record as the child's child: if one of them is the parent, or a parent of the parent, the way goes
    /// round.
    below: Vec<Id>,
}

impl<Id: Copy + Eq> Rise<Id> {
    /// From this child, if anybody is on record as theirs.
    pub fn from(child: Id, of_child: &[Act<Id>], today: Day) -> Option<Self> {
        let below = acts::children_named(of_child, child, today);
        (!below.is_empty()).then_some(Self { child, below })
    }
}

impl<A: CivilActs> Walker<'_, A> {
    /// Whether a trail arrives. Of those that don't, only what the acts read tell of a ring is looked into.
    pub(super) fn arrives(&mut self, trails: &[Trail<A::Id>], goal: A::Id) -> Result<bool, A::Error> {
        let mut arrived = false;
        for trail in trails {
            let (last, is_goal) = (trail.last, trail.last == goal);
            let doubted = trail.rise.as_ref().is_some_and(|rise| is_goal || rise.below.contains(&last));
            let ring = doubted && self.came_by_a_ring(trail, &self.acts.about(last)?)?;
            arrived |= is_goal && !ring;
        }
        Ok(arrived)
    }

    /// Whether the record by which the trail came to its last person is part of a ring.
    pub(super) fn came_by_a_ring(
        &mut self,
        trail: &Trail<A::Id>,
        about: &[Act<A::Id>],
    ) -> Result<bool, A::Error> {
        trail.rise.as_ref().map_or(Ok(false), |rise| self.leads_round(rise, trail.last, about))
    }

    /// Whether the record that names this parent of the child is part of a ring.
    pub(super) fn is_ring(
        &mut self,
        child: A::Id,
        of_child: &[Act<A::Id>],
        parent: A::Id,
        of_parent: &[Act<A::Id>],
    ) -> Result<bool, A::Error> {
        let rise = Rise::from(child, of_child, self.today);
        rise.map_or(Ok(false), |rise| self.leads_round(&rise, parent, of_parent))
    }

    fn leads_round(
        &mut self,
        rise: &Rise<A::Id>,
        parent: A::Id,
        of_parent: &[Act<A::Id>],
    ) -> Result<bool, A::Error> {
        let mut round = false;
        for elder in parents::in_force(of_parent, parent, self.today).0.both() {
            let is_child = elder == rise.child;
            if is_child || (rise.below.contains(&elder) && self.is_child(elder, rise.child)?) {
                round = true;
                // The records of two are about both of them; of three, one is about others alone.
                self.own_fault |= is_child && [parent, rise.child].contains(&self.applicant);
            }
        }
        if round {
            self.faults.push(Fault::OwnAncestor);
        }
        Ok(round)
    }

    fn is_child(&self, person: A::Id, parent: A::Id) -> Result<bool, A::Error> {
        let about = self.acts.about(person)?;
        Ok(parents::in_force(&about, person, self.today).0.both().any(|named| named == parent))
    }
}
