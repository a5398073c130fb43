//! The service centres.

use super::super::file::Centre;
use super::{Filling, day, id};
use crate::address::Address;
use crate::bind;
use crate::language::Words;
use crate::store::SqlResult;

impl Filling<'_> {
    pub(super) fn centres(&self) -> SqlResult<()> {
        let data = self.data;
        for (name, one) in &data.centre {
            let Some(street) = data.street.get(&one.street) else { continue };
            let Some(address) = self.where_is(one) else { continue };
            let row = bind![
                id(&data.centre, name),
                id(&data.settlement, &street.settlement),
                street.district.as_ref().map(|district| id(&data.district, district)),
                &one.name.kk,
                &one.name.ru,
                &one.name.en,
                &address.kk,
                &address.ru,
                &address.en,
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
    fn where_is(&self, one: &Centre) -> Option<Words> {
        let street = self.data.street.get(&one.street)?;
        let district = street.district.as_ref().and_then(|name| self.data.district.get(name));
        let address = Address {
            settlement: self.data.settlement.get(&street.settlement)?.name.clone(),
            district: district.map(|one| one.name.clone()),
            street: street.name.clone(),
            house: one.house.clone(),
            flat: String::new(),
        };
        Some(address.written())
    }
}
