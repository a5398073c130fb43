//! The family that a chain describes, and no more than it describes: acts in memory, made link by link from the words
//! and not from any hops. Whoever is not known to be the same is somebody else.

use std::convert::Infallible;

use tirkeu::finder::{Link, Sex};
use tirkeu::kinship::{Act, CivilActs};

use super::day;

pub type Who = usize;

#[derive(Clone, Copy, Default)]
struct Person {
    sex: Option<Sex>,
    father: Option<Who>,
    mother: Option<Who>,
    spouse: Option<Who>,
}

pub struct Family {
    people: Vec<Person>,
    guardianships: Vec<(Who, Who)>,
    /// The last person of the chain; the first one is nobody else than 0.
    pub last: Who,
}

/// What a chain leaves open, a bit each: the first person's sex, and for each link the sex of a ward or guardian or
/// the parent whom half-siblings share.
pub fn families(links: &[Link]) -> Vec<Option<Family>> {
    let mut all = Vec::new();
    let open =
        |link: &Link| matches!(link, Link::Ward | Link::Guardian | Link::HalfBrother | Link::HalfSister);
    let bits: Vec<usize> = (0..links.len()).filter(|place| open(&links[*place])).collect();
    for choice in 0..2_usize << bits.len() {
        let sex = |bit: usize| if choice >> bit & 1 == 0 { Sex::Male } else { Sex::Female };
        let open = |place: usize| sex(1 + bits.iter().position(|own| *own == place).unwrap_or(0));
        all.push(Family::of(links, sex(0), open));
    }
    all
}

impl Family {
    /// `None` where a man would have a husband or a woman a wife.
    fn of(links: &[Link], first: Sex, open: impl Fn(usize) -> Sex) -> Option<Self> {
        let first = Person { sex: Some(first), ..Person::default() };
        let mut family = Self { people: vec![first], guardianships: Vec::new(), last: 0 };
        for (place, link) in links.iter().enumerate() {
            family.last = family.relative(family.last, *link, open(place))?;
        }
        Some(family)
    }

    fn relative(&mut self, of: Who, link: Link, open: Sex) -> Option<Who> {
        let sex = link.sex().unwrap_or(open);
        Some(match link {
            Link::Father => self.father(of),
            Link::Mother => self.mother(of),
            Link::Son | Link::Daughter => self.child(sex, &[of]),
            Link::Brother | Link::Sister => {
                let parents = [self.father(of), self.mother(of)];
                self.child(sex, &parents)
            }
            Link::HalfBrother | Link::HalfSister => {
                let shared = if open == Sex::Male { self.father(of) } else { self.mother(of) };
                self.child(sex, &[shared])
            }
            Link::Husband | Link::Wife if self.people[of].sex == Some(sex) => return None,
            Link::Husband | Link::Wife => self.spouse(of, sex),
            Link::Ward => self.guarded(sex, |new| (of, new)),
            Link::Guardian => self.guarded(sex, |new| (new, of)),
        })
    }

    fn father(&mut self, of: Who) -> Who {
        let father = self.people[of].father.unwrap_or_else(|| self.somebody(Sex::Male));
        self.people[of].father = Some(father);
        father
    }

    fn mother(&mut self, of: Who) -> Who {
        let mother = self.people[of].mother.unwrap_or_else(|| self.somebody(Sex::Female));
        self.people[of].mother = Some(mother);
        mother
    }

    fn child(&mut self, sex: Sex, parents: &[Who]) -> Who {
        let child = self.somebody(sex);
        for parent in parents {
            match self.people[*parent].sex {
                Some(Sex::Male) => self.people[child].father = Some(*parent),
                _ => self.people[child].mother = Some(*parent),
            }
        }
        child
    }

    fn spouse(&mut self, of: Who, sex: Sex) -> Who {
        let spouse = self.people[of].spouse.unwrap_or_else(|| self.somebody(sex));
        (self.people[of].spouse, self.people[spouse].spouse) = (Some(spouse), Some(of));
        spouse
    }

    fn guarded(&mut self, sex: Sex, pair: impl Fn(Who) -> (Who, Who)) -> Who {
        let somebody = self.somebody(sex);
        self.guardianships.push(pair(somebody));
        somebody
    }

    fn somebody(&mut self, sex: Sex) -> Who {
        self.people.push(Person { sex: Some(sex), ..Person::default() });
        self.people.len() - 1
    }

    /// The register's acts, those of each person laid out once.
    pub fn register(&self) -> Register {
        let on = day("1990-01-01");
        let mut about = vec![Vec::new(); self.people.len()];
        for (who, person) in self.people.iter().enumerate() {
            if person.father.or(person.mother).is_some() {
                let birth = Act::Birth { child: who, mother: person.mother, father: person.father, on };
                for named in [Some(who), person.father, person.mother].into_iter().flatten() {
                    about[named].push(birth);
                }
            }
            if let Some(other) = person.spouse {
                about[who].push(Act::Marriage { one: who, other, on, dissolved: None });
            }
        }
        for (guardian, ward) in self.guardianships.iter().copied() {
            let act = Act::Guardianship { guardian, ward, on, ended: None };
            about[guardian].push(act);
            about[ward].push(act);
        }
        Register(about)
    }
}

pub struct Register(Vec<Vec<Act<Who>>>);

impl CivilActs for Register {
    type Id = Who;
    type Error = Infallible;

    fn about(&self, person: Who) -> Result<Vec<Act<Who>>, Infallible> {
        Ok(self.0[person].clone())
    }
}
