//! ZAGS, the register of civil acts, and Smart Data Ukimet, the same acts as they stood some days before.

pub mod written;

use std::collections::BTreeMap;

use tirkeu::day::Day;
use tirkeu::iin::Iin;
use tirkeu::kinship::Act;

use super::{Call, Said, Tables};
use crate::bind;
use crate::store::{Row, Sql, SqlError, SqlResult, Value, places};

/// What a register of civil acts can be asked. Its acts never leave this service but as a word.
pub trait Zags: Send + Sync {
    /// Every act that names any of these people, in any role.
    fn acts(&self, call: &Call<'_>, people: &[Iin]) -> Said<Vec<Act<Iin>>>;

    /// The birth date in this person's record of birth.
    fn born(&self, call: &Call<'_>, person: &Iin) -> Said<Option<Day>>;
}

/// ZAGS itself.
#[derive(Debug)]
pub struct Register(pub(super) Tables);

/// Smart Data Ukimet: an act is in it only some days after it is in ZAGS.
#[derive(Debug)]
pub struct Snapshot(pub(super) Tables);

impl Zags for Register {
    fn acts(&self, call: &Call<'_>, people: &[Iin]) -> Said<Vec<Act<Iin>>> {
        self.0.ask(call, |sql| acts_on(sql, people, call.today))
    }

    fn born(&self, call: &Call<'_>, person: &Iin) -> Said<Option<Day>> {
        self.0.ask(call, |sql| born(sql, person))
    }
}

impl Zags for Snapshot {
    fn acts(&self, call: &Call<'_>, people: &[Iin]) -> Said<Vec<Act<Iin>>> {
        self.0.ask(call, |sql| acts_on(sql, people, taken(sql, call.today)?))
    }

    fn born(&self, call: &Call<'_>, person: &Iin) -> Said<Option<Day>> {
        self.0.ask(call, |sql| born(sql, person))
    }
}

/// The day that the snapshot shows.
fn taken(sql: &dyn Sql, today: Day) -> SqlResult<Day> {
    let lag: Option<u32> = sql.one("SELECT days FROM ukimet_lag", &[], |row| row.get(0))?;
    Ok(today.checked_sub_days(chrono::Days::new(lag.unwrap_or_default().into())).unwrap_or(today))
}

fn born(sql: &dyn Sql, person: &Iin) -> SqlResult<Option<Day>> {
    let query =
        "SELECT coalesce(happened, recorded) FROM zags_act WHERE person = $1 AND one = $1 AND kind = 'birth'";
    sql.one(query, bind![person], |row| row.get(0))
}

/// The acts as the register knew them on `day`: what was recorded later, an ending too, it did not know.
fn acts_on(sql: &dyn Sql, people: &[Iin], day: Day) -> SqlResult<Vec<Act<Iin>>> {
    let mut known = BTreeMap::new();
    for some in people.chunks(TOGETHER) {
        let (query, named) = question(some);
        let bound: Vec<_> =
            [day.into()].into_iter().chain(named.iter().map(|iin| Value::from(*iin))).collect();
        // Who is asked about together may stand in the same act.
        for row in sql.rows(&query, &bound)? {
            known.insert(row.get::<u64>(0)?, row);
        }
    }
    let divorces = known.values().filter(|row| is_divorce(row)).map(couple).collect::<SqlResult<Vec<_>>>()?;
    known.values().filter(|row| !is_divorce(row)).map(|row| act(row, &divorces)).collect()
}

/// About how many people the database is asked at once.
const TOGETHER: usize = 32;

/// What the database is asked about some people, `$1` being the day, and the people in their places. There is a text for
/// one person, for two, for four and so on, and the last one named fills the places: few texts are soon known.
#[must_use]
pub fn question(people: &[Iin]) -> (String, Vec<&Iin>) {
    let filled = people.len().next_power_of_two();
    let last = people.last().into_iter().cycle().take(filled.saturating_sub(people.len()));
    let named: Vec<_> = people.iter().chain(last).collect();
    let query = format!(
        "SELECT act, kind, one, mother, father, coalesce(happened, recorded), recorded,
                CASE WHEN annulled <= $1 THEN annulled END
         FROM zags_act WHERE person IN ({}) AND recorded <= $1",
        places(2, named.len())
    );
    (query, named)
}

/// Two who divorced, and when.
type Divorce = (Iin, Iin, Day);

fn is_divorce(row: &Row) -> bool {
    row.get::<String>(1).is_ok_and(|kind| kind == "divorce")
}

fn couple(row: &Row) -> SqlResult<Divorce> {
    Ok((row.get(2)?, row.get(3)?, row.get(6)?))
}

fn act(row: &Row, divorces: &[Divorce]) -> SqlResult<Act<Iin>> {
    let (one, on, annulled) = (row.get(2)?, row.get(6)?, row.get(7)?);
    Ok(match row.get::<String>(1)?.as_str() {
        "birth" => Act::Birth { child: one, mother: row.get(3)?, father: row.get(4)?, on },
        "paternity" => Act::Paternity { child: one, father: row.get(4)?, on, annulled },
        "adoption" => Act::Adoption { child: one, mother: row.get(3)?, father: row.get(4)?, on, annulled },
        "marriage" => {
            let other = row.get(3)?;
            let theirs = divorces.iter().filter(|(his, hers, at)| (*his, *hers) == (one, other) && *at >= on);
            Act::Marriage { one, other, on, dissolved: theirs.map(|(.., at)| *at).min() }
        }
        "death" => Act::Death { person: one, on: row.get(5)? },
        _ => return Err(SqlError::Unsound(1)),
    })
}
