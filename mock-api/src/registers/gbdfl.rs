//! GBD FL, the register of persons and of where they are registered.

pub mod entry;

use tirkeu::address::Rka;
use tirkeu::day::{self, Day};
use tirkeu::iin::Iin;
use tirkeu::need::Counted;
use tirkeu::reply::Registered;

use super::{Call, Said, Tables};
use crate::bind;
use entry::{Entries, Table};

/// What the register says of the signed-in person about themselves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Own {
    /// Surname, given name and, where there is one, patronymic.
    pub name: String,
    /// The birth date.
    pub born: Day,
    /// Whether a citizen of Kazakhstan.
    pub citizen: bool,
}

/// What GBD FL can be asked.
pub trait Gbdfl: Send + Sync {
    /// The signed-in person's own record.
    fn own(&self, call: &Call<'_>, me: &Iin) -> Said<Option<Own>>;

    /// Whether this person has come of age; `None` if nobody of that number is alive.
    fn of_age(&self, call: &Call<'_>, person: &Iin) -> Said<Option<bool>>;

    /// How many people are registered in the dwelling besides `except`.
    fn residents(&self, call: &Call<'_>, rka: &Rka, except: &[Iin], counted: Counted) -> Said<u32>;

    /// Whether this person is registered in the dwelling.
    fn registered(&self, call: &Call<'_>, rka: &Rka, person: &Iin) -> Said<Registered>;

    /// Since when this person is registered in the dwelling for good.
    fn since(&self, call: &Call<'_>, rka: &Rka, person: &Iin) -> Said<Option<Day>>;
}

const CITIZENSHIP: &str = "KAZ";

impl Gbdfl for Tables {
    fn own(&self, call: &Call<'_>, me: &Iin) -> Said<Option<Own>> {
        let query = "SELECT concat_ws(' ', surname, given, patronymic), born, citizenship FROM gbdfl_person
             WHERE iin = $1 AND died IS NULL";
        self.ask(call, |sql| {
            sql.one(query, bind![me], |row| {
                let citizen = row.get::<String>(2)? == CITIZENSHIP;
                Ok(Own { name: row.get(0)?, born: row.get(1)?, citizen })
            })
        })
    }

    fn of_age(&self, call: &Call<'_>, person: &Iin) -> Said<Option<bool>> {
        let query =
            "SELECT born, (SELECT age FROM gbdfl_majority WHERE since <= $2 ORDER BY since DESC LIMIT 1)
             FROM gbdfl_person WHERE iin = $1 AND (died IS NULL OR died > $2)";
        let found = self.ask(call, |sql| {
            let bound = bind![person, call.today];
            sql.one(query, bound, |row| Ok((row.get::<Day>(0)?, row.get::<u32>(1)?)))
        })?;
        Ok(found.and_then(|(born, majority)| Some(day::age(born, call.today)? >= majority)))
    }

    fn residents(&self, call: &Call<'_>, rka: &Rka, except: &[Iin], counted: Counted) -> Said<u32> {
        self.ask(call, |sql| Table.residents(sql, call.today, rka, except, counted))
    }

    fn registered(&self, call: &Call<'_>, rka: &Rka, person: &Iin) -> Said<Registered> {
        self.ask(call, |sql| Table.registered(sql, call.today, rka, person))
    }

    fn since(&self, call: &Call<'_>, rka: &Rka, person: &Iin) -> Said<Option<Day>> {
        self.ask(call, |sql| entry::since(sql, call.today, rka, person))
    }
}
