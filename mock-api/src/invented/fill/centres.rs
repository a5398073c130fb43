//! The service centres.

use super::super::file::{Centre, Words};
use super::{Filling, day, id};
use crate::address::Address;
use crate::bind;
use crate::language::Language;
use crate::store::SqlResult;

impl Filling<'_> {
    pub(super) fn centres(&self) -> SqlResult<()> {
        let data = self.data;
        for (name, one) in &data.centre {
            let Some(street) = data.street.get(&one.street) else { continue };
            let in_words = |language| self.where_is(one, language).unwrap_or_default();
            let row = bind![
                id(&data.centre, name),
                id(&data.settlement, &street.settlement),
                street.district.as_ref().map(|district| id(&data.district, district)),
                &one.name.kk,
                &one.name.ru,
                &one.name.en,
                in_words(Language::Kazakh),
                in_words(Language::Russian),
                in_words(Language::English),
                &one.weekdays,
                one.saturday.as_deref(),
                day(&one.checked)
            ];
            self.insert(
                "service_centre (id, settlement, district, name_kk, name_ru, name_en,
                 address_kk, address_ru, address_en, weekdays, saturday, checked)",
                row,
            )?;
        }
        Ok(())
    }

    /// Its address on one line.
    fn where_is(&self, one: &Centre, language: Language) -> Option<String> {
        let street = self.data.street.get(&one.street)?;
        let district = street.district.as_ref().and_then(|name| self.data.district.get(name));
        let address = Address {
            settlement: said(&self.data.settlement.get(&street.settlement)?.name, language),
            district: district.map(|one| said(&one.name, language)),
            street: said(&street.name, language),
            house: one.house.clone(),
            flat: String::new(),
        };
        Some(address.write(language))
    }
}

fn said(words: &Words, language: Language) -> String {
    match language {
        Language::Kazakh => &words.kk,
        Language::Russian => &words.ru,
        Language::English => &words.en,
    }
    .clone()
}
