//! What becomes of a family once all are born: who died, who is cared for, who was adopted from elsewhere.

use chrono::Datelike;

use super::{Bond, Clan, Member, NOW, Naming};

impl Clan {
    /// Who is old has died, the likelier the older.
    pub(super) fn age(&mut self) {
        for (member, year) in self.people.iter().map(|one| one.year).enumerate().collect::<Vec<_>>() {
            let age = self.chance.between(58, 98);
            let early = self.chance.happens(15);
            let dies = year + if early { self.chance.between(45, 57) } else { age };
            let dies = dies.max(self.last_seen(member) + 1);
            if dies < NOW {
                let day = self.chance.day_of(dies);
                if let Some(person) = self.people.get_mut(member) {
                    person.died = Some(day);
                }
            }
        }
    }

    /// The year of their last marriage, divorce, adoption or child: they were alive then.
    fn last_seen(&self, member: Member) -> i32 {
        let of = |one: Option<Member>| one == Some(member);
        let children = self.people.iter().filter(|one| of(one.mother) || of(one.father)).map(|one| one.year);
        let weddings = self.marriages.iter().filter(|one| of(Some(one.husband)) || of(Some(one.wife)));
        let weddings = weddings.flat_map(|one| [Some(one.on), one.divorced]).flatten();
        let adoptions = self.adoptions.iter().filter(|(_, mother, father, _)| of(*mother) || of(*father));
        let paternities = self.paternities.iter().filter(|one| of(Some(one.elder))).map(|one| one.on);
        let days = weddings.chain(adoptions.map(|(.., on)| *on)).chain(paternities);
        children.chain(days.map(|day| day.year())).max().unwrap_or(0)
    }

    /// Some children grow up with a guardian of the family or with adoptive parents, some adults need one.
    pub(super) fn take_care(&mut self) {
        for member in 0..self.people.len() {
            let Some(one) = self.people.get(member).filter(|one| one.died.is_none()) else { continue };
            let (year, mother) = (one.year, one.mother);
            let Some(elder) = mother.and_then(|mother| self.people.get(mother)?.mother.or(Some(mother)))
            else {
                continue;
            };
            let alive = self.people.get(elder).is_some_and(|elder| elder.died.is_none());
            if alive && year > NOW - 17 && elder != mother.unwrap_or(elder) && self.chance.happens(12) {
                let since = self.chance.between(year + 1, NOW);
                let on = self.chance.day_of(since - 1);
                self.guardianships.push(Bond { child: member, elder, on });
            }
            if alive && year < NOW - 18 && self.chance.happens(4) {
                let since = self.chance.between(year + 18, NOW - 1);
                let on = self.chance.day_of(since);
                self.incapacities.push((member, on));
                self.guardianships.push(Bond { child: member, elder, on });
            }
        }
        self.take_in();
    }

    /// A childless couple may adopt a child from elsewhere.
    fn take_in(&mut self) {
        for marriage in self.marriages.clone() {
            let has_children = self.people.iter().any(|one| one.mother == Some(marriage.wife));
            if has_children || marriage.divorced.is_some() || !self.chance.happens(80) {
                continue;
            }
            let year = (marriage.year + self.chance.between(2, 8)).min(NOW - 2);
            let naming = Naming::any(&mut self.chance);
            let is_woman = self.chance.happens(500);
            let child = self.stranger(naming, is_woman, year);
            let on = self.chance.day_of(year + 1);
            self.adoptions.push((child, Some(marriage.wife), Some(marriage.husband), on));
        }
    }
}
