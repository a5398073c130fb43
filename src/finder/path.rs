//! A chain as the hops that the rules know, by the shortest way: a brother's father is one's own.

use super::{Link, Sex, Tie};
use crate::rules::Hop;

/// The shortest way from the first person of a chain to the last.
pub(super) struct Path {
    start: Sex,
    steps: Vec<Step>,
}

/// A hop, and the sex of the person whom it reaches; of the parents of full siblings both are meant, so neither.
#[derive(Clone, Copy)]
struct Step {
    hop: Hop,
    to: Option<Sex>,
}

impl Path {
    /// The chain, with what it leaves open settled in one of its ways: a bit for the first person's sex and one for
    /// each link. `None` if nobody can be married so.
    pub(super) fn of(links: &[Link], sex: Option<Sex>, way: u8) -> Option<Self> {
        let settled = |place: usize| if way >> place & 1 == 0 { Sex::Male } else { Sex::Female };
        let mut path = Self { start: sex.unwrap_or(settled(0)), steps: Vec::new() };
        for (place, link) in links.iter().enumerate() {
            let open = settled(place + 1);
            let to = Some(link.sex().unwrap_or(open));
            match link.tie() {
                Tie::Parent => path.go(parent(to), to),
                Tie::Child => path.go(Hop::Child, to),
                Tie::Sibling => path.go(Hop::Parent, None).go(Hop::Child, to),
                Tie::HalfSibling => path.go(parent(Some(open)), Some(open)).go(Hop::Child, to),
                Tie::Spouse if path.here() == to => return None,
                Tie::Spouse => path.go(Hop::Spouse, to),
                Tie::Ward => path.go(Hop::Ward, to),
                Tie::Guardian => path.go(Hop::Guardian, to),
            };
        }
        Some(path)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.steps.is_empty()
    }

    pub(super) fn hops(&self) -> Vec<Hop> {
        self.steps.iter().map(|step| step.hop).collect()
    }

    /// The hops of the way back.
    pub(super) fn reversed(&self) -> Vec<Hop> {
        let mut from = Some(self.start);
        let mut hops = Vec::new();
        for step in &self.steps {
            hops.push(match step.hop {
                Hop::Child => parent(from),
                Hop::Ward => Hop::Guardian,
                Hop::Guardian => Hop::Ward,
                Hop::Spouse => Hop::Spouse,
                _ => Hop::Child,
            });
            from = step.to;
        }
        hops.reverse();
        hops
    }

    /// One hop further, unless that is a way back. Whoever is not known to be the same is somebody else.
    fn go(&mut self, hop: Hop, to: Option<Sex>) -> &mut Self {
        match (self.steps.last().map(|step| step.hop), hop) {
            (Some(Hop::Spouse), Hop::Spouse) => self.back(),
            // A child's full sibling is another child.
            (Some(Hop::Child), Hop::Parent) => self.back(),
            (Some(Hop::Child), Hop::Father | Hop::Mother) => {
                let child = self.steps.pop();
                match self.here() {
                    // A full sibling's father is one's own.
                    None => self.back().go(hop, to),
                    parent if parent == to => self,
                    _ => {
                        self.steps.extend(child);
                        self.on(hop, to)
                    }
                }
            }
            _ => self.on(hop, to),
        }
    }

    fn on(&mut self, hop: Hop, to: Option<Sex>) -> &mut Self {
        self.steps.push(Step { hop, to });
        self
    }

    fn back(&mut self) -> &mut Self {
        self.steps.pop();
        self
    }

    fn here(&self) -> Option<Sex> {
        self.steps.last().map_or(Some(self.start), |step| step.to)
    }
}

fn parent(sex: Option<Sex>) -> Hop {
    match sex {
        Some(Sex::Male) => Hop::Father,
        Some(Sex::Female) => Hop::Mother,
        None => Hop::Parent,
    }
}
