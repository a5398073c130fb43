//! What a file of invented data may say. People and homes have short names, by which the rest refers to them.

mod places;

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::value::Datetime;

use crate::language::Words;
pub(super) use places::{Centre, District, Home, Settlement, Street, Unfinished};

/// Things by their short names.
pub(super) type Named<T> = BTreeMap<String, T>;

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct File {
    pub majority: Option<Majority>,
    pub ukimet: Option<Ukimet>,
    pub settlement: Named<Settlement>,
    pub district: Named<District>,
    pub street: Named<Street>,
    pub centre: Named<Centre>,
    pub home: Named<Home>,
    pub unfinished: Vec<Unfinished>,
    pub person: Named<Person>,
    pub registration: Vec<Registration>,
    pub marriage: Vec<Marriage>,
    pub adoption: Vec<Adoption>,
    pub paternity: Vec<Paternity>,
    pub incapacity: Vec<Incapacity>,
    pub guardianship: Vec<Guardianship>,
    pub student: Vec<Student>,
    pub persona: Vec<Persona>,
}

/// From which age a person acts for themselves.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Majority {
    pub age: u32,
    pub from: Datetime,
}

/// How many days Smart Data Ukimet is behind the register of civil acts.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Ukimet {
    pub lag_days: u32,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Sex {
    Female,
    Male,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Person {
    pub iin: String,
    /// Surname, given name and, where there is one, patronymic.
    pub name: Vec<String>,
    pub sex: Sex,
    pub born: Datetime,
    pub died: Option<Datetime>,
    #[serde(default = "kazakhstan")]
    pub citizenship: String,
    /// The birth record; a person without either parent has none that was found.
    pub mother: Option<String>,
    pub father: Option<String>,
    /// Where they are permanently registered, and since when (a day of no importance if it isn't told).
    pub home: Option<String>,
    pub since: Option<Datetime>,
}

fn kazakhstan() -> String {
    "KAZ".into()
}

/// A registration besides the permanent one.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Registration {
    pub person: String,
    pub home: String,
    pub kind: String,
    pub from: Datetime,
    pub to: Option<Datetime>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Marriage {
    pub husband: String,
    pub wife: String,
    pub from: Datetime,
    pub divorced: Option<Datetime>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Adoption {
    pub child: String,
    pub mother: Option<String>,
    pub father: Option<String>,
    pub from: Datetime,
    pub annulled: Option<Datetime>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Paternity {
    pub child: String,
    pub father: String,
    pub from: Datetime,
    pub annulled: Option<Datetime>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Incapacity {
    pub person: String,
    pub from: Datetime,
    pub to: Option<Datetime>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Guardianship {
    pub ward: String,
    pub guardian: String,
    pub from: Datetime,
    pub to: Option<Datetime>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Student {
    pub person: String,
    pub register: String,
    pub form: String,
    pub place: String,
    #[serde(default = "studying")]
    pub status: String,
    pub from: Datetime,
    pub to: Option<Datetime>,
}

fn studying() -> String {
    "studying".into()
}

/// Somebody who may be tried out.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Persona {
    /// A person.
    pub who: String,
    /// Which situation this one shows, in a line.
    pub about: Words,
    /// A home to try, and a holder of it if it is not this one's own.
    pub home: Option<String>,
    pub owner: Option<String>,
}

impl File {
    /// Takes in what another file says; the same short name twice is a mistake.
    pub fn merge(&mut self, other: Self) -> Result<(), String> {
        self.majority = other.majority.or(self.majority.take());
        self.ukimet = other.ukimet.or(self.ukimet.take());
        join(&mut self.settlement, other.settlement)?;
        join(&mut self.district, other.district)?;
        join(&mut self.street, other.street)?;
        join(&mut self.centre, other.centre)?;
        join(&mut self.home, other.home)?;
        join(&mut self.person, other.person)?;
        self.unfinished.extend(other.unfinished);
        self.registration.extend(other.registration);
        self.marriage.extend(other.marriage);
        self.adoption.extend(other.adoption);
        self.paternity.extend(other.paternity);
        self.incapacity.extend(other.incapacity);
        self.guardianship.extend(other.guardianship);
        self.student.extend(other.student);
        self.persona.extend(other.persona);
        Ok(())
    }
}

fn join<T>(all: &mut Named<T>, more: Named<T>) -> Result<(), String> {
    for (name, thing) in more {
        if all.insert(name.clone(), thing).is_some() {
            return Err(format!("the name `{name}` is taken in another file"));
        }
    }
    Ok(())
}
