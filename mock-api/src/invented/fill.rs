//! Pours the invented data into the registers' tables.

mod centres;
mod homes;

use toml::value::Datetime;

use super::file::{File, Named, Person, Sex};
use crate::bind;
use crate::store::{Sql, SqlResult, Value};

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
        "zags_death",
        "zags_divorce",
        "zags_marriage",
        "zags_paternity",
        "zags_adoption",
        "zags_birth",
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

    fn acts(&self) -> SqlResult<()> {
        for one in self.data.person.values() {
            if one.mother.is_some() || one.father.is_some() {
                let born = day(&one.born);
                let row = bind![&one.iin, &born, self.parent(&one.father), self.parent(&one.mother), &born];
                self.insert("zags_birth (child, born, father, mother, recorded)", row)?;
            }
            if let Some(died) = &one.died {
                self.insert("zags_death (person, died, recorded)", bind![&one.iin, day(died), day(died)])?;
            }
        }
        for one in &self.data.adoption {
            let parents = (self.parent(&one.father), self.parent(&one.mother));
            let row = bind![
                self.iin(&one.child),
                parents.0,
                parents.1,
                day(&one.from),
                one.annulled.as_ref().map(day)
            ];
            self.insert("zags_adoption (child, father, mother, recorded, annulled)", row)?;
        }
        for one in &self.data.paternity {
            let row = bind![
                self.iin(&one.child),
                self.iin(&one.father),
                day(&one.from),
                one.annulled.as_ref().map(day)
            ];
            self.insert("zags_paternity (child, father, recorded, annulled)", row)?;
        }
        for one in &self.data.marriage {
            let (husband, wife) = (self.iin(&one.husband), self.iin(&one.wife));
            self.insert("zags_marriage (husband, wife, recorded)", bind![husband, wife, day(&one.from)])?;
            if let Some(divorced) = &one.divorced {
                self.insert("zags_divorce (husband, wife, recorded)", bind![husband, wife, day(divorced)])?;
            }
        }
        let lag = self.data.ukimet.as_ref().map_or(0, |one| one.lag_days);
        self.insert("ukimet_lag (days)", bind![lag])
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
        let places: Vec<_> = (1..=row.len()).map(|place| format!("${place}")).collect();
        self.sql.run(&format!("INSERT INTO {into} VALUES ({})", places.join(", ")), row).map(|_| ())
    }

    fn iin(&self, person: &str) -> &str {
        self.data.person.get(person).map_or("", |one| &one.iin)
    }

    fn parent(&self, person: &Option<String>) -> Option<&str> {
        person.as_ref().map(|name| self.iin(name))
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
