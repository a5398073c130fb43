//! The civil acts.

use super::{Filling, day};
use crate::bind;
use crate::registers::zags::written::{TABLE, Written};
use crate::store::{Batch, SqlResult, Value};

impl Filling<'_> {
    pub(super) fn acts(&self) -> SqlResult<()> {
        let mut rows = Batch::new(self.sql, TABLE);
        let all = self.births().chain(self.deaths()).chain(self.adoptions()).chain(self.unions());
        for (act, number) in all.zip(1..) {
            act.people().try_for_each(|person| rows.put(&act.row(number, person)))?;
        }
        rows.end()?;
        let lag = self.data.ukimet.as_ref().map_or(0, |one| one.lag_days);
        self.insert("ukimet_lag (days)", bind![lag])
    }

    fn births(&self) -> impl Iterator<Item = Written<'_>> {
        let born = self.data.person.values().filter(|one| one.mother.is_some() || one.father.is_some());
        born.map(|one| Written {
            mother: self.parent(&one.mother),
            father: self.parent(&one.father),
            ..Written::new("birth", &one.iin, day(&one.born))
        })
    }

    fn deaths(&self) -> impl Iterator<Item = Written<'_>> {
        let people = self.data.person.values();
        people.filter_map(|one| Some(Written::new("death", &one.iin, day(one.died.as_ref()?))))
    }

    fn adoptions(&self) -> impl Iterator<Item = Written<'_>> {
        let adoptions = self.data.adoption.iter().map(|one| Written {
            mother: self.parent(&one.mother),
            father: self.parent(&one.father),
            annulled: Value::from(one.annulled.as_ref().map(day)),
            ..Written::new("adoption", self.iin(&one.child), day(&one.from))
        });
        let paternities = self.data.paternity.iter().map(|one| Written {
            father: Some(self.iin(&one.father)),
            annulled: Value::from(one.annulled.as_ref().map(day)),
            ..Written::new("paternity", self.iin(&one.child), day(&one.from))
        });
        adoptions.chain(paternities)
    }

    fn unions(&self) -> impl Iterator<Item = Written<'_>> {
        self.data.marriage.iter().flat_map(|one| {
            let act = |kind, on| Written {
                mother: Some(self.iin(&one.wife)),
                ..Written::new(kind, self.iin(&one.husband), day(on))
            };
            let divorce = one.divorced.as_ref().map(|on| act("divorce", on));
            [act("marriage", &one.from)].into_iter().chain(divorce)
        })
    }

    fn parent(&self, person: &Option<String>) -> Option<&str> {
        person.as_ref().map(|name| self.iin(name))
    }
}
