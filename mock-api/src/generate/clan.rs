//! A family over three generations, with those who married into it: who was born to whom, who married and parted.

mod later;

use chrono::Datelike;
use tirkeu::day::Day;

use super::life::{Chance, NOW};
use super::names::{self, Naming};

/// Somebody's place in the family's list.
pub(super) type Member = usize;

/// One of the family.
#[derive(Clone, Debug)]
pub(super) struct Person {
    pub surname: String,
    pub given: &'static str,
    pub patronymic: &'static str,
    pub is_woman: bool,
    pub year: i32,
    pub born: Day,
    pub died: Option<Day>,
    pub mother: Option<Member>,
    pub father: Option<Member>,
    naming: Naming,
}

/// Two who married.
#[derive(Clone, Copy, Debug)]
pub(super) struct Marriage {
    pub husband: Member,
    pub wife: Member,
    pub year: i32,
    pub on: Day,
    pub divorced: Option<Day>,
}

/// Two of the family, and the day from which one is to the other what the list says.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bond {
    pub child: Member,
    pub elder: Member,
    pub on: Day,
}

/// The whole family.
#[derive(Clone, Debug)]
pub(super) struct Clan {
    pub people: Vec<Person>,
    pub marriages: Vec<Marriage>,
    pub adoptions: Vec<(Member, Option<Member>, Option<Member>, Day)>,
    pub paternities: Vec<Bond>,
    pub guardianships: Vec<Bond>,
    pub incapacities: Vec<(Member, Day)>,
    pub chance: Chance,
}

impl Clan {
    /// The family of that number.
    pub(super) fn new(seed: u64, number: u64) -> Self {
        let mut clan = Self {
            people: Vec::new(),
            marriages: Vec::new(),
            adoptions: Vec::new(),
            paternities: Vec::new(),
            guardianships: Vec::new(),
            incapacities: Vec::new(),
            chance: Chance::of(seed, number),
        };
        let year = clan.chance.between(1944, 1999);
        let founders = clan.couple(year);
        for child in clan.children(founders) {
            clan.grow_up(child);
        }
        clan.age();
        clan.take_care();
        clan
    }

    /// A couple from elsewhere, the wife born in that year.
    fn couple(&mut self, year: i32) -> Marriage {
        let naming = Naming::any(&mut self.chance);
        let older = self.chance.between(-1, 6);
        let wife = self.stranger(naming, true, year);
        let husband = self.stranger(naming, false, year - older);
        let age = self.chance.between(18, 27);
        self.marry(husband, wife, year + age)
    }

    fn stranger(&mut self, naming: Naming, is_woman: bool, year: i32) -> Member {
        let surname = naming.surname(&mut self.chance);
        self.person(naming, surname, is_woman, year, None, None)
    }

    fn person(
        &mut self,
        naming: Naming,
        surname_of_a_man: &str,
        is_woman: bool,
        year: i32,
        mother: Option<Member>,
        father: Option<Member>,
    ) -> Member {
        let named = father.and_then(|father| self.people.get(father)).map(|father| father.given);
        let chance = &mut self.chance;
        self.people.push(Person {
            surname: names::surname(surname_of_a_man, is_woman),
            given: naming.given(chance, is_woman),
            patronymic: names::patronymic(named, naming, chance, is_woman),
            is_woman,
            year,
            born: chance.day_of(year),
            died: None,
            mother,
            father,
            naming,
        });
        self.people.len() - 1
    }

    /// Three marriages of ten end, and not before their second year.
    fn marry(&mut self, husband: Member, wife: Member, year: i32) -> Marriage {
        let on = self.chance.day_of(year.min(NOW - 1));
        let until = self.chance.between(year + 2, year + 20);
        let parts = self.chance.happens(300) && until < NOW;
        let divorced = parts.then(|| self.chance.day_of(until));
        let marriage = Marriage { husband, wife, year, on, divorced };
        self.marriages.push(marriage);
        marriage
    }

    /// Their children: between the wife's 18th and 44th year, while they are together.
    fn children(&mut self, of: Marriage) -> Vec<Member> {
        let wanted = self.chance.weighed(&[4, 10, 26, 28, 19, 13]);
        let end = of.divorced.map_or(NOW - 1, |day| day.year());
        let oldest = self.year(of.wife) + 44;
        let mut year = of.year.max(self.year(of.wife) + 18);
        let mut children = Vec::new();
        for _ in 0..wanted {
            year += self.chance.between(1, 4);
            if year > end.min(oldest) {
                break;
            }
            children.push(self.birth(of.wife, Some(of.husband), year));
        }
        children
    }

    fn birth(&mut self, mother: Member, father: Option<Member>, year: i32) -> Member {
        let parent = father.unwrap_or(mother);
        let (naming, surname) = self.people.get(parent).map_or((Naming::Kazakh, String::new()), |parent| {
            let surname = parent.surname.strip_suffix('а').filter(|_| parent.is_woman);
            (parent.naming, surname.unwrap_or(&parent.surname).to_owned())
        });
        let is_woman = self.chance.happens(488);
        self.person(naming, &surname, is_woman, year, Some(mother), father)
    }

    /// What becomes of a child of the family: most marry and have children, some part and begin again.
    fn grow_up(&mut self, child: Member) {
        let year = self.year(child) + self.chance.between(20, 30);
        if year >= NOW {
            return;
        }
        if !self.chance.happens(820) {
            self.alone(child, year);
            return;
        }
        let spouse = self.spouse_for(child);
        let first = self.wed(child, spouse, year);
        self.children(first);
        if let Some(parted) = first.divorced.filter(|_| self.chance.happens(500)) {
            let again = parted.year() + self.chance.between(1, 5);
            if again < NOW {
                let spouse = self.spouse_for(child);
                let second = self.wed(child, spouse, again);
                self.children(second);
                self.adopt_stepchild(first, second);
            }
        }
    }

    fn wed(&mut self, child: Member, spouse: Member, year: i32) -> Marriage {
        let is_woman = self.people.get(child).is_some_and(|one| one.is_woman);
        let (husband, wife) = if is_woman { (spouse, child) } else { (child, spouse) };
        self.marry(husband, wife, year)
    }

    /// Half of those who marry into the family bring parents along: the other grandparents.
    fn spouse_for(&mut self, child: Member) -> Member {
        let (is_woman, year) = self.people.get(child).map_or((false, NOW), |one| (one.is_woman, one.year));
        let year = year + if is_woman { -self.chance.between(0, 5) } else { self.chance.between(0, 5) };
        if !self.chance.happens(500) {
            let naming = Naming::any(&mut self.chance);
            return self.stranger(naming, !is_woman, year);
        }
        let age = self.chance.between(20, 36);
        let parents = self.couple(year - age);
        let spouse = self.birth(parents.wife, Some(parents.husband), year);
        self.make(spouse, !is_woman);
        spouse
    }

    /// Born as it happened to be needed.
    fn make(&mut self, one: Member, is_woman: bool) {
        let father =
            self.people.get(one).and_then(|one| one.father).and_then(|father| self.people.get(father));
        let (father, surname) =
            father.map_or((None, String::new()), |one| (Some(one.given), one.surname.clone()));
        let Some(person) = self.people.get_mut(one) else { return };
        person.is_woman = is_woman;
        person.surname = names::surname(&surname, is_woman);
        person.given = person.naming.given(&mut self.chance, is_woman);
        person.patronymic = names::patronymic(father, person.naming, &mut self.chance, is_woman);
    }

    /// Some women who don't marry have a child; its father may be named later.
    fn alone(&mut self, one: Member, year: i32) {
        if !self.people.get(one).is_some_and(|person| person.is_woman) || !self.chance.happens(300) {
            return;
        }
        let child = self.birth(one, None, year);
        if self.chance.happens(400) {
            let naming = Naming::any(&mut self.chance);
            let older = self.chance.between(0, 8);
            let father = self.stranger(naming, false, self.year(one) - older);
            let on = self.chance.day_of((year + 1).min(NOW - 1));
            self.paternities.push(Bond { child, elder: father, on });
        }
    }

    /// A child of the first marriage may become the second spouse's too, by adoption.
    fn adopt_stepchild(&mut self, first: Marriage, second: Marriage) {
        let of_first = |one: &Person| one.mother == Some(first.wife) && one.father == Some(first.husband);
        let Some(child) = self.people.iter().position(of_first) else { return };
        if self.year(child) + 16 > second.year && self.chance.happens(150) {
            let on = self.chance.day_of((second.year + 1).min(NOW - 1));
            self.adoptions.push((child, Some(second.wife), Some(second.husband), on));
        }
    }

    pub(super) fn year(&self, member: Member) -> i32 {
        self.people.get(member).map_or(NOW, |one| one.year)
    }
}
