//! EGKN, the register of real estate.

use rusqlite::OptionalExtension;
use tirkeu::address::{Area, Rka};
use tirkeu::iin::Iin;
use tirkeu::name::Name;
use tirkeu::need::Measure;
use tirkeu::reply::{Home, Tenure};

use super::{Call, Said, Tables, sound};

/// What EGKN can be asked.
pub trait Egkn: Send + Sync {
    /// Whether this person owns the dwelling, or rents it from the state. Whatever is wrong, the answer is the same.
    fn home(&self, call: &Call<'_>, rka: &Rka, holder: &Iin) -> Said<Home>;

    /// Everyone who owns the dwelling, or rents it from the state. They never leave this service.
    fn holders(&self, call: &Call<'_>, rka: &Rka) -> Said<Vec<Iin>>;

    /// The dwelling's area, where the record has one.
    fn area(&self, call: &Call<'_>, rka: &Rka, measure: Measure) -> Said<Option<Area>>;

    /// Whether this person is named in the lease of a dwelling that the state lets.
    fn in_lease(&self, call: &Call<'_>, rka: &Rka, person: &Iin) -> Said<bool>;
}

impl Egkn for Tables {
    fn home(&self, _: &Call<'_>, rka: &Rka, holder: &Iin) -> Said<Home> {
        // One look into one index: a wrong address, a wrong owner and no such person miss it alike, and as fast.
        let found = self.ask(|sql| {
            let mut statement = sql.prepare_cached(
                "SELECT d.place, d.tenure FROM egkn_holder h JOIN egkn_dwelling d ON d.rka = h.rka
                 WHERE h.rka = ? AND h.iin = ?",
            )?;
            let texts = |row: &rusqlite::Row<'_>| Ok((sound::<Name>(row, 0)?, row.get::<_, String>(1)?));
            statement.query_row([rka.digits(), holder.digits()], texts).optional()
        })?;
        Ok(match found.and_then(|(place, tenure)| Some((place, Tenure::parse(&tenure)?))) {
            Some((place, tenure)) => Home::Named { place, tenure },
            None => Home::NotNamed,
        })
    }

    fn holders(&self, _: &Call<'_>, rka: &Rka) -> Said<Vec<Iin>> {
        self.ask(|sql| {
            let mut statement = sql.prepare_cached("SELECT iin FROM egkn_holder WHERE rka = ?")?;
            statement.query_map([rka.digits()], |row| sound(row, 0))?.collect()
        })
    }

    fn area(&self, _: &Call<'_>, rka: &Rka, measure: Measure) -> Said<Option<Area>> {
        let hundredths = self.ask(|sql| {
            let mut statement =
                sql.prepare_cached("SELECT total, useful FROM egkn_dwelling WHERE rka = ?")?;
            let column = match measure {
                Measure::Total => 0,
                Measure::Useful => 1,
            };
            statement.query_row([rka.digits()], |row| row.get::<_, Option<u32>>(column)).optional()
        })?;
        Ok(hundredths.flatten().and_then(Area::hundredths))
    }

    fn in_lease(&self, _: &Call<'_>, rka: &Rka, person: &Iin) -> Said<bool> {
        self.ask(|sql| {
            let mut statement =
                sql.prepare_cached("SELECT EXISTS (SELECT 1 FROM egkn_lease WHERE rka = ? AND iin = ?)")?;
            statement.query_row([rka.digits(), person.digits()], |row| row.get(0))
        })
    }
}
