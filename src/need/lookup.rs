//! Questions to registers, and their text form.

use core::fmt;
use core::str::FromStr;

use super::Need;
use super::words::{Counted, KinSource, Line, Measure, Register, StudySource};
use crate::address::Rka;
use crate::day::{self, Day};
use crate::iin::Iin;
use crate::name::Name;
use crate::party::{Party, Person};

/// A question to a register. Its text form is the key under which the reply is kept: another relation or another
/// dwelling is another key, so no reply can outlive the answer that it belonged to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "each field is what its name says")]
pub enum Lookup {
    /// The applicant's own birth date and citizenship (GBD FL).
    Applicant,
    /// Whether the applicant is a recorded parent of this person with this birth date (ZAGS).
    Child { iin: Iin, born: Day },
    /// Whether the applicant is this person's guardian (E-Sobes).
    Ward { iin: Iin },
    /// Whether this person owns, or rents from the state, that dwelling (EGKN).
    Home { rka: Rka, owner: Person },
    /// Whether any owner must be served at the desk (4; GBD FL and E-Sobes).
    Gate { rka: Rka },
    /// Whether this person is registered there already (GBD FL).
    Registered { rka: Rka, person: Person },
    /// Whether this person is named in the lease of a state dwelling (EGKN).
    Lease { rka: Rka, person: Person },
    /// The area (10(1); EGKN).
    Area { rka: Rka, measure: Measure },
    /// How many people are registered there besides the party (10(2); GBD FL).
    Residents { rka: Rka, party: Party, counted: Counted },
    /// Whether the civil acts confirm the relation (10(5); ZAGS, then Smart Data Ukimet).
    Kin { source: KinSource, rka: Rka, owner: Person, person: Person, relation: Name, line: Option<Line> },
    /// Whether this person studies full-time in the capital (10(7); NOBD, EPVO).
    Study { source: StudySource, person: Person },
    /// At the desk: whether the owner with this number is served there (6; GBD FL and E-Sobes).
    DeskOwner { iin: Iin },
}

impl Lookup {
    /// The need for an answer that was not asked for yet.
    #[cfg_attr(target_family = "wasm", inline(never))]
    pub(crate) fn look(&self) -> Need {
        Need::Look(Box::new(*self))
    }

    /// The need for an answer that did not come, or that was none.
    #[cfg_attr(target_family = "wasm", inline(never))]
    pub(crate) fn retry(&self) -> Need {
        Need::Retry(Box::new(*self))
    }

    /// The lookup's name, without what it is about.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Applicant => "applicant",
            Self::Child { .. } => "child",
            Self::Ward { .. } => "ward",
            Self::Home { .. } => "home",
            Self::Gate { .. } => "gate",
            Self::Registered { .. } => "registered",
            Self::Lease { .. } => "lease",
            Self::Area { .. } => "area",
            Self::Residents { .. } => "residents",
            Self::Kin { .. } => "kin",
            Self::Study { .. } => "study",
            Self::DeskOwner { .. } => "desk_owner",
        }
    }

    /// Who answers it.
    #[must_use]
    pub const fn register(&self) -> Register {
        match self {
            Self::Applicant | Self::Registered { .. } | Self::Residents { .. } => Register::Gbdfl,
            Self::Home { .. } | Self::Lease { .. } | Self::Area { .. } => Register::Egkn,
            Self::Ward { .. } => Register::Esobes,
            Self::Gate { .. } | Self::DeskOwner { .. } => Register::Capacity,
            Self::Child { .. } | Self::Kin { source: KinSource::Zags, .. } => Register::Zags,
            Self::Kin { source: KinSource::Ukimet, .. } => Register::Ukimet,
            Self::Study { source: StudySource::Nobd, .. } => Register::Nobd,
            Self::Study { source: StudySource::Epvo, .. } => Register::Epvo,
        }
    }
}

/// The key: the name and what the lookup is about, in words parted by single spaces.
impl fmt::Display for Lookup {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())?;
        match self {
            Self::Applicant => Ok(()),
            Self::Child { iin, born } => write!(f, " {} {}", iin.digits(), day::write(*born)),
            Self::Ward { iin } | Self::DeskOwner { iin } => write!(f, " {}", iin.digits()),
            Self::Home { rka, owner } => write!(f, " {rka} {owner}"),
            Self::Gate { rka } => write!(f, " {rka}"),
            Self::Registered { rka, person } | Self::Lease { rka, person } => write!(f, " {rka} {person}"),
            Self::Area { rka, measure } => write!(f, " {rka} {}", measure.as_str()),
            Self::Residents { rka, party, counted } => write!(f, " {rka} {party} {}", counted.as_str()),
            Self::Kin { source, rka, owner, person, relation, line } => {
                let line = line.map_or("-", Line::as_str);
                write!(f, " {} {rka} {owner} {person} {relation} {line}", source.as_str())
            }
            Self::Study { source, person } => write!(f, " {} {person}", source.as_str()),
        }
    }
}

/// The text is no key of a lookup.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotALookup;

impl FromStr for Lookup {
    type Err = NotALookup;

    fn from_str(text: &str) -> Result<Self, NotALookup> {
        let lookup = read(&mut text.split(' ')).ok_or(NotALookup)?;
        // Only the canonical form is a key: no second spelling of the same question.
        if lookup.to_string() == text { Ok(lookup) } else { Err(NotALookup) }
    }
}

fn read<'a>(words: &mut impl Iterator<Item = &'a str>) -> Option<Lookup> {
    let name = words.next()?;
    let mut word = || words.next();
    Some(match name {
        "applicant" => Lookup::Applicant,
        "child" => Lookup::Child { iin: word()?.parse().ok()?, born: day::parse(word()?)? },
        "ward" => Lookup::Ward { iin: word()?.parse().ok()? },
        "desk_owner" => Lookup::DeskOwner { iin: word()?.parse().ok()? },
        "study" => Lookup::Study { source: StudySource::parse(word()?)?, person: word()?.parse().ok()? },
        "kin" => Lookup::Kin {
            source: KinSource::parse(word()?)?,
            rka: word()?.parse().ok()?,
            owner: word()?.parse().ok()?,
            person: word()?.parse().ok()?,
            relation: word()?.parse().ok()?,
            line: word().map(Line::parse)?,
        },
        dwelling => {
            let rka = word()?.parse().ok()?;
            match dwelling {
                "home" => Lookup::Home { rka, owner: word()?.parse().ok()? },
                "gate" => Lookup::Gate { rka },
                "registered" => Lookup::Registered { rka, person: word()?.parse().ok()? },
                "lease" => Lookup::Lease { rka, person: word()?.parse().ok()? },
                "area" => Lookup::Area { rka, measure: Measure::parse(word()?)? },
                "residents" => {
                    Lookup::Residents { rka, party: word()?.parse().ok()?, counted: Counted::parse(word()?)? }
                }
                _ => return None,
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_and_writes_every_key() {
        for key in [
            "applicant",
            "child 900101300017 2011-05-04",
            "ward 900101300017",
            "home 0201300000000017 me",
            "home 0201300000000017 900101300017",
            "gate 0201300000000017",
            "registered 0201300000000017 me",
            "lease 0201300000000017 900101300017",
            "area 0201300000000017 total",
            "residents 0201300000000017 me,900101300017 all",
            "kin zags 0201300000000017 900101300017 me child -",
            "kin ukimet 0201300000000017 900101300017 me half_sibling mother",
            "study nobd me",
            "desk_owner 900101300017",
        ] {
            assert_eq!(key.parse::<Lookup>().map(|lookup| lookup.to_string()), Ok(key.into()));
        }
    }

    #[test]
    fn refuses_what_is_no_key() {
        for key in [
            "",
            "applicant ",
            "applicants",
            "home 0201300000000017",
            "home 0201300000000017 900101-300-017",
            "home 0201300000000017 900101300018",
            "gate 02",
            "area 0201300000000017 big",
            "kin zags 0201300000000017 900101300017 me child sister",
            "child 900101300017 2011-5-4",
        ] {
            assert_eq!(key.parse::<Lookup>(), Err(NotALookup), "{key:?}");
        }
    }
}
