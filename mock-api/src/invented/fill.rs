//! Pours the invented data into the registers' tables.

mod acts;
mod centres;
mod homes;

use toml::value::Datetime;

use super::file::{File, Named, Person, Sex};
use crate::bind;
use crate::store::{Batch, Sql, SqlResult, Value};

/// From when someone is registered at home if the file doesn't say.
const LONG_SINCE: &str = "2015-01-01";

/// Takes out everything that was filled in before. Children first, for the rows refer to one another.
pub(super) fn empty(sql: &dyn Sql) -> SqlResult<()> {
    for table in [
        "filled",
        "persona",
        "epvo_student",
        "nobd_student",
        "ukimet_lag",
        "service_centre",
        "zags_act",
        "esobes_guardianship",
        "esobes_incapacity",
        "egkn_lease",
        "egkn_holder",
        "egkn_dwelling",
        "gbdfl_majority",
        "gbdfl_registration",
        "gbdfl_person",
        "ar_word",
        "ar_dwelling",
        "ar_building",
        "ar_street",
        "ar_district",
        "ar_settlement",
    ] {
        sql.run(&format!("DELETE FROM {table}"), &[])?;
    }
    Ok(())
}

/// Fills every register.
pub(super) fn all(sql: &dyn Sql, data: &File) -> SqlResult<()> {
    let filling = Filling { sql, data };
    filling.streets()?;
    filling.homes()?;
    filling.centres()?;
    filling.persons()?;
    filling.acts()?;
    filling.care()?;
    filling.students()?;
    filling.personas()
}

struct Filling<'a> {
    sql: &'a dyn Sql,
    data: &'a File,
}

impl Filling<'_> {
    fn persons(&self) -> SqlResult<()> {
        if let Some(majority) = &self.data.majority {
            self.insert("gbdfl_majority (age, since)", bind![majority.age, day(&majority.from)])?;
        }
        for one in self.data.person.values() {
            let [surname, given, patronymic] = [0, 1, 2].map(|part| one.name.get(part));
            let sex = match one.sex {
                Sex::Female => "female",
                Sex::Male => "male",
            };
            let died = one.died.as_ref().map(day);
            let row =
                bind![&one.iin, surname, given, patronymic, sex, day(&one.born), &one.citizenship, died];
            self.insert("gbdfl_person (iin, surname, given, patronymic, sex, born, citizenship, died)", row)?;
            self.home_of(one)?;
        }
        for one in &self.data.registration {
            let row = bind![
                self.iin(&one.person),
                self.rka(&one.home),
                &one.kind,
                day(&one.from),
                one.to.as_ref().map(day)
            ];
            self.insert("gbdfl_registration (iin, rka, kind, since, until)", row)?;
        }
        Ok(())
    }

    fn home_of(&self, one: &Person) -> SqlResult<()> {
        let Some(home) = &one.home else { return Ok(()) };
        let since = one.since.as_ref().map_or_else(|| day(&one.born).max(LONG_SINCE.into()), day);
        let row = bind![&one.iin, self.rka(home), "permanent", since, one.died.as_ref().map(day)];
        self.insert("gbdfl_registration (iin, rka, kind, since, until)", row)
    }

    fn care(&self) -> SqlResult<()> {
        for one in &self.data.incapacity {
            let row = bind![self.iin(&one.person), day(&one.from), one.to.as_ref().map(day)];
            self.insert("esobes_incapacity (iin, since, until)", row)?;
        }
        for one in &self.data.guardianship {
            let row =
                bind![self.iin(&one.ward), self.iin(&one.guardian), day(&one.from), one.to.as_ref().map(day)];
            self.insert("esobes_guardianship (ward, guardian, since, until)", row)?;
        }
        Ok(())
    }

    fn students(&self) -> SqlResult<()> {
        for one in &self.data.student {
            let until = one.to.as_ref().map(day);
            let row = bind![self.iin(&one.person), &one.form, &one.place, &one.status, day(&one.from), until];
            let table = if one.register == "nobd" { "nobd_student" } else { "epvo_student" };
            self.insert(&format!("{table} (iin, form, place, status, since, until)"), row)?;
        }
        Ok(())
    }

    fn personas(&self) -> SqlResult<()> {
        for (place, one) in self.data.persona.iter().enumerate() {
            let owner = one.owner.as_ref().map(|name| self.iin(name));
            let home = one.home.as_ref().map(|name| self.rka(name));
            let about = &one.about;
            let row = bind![
                &one.who,
                place as u32,
                self.iin(&one.who),
                &about.kk,
                &about.ru,
                &about.en,
                home,
                owner
            ];
            self.insert("persona (id, ordinal, iin, about_kk, about_ru, about_en, home, owner)", row)?;
        }
        let tried = self.data.persona.iter().filter_map(|one| self.data.home.get(one.home.as_ref()?));
        tried.flat_map(|home| &home.holders).try_for_each(|holder| self.holder(holder))
    }

    /// Somebody must be able to sign in and consent.
    fn holder(&self, holder: &str) -> SqlResult<()> {
        self.sql
            .run(
                "INSERT INTO persona (id, ordinal, iin, about_kk, about_ru, about_en, listed)
                 VALUES ($1, 0, $2, '', '', '', 0) ON CONFLICT DO NOTHING",
                bind![holder, self.iin(holder)],
            )
            .map(|_| ())
    }

    /// Inserts a row; `into` is the table and its columns.
    fn insert(&self, into: &str, row: &[Value<'_>]) -> SqlResult<()> {
        let mut rows = Batch::new(self.sql, into);
        rows.put(row)?;
        rows.end()
    }

    fn iin(&self, person: &str) -> &str {
        self.data.person.get(person).map_or("", |one| &one.iin)
    }

    fn rka(&self, home: &str) -> &str {
        self.data.home.get(home).map_or("", |one| &one.rka)
    }
}

/// A number for a short name: its place in the alphabet.
fn id<T>(all: &Named<T>, name: &str) -> i64 {
    i64::try_from(all.keys().take_while(|other| *other != name).count()).unwrap_or_default() + 1
}

fn day(day: &Datetime) -> String {
    day.to_string()
}
