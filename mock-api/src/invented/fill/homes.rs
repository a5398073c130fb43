//! Streets and homes: the address register and the register of real estate.

use rusqlite::params;

use super::super::check::hundredths;
use super::{Filling, id};
use crate::search::fold;
use crate::store::SqlResult;

impl Filling<'_> {
    pub(super) fn streets(&self) -> SqlResult<()> {
        for (name, one) in &self.data.settlement {
            let Self { data, .. } = self;
            let words = &one.name;
            let row = params![id(&data.settlement, name), one.place, one.kato, words.kk, words.ru, words.en];
            self.insert("ar_settlement (id, place, kato, kk, ru, en)", row)?;
        }
        for (name, one) in &self.data.district {
            let settlement = id(&self.data.settlement, &one.settlement);
            let row =
                params![id(&self.data.district, name), settlement, one.name.kk, one.name.ru, one.name.en];
            self.insert("ar_district (id, settlement, kk, ru, en)", row)?;
        }
        for (name, one) in &self.data.street {
            let settlement = id(&self.data.settlement, &one.settlement);
            let row = params![id(&self.data.street, name), settlement, one.name.kk, one.name.ru, one.name.en];
            self.insert("ar_street (id, settlement, kk, ru, en)", row)?;
            self.words(name)?;
        }
        Ok(())
    }

    /// The words that a street is found by: its own names first, for they weigh more than those of its settlement.
    fn words(&self, street: &str) -> SqlResult<()> {
        let Some(one) = self.data.street.get(street) else { return Ok(()) };
        let settlement = self.data.settlement.get(&one.settlement).map(|one| &one.name);
        let district =
            one.district.as_ref().and_then(|name| self.data.district.get(name)).map(|one| &one.name);
        let around = settlement.into_iter().chain(district).map(|name| (name, false));
        for (name, own) in std::iter::once((&one.name, true)).chain(around) {
            for word in [&name.kk, &name.ru, &name.en].into_iter().flat_map(|text| fold::street_words(text)) {
                let row = params![word, id(&self.data.street, street), own];
                self.sql
                    .prepare_cached("INSERT OR IGNORE INTO ar_word (word, street, own) VALUES (?, ?, ?)")?
                    .execute(row)?;
            }
        }
        Ok(())
    }

    pub(super) fn homes(&self) -> SqlResult<()> {
        for one in &self.data.unfinished {
            self.building(&one.street, &one.house, false)?;
        }
        for one in self.data.home.values() {
            let building = self.building(&one.street, &one.house, true)?;
            let row = params![
                one.rka,
                building,
                one.flat,
                fold::number(&one.flat),
                fold::ordinal(&one.flat),
                !one.retired
            ];
            self.insert("ar_dwelling (rka, building, flat, folded, ordinal, actual)", row)?;
            let tenure = if one.state { "state" } else { "private" };
            let total = one.area.as_deref().and_then(hundredths);
            let useful = one.useful.as_deref().and_then(hundredths).or(total);
            self.insert(
                "egkn_dwelling (rka, place, tenure, total, useful)",
                params![one.rka, self.place(&one.street), tenure, total, useful],
            )?;
            for holder in &one.holders {
                self.insert("egkn_holder (rka, iin)", params![one.rka, self.iin(holder)])?;
            }
            for person in &one.lease {
                self.insert("egkn_lease (rka, iin)", params![one.rka, self.iin(person)])?;
            }
        }
        Ok(())
    }

    /// The building's id; it is entered when its first dwelling is.
    fn building(&self, street: &str, house: &str, commissioned: bool) -> SqlResult<i64> {
        let street_id = id(&self.data.street, street);
        let mut known =
            self.sql.prepare_cached("SELECT id FROM ar_building WHERE street = ? AND number = ?")?;
        let mut rows = known.query(params![street_id, house])?;
        if let Some(row) = rows.next()? {
            return row.get(0);
        }
        let district = self.data.street.get(street).and_then(|one| one.district.as_ref());
        let district = district.map(|name| id(&self.data.district, name));
        let row =
            params![street_id, district, house, fold::number(house), fold::ordinal(house), commissioned];
        self.insert("ar_building (street, district, number, folded, ordinal, commissioned)", row)?;
        Ok(self.sql.last_insert_rowid())
    }

    /// Whose rules apply where the street lies.
    fn place(&self, street: &str) -> &str {
        let settlement =
            self.data.street.get(street).and_then(|one| self.data.settlement.get(&one.settlement));
        settlement.map_or("", |one| &one.place)
    }
}
