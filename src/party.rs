//! The people whom one application registers.

use core::fmt;
use core::str::FromStr;

use crate::iin::Iin;

/// The signed-in applicant, or somebody whom the applicant named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Person {
    /// The applicant.
    Me,
    /// A person named by number: an owner, a child, a ward.
    Named(Iin),
}

/// Everyone whom one application registers, the applicant first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Party {
    me: bool,
    named: [Option<Iin>; Party::MOST_NAMED],
}

/// A person of the party and their place in the form: the same one whoever else moves in, so that what was said of one
/// person is never read for another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each field is what its name says")]
pub struct Member {
    pub place: u8,
    pub person: Person,
}

impl Member {
    /// The applicant's place.
    pub const ME: u8 = 0;
    /// The ward's place, after the last child's.
    pub const WARD: u8 = 7;

    /// The place of a child; children are counted from 0.
    #[must_use]
    pub const fn child(child: u8) -> u8 {
        child.saturating_add(1)
    }
}

/// The text names nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Nobody;

impl Party {
    /// The most people who can be named in one application.
    pub const MOST_NAMED: usize = 6;

    /// The party of one, the applicant.
    #[must_use]
    pub fn me() -> Self {
        Self::default().with(Person::Me)
    }

    /// The same party and `person`; one too many changes nothing, for the form asks for no more than fit.
    #[must_use]
    pub fn with(mut self, person: Person) -> Self {
        match person {
            Person::Me => self.me = true,
            Person::Named(iin) => {
                if let Some(free) = self.named.iter_mut().find(|place| place.is_none()) {
                    *free = Some(iin);
                }
            }
        }
        self
    }

    /// Everyone, the applicant first.
    pub fn people(&self) -> impl Iterator<Item = Person> + use<> {
        let me = self.me.then_some(Person::Me);
        me.into_iter().chain(self.named.into_iter().flatten().map(Person::Named))
    }

    /// Everyone with their place, the applicant first. Those who were named have theirs from `first` on.
    pub fn members(&self, first: u8) -> impl Iterator<Item = Member> + use<> {
        let me = self.me.then_some(Member { place: Member::ME, person: Person::Me });
        let named = self.named.into_iter().flatten().map(Person::Named);
        me.into_iter().chain((first..).zip(named).map(|(place, person)| Member { place, person }))
    }

    /// How many they are.
    #[must_use]
    pub fn size(&self) -> u32 {
        self.people().fold(0, |count, _| count + 1)
    }
}

impl fmt::Display for Person {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Me => "me",
            Self::Named(iin) => iin.digits(),
        })
    }
}

impl FromStr for Person {
    type Err = Nobody;

    fn from_str(text: &str) -> Result<Self, Nobody> {
        match text {
            "me" => Ok(Self::Me),
            iin => iin.parse().map(Self::Named).map_err(|_| Nobody),
        }
    }
}

impl fmt::Display for Party {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, person) in self.people().enumerate() {
            if place > 0 {
                f.write_str(",")?;
            }
            person.fmt(f)?;
        }
        Ok(())
    }
}

impl FromStr for Party {
    type Err = Nobody;

    fn from_str(text: &str) -> Result<Self, Nobody> {
        let mut party = Self::default();
        for person in text.split(',') {
            party = party.with(person.parse()?);
        }
        Ok(party)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_and_writes_a_party() {
        for text in ["me", "900101300017", "me,900101300017"] {
            assert_eq!(text.parse::<Party>().map(|party| party.to_string()), Ok(text.into()));
        }
        assert_eq!("me,".parse::<Party>(), Err(Nobody));
        assert_eq!("".parse::<Party>(), Err(Nobody));
    }

    #[test]
    fn counts_everyone() {
        assert_eq!(Party::me().size(), 1);
        assert_eq!("me,900101300017".parse::<Party>().map(|party| party.size()), Ok(2));
    }
}
