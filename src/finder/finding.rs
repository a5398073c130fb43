//! What a host sees of a search.

use serde::Serialize;

use super::{Direction, Kin, Link, Sex, find};
use crate::need::Line;
use crate::session::{Misuse, Session};

/// What was found, and what the two people are called.
#[derive(Debug, Serialize)]
#[allow(missing_docs, reason = "explained in types.d.ts, for its readers")]
pub struct Finding {
    pub relation: Option<String>,
    pub line: Option<&'static str>,
    pub clause: Option<&'static str>,
    pub list: Option<String>,
    pub reason: Option<&'static str>,
    pub owner: KinView,
    pub applicant: KinView,
}

/// Who one of the two is to the other.
#[derive(Debug, Serialize)]
#[allow(missing_docs, reason = "explained in types.d.ts, for its readers")]
pub struct KinView {
    pub term: String,
    pub sex: &'static str,
    pub links: Vec<&'static str>,
    pub of: Vec<&'static str>,
}

impl Session {
    /// What a chain of relatives amounts to under the rules in force for the dwelling: words parted by spaces, and the
    /// sex of the person with whom they begin, where it was said. It changes nothing.
    pub fn find(&self, direction: &str, chain: &str, sex: &str) -> Result<Finding, Misuse> {
        let rules = *self.case().0.rules_applied().ok_or(Misuse::NotAsked)?;
        let direction = Direction::parse(direction).ok_or(Misuse::Unreadable)?;
        let sex = Sex::parse(sex);
        let links = read(chain).ok_or(Misuse::Unreadable)?;
        let (found, reason) = match find(&rules, direction, &links, sex) {
            Ok(found) => (Some(found), None),
            Err(reason) => (None, Some(reason.as_str())),
        };
        let (there, back) = Kin::both_ways(&links, sex);
        let (owner, applicant) = match direction {
            Direction::ToOwner => (there, back),
            Direction::FromOwner => (back, there),
        };
        Ok(Finding {
            relation: found.map(|found| found.relation.as_str().to_owned()),
            line: found.and_then(|found| found.line).map(Line::as_str),
            clause: found.map(|found| found.clause),
            list: found.map(|found| found.list.as_str().to_owned()),
            reason,
            owner: view(owner),
            applicant: view(applicant),
        })
    }
}

fn read(chain: &str) -> Option<Vec<Link>> {
    chain.split(' ').filter(|word| !word.is_empty()).map(Link::parse).collect()
}

fn view(kin: Kin) -> KinView {
    let of = kin.of.into_iter().map(word).collect();
    KinView { term: kin.term, sex: word(kin.sex), links: kin.links, of }
}

fn word(sex: Option<Sex>) -> &'static str {
    sex.map_or("unknown", Sex::as_str)
}
