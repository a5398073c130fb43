//! A block of families as rows of the registers.

mod acts;

use tirkeu::iin::Iin;

use super::clan::{Clan, Member, Person};
use super::homes::{self, Home};
use super::life::NOW;
use super::{Made, numbers, streets};
use crate::bind;
use crate::store::{Batch, Sql, SqlResult, Value};

/// The families and their numbers.
pub(super) struct Rows {
    clans: Vec<Clan>,
    numbers: Vec<Vec<Iin>>,
    /// Everyone, in the order of the numbers.
    order: Vec<(usize, Member)>,
    made: Made,
}

impl Rows {
    /// Numbers the families' people: first the first of each family, then the second. So relatives' rows lie as far
    /// from each other as they do in life, and rows are still written in their order.
    pub(super) fn of(clans: &[Clan], made: Made) -> Self {
        let largest = clans.iter().map(|clan| clan.people.len()).max().unwrap_or_default();
        let all = (0..largest).flat_map(|member| (0..clans.len()).map(move |clan| (clan, member)));
        let is_somebody = |(clan, member): &(usize, Member)| {
            clans.get(*clan).is_some_and(|clan| *member < clan.people.len())
        };
        let order: Vec<_> = all.filter(is_somebody).collect();
        let mut numbers = vec![Vec::new(); clans.len()];
        for ((clan, _), place) in order.iter().zip(made.people..) {
            // No place below the most people is without a number; a test shows it.
            let number = numbers::iin(place);
            numbers.get_mut(*clan).into_iter().zip(number).for_each(|(of_clan, number)| of_clan.push(number));
        }
        Self { clans: clans.to_vec(), numbers, order, made }
    }

    /// Writes them.
    pub(super) fn write(mut self, sql: &dyn Sql, people: u64) -> SqlResult<Made> {
        self.persons(sql)?;
        let acts = self.made.acts + self.acts(sql)?;
        self.care(sql)?;
        let homes: Vec<Vec<Home>> = self.clans.iter_mut().map(homes::of).collect();
        let homes = self.homes(sql, &homes, people)?;
        self.students(sql)?;
        Ok(Made { people: self.made.people + self.order.len() as u64, homes, acts })
    }

    fn people(&self) -> impl Iterator<Item = (usize, Member, &Iin, &Person)> {
        self.order.iter().filter_map(|(clan, member)| {
            let person = self.clans.get(*clan)?.people.get(*member)?;
            Some((*clan, *member, self.number(*clan, *member)?, person))
        })
    }

    fn number(&self, clan: usize, member: Member) -> Option<&Iin> {
        self.numbers.get(clan)?.get(member)
    }

    fn persons(&self, sql: &dyn Sql) -> SqlResult<()> {
        let into = "gbdfl_person (iin, surname, given, patronymic, sex, born, citizenship, died)";
        let mut rows = Batch::new(sql, into);
        for (_, _, iin, one) in self.people() {
            let sex = if one.is_woman { "female" } else { "male" };
            rows.put(bind![iin, &one.surname, one.given, one.patronymic, sex, one.born, "KAZ", one.died])?;
        }
        rows.end()
    }

    /// Homes, their holders, and who is registered there; the number of all homes so far.
    fn homes(&self, sql: &dyn Sql, homes: &[Vec<Home>], people: u64) -> SqlResult<u64> {
        let first = self.made.homes;
        let last = first + homes.iter().map(Vec::len).sum::<usize>() as u64;
        let mut buildings = Batch::new(sql, "ar_building (id, street, number, folded, ordinal)");
        (first..last)
            .filter_map(|home| streets::building(home, people))
            .try_for_each(|row| buildings.put(&row))?;
        buildings.end()?;
        let mut dwellings = Batch::new(sql, "ar_dwelling (rka, building, flat, folded, ordinal)");
        let mut estate = Batch::new(sql, "egkn_dwelling (rka, place, tenure, total, useful)");
        for (home, place) in homes.iter().flatten().zip(first..) {
            streets::dwelling(place).map_or(Ok(()), |row| dwellings.put(&row))?;
            let tenure = if home.is_let_by_the_state { "state" } else { "private" };
            let useful = home.area.map(|area| area / 100 * 92);
            let at = streets::place(place, people);
            estate.put(bind![numbers::rka(place).as_ref(), at, tenure, home.area, useful])?;
        }
        dwellings.end()?;
        estate.end()?;
        self.people_of_homes(sql, homes)?;
        Ok(last)
    }

    fn people_of_homes(&self, sql: &dyn Sql, homes: &[Vec<Home>]) -> SqlResult<()> {
        let mut holders = Batch::new(sql, "egkn_holder (rka, iin)");
        let mut leases = Batch::new(sql, "egkn_lease (rka, iin)");
        let mut registered = Vec::new();
        let mut place = self.made.homes;
        for (clan, homes) in homes.iter().enumerate() {
            for home in homes {
                let rka = numbers::rka(place);
                let number = |member: &Member| self.number(clan, *member);
                for iin in home.holders.iter().filter_map(number) {
                    holders.put(bind![rka.as_ref(), iin])?;
                }
                for iin in home.people.iter().filter(|_| home.is_let_by_the_state).filter_map(number) {
                    leases.put(bind![rka.as_ref(), iin])?;
                }
                registered.extend(home.people.iter().filter_map(|one| self.registered(clan, *one, place)));
                place += 1;
            }
        }
        holders.end()?;
        leases.end()?;
        registered.extend(self.lodgers(homes));
        registered.sort_by(|one: &[Value<'_>; 5], other| {
            one.first().map(Value::text).cmp(&other.first().map(Value::text))
        });
        let mut rows = Batch::new(sql, "gbdfl_registration (iin, rka, kind, since, until)");
        registered.iter().try_for_each(|row| rows.put(row))?;
        rows.end()
    }

    fn registered(&self, clan: usize, member: Member, home: u64) -> Option<[Value<'static>; 5]> {
        let year = self.clans.get(clan)?.year(member);
        let since = format!("{}-03-01", (year + 1).clamp(2012, NOW));
        let iin = self.number(clan, member)?.digits().to_owned();
        let rka = numbers::rka(home)?.digits().to_owned();
        Some([iin.into(), rka.into(), "permanent".into(), since.into(), Value::Null])
    }

    /// One family of forty has lodgers for a time: some of the next family's grown people.
    fn lodgers(&self, homes: &[Vec<Home>]) -> Vec<[Value<'static>; 5]> {
        let mut lodgers = Vec::new();
        let mut place = self.made.homes;
        for (clan, homes) in homes.iter().enumerate() {
            let next = clan + 1;
            if clan % 40 == 0 && self.clans.get(next).is_some() {
                let grown = (0..self.numbers.get(next).map_or(0, Vec::len))
                    .filter(|member| self.lives(next, *member));
                let rows = grown.take(7).filter_map(|member| self.registered(next, member, place));
                lodgers.extend(rows.map(|[iin, rka, ..]| {
                    let (since, until) = (format!("{}-02-01", NOW), format!("{}-01-31", NOW + 1));
                    [iin, rka, "temporary".into(), since.into(), until.into()]
                }));
            }
            place += homes.len() as u64;
        }
        lodgers
    }

    fn lives(&self, clan: usize, member: Member) -> bool {
        let person = self.clans.get(clan).and_then(|clan| clan.people.get(member));
        person.is_some_and(|one| one.died.is_none() && one.year < NOW - 18)
    }
}
