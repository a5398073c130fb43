//! A chain as the hops that the rules know, by the shortest way: a brother's father is one's own.

use super::{Link, Sex};
use crate::rules::Hop;

/// The shortest way from the first person of a chain to the last.
pub(super) struct Path {
    pub steps: Vec<Step>,
    /// The sex of the person now reached; of the parents of full siblings both are meant, so neither.
    here: Option<Sex>,
}

/// A hop, and the sex of the person from whom it leads.
#[derive(Clone, Copy)]
pub(super) struct Step {
    pub hop: Hop,
    from: Option<Sex>,
}

impl Path {
    /// The chain, with what it leaves open settled in one of its ways: a bit for the first person's sex and one for
    /// each link. `None` if nobody can be married so.
    pub(super) fn of(links: &[Link], sex: Option<Sex>, mut way: u8) -> Option<Self> {
        let mut settled = || {
            way = way.rotate_right(1);
            if way < 128 { Sex::Male } else { Sex::Female }
        };
        let first = settled();
        let mut path = Self { steps: Vec::new(), here: sex.or(Some(first)) };
        for link in links {
            let open = Some(settled());
            let to = link.sex().or(open);
            let hop = match link {
                Link::Father | Link::Mother => parent(to),
                Link::Son | Link::Daughter => Hop::Child,
                Link::Brother | Link::Sister => {
                    path.go(Hop::Parent, None);
                    Hop::Child
                }
                Link::HalfBrother | Link::HalfSister => {
                    path.go(parent(open), open);
                    Hop::Child
                }
                Link::Husband | Link::Wife if path.here == to => return None,
                Link::Husband | Link::Wife => Hop::Spouse,
                Link::Ward => Hop::Ward,
                Link::Guardian => Hop::Guardian,
            };
            path.go(hop, to);
        }
        Some(path)
    }

    /// One hop further, unless that is a way back. Whoever is not known to be the same is somebody else.
    fn go(&mut self, hop: Hop, to: Option<Sex>) {
        let from = self.here;
        self.here = to;
        match (self.steps.as_mut_slice(), hop) {
            // A child's full sibling is another child.
            ([.., Step { hop: Hop::Child, from }], Hop::Parent) => {
                self.here = *from;
                self.steps.pop();
            }
            // A full sibling's father is one's own: the child that led to the sibling goes, the parents become him.
            ([.., parents, Step { hop: Hop::Child, from: None }], Hop::Father | Hop::Mother) => {
                parents.hop = hop;
                self.steps.pop();
            }
            ([.., Step { hop: Hop::Child, from }], Hop::Father | Hop::Mother) if *from == to => {
                self.steps.pop();
            }
            ([.., Step { hop: Hop::Spouse, .. }], Hop::Spouse) => {
                self.steps.pop();
            }
            _ => self.steps.push(Step { hop, from }),
        }
    }
}

impl Step {
    /// The hop that leads back.
    pub(super) fn back(self) -> Hop {
        match self.hop {
            Hop::Child => parent(self.from),
            Hop::Ward => Hop::Guardian,
            Hop::Guardian => Hop::Ward,
            Hop::Spouse => Hop::Spouse,
            _ => Hop::Child,
        }
    }
}

fn parent(sex: Option<Sex>) -> Hop {
    match sex {
        Some(Sex::Male) => Hop::Father,
        Some(Sex::Female) => Hop::Mother,
        None => Hop::Parent,
    }
}
