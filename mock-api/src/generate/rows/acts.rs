//! Civil acts, guardianships and studies.

use tirkeu::iin::Iin;

use crate::bind;
use crate::generate::clan::{Clan, Member};
use crate::generate::life::{Chance, NOW};
use crate::registers::zags::written::{TABLE, Written};
use crate::store::{Batch, Sql, SqlResult};

use super::Rows;

/// The numbers before it are those of the acts in `fixtures/`.
const FIRST: u64 = 1_000_000;

impl Rows {
    /// In the order of the people whom they name, so that each person's lie side by side. How many there are.
    pub(super) fn acts(&self, sql: &dyn Sql) -> SqlResult<u64> {
        let acts: Vec<_> =
            self.births().chain(self.adoptions()).chain(self.bonds()).chain(self.unions()).collect();
        let mut order: Vec<_> = acts
            .iter()
            .zip(0..)
            .flat_map(|(act, place)| act.people().map(move |person| (person, place)))
            .collect();
        order.sort_unstable();
        let mut rows = Batch::new(sql, TABLE);
        for (person, place) in order {
            let number = FIRST + self.made.acts + place as u64;
            acts.get(place).map_or(Ok(()), |act| rows.put(&act.row(number, person)))?;
        }
        rows.end()?;
        Ok(acts.len() as u64)
    }

    fn births(&self) -> impl Iterator<Item = Written<'_>> {
        self.people().flat_map(|(clan, _, iin, one)| {
            let parent = |member: Option<Member>| self.digits(clan, member?);
            let birth = (one.mother.is_some() || one.father.is_some()).then(|| Written {
                mother: parent(one.mother),
                father: parent(one.father),
                ..Written::new("birth", iin.digits(), one.born)
            });
            let death = one.died.map(|died| Written::new("death", iin.digits(), died));
            birth.into_iter().chain(death)
        })
    }

    fn adoptions(&self) -> impl Iterator<Item = Written<'_>> {
        self.each(|clan| &clan.adoptions).filter_map(|(clan, (child, mother, father, on))| {
            let parent = |member: Option<Member>| self.digits(clan, member?);
            let act = Written::new("adoption", self.digits(clan, *child)?, *on);
            Some(Written { mother: parent(*mother), father: parent(*father), ..act })
        })
    }

    fn bonds(&self) -> impl Iterator<Item = Written<'_>> {
        self.each(|clan| &clan.paternities).filter_map(|(clan, one)| {
            let act = Written::new("paternity", self.digits(clan, one.child)?, one.on);
            Some(Written { father: self.digits(clan, one.elder), ..act })
        })
    }

    fn unions(&self) -> impl Iterator<Item = Written<'_>> {
        self.each(|clan| &clan.marriages).flat_map(|(clan, one)| {
            let act = |kind, on| {
                let act = Written::new(kind, self.digits(clan, one.husband)?, on);
                Some(Written { mother: self.digits(clan, one.wife), ..act })
            };
            [act("marriage", one.on), one.divorced.and_then(|on| act("divorce", on))].into_iter().flatten()
        })
    }

    /// Guardianships and incapacities.
    pub(super) fn care(&self, sql: &dyn Sql) -> SqlResult<()> {
        let mut guardians = Batch::new(sql, "esobes_guardianship (ward, guardian, since)");
        for (clan, one) in self.each(|clan| &clan.guardianships) {
            guardians.put(bind![self.number(clan, one.child), self.number(clan, one.elder), one.on])?;
        }
        guardians.end()?;
        let mut incapacities = Batch::new(sql, "esobes_incapacity (iin, since)");
        for (clan, (member, on)) in self.each(|clan| &clan.incapacities) {
            incapacities.put(bind![self.number(clan, *member), *on])?;
        }
        incapacities.end()
    }

    fn digits(&self, clan: usize, member: Member) -> Option<&str> {
        self.number(clan, member).map(Iin::digits)
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
