//! The kept records, decided again: each by the edition of the rules that it names, to the same bytes. Whoever changes
//! what was decided, or what it was decided from, is found out, and so is a program that has come to decide otherwise.

use std::fmt;

use tirkeu::record::{Unreplayable, replay};
use tirkeu::rules::Editions;

use crate::bind;
use crate::store::{Row, Sql, SqlResult};

/// How many are decided at a time, so that many need no more memory than a few.
const AT_A_TIME: i64 = 500;
/// So many are named.
const NAMED: usize = 20;

/// Applications whose records say something else today.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Differing {
    /// How many there are.
    pub count: u64,
    /// The first of them: the number of the application, and a word for programs.
    pub first: Vec<(String, &'static str)>,
}

/// Decides every record again; how many there are, or which of them differ.
pub fn check(sql: &dyn Sql, editions: &Editions) -> SqlResult<Result<u64, Differing>> {
    let query = "SELECT number, record FROM application WHERE number > $1 ORDER BY number LIMIT $2";
    let kept = |row: &Row| Ok((row.get::<String>(0)?, row.get::<String>(1)?));
    let (mut last, mut same, mut differing) = (String::new(), 0, Differing::default());
    loop {
        let page = sql.all(query, bind![&last, AT_A_TIME], kept)?;
        let Some((end, _)) = page.last() else { break };
        last.clone_from(end);
        for (number, record) in page {
            match difference(editions, &record) {
                None => same += 1,
                Some(why) => differing.add(number, why),
            }
        }
    }
    Ok(if differing.count == 0 { Ok(same) } else { Err(differing) })
}

fn difference(editions: &Editions, record: &str) -> Option<&'static str> {
    match replay(editions, record) {
        Ok(again) if again == record => None,
        Ok(_) => Some("decided_otherwise"),
        Err(Unreplayable::UnknownEdition) => Some("edition_unknown"),
        Err(Unreplayable::Line(_)) => Some("record_unreadable"),
    }
}

impl Differing {
    fn add(&mut self, number: String, why: &'static str) {
        self.count += 1;
        if self.first.len() < NAMED {
            self.first.push((number, why));
        }
    }
}

impl fmt::Display for Differing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let named: Vec<_> = self.first.iter().map(|(number, why)| format!("{number} ({why})")).collect();
        let more = if self.count > NAMED as u64 { ", and more" } else { "" };
        write!(f, "{}: application {}{more}", self.count, named.join(", "))
    }
}
