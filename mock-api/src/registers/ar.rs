//! The address register: settlements, streets, buildings and dwellings, each with its code. It is asked over GBD FL's
//! line.

use std::collections::BTreeMap;

use tirkeu::need::Register;

use super::{Call, Said, Tables};
use crate::bind;
use crate::language::Words;
use crate::search::find::{self, Found};

/// The register over whose line it is asked.
pub const LINE: Register = Register::Gbdfl;

/// The parts of the country that a dwelling lies in, by their numbers in the register.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each part says itself")]
pub struct Whereabouts {
    pub settlement: i64,
    pub district: Option<i64>,
}

/// What the address register can be asked. It knows no person.
pub trait Ar: Send + Sync {
    /// The dwellings that may be meant by what was typed, the likeliest first.
    fn find(&self, call: &Call<'_>, typed: &str) -> Said<Vec<Found>>;

    /// The addresses of the dwellings with these codes, each on one line in each language, by their codes.
    fn addresses(&self, call: &Call<'_>, rkas: &[&str]) -> Said<BTreeMap<String, Words>>;

    /// In which settlement and district the dwelling with this code is.
    fn whereabouts(&self, call: &Call<'_>, rka: &str) -> Said<Option<Whereabouts>>;
}

impl Ar for Tables {
    fn find(&self, call: &Call<'_>, typed: &str) -> Said<Vec<Found>> {
        self.ask(call, |sql| find::addresses(sql, typed))
    }

    fn addresses(&self, call: &Call<'_>, rkas: &[&str]) -> Said<BTreeMap<String, Words>> {
        self.ask(call, |sql| find::by_codes(sql, rkas))
    }

    fn whereabouts(&self, call: &Call<'_>, rka: &str) -> Said<Option<Whereabouts>> {
        let query = "SELECT s.settlement, b.district FROM ar_dwelling d
             JOIN ar_building b ON b.id = d.building JOIN ar_street s ON s.id = b.street WHERE d.rka = $1";
        self.ask(call, |sql| {
            let read =
                |row: &crate::store::Row| Ok(Whereabouts { settlement: row.get(0)?, district: row.get(1)? });
            sql.one(query, bind![rka], read)
        })
    }
}
