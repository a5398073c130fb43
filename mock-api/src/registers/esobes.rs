//! E-Sobes: who was declared incapable, and who is whose guardian.

use rusqlite::{Row, params};
use tirkeu::day;
use tirkeu::iin::Iin;
use tirkeu::kinship::Act;

use super::{Call, Said, Tables, date, date_if_any, sound};
use crate::store::SqlResult;

/// What E-Sobes can be asked.
pub trait Esobes: Send + Sync {
    /// Whether a court declared this person incapable or of limited capacity.
    fn incapacitated(&self, call: &Call<'_>, person: &Iin) -> Said<bool>;

    /// Every guardianship that names this person, as guardian or as ward.
    fn guardianships(&self, call: &Call<'_>, person: &Iin) -> Said<Vec<Act<Iin>>>;
}

impl Esobes for Tables {
    fn incapacitated(&self, call: &Call<'_>, person: &Iin) -> Said<bool> {
        self.ask(|sql| {
            let mut statement = sql.prepare_cached(
                "SELECT EXISTS (SELECT 1 FROM esobes_incapacity
                 WHERE iin = ?1 AND since <= ?2 AND (until IS NULL OR until > ?2))",
            )?;
            statement.query_row(params![person.digits(), day::write(call.today)], |row| row.get(0))
        })
    }

    fn guardianships(&self, _: &Call<'_>, person: &Iin) -> Said<Vec<Act<Iin>>> {
        self.ask(|sql| {
            let mut statement = sql.prepare_cached(
                "SELECT guardian, ward, since, until FROM esobes_guardianship WHERE guardian = ?1 OR ward = ?1",
            )?;
            statement.query_map([person.digits()], guardianship)?.collect()
        })
    }
}

fn guardianship(row: &Row<'_>) -> SqlResult<Act<Iin>> {
    let ended = date_if_any(row, 3)?;
    Ok(Act::Guardianship { guardian: sound(row, 0)?, ward: sound(row, 1)?, on: date(row, 2)?, ended })
}
