//! ZAGS, the register of civil acts, and Smart Data Ukimet, the same acts as they stood some days before.

use tirkeu::day::Day;
use tirkeu::iin::Iin;
use tirkeu::kinship::Act;

use super::{Call, Said, Tables};
use crate::bind;
use crate::store::{Row, Sql, SqlError, SqlResult, Value};

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
    sql.one("SELECT born FROM zags_birth WHERE child = $1", bind![person], |row| row.get(0))
}

/// The acts as the register knew them on `day`: what was recorded later, an ending too, it did not know.
fn acts_on(sql: &dyn Sql, people: &[Iin], day: Day) -> SqlResult<Vec<Act<Iin>>> {
    let mut acts = Vec::new();
    for some in people.chunks(TOGETHER) {
        let (query, named) = question(some);
        let bound: Vec<_> =
            [day.into()].into_iter().chain(named.iter().map(|iin| Value::from(*iin))).collect();
        acts.extend(sql.all(&query, &bound, act)?);
    }
    Ok(acts)
}

/// About how many people the database is asked at once.
const TOGETHER: usize = 32;

/// What the database is asked about some people, `$1` being the day, and the people in their places. One statement
/// fetches acts of every kind: a server's answer takes far longer on its way than in the making. There is a text for one
/// person, for two, for four and so on, and the last one named fills the places: few texts are soon known.
#[must_use]
pub fn question(people: &[Iin]) -> (String, Vec<&Iin>) {
    let places = people.len().next_power_of_two();
    let last = people.last().into_iter().cycle().take(places.saturating_sub(people.len()));
    let named: Vec<_> = people.iter().chain(last).collect();
    let numbers: Vec<_> = (2..named.len() + 2).map(|number| format!("${number}")).collect();
    (KINDS.replace("(?)", &format!("({})", numbers.join(", "))), named)
}

/// Kind, people and days of each act.
const KINDS: &str = "
    SELECT 'birth', child, mother, father, recorded, CAST(NULL AS TEXT) FROM zags_birth
    WHERE (child IN (?) OR mother IN (?) OR father IN (?)) AND recorded <= $1
    UNION ALL
    SELECT 'paternity', child, CAST(NULL AS TEXT), father, recorded,
           CASE WHEN annulled <= $1 THEN annulled END FROM zags_paternity
    WHERE (child IN (?) OR father IN (?)) AND recorded <= $1
    UNION ALL
    SELECT 'adoption', child, mother, father, recorded, CASE WHEN annulled <= $1 THEN annulled END FROM zags_adoption
    WHERE (child IN (?) OR mother IN (?) OR father IN (?)) AND recorded <= $1
    UNION ALL
    SELECT 'marriage', m.husband, m.wife, CAST(NULL AS TEXT), m.recorded,
           (SELECT min(d.recorded) FROM zags_divorce d
            WHERE d.husband = m.husband AND d.wife = m.wife AND d.recorded BETWEEN m.recorded AND $1)
    FROM zags_marriage m WHERE (m.husband IN (?) OR m.wife IN (?)) AND m.recorded <= $1
    UNION ALL
    SELECT 'death', person, CAST(NULL AS TEXT), CAST(NULL AS TEXT), died, CAST(NULL AS TEXT) FROM zags_death
    WHERE person IN (?) AND recorded <= $1";

fn act(row: &Row) -> SqlResult<Act<Iin>> {
    let on = row.get(4)?;
    Ok(match row.get::<String>(0)?.as_str() {
        "birth" => Act::Birth { child: row.get(1)?, mother: row.get(2)?, father: row.get(3)?, on },
        "paternity" => Act::Paternity { child: row.get(1)?, father: row.get(3)?, on, annulled: row.get(5)? },
        "adoption" => Act::Adoption {
            child: row.get(1)?,
            mother: row.get(2)?,
            father: row.get(3)?,
            on,
            annulled: row.get(5)?,
        },
        "marriage" => Act::Marriage { one: row.get(1)?, other: row.get(2)?, on, dissolved: row.get(5)? },
        "death" => Act::Death { person: row.get(1)?, on },
        _ => return Err(SqlError::Unsound(0)),
    })
}
