//! Streets and homes: the address register and the register of real estate.

use super::super::check::hundredths;
use super::{Filling, id};
use crate::bind;
use crate::search::fold;
use crate::store::SqlResult;

impl Filling<'_> {
    pub(super) fn streets(&self) -> SqlResult<()> {
        for (name, one) in &self.data.settlement {
            let Self { data, .. } = self;
            let words = &one.name;
            let row =
                bind![id(&data.settlement, name), &one.place, &one.kato, &words.kk, &words.ru, &words.en];
            self.insert("ar_settlement (id, place, kato, kk, ru, en)", row)?;
        }
        for (name, one) in &self.data.district {
            let settlement = id(&self.data.settlement, &one.settlement);
            let row =
                bind![id(&self.data.district, name), settlement, &one.name.kk, &one.name.ru, &one.name.en];
            self.insert("ar_district (id, settlement, kk, ru, en)", row)?;
        }
        for (name, one) in &self.data.street {
            let settlement = id(&self.data.settlement, &one.settlement);
            let row =
                bind![id(&self.data.street, name), settlement, &one.name.kk, &one.name.ru, &one.name.en];
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
                self.sql.run(
                    "INSERT INTO ar_word (word, street, own) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
                    bind![word, id(&self.data.street, street), own],
                )?;
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
            let row = bind![
                &one.rka,
                building,
                &one.flat,
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
                bind![&one.rka, self.place(&one.street), tenure, total, useful],
            )?;
            for holder in &one.holders {
                self.insert("egkn_holder (rka, iin)", bind![&one.rka, self.iin(holder)])?;
            }
            for person in &one.lease {
                self.insert("egkn_lease (rka, iin)", bind![&one.rka, self.iin(person)])?;
            }
        }
        Ok(())
    }

    /// The building's id; it is entered when its first dwelling is.
    fn building(&self, street: &str, house: &str, commissioned: bool) -> SqlResult<i64> {
        let street_id = id(&self.data.street, street);
        let known = "SELECT id FROM ar_building WHERE street = $1 AND number = $2";
        if let Some(known) = self.sql.one(known, bind![street_id, house], |row| row.get(0))? {
            return Ok(known);
        }
        let district = self.data.street.get(street).and_then(|one| one.district.as_ref());
        let district = district.map(|name| id(&self.data.district, name));
        let last: i64 = self.sql.value("SELECT coalesce(max(id), 0) FROM ar_building", &[])?;
        self.insert(
            "ar_building (id, street, district, number, folded, ordinal, commissioned)",
            bind![
                last + 1,
                street_id,
                district,
                house,
                fold::number(house),
                fold::ordinal(house),
                commissioned
            ],
        )?;
        Ok(last + 1)
    }

    /// Whose rules apply where the street lies.
    fn place(&self, street: &str) -> &str {
        let settlement =
            self.data.street.get(street).and_then(|one| self.data.settlement.get(&one.settlement));
        settlement.map_or("", |one| &one.place)
    }
}
