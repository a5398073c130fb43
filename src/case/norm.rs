//! 10(1)–(3): the area, the residents and the sum.

use super::{Case, Dwelling};
use crate::address::Area;
use crate::need::{Lookup, Need};
use crate::party::Party;
use crate::reply::Reply;
use crate::rules::{Check, Norm, NotInForce, Row, Rules};
use crate::trace::Value;

/// The sum of 10(3), so that it can be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each field is the number of the same name")]
pub struct Space {
    pub area: Area,
    pub share: Area,
    pub places: u32,
    pub residents: u32,
    pub party: u32,
}

impl Space {
    /// The sum for a party that moves in.
    #[must_use]
    pub fn of(rules: &Rules, norm: &Norm, area: Area, residents: u32, party: u32) -> Self {
        let party = if rules.readings.party_counts { party } else { 1 };
        Self { area, share: norm.share, places: area.shares_of(norm.share), residents, party }
    }

    /// Whether everyone registered and everyone who moves in has a whole share of the area.
    #[must_use]
    pub const fn has_room(&self) -> bool {
        self.residents.saturating_add(self.party) <= self.places
    }
}

impl Case<'_> {
    pub(crate) fn rules(&mut self, home: Dwelling) -> Result<Rules, NotInForce> {
        let rules = self.book.on(home.place, self.facts.today)?;
        self.rules = Some(rules);
        Ok(rules)
    }

    pub(crate) fn area(&mut self, rules: &Rules, home: Dwelling) -> Result<Option<Area>, Need> {
        let clause = rules.clause(Check::Area);
        let lookup = Lookup::Area { rka: home.rka, measure: rules.readings.measure };
        match self.reply(&lookup)? {
            Reply::Area(area) => {
                let value = area.map_or(Value::Word("none"), Value::Area);
                self.weighed(clause, "area", None, &lookup, value, area.is_none().then_some(false));
                Ok(area)
            }
            _ => Err(lookup.retry()),
        }
    }

    pub(crate) fn residents(&mut self, rules: &Rules, home: Dwelling, party: Party) -> Result<u32, Need> {
        let clause = rules.clause(Check::Residents);
        let lookup = Lookup::Residents { rka: home.rka, party, counted: rules.readings.counted };
        match self.reply(&lookup)? {
            Reply::Residents(count) => {
                self.weighed(clause, "residents", None, &lookup, Value::Number(count), None);
                Ok(count)
            }
            _ => Err(lookup.retry()),
        }
    }

    /// 10(3): the number of people registered against the norm.
    pub(crate) fn has_room(
        &mut self,
        norm: &'static Row<Norm>,
        rules: &Rules,
        area: Area,
        residents: u32,
        party: Party,
    ) -> bool {
        let space = Space::of(rules, &norm.rule, area, residents, party.size());
        self.space = Some(space);
        let clause = rules.cited(Check::Norm, norm.clause);
        self.said(clause, "norm", None, Value::Area(space.share));
        self.judged(clause, "places", Value::Number(space.places), space.has_room());
        space.has_room()
    }
}
