//! Civil acts, guardianships and studies.

use crate::bind;
use crate::generate::clan::{Bond, Clan, Marriage, Member};
use crate::generate::life::{Chance, NOW};
use crate::store::{Sql, SqlResult};

use super::{Batch, Rows};

impl Rows {
    pub(super) fn births(&self, sql: &dyn Sql) -> SqlResult<()> {
        let mut births = Batch::new(sql, "zags_birth (child, born, father, mother, recorded)");
        let mut deaths = Batch::new(sql, "zags_death (person, died, recorded)");
        for (clan, _, iin, one) in self.people() {
            let parent = |member: Option<Member>| self.number(clan, member?);
            if one.mother.is_some() || one.father.is_some() {
                births.put(bind![iin, one.born, parent(one.father), parent(one.mother), one.born])?;
            }
            if let Some(died) = one.died {
                deaths.put(bind![iin, died, died])?;
            }
        }
        births.end()?;
        deaths.end()
    }

    pub(super) fn acts(&self, sql: &dyn Sql) -> SqlResult<()> {
        self.marriages(sql)?;
        let into = "zags_adoption (child, mother, father, recorded)";
        let mut adoptions = Batch::new(sql, into);
        for (clan, (child, mother, father, on)) in self.each(|clan| &clan.adoptions) {
            let parent = |member: Option<Member>| self.number(clan, member?);
            adoptions.put(bind![self.number(clan, *child), parent(*mother), parent(*father), *on])?;
        }
        adoptions.end()?;
        self.bonds(sql, "zags_paternity (child, father, recorded)", |clan| &clan.paternities)?;
        self.bonds(sql, "esobes_guardianship (ward, guardian, since)", |clan| &clan.guardianships)?;
        let mut incapacities = Batch::new(sql, "esobes_incapacity (iin, since)");
        for (clan, (member, on)) in self.each(|clan| &clan.incapacities) {
            incapacities.put(bind![self.number(clan, *member), *on])?;
        }
        incapacities.end()
    }

    fn marriages(&self, sql: &dyn Sql) -> SqlResult<()> {
        let mut marriages: Vec<_> = self.each(|clan| &clan.marriages).collect();
        let husband = |(clan, one): &(usize, &Marriage)| self.number(*clan, one.husband).copied();
        marriages.sort_by_key(husband);
        let mut weddings = Batch::new(sql, "zags_marriage (husband, wife, recorded)");
        let mut divorces = Batch::new(sql, "zags_divorce (husband, wife, recorded)");
        for (clan, one) in marriages {
            let (husband, wife) = (self.number(clan, one.husband), self.number(clan, one.wife));
            weddings.put(bind![husband, wife, one.on])?;
            if let Some(divorced) = one.divorced {
                divorces.put(bind![husband, wife, divorced])?;
            }
        }
        weddings.end()?;
        divorces.end()
    }

    fn bonds(&self, sql: &dyn Sql, into: &'static str, of: fn(&Clan) -> &Vec<Bond>) -> SqlResult<()> {
        let mut rows = Batch::new(sql, into);
        for (clan, one) in self.each(of) {
            rows.put(bind![self.number(clan, one.child), self.number(clan, one.elder), one.on])?;
        }
        rows.end()
    }

    fn each<'a, T: 'a>(&'a self, of: fn(&Clan) -> &Vec<T>) -> impl Iterator<Item = (usize, &'a T)> {
        self.clans
            .iter()
            .enumerate()
            .flat_map(move |(clan, one)| of(one).iter().map(move |item| (clan, item)))
    }

    /// Of those between 15 and 23 a good half studies: full-time and not, here and elsewhere, some on leave.
    pub(super) fn students(&mut self, sql: &dyn Sql) -> SqlResult<()> {
        let into = [
            "nobd_student (iin, form, place, status, since, until)",
            "epvo_student (iin, form, place, status, since, until)",
        ];
        let [mut colleges, mut universities] = into.map(|into| Batch::new(sql, into));
        let mut chance = Chance::of(self.made.people, self.made.homes);
        for (_, _, iin, one) in self.people().filter(|(.., one)| one.died.is_none()) {
            let age = NOW - one.year;
            let (rows, begins) =
                if age < 18 { (&mut colleges, one.year + 15) } else { (&mut universities, one.year + 18) };
            if !(15..=23).contains(&age) || !chance.happens(550) {
                continue;
            }
            let form = if chance.happens(850) { "full_time" } else { "part_time" };
            let place = if chance.happens(400) { "astana" } else { "almaty" };
            let status = if chance.happens(970) { "studying" } else { "on_leave" };
            let (since, until) = (format!("{begins}-09-01"), format!("{}-06-30", begins + 4));
            rows.put(bind![iin, form, place, status, since, until])?;
        }
        colleges.end()?;
        universities.end()
    }
}
