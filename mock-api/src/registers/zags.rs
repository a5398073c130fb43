//! ZAGS, the register of civil acts, and Smart Data Ukimet, the same acts as they stood some days before.

use tirkeu::day::Day;
use tirkeu::iin::Iin;
use tirkeu::kinship::Act;

use super::{Call, Said, Tables};
use crate::bind;
use crate::store::{Row, Sql, SqlResult};

/// What a register of civil acts can be asked. Its acts never leave this service but as a word.
pub trait Zags: Send + Sync {
    /// Every act that names this person, in any role.
    fn acts(&self, call: &Call<'_>, person: &Iin) -> Said<Vec<Act<Iin>>>;

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
    fn acts(&self, call: &Call<'_>, person: &Iin) -> Said<Vec<Act<Iin>>> {
        self.0.ask(call, |sql| acts_on(sql, person, call.today))
    }

    fn born(&self, call: &Call<'_>, person: &Iin) -> Said<Option<Day>> {
        self.0.ask(call, |sql| born(sql, person))
    }
}

impl Zags for Snapshot {
    fn acts(&self, call: &Call<'_>, person: &Iin) -> Said<Vec<Act<Iin>>> {
        self.0.ask(call, |sql| acts_on(sql, person, taken(sql, call.today)?))
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
    sql.one("SELECT born FROM zags_birth WHERE child = $1", bind![person], |row| row.get(0))
}

/// The acts as the register knew them on `day`: what was recorded later, an ending too, it did not know.
fn acts_on(sql: &dyn Sql, person: &Iin, day: Day) -> SqlResult<Vec<Act<Iin>>> {
    let mut acts = Vec::new();
    for (query, read) in QUERIES {
        acts.extend(sql.all(query, bind![person, day], read)?);
    }
    Ok(acts)
}

/// What one question about a person asks the database, to be measured beside it.
pub fn statements() -> impl Iterator<Item = &'static str> {
    QUERIES.into_iter().map(|(query, _)| query)
}

type Reader = fn(&Row) -> SqlResult<Act<Iin>>;

const QUERIES: [(&str, Reader); 5] = [
    (
        "SELECT child, mother, father, recorded FROM zags_birth
         WHERE (child = $1 OR mother = $1 OR father = $1) AND recorded <= $2",
        birth,
    ),
    (
        "SELECT child, father, recorded, CASE WHEN annulled <= $2 THEN annulled END FROM zags_paternity
         WHERE (child = $1 OR father = $1) AND recorded <= $2",
        paternity,
    ),
    (
        "SELECT child, mother, father, recorded, CASE WHEN annulled <= $2 THEN annulled END FROM zags_adoption
         WHERE (child = $1 OR mother = $1 OR father = $1) AND recorded <= $2",
        adoption,
    ),
    (
        "SELECT m.husband, m.wife, m.recorded,
                (SELECT min(d.recorded) FROM zags_divorce d
                 WHERE d.husband = m.husband AND d.wife = m.wife AND d.recorded BETWEEN m.recorded AND $2)
         FROM zags_marriage m WHERE (m.husband = $1 OR m.wife = $1) AND m.recorded <= $2",
        marriage,
    ),
    ("SELECT person, died FROM zags_death WHERE person = $1 AND recorded <= $2", death),
];

fn birth(row: &Row) -> SqlResult<Act<Iin>> {
    let (mother, father) = (row.get(1)?, row.get(2)?);
    Ok(Act::Birth { child: row.get(0)?, mother, father, on: row.get(3)? })
}

fn paternity(row: &Row) -> SqlResult<Act<Iin>> {
    let annulled = row.get(3)?;
    Ok(Act::Paternity { child: row.get(0)?, father: row.get(1)?, on: row.get(2)?, annulled })
}

fn adoption(row: &Row) -> SqlResult<Act<Iin>> {
    let (mother, father) = (row.get(1)?, row.get(2)?);
    let annulled = row.get(4)?;
    Ok(Act::Adoption { child: row.get(0)?, mother, father, on: row.get(3)?, annulled })
}

fn marriage(row: &Row) -> SqlResult<Act<Iin>> {
    let dissolved = row.get(3)?;
    Ok(Act::Marriage { one: row.get(0)?, other: row.get(1)?, on: row.get(2)?, dissolved })
}

fn death(row: &Row) -> SqlResult<Act<Iin>> {
    Ok(Act::Death { person: row.get(0)?, on: row.get(1)? })
}
