//! What a host sees of a search.

use serde::Serialize;

use super::{Direction, Link, Reason, Sex, find, reversed};
use crate::need::Line;
use crate::session::Session;

/// What was found, and what the two people are to each other.
#[derive(Debug, Serialize)]
#[allow(missing_docs, reason = "explained in types.d.ts, for its readers")]
pub struct Finding {
    pub relation: Option<&'static str>,
    pub line: Option<&'static str>,
    pub clause: Option<&'static str>,
    pub list: Option<&'static str>,
    pub reason: Option<&'static str>,
    pub reversed: Vec<&'static str>,
}

impl Session {
    /// What a chain of relatives amounts to under the rules in force for the dwelling: words parted by spaces, and the
    /// sex of the person with whom they begin, where it was said. `None` if a word is none of the finder's, or if no
    /// list of relatives is in force there, or none is known to be yet.
    pub fn find(&self, direction: &str, chain: &str, sex: &str) -> Option<Finding> {
        let direction = Direction::parse(direction)?;
        let links = read(chain)?;
        let sex = Sex::parse(sex);
        let (case, _) = self.case();
        let rules = case.rules_applied()?;
        rules.orders().next()?;
        let found = find(rules, direction, &links, sex);
        let reason = found.err().map(Reason::as_str);
        let found = found.ok();
        Some(Finding {
            relation: found.map(|found| found.relation.id.as_str()),
            line: found.and_then(|found| found.line).map(Line::as_str),
            clause: found.map(|found| found.relation.clause),
            list: found.map(|found| found.list.name.as_str()),
            reason,
            reversed: reversed(&links, sex),
        })
    }
}

fn read(chain: &str) -> Option<Vec<Link>> {
    let mut links = Vec::new();
    for word in chain.split(' ').filter(|word| !word.is_empty()) {
        links.push(Link::parse(word)?);
    }
    Some(links)
}
