//! Places that are held: an application under way has its places until the owners have decided (reading R15).

use tirkeu::address::Rka;
use tirkeu::day::Day;
use tirkeu::facts::Kind;
use tirkeu::iin::Iin;
use tirkeu::need::Counted;
use tirkeu::reply::Registered;

use crate::bind;
use crate::registers::gbdfl::entry::Entries;
use crate::store::{Sql, SqlResult};

/// Where and when places are counted, and whose are left out.
#[derive(Clone, Copy, Debug)]
pub struct Count<'a> {
    /// The dwelling.
    pub rka: &'a Rka,
    /// The people of the application itself.
    pub except: &'a [Iin],
    /// Whose registration counts.
    pub counted: Counted,
    /// The legal day.
    pub today: Day,
    /// The moment, in seconds since 1970.
    pub now: i64,
}

/// Everyone else who holds a place in the dwelling.
pub fn holders(sql: &dyn Sql, count: &Count<'_>) -> SqlResult<Vec<Iin>> {
    let every_kind = count.counted == Counted::All;
    let mut people: Vec<Iin> = sql.all(
        "SELECT DISTINCT p.iin FROM application_person p JOIN application a ON a.number = p.application
         WHERE p.rka = $1 AND a.state = 'awaiting_consent' AND a.deadline > $2 AND (a.kind = $3 OR $4)",
        bind![count.rka, count.now, Kind::Permanent.as_str(), every_kind],
        |row| row.get(0),
    )?;
    people.retain(|iin| !count.except.contains(iin));
    Ok(people)
}

/// How many places are taken, in a transaction during which nobody else takes one: registered and held together.
pub fn taken(sql: &dyn Sql, entries: &dyn Entries, count: &Count<'_>) -> SqlResult<u32> {
    let mut taken = entries.residents(sql, count.today, count.rka, count.except, count.counted)?;
    for holder in holders(sql, count)? {
        let already = entries.registered(sql, count.today, count.rka, &holder)?;
        taken = taken.saturating_add(u32::from(!is_counted(already, count.counted)));
    }
    Ok(taken)
}

/// Whether somebody with that registration is among the residents already.
#[must_use]
pub fn is_counted(registered: Registered, counted: Counted) -> bool {
    match registered {
        Registered::No => false,
        Registered::Permanent => true,
        Registered::Temporary => counted == Counted::All,
    }
}
