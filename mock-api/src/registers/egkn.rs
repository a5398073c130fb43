//! EGKN, the register of real estate.

use tirkeu::address::{Area, Rka};
use tirkeu::iin::Iin;
use tirkeu::name::Name;
use tirkeu::need::Measure;
use tirkeu::reply::{Home, Tenure};

use super::{Call, Said, Tables};
use crate::bind;

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
    fn home(&self, call: &Call<'_>, rka: &Rka, holder: &Iin) -> Said<Home> {
        // One look into one index: a wrong address, a wrong owner and no such person miss it alike, and as fast. A join
        // would let the database look for the dwelling first.
        let query = "SELECT (SELECT place FROM egkn_dwelling d WHERE d.rka = h.rka),
                    (SELECT tenure FROM egkn_dwelling d WHERE d.rka = h.rka)
             FROM egkn_holder h WHERE h.rka = $1 AND h.iin = $2";
        let found = self.ask(call, |sql| {
            sql.one(query, bind![rka, holder], |row| Ok((row.get::<Name>(0)?, row.get::<String>(1)?)))
        })?;
        Ok(match found.and_then(|(place, tenure)| Some((place, Tenure::parse(&tenure)?))) {
            Some((place, tenure)) => Home::Named { place, tenure, mine: false },
            None => Home::NotNamed,
        })
    }

    fn holders(&self, call: &Call<'_>, rka: &Rka) -> Said<Vec<Iin>> {
        let query = "SELECT iin FROM egkn_holder WHERE rka = $1 ORDER BY iin";
        self.ask(call, |sql| sql.all(query, bind![rka], |row| row.get(0)))
    }

    fn area(&self, call: &Call<'_>, rka: &Rka, measure: Measure) -> Said<Option<Area>> {
        let query = "SELECT total, useful FROM egkn_dwelling WHERE rka = $1";
        let column = match measure {
            Measure::Total => 0,
            Measure::Useful => 1,
        };
        let hundredths =
            self.ask(call, |sql| sql.one(query, bind![rka], |row| row.get::<Option<u32>>(column)))?;
        Ok(hundredths.flatten().and_then(Area::hundredths))
    }

    fn in_lease(&self, call: &Call<'_>, rka: &Rka, person: &Iin) -> Said<bool> {
        let query = "SELECT EXISTS (SELECT 1 FROM egkn_lease WHERE rka = $1 AND iin = $2)";
        self.ask(call, |sql| sql.value(query, bind![rka, person]))
    }
}
