//! The relation finder: from the citizen's own words, "the owner is my mother's brother", to a relation of the rules.
//!
//! It knows no relation by name. A chain of relatives is turned into hops, and they are held against the routes of the
//! relations in force. What a chain leaves open (the sex of its first person, the parent whom half-siblings share) is
//! tried both ways: an answer counts only if all ways lead to it.

use core::ptr;

use crate::name::Name;
use crate::need::{Line, words};
use crate::rules::{Asks, End, Hop, ProvenBy, Relation, Route, Rules};

mod finding;
mod link;
mod path;
mod terms;

pub use finding::Finding;
pub use link::{Link, Sex, Tie};
pub use terms::{Kin, WITH_A_WORD};

use path::Path;

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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// Its name.
    pub relation: Name,
    /// The parent whom it asks for. Where it asks and the chain doesn't say, the citizen must.
    pub line: Option<Line>,
    /// The clause that it comes from.
    pub clause: &'static str,
    /// The list that names it: the pilot's or a wider one.
    pub list: Name,
}

/// The relation that the chain is under these rules. `sex` is that of the person with whom the chain begins, if known.
pub fn find(rules: &Rules, direction: Direction, links: &[Link], sex: Option<Sex>) -> Result<Found, Reason> {
    if links.is_empty() {
        return Err(Reason::Empty);
    }
    if links.len() > LONGEST {
        return Err(Reason::TooLong);
    }
    let (mut all, mut nobody) = (None, Reason::Impossible);
    for way in 0..2_u8 << links.len() {
        match Path::of(links, sex, way) {
            None => {}
            // The owner is someone else, so this way is not the one that is meant.
            Some(path) if path.is_empty() => nobody = Reason::Yourself,
            Some(path) => {
                let one = search(rules, direction, &path);
                all = Some(all.map_or(one, |before| agreed(before, one)));
            }
        }
    }
    all.unwrap_or(Err(nobody))
}

/// What holds whichever of two ways is the one that is meant.
fn agreed(before: Result<Found, Reason>, one: Result<Found, Reason>) -> Result<Found, Reason> {
    match (before, one) {
        (Ok(before), Ok(one)) if before.relation == one.relation => {
            Ok(Found { line: before.line.filter(|line| one.line == Some(*line)), ..before })
        }
        (Err(before), Err(_)) => Err(before),
        _ => Err(Reason::Unclear),
    }
}

/// The first relation that has a route along the path; one that asks for the shared parent before all others, for it
/// is the more exact one wherever the path names that parent.
fn search(rules: &Rules, direction: Direction, path: &Path) -> Result<Found, Reason> {
    let (there, back) = (path.hops(), path.reversed());
    let (applicants, owners) = match direction {
        Direction::ToOwner => (&there, &back),
        Direction::FromOwner => (&back, &there),
    };
    let mut first = None;
    for order in rules.orders() {
        for relation in order.rule.relations.iter().filter(|relation| counts(rules, relation)) {
            let line = along_any(relation, applicants, owners);
            let found = line.map(|line| Found {
                relation: relation.id,
                line,
                clause: relation.clause,
                list: order.name,
            });
            if relation.asks == Asks::SharedParent && found.is_some() {
                first = None;
            }
            first = first.or(found);
        }
    }
    first.ok_or_else(|| why_not(&there))
}

/// Where two lists name the same relation, the first one counts.
fn counts(rules: &Rules, relation: &Relation) -> bool {
    rules.relation(relation.id).is_some_and(|first| ptr::eq(first, relation))
}

fn along_any(relation: &Relation, applicants: &[Hop], owners: &[Hop]) -> Option<Option<Line>> {
    let ProvenBy::Kinship(routes) = relation.proof else { return None };
    routes.iter().find_map(|route| match route.from {
        End::Applicant => along(route, applicants, relation.asks),
        End::Owner => along(route, owners, relation.asks),
    })
}

/// Whether the path is the route, and if so through which parent.
fn along(route: &Route, path: &[Hop], asks: Asks) -> Option<Option<Line>> {
    if route.hops.len() != path.len() {
        return None;
    }
    let mut line = None;
    for (step, hop) in route.hops.iter().zip(path) {
        let named = match (step, hop) {
            (Hop::Line, Hop::Father) => Some(Line::Father),
            (Hop::Line, Hop::Mother) => Some(Line::Mother),
            // Full siblings share both parents: nobody asks them which.
            (Hop::Line, Hop::Parent) if asks != Asks::SharedParent => None,
            (Hop::Parent, Hop::Father | Hop::Mother) | (Hop::Father | Hop::Mother, Hop::Parent) => None,
            _ if step == hop => None,
            _ => return None,
        };
        line = line.or(named);
    }
    Some(line)
}

fn why_not(path: &[Hop]) -> Reason {
    let up = |hop: &Hop| matches!(hop, Hop::Father | Hop::Mother | Hop::Parent);
    match path {
        [parent, Hop::Spouse, Hop::Child] if up(parent) => Reason::StepSibling,
        _ if path.contains(&Hop::Spouse) => Reason::ByMarriage,
        // Only first up and then down is blood: a child's other parent is no relative.
        _ if path.iter().skip_while(|hop| up(hop)).all(|hop| *hop == Hop::Child) => Reason::TooFar,
        _ => Reason::NotListed,
    }
}
