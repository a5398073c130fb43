//! The homes of the race, who owns them, and who is to move in.

use tirkeu::address::Rka;
use tirkeu::iin::Iin;

use crate::bind;
use crate::store::{Sql, SqlResult};

/// How many whole shares of 15 m² a home of the race has, and how many live there.
pub(super) const PLACES: u32 = 3;

/// A home of `PLACES` places, all but one of them taken.
pub(super) fn settle(sql: &dyn Sql, rka: &Rka, home: usize) -> SqlResult<()> {
    let row = bind![rka, 1500 * PLACES];
    sql.run("INSERT INTO egkn_dwelling VALUES ($1, 'astana', 'private', $2, $2)", row)?;
    sql.run("INSERT INTO egkn_holder VALUES ($1, $2)", bind![rka, &owner(home)])?;
    for resident in [owner(home), iin(500 + home)] {
        person(sql, &resident)?;
        let into = "INSERT INTO gbdfl_registration (iin, rka, kind, since)";
        sql.run(&format!("{into} VALUES ($1, $2, 'permanent', '2020-01-01')"), bind![&resident, rka])?;
    }
    Ok(())
}

pub(super) fn rka(home: usize) -> Rka {
    format!("99710000000{home:05}").parse().unwrap()
}

pub(super) fn owner(home: usize) -> Iin {
    iin(300 + home)
}

/// The number is made sound by its last digit.
pub(super) fn iin(number: usize) -> Iin {
    (0..100).find_map(|tail| format!("5500{number:06}{tail:02}").parse().ok()).unwrap()
}

pub(super) fn person(sql: &dyn Sql, iin: &Iin) -> SqlResult<()> {
    let into = "INSERT INTO gbdfl_person (iin, surname, given, sex, born, citizenship)";
    sql.run(&format!("{into} VALUES ($1, 'A', 'B', 'male', '1990-01-01', 'KAZ')"), bind![iin]).map(|_| ())
}
