//! The relation finder: from the citizen's own words, "the owner is my mother's brother", to a relation of the rules.
//!
//! It knows no relation by name. A chain of relatives is turned into hops, and they are held against the routes of the
//! relations in force. What a chain leaves open (the sex of its first person, the parent whom half-siblings share) is
//! tried both ways: an answer counts only if all ways lead to it.

use crate::need::{Line, words};
use crate::rules::{Asks, End, Hop, Order, ProvenBy, Relation, Row, Rules};

mod finding;
mod link;
mod path;
mod terms;

pub use finding::Finding;
pub use link::{Link, Sex};
pub use terms::{WITH_A_WORD, reversed};

use path::{Path, Step};

/// The most links that a chain may have.
pub const LONGEST: usize = 6;

words! {
    /// From whom to whom a chain leads.
    Direction {
        /// "The owner is my …".
        ToOwner = "to_owner",
        /// "I am the owner's …".
        FromOwner = "from_owner",
    }
}

words! {
    /// Why a chain is no relation of the rules.
    Reason {
        /// There are no links yet.
        Empty = "empty",
        /// There are more links than anyone can follow.
        TooLong = "too_long",
        /// A man's husband or a woman's wife.
        Impossible = "impossible",
        /// It leads back to where it began.
        Yourself = "yourself",
        /// It depends on what the chain doesn't say, such as which parent half-siblings share.
        Unclear = "unclear",
        /// Relatives by blood or adoption, and not as close as the rules ask.
        TooFar = "too_far",
        /// Their parents married, and they share none.
        StepSibling = "step_sibling",
        /// Relatives through a marriage that the rules don't name.
        ByMarriage = "by_marriage_not_listed",
        /// Anyone else.
        NotListed = "not_listed",
    }
}

/// The relation that a chain is.
#[derive(Clone, Copy, Debug)]
pub struct Found {
    /// The relation, with its clause.
    pub relation: &'static Relation,
    /// The parent whom it asks for. Where it asks and the chain doesn't say, the citizen must.
    pub line: Option<Line>,
    /// The list that names it so: the pilot's or a wider one.
    pub list: &'static Row<Order>,
}

/// The relation that the chain is under these rules. `sex` is that of the person with whom the chain begins, if known.
pub fn find(rules: &Rules, direction: Direction, links: &[Link], sex: Option<Sex>) -> Result<Found, Reason> {
    if links.is_empty() {
        return Err(Reason::Empty);
    }
    if links.len() > LONGEST {
        return Err(Reason::TooLong);
    }
    let mut ways = Vec::new();
    let mut nobody = Reason::Impossible;
    for way in 0..2_u8 << links.len() {
        let Some(path) = Path::of(links, sex, way) else { continue };
        if path.steps.is_empty() {
            // The owner is someone else, so this way is not the one that is meant.
            nobody = Reason::Yourself;
        } else {
            ways.push(path);
        }
    }
    search(rules, direction, &ways, nobody)
}

/// The first relation that all ways lead to; one that asks for the shared parent before all others, for it is the more
/// exact one wherever the ways name that parent. Where two lists name a relation alike, either's routes prove it.
fn search(rules: &Rules, direction: Direction, ways: &[Path], nobody: Reason) -> Result<Found, Reason> {
    let mut found = Err(ways.first().map_or(nobody, |path| why_not(&path.steps)));
    for list in rules.orders() {
        for relation in list.rule.relations {
            let (mut count, mut line) = (0, None);
            for path in ways {
                if let Some(one) = through(relation, direction, &path.steps) {
                    line = if count == 0 || line == one { one } else { None };
                    count += 1;
                }
            }
            let exact = |relation: &Relation| relation.asks == Asks::SharedParent;
            let settled = found.is_ok_and(|before: Found| exact(before.relation) || !exact(relation));
            if count == 0 || settled {
                continue;
            }
            found = if count == ways.len() {
                Ok(Found { relation, line, list })
            } else {
                found.or(Err(Reason::Unclear))
            };
        }
    }
    found
}

/// Whether the path is a route of the relation, and if so through which parent.
fn through(relation: &Relation, direction: Direction, path: &[Step]) -> Option<Option<Line>> {
    let ProvenBy::Kinship(routes) = relation.proof else { return None };
    routes.iter().find_map(|route| {
        let forwards = (route.from == End::Applicant) == (direction == Direction::ToOwner);
        along(route.hops, forwards, path, relation.asks)
    })
}

fn along(route: &[Hop], forwards: bool, path: &[Step], asks: Asks) -> Option<Option<Line>> {
    if route.len() != path.len() {
        return None;
    }
    let mut line = None;
    for (place, step) in path.iter().enumerate() {
        let (place, hop) = if forwards { (place, step.hop) } else { (path.len() - 1 - place, step.back()) };
        line = match (route.get(place)?, hop) {
            (Hop::Line, Hop::Father) => Some(Line::Father),
            (Hop::Line, Hop::Mother) => Some(Line::Mother),
            // Full siblings share both parents: nobody asks them which.
            (Hop::Line, Hop::Parent) if asks != Asks::SharedParent => line,
            (Hop::Parent, Hop::Father | Hop::Mother) | (Hop::Father | Hop::Mother, Hop::Parent) => line,
            (own, hop) if *own == hop => line,
            _ => return None,
        };
    }
    Some(line)
}

fn why_not(path: &[Step]) -> Reason {
    let mut down = false;
    let mut reason = Reason::TooFar;
    for step in path {
        match step.hop {
            Hop::Child => down = true,
            Hop::Spouse => return by_marriage(path),
            // Only first up and then down is blood: a child's other parent is no relative.
            Hop::Father | Hop::Mother | Hop::Parent if !down => {}
            _ => reason = Reason::NotListed,
        }
    }
    reason
}

fn by_marriage(path: &[Step]) -> Reason {
    let mut hops = path.iter().map(|step| step.hop);
    match (hops.next(), hops.next(), hops.next(), hops.next()) {
        (Some(Hop::Father | Hop::Mother), Some(Hop::Spouse), Some(Hop::Child), None) => Reason::StepSibling,
        _ => Reason::ByMarriage,
    }
}
