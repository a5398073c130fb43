//! Finds mistakes in the invented data and says how to mend them.

use std::collections::BTreeMap;

use tirkeu::address::{Area, Rka};
use tirkeu::iin::{Iin, IinError};

use super::file::{File, Named};
use crate::language::Words;

/// What can be said of a file by itself.
pub(super) fn alone(file: &File) -> Result<(), String> {
    for (name, person) in &file.person {
        number(name, &person.iin)?;
        if !(2..=3).contains(&person.name.len()) {
            return Err(format!(
                "person `{name}`: a name is a surname, a given name and perhaps a patronymic"
            ));
        }
    }
    for (name, home) in &file.home {
        home.rka.parse::<Rka>().map_err(|_| format!("home `{name}`: an address code (rka) has 16 digits"))?;
        for area in home.area.iter().chain(&home.useful) {
            hundredths(area)
                .ok_or_else(|| format!("home `{name}`: write the area as \"64.50\", not \"{area}\""))?;
        }
    }
    for (name, one) in &file.centre {
        told("centre", name, &one.name)?;
        std::iter::once(&one.weekdays).chain(&one.saturday).try_for_each(|hours| open(name, hours))?;
    }
    file.registration.iter().try_for_each(|one| word("kind", &one.kind, &["permanent", "temporary"]))?;
    file.student.iter().try_for_each(|one| {
        word("register", &one.register, &["nobd", "epvo"])?;
        word("form", &one.form, &["full_time", "part_time"])?;
        word("status", &one.status, &["studying", "on_leave"])
    })?;
    file.persona.iter().try_for_each(|one| told("persona", &one.who, &one.about))
}

/// What can be said only of all files together: every name that is used is somebody's.
pub(super) fn together(all: &File) -> Result<(), String> {
    let person = |name: &String| known("person", &all.person, name);
    let home = |name: &String| known("home", &all.home, name);
    unique("iin", all.person.iter().map(|(name, one)| (&one.iin, name)))?;
    unique("rka", all.home.iter().map(|(name, one)| (&one.rka, name)))?;
    for street in all.street.values() {
        known("settlement", &all.settlement, &street.settlement)?;
        street.district.iter().try_for_each(|name| known("district", &all.district, name))?;
    }
    all.district.values().try_for_each(|one| known("settlement", &all.settlement, &one.settlement))?;
    all.centre.values().try_for_each(|one| known("street", &all.street, &one.street))?;
    for one in all.home.values() {
        known("street", &all.street, &one.street)?;
        one.holders.iter().chain(&one.lease).try_for_each(person)?;
    }
    all.unfinished.iter().try_for_each(|one| known("street", &all.street, &one.street))?;
    for one in all.person.values() {
        one.mother.iter().chain(&one.father).try_for_each(person)?;
        one.home.iter().try_for_each(home)?;
    }
    all.registration.iter().try_for_each(|one| person(&one.person).and_then(|()| home(&one.home)))?;
    all.marriage.iter().flat_map(|one| [&one.husband, &one.wife]).try_for_each(person)?;
    all.adoption
        .iter()
        .flat_map(|one| [Some(&one.child), one.mother.as_ref(), one.father.as_ref()])
        .flatten()
        .try_for_each(person)?;
    all.paternity.iter().flat_map(|one| [&one.child, &one.father]).try_for_each(person)?;
    all.incapacity.iter().map(|one| &one.person).try_for_each(person)?;
    all.guardianship.iter().flat_map(|one| [&one.ward, &one.guardian]).try_for_each(person)?;
    all.student.iter().map(|one| &one.person).try_for_each(person)?;
    all.persona.iter().flat_map(|one| [Some(&one.who), one.owner.as_ref()]).flatten().try_for_each(person)?;
    all.persona.iter().filter_map(|one| one.home.as_ref()).try_for_each(home)
}

/// `64.50` as 6450.
pub(super) fn hundredths(text: &str) -> Option<u32> {
    let (metres, rest) = text.split_once('.')?;
    if rest.len() != 2 {
        return None;
    }
    let hundredths = format!("{metres}{rest}").parse().ok()?;
    Area::hundredths(hundredths).map(Area::as_hundredths)
}

/// Whoever adds a person can't be expected to work out the check digit.
fn number(name: &str, iin: &str) -> Result<(), String> {
    match iin.parse::<Iin>() {
        Ok(_) => Ok(()),
        Err(IinError::Check) => {
            let stem = iin.get(..11).unwrap_or_default();
            let sound =
                (0..10).map(|last| format!("{stem}{last}")).find(|number| number.parse::<Iin>().is_ok());
            Err(match sound {
                Some(number) => {
                    format!("person `{name}`: the last digit of the IIN checks the others: write {number}")
                }
                None => format!("person `{name}`: no IIN begins with {stem}: take another number"),
            })
        }
        Err(_) => Err(format!("person `{name}`: an IIN has 12 digits")),
    }
}

fn word(field: &str, text: &str, allowed: &[&str]) -> Result<(), String> {
    if allowed.contains(&text) {
        return Ok(());
    }
    Err(format!("`{field}` is one of {}, not `{text}`", allowed.join(", ")))
}

fn told(what: &str, name: &str, about: &Words) -> Result<(), String> {
    if [&about.kk, &about.ru, &about.en].iter().any(|text| text.trim().is_empty()) {
        return Err(format!("{what} `{name}`: tell in all three languages what this one shows"));
    }
    Ok(())
}

/// Hours as `09:00–18:00`, the first before the last.
fn open(name: &str, hours: &str) -> Result<(), String> {
    let time = |text: &str| chrono::NaiveTime::parse_from_str(text, "%H:%M").ok();
    let ends = hours.split_once('–').and_then(|(from, to)| Some((time(from)?, time(to)?)));
    if ends.is_some_and(|(from, to)| from < to) {
        return Ok(());
    }
    Err(format!("centre `{name}`: write the hours as \"09:00–18:00\", not \"{hours}\""))
}

fn known<T>(what: &str, all: &Named<T>, name: &String) -> Result<(), String> {
    if all.contains_key(name) { Ok(()) } else { Err(format!("no {what} is called `{name}`")) }
}

fn unique<'a>(what: &str, numbers: impl Iterator<Item = (&'a String, &'a String)>) -> Result<(), String> {
    let mut seen = BTreeMap::new();
    for (number, name) in numbers {
        if let Some(other) = seen.insert(number, name) {
            return Err(format!("`{other}` and `{name}` have the same {what}"));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_areas() {
        assert_eq!(hundredths("64.50"), Some(6450));
        for text in ["64.5", "64", "64,50", "-1.00", "0.00", ".50x"] {
            assert_eq!(hundredths(text), None, "{text:?}");
        }
    }

    #[test]
    fn tells_the_right_check_digit() {
        assert_eq!(number("a", "900101300017"), Ok(()));
        let told = number("a", "900101300018").unwrap_err();
        assert!(told.contains("900101300017"), "{told}");
    }
}
